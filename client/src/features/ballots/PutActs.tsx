import { sayIssue } from "@accord/shared/messages";
import { Button, EmptyState, Link, Notice, useSay } from "../../ui/index.js";
import type { Preview } from "./preview.js";

interface Props {
  readonly process: string;
  readonly preview: Preview;
  readonly issues: Preview["issues"];
  readonly apart: boolean;
  readonly pending: boolean;
  readonly onSend: (open: boolean) => void;
}

/** What stands against putting it to a ballot, else the acts that do it. */
export function PutActs({ process, preview, issues, apart, pending, onSend }: Props) {
  const say = useSay();
  const blocked = preview.openBallot !== null || issues.length > 0;
  return (
    <>
      <UnderWay {...{ process, preview }} />
      {issues.length > 0 ? (
        <Notice tone="warn" title={say("ballots.new.blocked")}>
          <Issues issues={issues} />
        </Notice>
      ) : null}
      {!preview.can.prepare ? <p>{say("ballots.new.noRight")}</p> : null}
      {preview.can.prepare && !blocked ? (
        <div className="acts primary-act">
          {preview.can.open ? (
            <Button kind="primary" pending={pending} onPress={() => onSend(true)}>
              {apart
                ? say("ballots.new.sitting.open", { count: preview.subjects.length })
                : say("ballots.new.open", { n: preview.version.n })}
            </Button>
          ) : null}
          <Button
            kind={preview.can.open ? "plain" : "primary"}
            pending={pending}
            onPress={() => onSend(false)}
          >
            {say("ballots.new.prepare")}
          </Button>
        </div>
      ) : null}
    </>
  );
}

/** The way on to the ballot that there is, in the place of a second one. */
export function UnderWay({ process, preview }: Pick<Props, "process" | "preview">) {
  const say = useSay();
  return preview.openBallot === null ? null : (
    <EmptyState text={say("ballots.new.closed")}>
      <Link href={`/app/${process}/ballots/${preview.openBallot}`}>{say("ballots.new.closed.open")}</Link>
    </EmptyState>
  );
}

function Issues({ issues }: { readonly issues: Preview["issues"] }) {
  const say = useSay();
  return (
    <ul className="plain-list">
      {issues.map((issue) => (
        <li key={`${issue.code}-${issue.field ?? ""}`}>{sayIssue(say, issue)}</li>
      ))}
    </ul>
  );
}
