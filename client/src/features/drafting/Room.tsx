import type { ReactNode } from "react";
import { DraftReturned, type OpenDocument, useUndoKeys } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import { PrintedThreads, ThreadList, ThreadSheet } from "../comments/index.js";
import "../comments/comments.css";
import "../comments/comment.css";
import "../comments/printed.css";
import "../comments/suggestions/suggestions.css";
import { Compared, useComparing } from "./Compared.js";
import { Find } from "./find/Find.js";
import { SinceLooked } from "./history/SinceLooked.js";
import { AtCaret, TopLine } from "./OnText.js";
import { RoomBar, type RoomPart } from "./RoomBar.js";
import "./room.css";
import { useSuggestReturned } from "./suggest-returned.js";
import { threadsLabel } from "./Threads.js";
import type { TextTalk } from "./useTextTalk.js";
import { WhoWroteSwitch } from "./who-wrote/WhoWroteSwitch.js";
import { useWide } from "./wide.js";

/** Where there is room for what; outline, text and margin beside each other, or the text alone. */
export const useRoom = () => ({ hasMargin: useWide(64), hasOutline: useWide(80), isTight: !useWide(20) });

interface Props {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
  /** The heading of the page, with state and acts. */
  readonly title: ReactNode;
  readonly notices?: ReactNode;
  /** Address of the history of this text. */
  readonly history: string;
  readonly outline?: { readonly label: string; readonly content: ReactNode } | null;
  readonly textLabel: string;
  readonly margin: { readonly label: string; readonly content: ReactNode };
  /** Where it is narrow, after the fields: what else opens from the bar. */
  readonly fields: RoomPart | null;
  readonly more?: readonly RoomPart[];
  /** What ties the selected words to a contribution. */
  readonly onAnswers?: (() => void) | null;
  /** References of the contributions that passages answer, by mark. */
  readonly answers?: ReadonlyMap<string, string>;
  readonly children: ReactNode;
}

/** Outline, text and margin beside each other; where it is narrow, the text alone and the rest in sheets. */
export function Room({ opened, on, outline = null, margin, fields, more = [], ...props }: Props) {
  const say = useSay();
  const { hasMargin, hasOutline, isTight } = useRoom();
  const { talk, passages, fieldElement, fieldName } = on;
  const onSuggest = useSuggestReturned(opened, talk);
  useUndoKeys({ opened, place: on.text });
  if (useComparing()) return <Compared {...{ opened, on }} title={props.title} isNarrow={!hasMargin} />;
  const threads: RoomPart = {
    id: "threads",
    label: threadsLabel(talk, say),
    content: (close) => <ThreadList {...{ talk, fieldName }} onGo={passages.go} onElsewhere={close} />,
  };
  return (
    <div
      className="room"
      data-tight={isTight || undefined}
      data-margin={hasMargin || undefined}
      data-outline={(hasOutline && outline !== null) || undefined}
    >
      <TopLine opened={opened} fieldName={fieldName} />
      {props.title}
      <div className="room-notices stack">
        {props.notices}
        <SinceLooked process={on.process} document={on.document} history={props.history} />
        <DraftReturned document={opened} {...{ fieldName, onSuggest }} />
      </div>
      <div className="room-columns">
        {hasOutline && outline ? (
          <nav className="room-outline" aria-label={outline.label}>
            {outline.content}
          </nav>
        ) : null}
        <section ref={on.text} className="room-text" aria-label={props.textLabel}>
          <Find {...{ opened, on }} />
          <WhoWroteSwitch {...{ opened, on }} answers={props.answers} history={props.history} />
          {props.children}
          <AtCaret on={on} onAnswers={props.onAnswers ?? null} />
        </section>
        {hasMargin ? (
          <aside className="room-margin" aria-label={margin.label}>
            {margin.content}
          </aside>
        ) : null}
      </div>
      <PrintedThreads {...{ talk, fieldName }} />
      {hasMargin ? null : (
        <>
          <ThreadSheet
            {...{ talk, fieldElement, fieldName }}
            onLeave={passages.leave}
            onStep={passages.step}
          />
          <RoomBar label={margin.label} parts={[...(fields ? [fields] : []), threads, ...more]} />
        </>
      )}
    </div>
  );
}
