import type * as Y from "yjs";
import type { Known } from "./known.js";

export type Struct = Y.Item | Y.GC;

/** What an update brings under one client id. */
export interface Group {
  readonly client: number;
  readonly structs: readonly (Struct | Y.Skip)[];
  at: number;
}

/** Yjs keeps only the last group of a client id; an update with two would be stored and yet wait for ever. */
export function groupsOf(structs: readonly (Struct | Y.Skip)[], said: number): Group[] | null {
  const [only] = structs;
  if (structs.length === 1 && only) return said === 1 ? [{ client: only.id.client, structs, at: 0 }] : null;
  const groups = new Map<number, (Struct | Y.Skip)[]>();
  let last = -1;
  for (const struct of structs) {
    const { client } = struct.id;
    const group = groups.get(client);
    if (group === undefined) groups.set(client, [struct]);
    else if (client === last) group.push(struct);
    else return null;
    last = client;
  }
  if (groups.size !== said) return null;
  return [...groups].map(([client, all]) => ({ client, structs: all, at: 0 }));
}

/**
 * Takes all pieces, each after those it builds on: where one waits, the group it waits for goes on until it is there,
 * so that each is looked at for itself or for the one it lets go on, in whatever order they lie. `take` gives what a
 * piece waits for; false: what one waits for does not come.
 */
export function takeInOrder(
  groups: readonly Group[],
  known: Pick<Known, "end">,
  take: (piece: Struct | Y.Skip) => Y.ID | null,
): boolean {
  const [only] = groups;
  if (groups.length === 1 && only) {
    while (only.at < only.structs.length && take(only.structs[only.at] as Struct) === null) only.at++;
    return only.at === only.structs.length;
  }
  const byClient = new Map(groups.map((group) => [group.client, group]));
  for (const first of groups) {
    /** Each goes on for what the one before it waits for. */
    const line: { readonly group: Group; readonly until: Y.ID | null }[] = [{ group: first, until: null }];
    const standing = new Set([first]);
    for (let last = line.at(-1); last !== undefined; last = line.at(-1)) {
      const { group, until } = last;
      const piece = group.structs[group.at];
      if (piece === undefined || (until !== null && known.end(until.client) > until.clock)) {
        line.pop();
        standing.delete(group);
        continue;
      }
      const missing = take(piece);
      if (missing === null) {
        group.at++;
        continue;
      }
      const other = byClient.get(missing.client);
      if (other === undefined || standing.has(other) || other.at === other.structs.length) return false;
      line.push({ group: other, until: missing });
      standing.add(other);
    }
  }
  return true;
}
