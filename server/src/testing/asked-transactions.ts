import type { Store } from "../ports/store.js";

/** Counts the transactions that are asked for, done or not: that one more waits for its turn can be seen. */
export function askedTransactions() {
  let count = 0;
  const around = (store: Store): Store =>
    new Proxy(store, {
      get(target, name) {
        if (name === "transact") count += 1;
        const value = Reflect.get(target, name);
        return typeof value === "function" ? value.bind(target) : value;
      },
    });
  return { around, count: () => count };
}
