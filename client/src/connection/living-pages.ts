import { patienceMs, within } from "../editor/patience.js";

/**
 * Each page holds a lock for as long as it may still send what is written in it. The browser takes the lock from a page
 * that ends, however it ends, and leaves it to one that only sleeps. Where a browser has no locks, no page is said to
 * live.
 */
const locks = (): LockManager | undefined => navigator.locks;

const nameOf = (account: string, document: string, client: number): string =>
  `accord:${account}:${document}:${client}`;

/** Gives what ends it. */
export function beHere(account: string, document: string, client: number): () => void {
  let leave = (): void => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  void locks()
    ?.request(nameOf(account, document, client), () => left)
    .catch(() => {});
  return leave;
}

/** Client ids of the pages that have this text of this person open. */
export async function pagesHere(account: string, document: string): Promise<ReadonlySet<number>> {
  const asked = locks()?.query();
  if (!asked) return new Set();
  const { held = [] } = await within<LockManagerSnapshot>(patienceMs, asked, {}).catch(() => ({ held: [] }));
  const all = nameOf(account, document, 0).slice(0, -1);
  return new Set(
    held.flatMap(({ name = "" }) => (name.startsWith(all) ? Number(name.slice(all.length)) : [])),
  );
}

/** Comes once that page is gone; never where `signal` ends it before. */
export async function pageGone(
  account: string,
  document: string,
  client: number,
  signal: AbortSignal,
): Promise<void> {
  try {
    await locks()?.request(nameOf(account, document, client), { mode: "shared", signal }, () => {});
  } catch {
    await new Promise(() => {});
  }
}
