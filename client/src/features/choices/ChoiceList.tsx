import { type ChoiceRow, listChoices } from "@accord/shared/choices";
import { useProcess } from "../../app/here.js";
import { useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import { ThingRow } from "../../app/ThingRow.js";
import { useAsk } from "../../connection/asking.js";
import { Deadline, EmptyState, LinkButton, PageTitle, Say, useSay } from "../../ui/index.js";
import "../proposals/proposals.css";

/** What many people were asked to rank or choose, the newest first. */
export default function ChoiceList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const asked = useAsk(listChoices, { params: { process } });
  return (
    <Reply asked={asked}>
      {({ choices, can }) => (
        <div className="stack">
          <PageTitle
            title={say("choices.title")}
            process={process}
            act={
              can.prepare ? (
                <LinkButton kind="primary" href={`/app/${process}/choices/new`}>
                  {say("choices.prepare")}
                </LinkButton>
              ) : undefined
            }
          />
          <p>{say("choices.lead")}</p>
          {choices.length === 0 ? (
            <EmptyState text={say("choices.none.workspace")}>
              {can.prepare ? null : <p className="hint">{say("choices.none.who")}</p>}
            </EmptyState>
          ) : (
            <ul className="thing-list">
              {choices.map((row) => (
                <Row key={row.no} {...{ row, process }} />
              ))}
            </ul>
          )}
        </div>
      )}
    </Reply>
  );
}

function Row({ row, process }: { readonly row: ChoiceRow; readonly process: string }) {
  const say = useSay();
  const zone = useZone(process);
  return (
    <ThingRow
      href={`/app/${process}/choices/${row.no}`}
      title={row.question}
      facts={
        <>
          <span>{say("choices.no", { no: row.no })}</span>
          <span>{say(`choices.kind.${row.kind}`)}</span>
          <span>{say("choices.options", { count: row.options })}</span>
          <span>{say(`choices.takers.${row.takers}`)}</span>
          {row.state === "open" && row.closesAt !== null ? (
            <span>
              <Say
                id="choices.closes"
                values={{
                  when: <Deadline instant={row.closesAt} zone={zone} now={new Date().toISOString()} />,
                }}
              />
            </span>
          ) : null}
          {row.votes === null ? null : <span>{say("choices.votes", { count: row.votes })}</span>}
        </>
      }
      state={say(`choices.state.${row.state}`)}
    />
  );
}
