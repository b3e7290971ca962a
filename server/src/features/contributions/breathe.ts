import { setImmediate as nextTurn } from "node:timers/promises";

/**
 * Lets everybody else's work through between two slices of a long one. In an act this is the only thing besides `tx`
 * that is awaited: the writer queue stays taken, questions and sockets are served [IMP-7].
 */
export async function breathe(): Promise<void> {
  await nextTurn();
}

/** So many contributions at a time are changed by one part of a long act: about a tenth of a second of the writer. */
export const partSize = 250;

export function* slices<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let at = 0; at < all.length; at += size) yield all.slice(at, at + size);
}
