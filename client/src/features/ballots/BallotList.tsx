import { type BallotRow, listBallots, stateWord } from "@accord/shared/ballots";
import { dayText, inZone } from "@accord/shared/messages";
import { useProcess } from "../../app/here.js";
import { useMay, useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { ThingRow } from "../../app/ThingRow.js";
import { useAsk } from "../../connection/asking.js";
import { Deadline, Details, EmptyState, Link, LinkButton, PageTitle, Say, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";

/** Every question put to the forum, newest first (S13). */
export default function BallotList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const mayPut = useMay(process, "run_ballot");
  const asked = useAsk(listBallots, { params: { process } });
  return (
    <>
      <PageTitle
        title={say("ballots.title")}
        process={process}
        act={
          mayPut ? <LinkButton href={`/app/${process}/desk`}>{say("ballots.desk")}</LinkButton> : undefined
        }
      />
      <div className="stack-wide">
        {mayPut ? (
          <Details summary={say("ballotSubjects.start")}>
            <ul className="plain-list">
              {(["text", "themes", "plan", "process_plan"] as const).map((subject) => (
                <li key={subject}>
                  <Link href={`/app/${process}/ballots/new?subject=${subject}`}>
                    {say(`ballotSubjects.start.${subject}`)}
                  </Link>
                </li>
              ))}
            </ul>
          </Details>
        ) : null}
        <Reply asked={asked}>
          {({ ballots }) =>
            ballots.length === 0 ? (
              <EmptyState text={say("ballots.empty")}>
                <LinkButton href={`/app/${process}/proposals`}>{say("ballots.empty.way")}</LinkButton>
              </EmptyState>
            ) : (
              <ul className="thing-list">
                {ballots.map((row) => (
                  <Row key={row.id} row={row} process={process} />
                ))}
              </ul>
            )
          }
        </Reply>
      </div>
    </>
  );
}

function Row({ row, process }: { readonly row: BallotRow; readonly process: string }) {
  const say = useSay();
  const zone = useZone(process);
  return (
    <ThingRow
      href={`/app/${process}/ballots/${row.id}`}
      title={row.question}
      facts={
        <>
          <span>{say("ballots.no", { no: row.no })}</span>
          {row.closedAt !== null ? (
            <span>{say("ballots.row.closed", { date: dayText(inZone(row.closedAt, zone).day) })}</span>
          ) : row.closesAt !== null ? (
            <span>
              <Say
                id="ballots.closes"
                values={{
                  when: <Deadline instant={row.closesAt} zone={zone} now={new Date().toISOString()} />,
                }}
              />
            </span>
          ) : (
            <span>{say(row.live ? "ballots.live" : "ballots.asynchronous")}</span>
          )}
          {row.state === "withdrawn" ? null : row.mine === "waiting" ? (
            <strong>{say("ballots.mine.waiting")}</strong>
          ) : (
            <span>{say(`ballots.mine.${row.mine}`)}</span>
          )}
        </>
      }
      state={say(stateWord(row))}
    />
  );
}
