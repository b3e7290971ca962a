const most = 64;

const nameOf = (account: string, document: string): string => `accord:${account}:${document}:clients`;

/** Client ids under which pages of this person in this browser have written in a text, the last ones. */
export const writtenUnder = {
  of(account: string, document: string): ReadonlySet<number> {
    return new Set((localStorage.getItem(nameOf(account, document)) ?? "").split(" ").map(Number));
  },
  /** Where there is no room for it, only the page itself knows it. */
  add(account: string, document: string, client: number): void {
    const all = [...writtenUnder.of(account, document), client].filter((one) => one > 0).slice(-most);
    try {
      localStorage.setItem(nameOf(account, document), all.join(" "));
    } catch {}
  },
};
