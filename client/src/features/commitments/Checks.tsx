import type { CommitmentIssue } from "@accord/shared/commitments";
import type { ReactNode } from "react";
import { StateMark, useSay } from "../../ui/index.js";
import { CheckIssue } from "./CheckIssue.js";
import { Criteria } from "./Criteria.js";
import { MinimumGroups } from "./MinimumGroups.js";
import type { DraftChecks } from "./useChecks.js";

interface Props {
  readonly checks: DraftChecks;
  readonly process: string;
  readonly n: number;
  /** The working group that drafts it. */
  readonly group: string | null;
  /** Before going to a field: closes the sheet that the checks stand in. */
  readonly onGo?: (() => void) | undefined;
}

/** What stands against filing, as the server too would find it, each leading to its place; and the five criteria. */
export function Checks({ checks, process, n, group, onGo }: Props) {
  const say = useSay();
  const { issues, told } = checks;
  const errors = issues.filter(({ severity }) => severity === "error");
  const warnings = issues.filter(({ severity, justified }) => severity === "warning" && !justified);
  const justified = issues.filter((one) => one.justified);
  const part = (
    name: "errors" | "warnings" | "justified",
    all: readonly CommitmentIssue[],
    lead?: ReactNode,
  ) =>
    all.length === 0 ? null : (
      <section aria-labelledby={`checks-${name}`} className="stack">
        <h3 id={`checks-${name}`} className="check-head">
          {say(`commitments.checks.${name}`, { count: all.length })}
        </h3>
        {lead}
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
      </section>
    );
  return (
    <div className="stack">
      {issues.length === 0 ? (
        <StateMark state="met" label={say("commitments.checks.none")} />
      ) : (
        <p>{say("commitments.checks.fate")}</p>
      )}
      {part("errors", errors)}
      {part("warnings", warnings, <p className="hint">{say("commitments.checks.warnings.fate")}</p>)}
      {part("justified", justified)}
      {told ? <MinimumGroups {...{ process, group }} engaged={told.engaged} /> : null}
      <Criteria {...{ checks, process, n }} />
    </div>
  );
}
