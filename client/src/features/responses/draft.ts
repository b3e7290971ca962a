import type { BodyOf, ReplyOf } from "@accord/shared/protocol";
import {
  type editResponses,
  type FiveElements,
  issuesWithResponse,
  type Juncture,
  type Outcome,
  type ReasonCode,
  type saveResponses,
} from "@accord/shared/responses";

export type Editing = ReplyOf<typeof editResponses>;

/** What is typed, before it is saved; nothing is chosen until a person or the record chooses. */
export interface Draft {
  readonly outcome: Outcome | null;
  readonly reasonCodes: readonly ReasonCode[];
  readonly elements: FiveElements;
  readonly theme: string | null;
  readonly commitments: readonly string[];
  readonly decisions: readonly number[];
  readonly before: string;
  readonly after: string;
  readonly departure: string;
  readonly own: Readonly<Record<string, string>>;
}

/** What stands already, else what links and decisions lead to. */
export function draftFrom(editing: Editing): Draft {
  const { current, prefill, suggestions, things } = editing;
  return {
    outcome: current?.outcome ?? prefill?.outcome ?? null,
    reasonCodes: current?.reasonCodes ?? prefill?.reasonCodes ?? [],
    elements: current?.elements ?? {
      inputCollected: suggestions.inputCollected.text,
      howConsidered: suggestions.howConsidered.text,
      howInfluenced: suggestions.howInfluenced.text,
      includedAndWhy: suggestions.includedAndWhy.text,
      beyondCurrentPlan: suggestions.beyondCurrentPlan.text,
    },
    theme: current?.theme ?? null,
    commitments: current?.commitments ?? prefill?.commitments ?? [],
    decisions: current?.decisions ?? prefill?.decisions ?? [],
    before: current?.before ?? "",
    after: current?.after ?? "",
    departure: current?.departure ?? "",
    own: Object.fromEntries(things.map(({ reference, own }) => [reference, own])),
  };
}

/** The same rules that the server asks before a response is approved [8.3, R2-R5]. */
export function issuesOfDraft(draft: Draft, editing: Editing, juncture: Juncture) {
  return draft.outcome === null
    ? []
    : issuesWithResponse({ ...draft, outcome: draft.outcome, juncture }, editing.decided);
}

/** Whether the outcome differs from the decision record: then the box for the reasons is shown [R5]. */
export const departs = (draft: Draft, editing: Editing): boolean =>
  draft.outcome !== null &&
  editing.decided.some(({ outcome }) => (outcome === "rejection") !== (draft.outcome === "rejection"));

export function bodyOf(
  draft: Draft,
  editing: Editing,
  juncture: Juncture,
): BodyOf<typeof saveResponses> | null {
  if (draft.outcome === null) return null;
  const kept = (text: string): string | null => (text.trim() === "" ? null : text);
  return {
    lines: editing.things.map(({ reference }) => ({ reference, own: draft.own[reference] ?? "" })),
    outcome: draft.outcome,
    reasonCodes: [...draft.reasonCodes],
    elements: { ...draft.elements },
    juncture,
    theme: draft.theme,
    commitments: draft.outcome === "rejection" ? [] : [...draft.commitments],
    decisions: [...draft.decisions],
    before: kept(draft.before),
    after: kept(draft.after),
    departure: departs(draft, editing) ? kept(draft.departure) : null,
    seen: editing.seen,
  };
}
