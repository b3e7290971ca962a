import type { CommitmentIssue } from "@accord/shared/commitments";
import { StateMark, useSay } from "../../ui/index.js";
import { CheckIssue } from "./CheckIssue.js";
import { Criteria } from "./Criteria.js";
import type { DraftChecks } from "./useChecks.js";

interface Props {
  readonly checks: DraftChecks;
  readonly process: string;
  readonly n: number;
  /** Before going to a field: closes the sheet that the checks stand in. */
  readonly onGo?: (() => void) | undefined;
}

/** What stands against filing, as the server too would find it, each leading to its place; and the five criteria. */
export function Checks({ checks, process, n, onGo }: Props) {
  const say = useSay();
  const { issues, told } = checks;
  const errors = issues.filter(({ severity }) => severity === "error");
  const warnings = issues.filter(({ severity, justified }) => severity === "warning" && !justified);
  const justified = issues.filter((one) => one.justified);
  const list = (all: readonly CommitmentIssue[]) => (
    <ul className="check-list">
      {all.map((issue) => (
        <CheckIssue
          key={`${issue.key} ${issue.code} ${issue.cell ?? ""} ${issue.field ?? ""}`}
          {...{ issue, process, n, onGo }}
          justification={told?.justifications.find(({ key }) => key === issue.key) ?? null}
          mayJustify={told?.can.justify === true}
        />
      ))}
    </ul>
  );
  return (
    <div className="stack">
      {issues.length === 0 ? (
        <StateMark state="met" label={say("commitments.checks.none")} />
      ) : (
        <p>{say("commitments.checks.fate")}</p>
      )}
      {errors.length > 0 ? (
        <section aria-labelledby="checks-errors" className="stack">
          <h3 id="checks-errors" className="check-head">
            {say("commitments.checks.errors", { count: errors.length })}
          </h3>
          {list(errors)}
        </section>
      ) : null}
      {warnings.length > 0 ? (
        <section aria-labelledby="checks-warnings" className="stack">
          <h3 id="checks-warnings" className="check-head">
            {say("commitments.checks.warnings", { count: warnings.length })}
          </h3>
          <p className="hint">{say("commitments.checks.warnings.fate")}</p>
          {list(warnings)}
        </section>
      ) : null}
      {justified.length > 0 ? (
        <section aria-labelledby="checks-justified" className="stack">
          <h3 id="checks-justified" className="check-head">
            {say("commitments.checks.justified", { count: justified.length })}
          </h3>
          {list(justified)}
        </section>
      ) : null}
      <Criteria {...{ checks, process, n }} />
    </div>
  );
}
