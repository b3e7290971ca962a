import { noteInMinutes, openMinutes, readMeeting, type WholeMeeting } from "@accord/shared/meetings";
import { useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct } from "../../connection/asking.js";
import { announce, Button, Link, TextArea, useSay } from "../../ui/index.js";

interface Props {
  readonly process: string;
  readonly meeting: WholeMeeting;
}

/** One line after the other into the live text of the minutes; what a ballot in the room came to stands there by itself. */
export function MinutesLine({ process, meeting }: Props) {
  const say = useSay();
  const [line, setLine] = useState("");
  const [written, setWritten] = useState<string | null>(null);
  const params = { process, no: meeting.no };
  const begin = useAct(openMinutes, { changes: [readMeeting] });
  const write = useAct(noteInMinutes, {
    changes: [readMeeting],
    onDone: () => {
      setWritten(line);
      announce(say("desk.minutes.written", { line }));
      setLine("");
    },
  });
  const isOpen = meeting.minutes === "draft" || meeting.minutes === "circulated";
  return (
    <section aria-labelledby="desk-minutes" className="desk-minutes stack">
      <h2 id="desk-minutes">{say("desk.minutes")}</h2>
      <Refusal error={begin.refused ?? write.refused} />
      {meeting.minutes === null ? (
        <>
          <p>{say("desk.minutes.notOpen")}</p>
          <p className="acts">
            <Button pending={begin.pending} onPress={() => begin.act({ params, body: {} })}>
              {say("desk.minutes.begin")}
            </Button>
          </p>
        </>
      ) : (
        <Link href={`/app/${process}/meetings/${meeting.no}/minutes`}>{say("desk.minutes.read")}</Link>
      )}
      {isOpen ? (
        <>
          <p className="hint">{say("desk.minutes.itself")}</p>
          <TextArea
            name="minutes-line"
            label={say("desk.minutes.line")}
            rows={2}
            value={line}
            onChange={setLine}
          />
          <p className="acts">
            <Button
              pending={write.pending}
              isDisabled={line.trim() === ""}
              onPress={() => write.act({ params, body: { line: line.trim() } })}
            >
              {say("desk.minutes.act")}
            </Button>
          </p>
          {written === null ? null : <p className="hint">{say("desk.minutes.written", { line: written })}</p>}
        </>
      ) : null}
    </section>
  );
}
