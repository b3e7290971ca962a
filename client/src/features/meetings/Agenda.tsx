import type { WholeMeeting } from "@accord/shared/meetings";
import { Button, Link, useSay } from "../../ui/index.js";
import { AgendaEditor } from "./AgendaEditor.js";

interface Props {
  readonly meeting: WholeMeeting;
  readonly process: string;
  readonly writes: boolean;
  readonly onWrite: (writes: boolean) => void;
}

export function Agenda({ meeting, process, writes, onWrite }: Props) {
  const say = useSay();
  const edits = meeting.can.run && (meeting.state === "planned" || meeting.state === "called");
  const total = meeting.agenda.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0);
  return (
    <section className="stack" aria-labelledby="agenda">
      <div className="section-head">
        <h2 id="agenda">{say("meetings.agenda")}</h2>
        {edits && !writes ? (
          <Button onPress={() => onWrite(true)}>{say("meetings.agenda.edit")}</Button>
        ) : null}
      </div>
      {edits && writes ? (
        <AgendaEditor {...{ meeting, process }} onClose={() => onWrite(false)} />
      ) : meeting.agenda.length === 0 ? (
        <p>{say("meetings.agenda.none")}</p>
      ) : (
        <>
          <ol className="agenda">
            {meeting.agenda.map((item) => (
              <li key={item.id}>
                <p className="agenda-title" dir="auto">
                  {item.title}
                </p>
                {item.words === "" ? null : (
                  <p className="agenda-words" dir="auto">
                    {item.words}
                  </p>
                )}
                <p className="thing-facts">
                  {item.minutes === null ? null : (
                    <span>{say("meetings.agenda.time", { minutes: item.minutes })}</span>
                  )}
                  {item.about === null ? null : (
                    <Link href={`/app/${process}/${item.about.tail}`}>
                      {say(`meetings.thing.${item.about.kind}`, { label: item.about.label })}
                    </Link>
                  )}
                  {item.question === null ? null : (
                    <span>
                      {say("meetings.agenda.question", {
                        reference: meeting.questions.find(({ id }) => id === item.question)?.reference ?? "",
                      })}
                    </span>
                  )}
                </p>
              </li>
            ))}
          </ol>
          {total > 0 ? <p className="hint">{say("meetings.agenda.total", { minutes: total })}</p> : null}
        </>
      )}
    </section>
  );
}
