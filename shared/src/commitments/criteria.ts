import { plainText } from "../document-schema/index.js";
import type { Circumstances } from "./circumstances.js";
import { emptyField, isFilled, type TypedDraft } from "./draft.js";
import { issuesWith } from "./issues.js";
import { isNamed } from "./issues-contacts.js";
import { type DraftValues, valuesOf } from "./values.js";

/** [5.7] A plan holds specific, time-bound, measurable commitments. */
export const criteria = ["relevant", "specific", "verifiable", "answerable", "time_bound"] as const;
export type Criterion = (typeof criteria)[number];
export const criterionAnswers = ["yes", "no", "unsure"] as const;
export type CriterionAnswer = (typeof criterionAnswers)[number];
export type CriterionResult = "met" | "not_met" | "needs_judgement";

/** What the program can see for itself; a `hint` does not decide. */
export interface CriterionCheck {
  readonly code: string;
  readonly met: boolean;
  readonly hint: boolean;
}

export interface GivenAnswer {
  readonly criterion: Criterion;
  readonly answer: CriterionAnswer;
}

export interface CriterionState {
  readonly criterion: Criterion;
  readonly result: CriterionResult;
  readonly checks: readonly CriterionCheck[];
}

const check = (code: string, met: boolean): CriterionCheck => ({ code, met, hint: false });
const hint = (code: string, met: boolean): CriterionCheck => ({ code, met, hint: true });

/**
 * Not met where a check fails, or more persons say no than yes; met where more say yes; else it needs a judgement.
 * Each person's last answer counts once.
 */
export function criteriaOf(
  draft: TypedDraft,
  answers: readonly GivenAnswer[],
  circumstances?: Circumstances,
): CriterionState[] {
  const values = valuesOf(draft);
  return criteria.map((criterion) => {
    const checks = checksOf(criterion, draft, values, circumstances);
    const given = answers.filter((one) => one.criterion === criterion);
    const count = (answer: CriterionAnswer) => given.filter((one) => one.answer === answer).length;
    const fails = checks.some(({ met, hint: isHint }) => !met && !isHint);
    const result =
      fails || count("no") > count("yes")
        ? "not_met"
        : count("yes") > count("no")
          ? "met"
          : "needs_judgement";
    return { criterion, result, checks };
  });
}

const figure = /\p{Nd}/u;

function checksOf(
  criterion: Criterion,
  draft: TypedDraft,
  values: DraftValues,
  circumstances: Circumstances | undefined,
): CriterionCheck[] {
  const filled = (root: string) => isFilled(draft.fields[root]);
  const words = (root: string) =>
    plainText(draft.fields[root] ?? emptyField)
      .replaceAll(/\s+/gu, " ")
      .trim();
  const { milestones } = values;
  switch (criterion) {
    case "relevant":
      return [
        check("values_chosen", values.values.length > 0),
        check("contribution_filled", filled("contribution")),
        ...(circumstances === undefined || circumstances.relevanceExplained === null
          ? []
          : [check("problem_sheet_answered", circumstances.relevanceExplained)]),
      ];
    case "specific":
      return [
        check("description_filled", ["problem", "statusQuo", "action", "contribution"].every(filled)),
        check("milestone_there", milestones.length > 0),
        check("problem_differs", !filled("problem") || words("problem") !== words("statusQuo")),
        hint("figure_found", figure.test(words("statusQuo")) || figure.test(words("contribution"))),
      ];
    case "verifiable":
      return [
        check("milestone_there", milestones.length > 0),
        check(
          "outputs_filled",
          milestones.every(({ output }) => isFilled(output)),
        ),
        check(
          "evidence_named",
          milestones.every(({ evidence }) => evidence.length > 0),
        ),
      ];
    case "answerable": {
      const issues = issuesWith(draft, circumstances);
      const faulty = (...fields: string[]) => issues.some(({ field }) => fields.includes(field as string));
      return [
        check("leads_complete", !faulty("leadAgencies")),
        check(
          "others_answered",
          (values.leadNonGovernment.length > 0 || values.none.leadNonGovernment) &&
            (values.otherStakeholders.length > 0 || values.none.otherStakeholders),
        ),
        hint(
          "agencies_known",
          milestones.every(({ agency }) => agency === "" || isNamed(agency, values)),
        ),
      ];
    }
    case "time_bound": {
      const issues = issuesWith(draft, circumstances);
      const broken = issues.some(
        ({ rule, severity, justified }) => /^V[1-7]$/u.test(rule) && (severity === "error" || !justified),
      );
      return [
        check("timeframe_set", values.start !== null && values.end !== null),
        check("times_hold", !broken),
      ];
    }
  }
}
