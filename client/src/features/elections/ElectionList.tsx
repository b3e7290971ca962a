import { type ElectionRow, listElections } from "@accord/shared/elections";
import { dayText, inZone } from "@accord/shared/messages";
import { useProcess } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { useAsk } from "../../connection/asking.js";
import { EmptyState, Link, LinkButton, PageTitle, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";

/** How members from outside government were and are chosen, the newest first. */
export default function ElectionList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listElections, { params: { process } });
  return (
    <Reply asked={asked}>
      {({ elections, can }) => (
        <div className="stack">
          <PageTitle
            title={say("elections.title")}
            process={process}
            act={
              can.prepare ? (
                <LinkButton kind="primary" href={`/app/${process}/elections/new`}>
                  {say("elections.prepare")}
                </LinkButton>
              ) : undefined
            }
          />
          <p>{say("elections.lead")}</p>
          {elections.length === 0 ? (
            <EmptyState text={say("elections.none.workspace")}>
              {can.prepare ? null : <p className="hint">{say("elections.none.who")}</p>}
            </EmptyState>
          ) : (
            <ul className="thing-list">
              {elections.map((row) => (
                <Row key={row.no} {...{ row, process }} />
              ))}
            </ul>
          )}
        </div>
      )}
    </Reply>
  );
}

function Row({ row, process }: { readonly row: ElectionRow; readonly process: string }) {
  const say = useSay();
  const zone = useZone(process);
  const { no, title, method, state, seats, received, dates } = row;
  const day = (at: string): string => dayText(inZone(at, zone).day);
  return (
    <li className="thing-row">
      <div>
        <h2 className="thing-title">
          <Link href={`/app/${process}/elections/${no}`}>
            <bdi>{title}</bdi>
          </Link>
        </h2>
        <p className="thing-facts">
          <span>{say("elections.no", { no })}</span>
          <span>{say(`elections.method.${method}`)}</span>
          <span>{say("elections.seats.count", { count: seats })}</span>
          <span>{say("elections.applications.count", { count: received })}</span>
          <span>
            {say("elections.applications.days", { from: day(dates.opensAt), to: day(dates.closesAt) })}
          </span>
        </p>
      </div>
      <div className="thing-state">{say(`elections.state.${state}`)}</div>
    </li>
  );
}
