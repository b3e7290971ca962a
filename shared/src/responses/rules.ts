import { type Issue, issue } from "../issues/index.js";
import {
  type ElementName,
  elementNames,
  type FiveElements,
  type Juncture,
  type Outcome,
  type ReasonCode,
} from "./vocabulary.js";

export interface DraftResponse {
  readonly outcome: Outcome;
  readonly reasonCodes: readonly ReasonCode[];
  readonly elements: FiveElements;
  readonly juncture: Juncture;
  readonly theme: string | null;
  readonly commitments: readonly string[];
  /** Of an amendment: words before and after. */
  readonly before: string | null;
  readonly after: string | null;
  /** Why the outcome differs from the decision record [R5]. */
  readonly departure: string | null;
}

/** What a decision record says of the things answered: the outcome it leads to, and its number in the log. */
export interface DecidedOutcome {
  readonly decision: number;
  readonly outcome: Outcome;
}

/** All that keeps a response from being approved [8.3, R2-R5]. A draft may be saved with every one of them. */
export function issuesWithResponse(
  response: DraftResponse,
  decided: readonly DecidedOutcome[] = [],
): Issue[] {
  return [
    ...missingElements(response.elements).map((name) =>
      issue("element_missing", { element: name }, `elements.${name}`),
    ),
    ...issuesWithOutcome(response),
    ...issuesWithDecision(response, decided),
  ];
}

/** [8.3] All five are required; "not further considered" is an answer, empty is not. */
export function missingElements(elements: FiveElements): ElementName[] {
  return elementNames.filter((name) => elements[name].trim() === "");
}

function issuesWithOutcome(response: DraftResponse): Issue[] {
  const issues: Issue[] = [];
  const changed = (response.after ?? "").trim();
  if (response.outcome === "amendment" && (changed === "" || changed === (response.before ?? "").trim()))
    issues.push(issue("amendment_names_no_change", undefined, "after"));
  if (response.outcome === "rejection" && response.reasonCodes.length === 0)
    issues.push(issue("rejection_without_reason", undefined, "reasonCodes"));
  const named = response.theme !== null || response.commitments.length > 0;
  if (response.outcome !== "rejection" && !named)
    issues.push(issue("inclusion_names_nothing", undefined, "commitments"));
  return issues;
}

/** [R5] A response may depart from the decision record only with its reasons, which are shown. */
function issuesWithDecision(response: DraftResponse, decided: readonly DecidedOutcome[]): Issue[] {
  if ((response.departure ?? "").trim() !== "") return [];
  return decided
    .filter((one) => !agrees(response.outcome, one.outcome))
    .map((one) => issue("departs_from_decision", { decision: one.decision }, "departure"));
}

function agrees(said: Outcome, decided: Outcome): boolean {
  return (said === "rejection") === (decided === "rejection");
}

export interface Answerable {
  readonly kind: "contribution" | "proposal";
  readonly id: string;
  readonly reference: string;
  /** ISO instant; null for proposals. */
  readonly receivedAt: string | null;
  /** A published response names it. */
  readonly answered: boolean;
}

/** [R1] Finalising is blocked while anything received up to the cut-off has no published response (mechanisms.md 9). */
export function unanswered(things: readonly Answerable[], cutOff: string | null): Answerable[] {
  return things.filter(
    (thing) =>
      !thing.answered && (thing.receivedAt === null || cutOff === null || thing.receivedAt <= cutOff),
  );
}

export function issuesWithCoverage(things: readonly Answerable[], cutOff: string | null): Issue[] {
  const open = unanswered(things, cutOff);
  return open.length === 0
    ? []
    : [issue("without_response", { count: open.length, first: open[0]?.reference ?? "" })];
}
