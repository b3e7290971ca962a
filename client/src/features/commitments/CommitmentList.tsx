import { type CommitmentRow, listCommitments } from "@accord/shared/commitments";
import { GroupLink } from "../../app/GroupLink.js";
import { useProcess } from "../../app/here.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { EmptyState, Link, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";
import { StateOf } from "./StateOf.js";

/** Every commitment by number: group, state, last version, changed since. */
export default function CommitmentList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listCommitments, { params: { process } });
  return (
    <>
      <PageTitle title={say("commitments.title")} process={process} />
      <Reply asked={asked}>
        {({ commitments }) =>
          commitments.length === 0 ? (
            <EmptyState text={say("commitments.empty")}>
              <LinkButton href={`/app/${process}/proposals`}>{say("commitments.empty.way")}</LinkButton>
            </EmptyState>
          ) : (
            <ul className="thing-list">
              {commitments.map((row) => (
                <Row key={row.id} row={row} process={process} />
              ))}
            </ul>
          )
        }
      </Reply>
    </>
  );
}

function Row({ row, process }: { readonly row: CommitmentRow; readonly process: string }) {
  const say = useSay();
  const last = row.lastVersion;
  return (
    <li className="thing-row">
      <div>
        <h2 className="thing-title">
          <Link href={`/app/${process}/commitments/${row.n}`}>
            <bdi>{say("commitments.named", { n: row.n, title: row.title })}</bdi>
          </Link>
        </h2>
        <p className="thing-facts">
          <span>
            {row.group ? <GroupLink {...{ process }} group={row.group} /> : say("proposals.noGroup")}
          </span>
          <span>
            {last === null
              ? say("commitments.noVersion")
              : row.changedSince
                ? say("commitments.changedSince", { n: last.n })
                : say("commitments.version", { n: last.n })}
          </span>
          <span>{say("commitments.contributions", { count: row.contributions })}</span>
          {row.ready ? <span>{say("commitments.ready")}</span> : null}
          {row.locked ? <span>{say("commitments.locked")}</span> : null}
        </p>
      </div>
      <div className="thing-state">
        <StateOf state={row.state} />
      </div>
    </li>
  );
}
