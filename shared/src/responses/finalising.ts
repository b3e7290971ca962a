import { type Issue, issue } from "../issues/index.js";
import { type Answerable, unanswered } from "./rules.js";
import { type Juncture, junctures, type Outcome } from "./vocabulary.js";

/** What the rules on responses look at before a plan may be finalised. */
export interface BeforeFinalising {
  /** What has no published response, alone or through its category. */
  readonly things: readonly Answerable[];
  /** Instant; null: everything received counts. */
  readonly cutOff: string | null;
  /** The lines that the last release published, by juncture [8.2]. */
  readonly categories: readonly {
    readonly juncture: Juncture;
    readonly category: string;
    readonly outcome: Outcome | null;
  }[];
  /** The plan's section on how it was developed, as plain text [R6]. */
  readonly developmentProcess: string;
}

/**
 * [R1, R6, T19] All that keeps a plan from being finalised on the side of responses. `field` is the tail of the
 * workspace address that shows what is missing: "responses?…", "plan#development_process".
 */
export function issuesWithFinalising(before: BeforeFinalising): Issue[] {
  const { things, cutOff, categories, developmentProcess } = before;
  const open = unanswered(things, cutOff);
  const issues: Issue[] = [];
  if (open.length > 0)
    issues.push(
      issue(
        "without_response",
        { count: open.length, first: open[0]?.reference ?? "" },
        cutOff === null ? "responses" : "responses?plan=this",
      ),
    );
  for (const juncture of junctures) {
    const at = juncture === "proposals" ? "responses" : "responses?juncture=themes";
    const own = categories.filter((one) => one.juncture === juncture);
    if (own.length === 0) issues.push(issue("juncture_without_summary", { juncture }, `${at}#summary`));
    const gaps = own.filter(({ outcome }) => outcome === null);
    if (gaps.length > 0)
      issues.push(
        issue(
          "categories_without_outcome",
          { juncture, count: gaps.length, first: gaps[0]?.category ?? "" },
          `${at}#summary`,
        ),
      );
  }
  if (developmentProcess.trim() === "")
    issues.push(issue("response_not_described", undefined, "plan#development_process"));
  return issues;
}
