type Asked = { readonly name: string; readonly shared: boolean; readonly grant: () => Promise<unknown> };

/** For tests: the locks of a browser. A page that is closed leaves its own, as the browser sees to. */
export function fakeLocks(): LockManager {
  const held = new Set<Asked>();
  let waiting: Asked[] = [];
  const mayHold = ({ name, shared }: Asked): boolean =>
    [...held].every((one) => one.name !== name || (one.shared && shared));
  const grantAll = (): void => {
    for (const asked of waiting) {
      if (!mayHold(asked)) continue;
      waiting = waiting.filter((one) => one !== asked);
      held.add(asked);
      void asked.grant().finally(() => {
        held.delete(asked);
        grantAll();
      });
    }
  };
  const request = (name: string, ...rest: [LockGrantedCallback<unknown>] | [LockOptions, () => unknown]) =>
    new Promise((resolve, reject) => {
      const [options, work] = rest.length === 2 ? rest : [{} as LockOptions, rest[0] as () => unknown];
      const grant = async () => resolve(await work());
      const asked = { name, shared: options.mode === "shared", grant };
      options.signal?.addEventListener("abort", () => {
        waiting = waiting.filter((one) => one !== asked);
        reject(new DOMException("aborted", "AbortError"));
      });
      waiting.push(asked);
      queueMicrotask(grantAll);
    });
  const query = async () => ({ held: [...held].map(({ name }) => ({ name })), pending: [] });
  return { request, query } as never;
}
