import { z } from "zod";
import { endOfDay } from "../process/days.js";
import { noLastDay } from "./call.js";

/** Paragraph that stands for a draft as a whole. */
export const wholeDraft = 0;

/** What a comment is about: a paragraph of a public version of a draft, with its words as they were then [PCOM-2]. */
export const aboutDraft = z.strictObject({
  n: z.int(),
  version: z.int(),
  paragraph: z.int(),
  /** The paragraph, or its beginning; of a whole draft its title. */
  quote: z.string(),
});
export type AboutDraft = z.infer<typeof aboutDraft>;

/** Tail of the public address of what a comment is about, as publicDraftAddress gives it, with the paragraph's own. */
export const aboutDraftAddress = ({ n, version, paragraph }: Omit<AboutDraft, "quote">): string =>
  `drafts/${n}/v${version}${paragraph === wholeDraft ? "" : `#p${paragraph}`}`;

const mostQuoted = 600;

/** The words of a paragraph as a comment keeps them: long ones up to the end of a word. */
export const quoted = (words: string): string =>
  words.length <= mostQuoted ? words : `${words.slice(0, mostQuoted).replace(/\s+\S*$/u, "")} …`;

/** What the publications of a process say about until when a version takes comments. */
export interface DraftKnown {
  readonly frozenAt: string;
  /** Public versions of the same commitment with a higher number. */
  readonly later: readonly { readonly version: number; readonly frozenAt: string }[];
  /** Decisions about exactly this version. */
  readonly decisions: readonly { readonly sequence: number; readonly at: string }[];
  /** Last days of the rounds of comments of the published timeline. */
  readonly rounds: readonly string[];
  readonly timeZone: string;
}

export interface CommentRound {
  readonly opensAt: string;
  readonly closesAt: string;
  /** Null: it has no last day. */
  readonly end:
    | { readonly by: "version"; readonly version: number }
    | { readonly by: "decision"; readonly sequence: number }
    | { readonly by: "round" }
    | null;
}

/**
 * [PCOM-1] A public draft takes comments until a later version of it is public, or it is decided, or the last round of
 * comments of the timeline ends that was not over when it was frozen; whichever comes first.
 */
export function commentRound({ frozenAt, later, decisions, rounds, timeZone }: DraftKnown): CommentRound {
  const ends: Pick<CommentRound, "closesAt" | "end">[] = [
    ...later.map(({ version, frozenAt: at }) => ({
      closesAt: secondBefore(at),
      end: { by: "version", version } as const,
    })),
    ...decisions.map(({ at, sequence }) => ({
      closesAt: secondBefore(at),
      end: { by: "decision", sequence } as const,
    })),
    ...rounds
      .toSorted()
      .slice(-1)
      .map((day) => ({ closesAt: endOfDay(day, timeZone), end: { by: "round" } as const }))
      .filter(({ closesAt }) => closesAt > frozenAt),
    { closesAt: noLastDay, end: null },
  ];
  const first = ends.reduce((soonest, one) => (one.closesAt < soonest.closesAt ? one : soonest));
  return { opensAt: frozenAt, ...first };
}

/** The last second of a round is open to its end. */
const secondBefore = (at: string): string => new Date(Date.parse(at) - 1_000).toISOString();
