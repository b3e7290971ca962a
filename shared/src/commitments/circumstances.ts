import { addMonths } from "../process/days.js";

/** What the checks need to know beside the draft itself. Days are ISO. */
export interface Circumstances {
  readonly level: "national" | "local";
  readonly plan: { readonly start: string | null; readonly end: string | null };
  /** Those it binds, with the end of their term: two to four in a joint plan (3.7). */
  readonly jurisdictions: readonly { readonly name: string; readonly endOfTerm: string | null }[];
  /** Field 1. */
  readonly place: number | null;
  /** The other commitments of the process that are not withdrawn. */
  readonly others: readonly {
    readonly n: number;
    readonly title: string;
    readonly place: number | null;
    readonly inPlan: boolean;
  }[];
  /** Ids of the goals that stand in the strategic vision; null where it is not known here. */
  readonly goals: readonly string[] | null;
  /** A problem sheet of its proposal says what lack of openness has to do with the problem [4.3]; null where it is not known here. */
  readonly relevanceExplained: boolean | null;
  /** Issue keys with a written justification. */
  readonly justified: readonly string[];
  /** A decision includes it in the plan. */
  readonly included: boolean;
  /** Linked contributions without a response. */
  readonly unanswered: number;
  /** V12 is asked at filing only. */
  readonly filing: boolean;
}

export const noCircumstances: Circumstances = {
  level: "national",
  plan: { start: null, end: null },
  jurisdictions: [],
  place: null,
  others: [],
  goals: null,
  relevanceExplained: null,
  justified: [],
  included: false,
  unanswered: 0,
  filing: false,
};

const most = [5, 10, 12, 12] as const;

/** [3.7] Most commitments at one time in a local plan of so many jurisdictions; null: no such plan. */
export const maxCommitments = (jurisdictions: number): number | null => most[jurisdictions - 1] ?? null;

/** [T21] The last day on which a commitment of this jurisdiction may end. */
export const lastDayBefore = (endOfTerm: string): string => addMonths(endOfTerm, -2);
