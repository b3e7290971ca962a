import { useRef, useState } from "react";

/**
 * The order as it is wanted, shown at once; what is wanted while an earlier order is on its way is sent after it.
 * `save` answers whether the server has this very order.
 */
export function useOrder<One extends { readonly n: number }>(
  stored: readonly One[],
  send: (numbers: readonly number[]) => Promise<unknown>,
) {
  const [wanted, setWanted] = useState<readonly number[] | null>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const last = useRef<readonly number[] | null>(null);
  const shown =
    wanted === null ? stored : stored.toSorted((a, b) => wanted.indexOf(a.n) - wanted.indexOf(b.n));

  async function save(numbers: readonly number[]): Promise<boolean> {
    last.current = numbers;
    setWanted(numbers);
    const turn = queue.current.then(() => (last.current === numbers ? send(numbers) : undefined));
    queue.current = turn;
    const done = (await turn) !== undefined;
    // Stored now, or refused: what the server says stands again, unless something later is wanted.
    if (last.current === numbers) setWanted(null);
    return done;
  }
  return { shown, save };
}
