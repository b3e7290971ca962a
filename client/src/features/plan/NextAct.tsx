import { sayIssue } from "@accord/shared/messages";
import { Link, LinkButton, Notice, useSay } from "../../ui/index.js";
import type { PlanProps } from "./plan-props.js";
import { hrefOf, stepHref } from "./words.js";

const most = 6;

/** What can be done next, or what stands against it, each line with the way to mend it. */
export function NextAct({ process, plan }: PlanProps) {
  const say = useSay();
  const { next, version, nextVersion, blocked, changed, can } = plan;
  if (next === null) return <p>{say("plan.next.filed")}</p>;
  const n = next === "freeze" ? nextVersion : (version?.n ?? 0);
  const missing = blocked[next];
  const named = say(`plan.act.${next}`, { n });
  const again = version !== null && changed.length > 0 && blocked.freeze.length === 0;
  return (
    <div className="stack plan-next">
      {missing.length > 0 ? (
        <Notice tone="warn" title={say("plan.next.blocked", { act: named, count: missing.length })}>
          <ul className="plain-list">
            {missing.slice(0, most).map((issue) => (
              <li key={`${issue.code}-${issue.field}-${JSON.stringify(issue.values)}`}>
                <Link href={hrefOf(process, issue.field)}>{sayIssue(say, issue)}</Link>
              </li>
            ))}
          </ul>
          {missing.length > most ? (
            <p>
              <Link href={hrefOf(process, "plan#checks")}>
                {say("plan.next.more", { count: missing.length - most })}
              </Link>
            </p>
          ) : null}
        </Notice>
      ) : (
        <p>{say(can.edit ? `plan.next.${next}` : "plan.next.staff", { n })}</p>
      )}
      {again ? (
        <Notice
          tone="plain"
          title={say("plan.changed", { n: version.n })}
          acts={
            can.edit ? (
              <LinkButton href={stepHref(process, "freeze")}>
                {say("plan.act.freeze", { n: nextVersion })}
              </LinkButton>
            ) : undefined
          }
        >
          <p>{changed.map((part) => say(`plan.part.${part}`)).join("; ")}</p>
        </Notice>
      ) : null}
    </div>
  );
}
