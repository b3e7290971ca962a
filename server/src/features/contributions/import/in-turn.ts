const last = new Map<string, Promise<unknown>>();

/** Works of one key wait for each other; those of different keys do not. */
export function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
  const mine = (last.get(key) ?? Promise.resolve()).then(work);
  const over = mine
    .catch(() => undefined)
    .then(() => {
      if (last.get(key) === over) last.delete(key);
    });
  last.set(key, over);
  return mine;
}
