import type { DecidedVersion, readWhoWrote, WrittenAuthor } from "@accord/shared/history";
import type { ReplyOf } from "@accord/shared/protocol";

export type WhoWrote = ReplyOf<typeof readWhoWrote>;

export const colourings = ["off", "person", "organisation", "bloc"] as const;
export type Colouring = (typeof colourings)[number];

/** Those who share a colour, with all their letters that stand. */
export interface Group {
  /** 1 to 12. */
  readonly number: number;
  /** A person of it; null: no person at all. */
  readonly person: WrittenAuthor | null;
  /** Its name where it is an organisation or a bloc; null: of none. */
  readonly name: string | null;
  readonly letters: number;
}

const most = 12;

/** The first version that the forum voted for with words of this source in it. */
export function letInBy({ sources, decided }: WhoWrote, source: number): DecidedVersion | null {
  const told = sources[source];
  if (told === undefined) return null;
  const since = told.placed?.at ?? told.until;
  return decided.find(({ at }) => at >= since) ?? null;
}

/** Groups by whom words are coloured, most letters first, and the group of each source. */
export function groupsOf(
  { people, sources, fields }: WhoWrote,
  by: Exclude<Colouring, "off">,
): { readonly groups: readonly Group[]; readonly numberOf: (source: number) => number } {
  const keyOf = (source: number): string => {
    const person = people[sources[source]?.person ?? -1];
    if (person === undefined) return "";
    return by === "person" ? String(sources[source]?.person) : `of ${person[by] ?? ""}`;
  };
  const letters = new Map<string, number>();
  const first = new Map<string, number>();
  for (const [, , length, source] of Object.values(fields).flat()) {
    const key = keyOf(source);
    letters.set(key, (letters.get(key) ?? 0) + length);
    if (!first.has(key)) first.set(key, source);
  }
  const keys = [...letters.keys()].sort();
  const numbers = new Map(
    keys.map((key, at) => {
      const person = people[sources[first.get(key) ?? -1]?.person ?? -1];
      return [key, by === "person" && person ? person.author : (at % most) + 1] as const;
    }),
  );
  const groups = keys.map((key): Group => {
    const person = people[sources[first.get(key) ?? -1]?.person ?? -1] ?? null;
    return {
      number: numbers.get(key) ?? 1,
      person,
      name: by === "person" ? null : (person?.[by] ?? null),
      letters: letters.get(key) ?? 0,
    };
  });
  return {
    groups: groups.toSorted((a, b) => b.letters - a.letters),
    numberOf: (source) => numbers.get(keyOf(source)) ?? 1,
  };
}
