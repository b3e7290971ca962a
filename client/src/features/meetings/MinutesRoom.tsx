import { minutesTemplate, type readMinutes } from "@accord/shared/meetings";
import type { MessageId } from "@accord/shared/messages";
import { isDrawnFilled } from "@accord/shared/plan";
import type { ReplyOf } from "@accord/shared/protocol";
import { useMemo } from "react";
import { useZone } from "../../app/process.js";
import { type OpenDocument, useDoc, useEdits, useRead } from "../../editor/index.js";
import { DateText, Link, PageTitle, useSay } from "../../ui/index.js";
import { DrawnFields } from "../drafting/DrawnFields.js";
import { DrawnOutline } from "../drafting/DrawnOutline.js";
import { Room, useRoom } from "../drafting/Room.js";
import { Threads, threadsLabel } from "../drafting/Threads.js";
import { useTextTalk } from "../drafting/useTextTalk.js";
import { WhenOpen } from "../drafting/WhenOpen.js";
import { minutesState } from "./state.js";
import { useMinutesWords } from "./useMinutesWords.js";

interface Props {
  readonly answer: ReplyOf<typeof readMinutes>;
  readonly process: string;
  readonly document: string;
  readonly opened: OpenDocument;
}

const { drawn } = minutesTemplate;
const roots = drawn.map(({ root }) => root);
const fieldElement = (address: string): string => `field-${address.split("/", 1)[0]}`;

/** The drafting room of minutes: the points of the agenda, decisions, tasks and results. */
export function MinutesRoom({ answer: { meeting, can }, process, document, opened }: Props) {
  const say = useSay();
  const zone = useZone(process);
  const doc = useDoc(opened);
  const { fields, data, marks } = useRead(doc, minutesTemplate);
  const text = useMemo(() => ({ fields, data }), [fields, data]);
  const words = useMinutesWords();
  const on = useTextTalk({ opened, process, document, roots, marks, fieldElement, fieldName: words.field });
  const { hasOutline } = useRoom();
  const edits = useEdits(opened, can.edit);
  const filled = say("meetings.minutes.filled", {
    filled: drawn.filter((field) => isDrawnFilled(field, text)).length,
    total: drawn.length,
  });
  const outline = (onGo?: () => void) => (
    <DrawnOutline
      {...{ drawn, text, filled, onGo }}
      shortName={(root) => say(`meetings.minutes.short.${root}` as MessageId)}
    />
  );
  const mode = edits
    ? "meetings.minutes.mode.edit"
    : on.talk.mayComment
      ? "comments.mode"
      : "meetings.minutes.mode.read";
  return (
    <Room
      {...{ opened, on }}
      history={`/app/${process}/meetings/${meeting.no}/minutes/history`}
      title={
        <PageTitle
          title={say("meetings.minutes.of", { title: meeting.title })}
          part={say("meetings.title")}
          process={process}
        >
          <span className="room-mode">{say(mode)}</span>
          <span>{minutesState(meeting, say)}</span>
          <DateText value={meeting.startsAt} zone={zone} />
          <Link href={`/app/${process}/meetings/${meeting.no}`}>
            {say("meetings.no", { no: meeting.no })}
          </Link>
        </PageTitle>
      }
      notices={null}
      outline={{ label: say("meetings.minutes.fields"), content: outline() }}
      textLabel={say("meetings.minutes.text")}
      margin={{
        label: say("meetings.minutes.margin"),
        content: (
          <>
            {hasOutline ? null : outline()}
            <h2 className="room-label">{threadsLabel(on.talk, say)}</h2>
            <Threads {...on} />
          </>
        ),
      }}
      fields={{ id: "fields", label: filled, content: outline }}
    >
      <WhenOpen opened={opened}>
        <DrawnFields
          {...{ drawn, words, opened }}
          editable={edits}
          onEditor={on.onEditor}
          onComment={on.onComment}
        />
      </WhenOpen>
    </Room>
  );
}
