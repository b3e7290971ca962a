import type { Issue } from "@accord/shared/issues";
import { sayIssue } from "@accord/shared/messages";
import { Button, Sign, useSay } from "../../ui/index.js";
import { fieldName, goToField } from "./fields.js";

interface Props {
  readonly issues: readonly Issue[];
  readonly onGo?: () => void;
}

/** What the server, too, would find missing; each leads to its field. */
export function Checks({ issues, onGo }: Props) {
  const say = useSay();
  if (issues.length === 0) return <p>{say("commitments.checks.none")}</p>;
  const go = (field: string): void => {
    onGo?.();
    setTimeout(() => goToField(field), onGo ? 50 : 0);
  };
  return (
    <div className="stack">
      <p>{say("commitments.checks.count", { count: issues.length })}</p>
      <ul className="check-list">
        {issues.map((issue) => (
          <li key={`${issue.code} ${issue.field}`}>
            <Sign sign="alert" tone="warn" />
            <div>
              {issue.field ? (
                <Button kind="quiet" onPress={() => go(issue.field as string)}>
                  {fieldName(issue.field, say)}
                </Button>
              ) : null}
              <p>{sayIssue(say, issue)}</p>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
