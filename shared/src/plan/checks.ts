import { type CommitmentIssue, maxCommitments, shownDay, standing } from "../commitments/index.js";
import { type Issue, type IssueValues, issue } from "../issues/index.js";
import { addDays, addMonths } from "../process/days.js";
import { issuesWithJurisdictions, type Jurisdiction, lastDayOf } from "../process/joint.js";
import { isDrawnFilled, type PlanBody, type PlanText, textsOf } from "./body.js";
import { isBefore, type PlanStep } from "./steps.js";
import { type PlanTextKind, planTextTemplates } from "./templates.js";

/** What is looked at, in the order of the screen; each names the rule it stands on. */
export const planCheckIds = [
  "count",
  "places",
  "commitments",
  "texts",
  "vision",
  "period",
  "current",
  "responses",
  "linked",
  "junctures",
  "process",
  "endorsements",
  "approvals",
  "ballots",
  "annex",
] as const;
type PlanCheckId = (typeof planCheckIds)[number];

/** `field` of an issue is the tail of the workspace address that mends it: "commitments/3", "plan/texts/introduction". */
export interface PlanCheck {
  readonly id: PlanCheckId;
  /** "V9", "T21", "6.1": as domain.md names it. */
  readonly rule: string;
  /** The first act that it blocks; null: it warns and blocks nothing. */
  readonly step: PlanStep | null;
  readonly issues: readonly Issue[];
}

interface IncludedCommitment {
  readonly n: number;
  readonly title: string;
  readonly place: number | null;
  /** Of the version that is in the plan, as at filing [V1-V12]. */
  readonly issues: readonly CommitmentIssue[];
}

interface BallotUnderWay {
  readonly id: string;
  readonly no: number;
  /** Number of its commitment. */
  readonly n: number;
}

export interface BeforePlan {
  /** Version that is checked; before a first one what would be frozen now. */
  readonly body: PlanBody;
  readonly included: readonly IncludedCommitment[];
  /** The included versions are others than those of the frozen version. */
  readonly commitmentsChanged: boolean;
  /** Of `issuesWithFinalising` (shared/src/responses) [R1, R6, T19]. */
  readonly responses: readonly Issue[];
  /** Endorsements of this version that stand. */
  readonly endorsements: number;
  readonly blocsMissing: readonly ("government" | "non_government")[];
  /** Those that would still put a version into the plan. */
  readonly ballots: readonly BallotUnderWay[];
  /** The last release that was published; null: none. */
  readonly lastRelease: number | null;
}

/** Everything that is looked at before a plan is filed, met or not (5.6, 6.1-6.3, 8.3, 3.7). */
export function planChecks(before: BeforePlan): PlanCheck[] {
  const { body, responses } = before;
  const of = (...codes: string[]) => responses.filter(({ code }) => codes.includes(code));
  const check = (
    id: PlanCheckId,
    rule: string,
    step: PlanStep | null,
    issues: readonly Issue[],
  ): PlanCheck => ({ id, rule, step, issues });
  const isLocal = body.level === "local";
  const joint = isLocal && body.jurisdictions.length > 1;
  return [
    check("count", joint ? "3.7, V9" : isLocal ? "6.2, V9" : "6.2", "freeze", issuesWithCount(before)),
    check("places", "5.1", "freeze", issuesWithPlaces(before)),
    check("commitments", "V1-V11", "endorse", before.included.flatMap(issuesOfCommitment(notV12))),
    ...(isLocal
      ? [
          check("vision", "6.1", "endorse", issuesWithText(body, "strategic_vision")),
          check("period", joint ? "3.7, T21" : "6.1, T21", "endorse", issuesWithPeriod(body)),
        ]
      : [check("texts", "6.2", "endorse", issuesWithTexts(body))]),
    check("process", "R6", "endorse", of("response_not_described")),
    check(
      "current",
      "6.3",
      "endorse",
      before.commitmentsChanged ? [issue("plan_commitments_changed", {}, "plan")] : [],
    ),
    check("responses", "R1", "finalise", of("without_response")),
    check("linked", "V12", "finalise", before.included.flatMap(issuesOfCommitment(onlyV12))),
    check("junctures", "T19", "finalise", of("juncture_without_summary", "categories_without_outcome")),
    ...(isLocal
      ? [
          check(
            "endorsements",
            "6.1 H",
            "finalise",
            before.endorsements > 0 ? [] : [issue("plan_without_endorsement", {}, "plan#endorsements")],
          ),
        ]
      : []),
    check(
      "approvals",
      "6.3",
      "finalise",
      before.blocsMissing.map((bloc) => issue("plan_bloc_not_approved", { bloc }, "plan#approvals")),
    ),
    check(
      "ballots",
      "3.8",
      "file",
      before.ballots.map(({ id, no, n }) => issue("plan_ballot_under_way", { no, n }, `ballots/${id}`)),
    ),
    check("annex", "8.4", null, issuesWithAnnex(before)),
  ];
}

/** Asked when the plan becomes final and not again: what comes later is for the next plan (mechanisms.md 9). */
const settledByFinalising: readonly PlanCheckId[] = ["responses", "junctures"];

/** [AP-2] What stands against an act: its own checks, and those of the acts before it. */
export const blocking = (checks: readonly PlanCheck[], step: PlanStep): Issue[] =>
  checks
    .filter(({ id }) => step !== "file" || !settledByFinalising.includes(id))
    .flatMap((one) =>
      one.step !== null && (one.step === step || isBefore(one.step, step)) ? [...one.issues] : [],
    );

/** [V9] [3.7] [6.2] At least one commitment, and locally no more than the jurisdictions may have. */
function issuesWithCount({ body, included }: BeforePlan): Issue[] {
  const count = included.length;
  if (count === 0) return [issue("plan_without_commitments", {}, "commitments")];
  if (body.level === "national") return [];
  const wrong = issuesWithJurisdictions("local", body.jurisdictions).map((one) => ({
    ...one,
    field: "plan-of-activities",
  }));
  const most = maxCommitments(Math.max(1, body.jurisdictions.length));
  if (wrong.length > 0 || most === null || count <= most) return wrong;
  return [issue("plan_is_full", { count, most }, "plan#commitments")];
}

/** [5.1] Field 1 is a number of its own for each, and they run from 1. */
function issuesWithPlaces({ included }: BeforePlan): Issue[] {
  const without = included.filter(({ place }) => place === null);
  if (without.length > 0)
    return [
      issue("plan_places_missing", { count: without.length, n: without[0]?.n ?? 0 }, "plan#commitments"),
    ];
  const places = included.map(({ place }) => place ?? 0).toSorted((a, b) => a - b);
  return places.every((place, at) => place === at + 1)
    ? []
    : [issue("plan_places_gap", {}, "plan#commitments")];
}

const onlyV12 = (one: CommitmentIssue): boolean => one.rule === "V12";
// V9 is said once, of the plan; its number is given here.
const elsewhere = new Set(["plan_is_full", "place_missing", "place_taken"]);
const notV12 = (one: CommitmentIssue): boolean => one.rule !== "V12" && !elsewhere.has(one.code);

const issuesOfCommitment =
  (which: (one: CommitmentIssue) => boolean) =>
  ({ n, title, issues }: IncludedCommitment): Issue[] => {
    const open = standing(issues).filter(which);
    const rules = [...new Set(open.map(({ rule }) => rule))].join(", ");
    const code = open[0]?.rule === "V12" ? "plan_commitment_unanswered" : "plan_commitment_incomplete";
    return open.length === 0
      ? []
      : [issue(code, { n, title, count: open.length, rules }, `commitments/${n}?tab=checks`)];
  };

/** [6.2] Introduction and efforts to date stand in a national plan; R6 asks for the third of all. */
function issuesWithTexts(body: PlanBody): Issue[] {
  return textsOf("national")
    .filter((kind) => kind !== "development_process")
    .flatMap((kind) => issuesWithText(body, kind));
}

/** [6.1] [6.2] Each required field of a text that nobody has filled. */
function issuesWithText(body: PlanBody, kind: PlanTextKind): Issue[] {
  const text: PlanText | undefined = body.texts.find((one) => one.kind === kind);
  const at = `plan/texts/${kind}`;
  if (text === undefined) return [issue("plan_text_missing", { kind }, at)];
  return planTextTemplates[kind].drawn
    .filter((field) => field.required && !isDrawnFilled(field, text))
    .map(({ id, root }) => {
      const values: IssueValues = { kind, id, root };
      return issue(id === "" ? "plan_text_missing" : "plan_field_missing", values, `${at}#${root}`);
    });
}

/** [T21] [T22] [3.7] B.2 at least two months before B.1, the longest of the terms; one to four years without elections. */
function issuesWithPeriod({ period, jurisdictions }: PlanBody): Issue[] {
  const { start, end } = period;
  if (start === null || end === null) return [issue("plan_period_missing", {}, "settings")];
  if (jurisdictions.length === 0) return [issue("plan_term_missing", {}, "plan-of-activities")];
  const longest = longestTerm(jurisdictions);
  const last = longest === null ? null : lastDayOf(longest);
  if (longest !== null && last !== null)
    return end <= last
      ? []
      : [
          issue(
            "plan_ends_too_late",
            { end: shownDay(end), last: shownDay(last), jurisdiction: longest.name },
            "settings",
          ),
        ];
  const after = addDays(end, 1);
  const isLong = after >= addMonths(start, 12) && after <= addMonths(start, 48);
  return isLong
    ? []
    : [issue("plan_period_length", { start: shownDay(start), end: shownDay(end) }, "settings")];
}

/** B.1: the jurisdiction whose term ends last; null where none has elections. */
function longestTerm(jurisdictions: readonly Jurisdiction[]): Jurisdiction | null {
  const some = jurisdictions.filter(({ endOfTerm }) => endOfTerm !== null);
  return some.toSorted((a, b) => ((a.endOfTerm ?? "") < (b.endOfTerm ?? "") ? 1 : -1))[0] ?? null;
}

function issuesWithAnnex({ body, lastRelease }: BeforePlan): Issue[] {
  const named = body.releases.at(-1)?.number ?? 0;
  return lastRelease !== null && lastRelease > named
    ? [issue("plan_annex_behind", { named, last: lastRelease }, "plan")]
    : [];
}
