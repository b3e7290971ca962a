/** [Q35] Up, down, or taken back. */
export type UpDownValue = 1 | -1 | 0;

export interface UpDownVote {
  readonly voter: string;
  readonly item: string;
  readonly value: UpDownValue;
}

export interface UpDown {
  readonly up: number;
  readonly down: number;
  /** Up less down. */
  readonly score: number;
}

export const upDownOf = (up: number, down: number): UpDown => ({ up, down, score: up - down });

/** [Q35] One vote for each person and item, the last one given. */
export function upDownTally(votes: readonly UpDownVote[]): ReadonlyMap<string, UpDown> {
  const last = new Map<string, UpDownVote>();
  for (const vote of votes) last.set(JSON.stringify([vote.item, vote.voter]), vote);
  const byItem = Map.groupBy(last.values(), ({ item }) => item);
  return new Map(
    [...byItem].map(([item, own]) => {
      const count = (value: UpDownValue): number => own.filter((one) => one.value === value).length;
      return [item, upDownOf(count(1), count(-1))];
    }),
  );
}

/** Names under which both figures of an item stand among the published counts. */
export const upDownCounts = (item: string) => ({ up: `up ${item}`, down: `down ${item}` });

/** What can be voted up or down on a public draft: a paragraph by its number, or a comment by its reference. */
export const paragraphItem = (n: number, version: number, paragraph: number): string =>
  `drafts/${n}/v${version}#p${paragraph}`;
export const commentItem = (reference: string): string => `contributions/${reference}`;
