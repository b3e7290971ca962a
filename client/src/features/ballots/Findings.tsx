import type { BallotFinding, BallotSubject } from "@accord/shared/ballots";
import type { Issue } from "@accord/shared/issues";
import { dayText, sayIssue } from "@accord/shared/messages";
import { Sign, StateMark, useSay } from "../../ui/index.js";

interface Props {
  readonly findings: readonly BallotFinding[];
  readonly subject: BallotSubject;
  /** What belongs to the words and is still empty. */
  readonly unwritten?: readonly Issue[];
}

const signs = {
  errors: { sign: "cross", tone: "bad" },
  warnings: { sign: "alert", tone: "warn" },
  justified: { sign: "tick", tone: "good" },
} as const;

/** What stands against the words that are put: errors, warnings, and warnings with the reason written for them. */
export function Findings({ findings, subject, unwritten = [] }: Props) {
  const say = useSay();
  if (unwritten.length > 0)
    return (
      <p>
        <Sign {...signs.errors} /> {say("ballots.findings.unwritten")}
      </p>
    );
  if (findings.length === 0) return <StateMark state="met" label={say("ballots.findings.none")} />;
  const groups = {
    errors: findings.filter(({ severity }) => severity === "error"),
    warnings: findings.filter((one) => one.severity === "warning" && one.justification === null),
    justified: findings.filter(({ justification }) => justification !== null),
  };
  return (
    <>
      <p>{say("ballots.findings.fate")}</p>
      {(["errors", "warnings", "justified"] as const).map((kind) =>
        groups[kind].length === 0 ? null : (
          <div key={kind} className="stack">
            <h3 className="check-head">{say(`ballots.findings.${kind}`, { count: groups[kind].length })}</h3>
            {kind === "errors" && subject === "version" ? (
              <p className="hint">{say("ballots.findings.errors.version")}</p>
            ) : null}
            <ul className="findings">
              {groups[kind].map((one) => (
                <li key={`${one.code} ${one.field ?? ""} ${JSON.stringify(one.values)}`}>
                  <Sign {...signs[kind]} />
                  <div>
                    {sayIssue(say, one)}
                    {one.justification ? <Justified {...one.justification} /> : null}
                  </div>
                </li>
              ))}
            </ul>
          </div>
        ),
      )}
    </>
  );
}

function Justified({ text, by, at }: NonNullable<BallotFinding["justification"]>) {
  const say = useSay();
  return (
    <blockquote className="justified">
      <p className="words" dir="auto">
        {text}
      </p>
      <p className="hint">{say("ballots.findings.by", { name: by, date: dayText(at.slice(0, 10)) })}</p>
    </blockquote>
  );
}
