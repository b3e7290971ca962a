import { sayIssue } from "@accord/shared/messages";
import { Link, StateMark, useSay } from "../../ui/index.js";
import type { PlanProps } from "./plan-props.js";
import { hrefOf } from "./words.js";

/** Everything that is looked at, what is missing first; each missing thing leads to where it is mended. */
export function PlanChecks({ process, plan }: PlanProps) {
  const say = useSay();
  const open = plan.checks.filter(({ issues }) => issues.length > 0);
  const met = plan.checks.filter(({ issues }) => issues.length === 0);
  return (
    <section id="checks" aria-labelledby="plan-checks" className="stack">
      <h2 id="plan-checks">{say("plan.checks")}</h2>
      <p className="hint">{say("plan.checks.count", { met: met.length, open: open.length })}</p>
      <ul className="plan-checks">
        {[...open, ...met].map(({ id, rule, step, issues }) => (
          <li key={id} className="plan-check">
            <p className="plan-check-head">
              <StateMark
                state={issues.length === 0 ? "met" : step === null ? "needsJudgement" : "notMet"}
                label={say(
                  issues.length === 0
                    ? "plan.check.met"
                    : step === null
                      ? "plan.check.look"
                      : "plan.check.missing",
                )}
              />{" "}
              <strong>{say(`plan.check.${id}`)}</strong>{" "}
              <span className="hint">{say("plan.rule", { rule })}</span>
            </p>
            {issues.length > 0 ? (
              <ul className="plain-list">
                {issues.map((issue) => (
                  <li key={`${issue.code}-${JSON.stringify(issue.values)}`}>
                    <Link href={hrefOf(process, issue.field)}>{sayIssue(say, issue)}</Link>
                  </li>
                ))}
              </ul>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
