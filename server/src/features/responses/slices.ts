import { setImmediate as nextTurn } from "node:timers/promises";

/** Between two slices of a long act everybody else is served: the writer queue stays taken, the event loop doesn't. */
export async function breathe(): Promise<void> {
  await nextTurn();
}

export function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
