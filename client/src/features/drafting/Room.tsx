import type { LastFrozen } from "@accord/shared/comments";
import { type ReactNode, useState } from "react";
import { useSearch } from "../../app/here.js";
import {
  DraftReturned,
  type DraftReturnedProps,
  NearlyFull,
  type OpenDocument,
  TextPlugins,
  useUndoKeys,
} from "../../editor/index.js";
import { PageTitle, type PageTitleProps, useSay } from "../../ui/index.js";
import { EndDialog, PrintedThreads, ThreadList, ThreadSheet } from "../comments/index.js";
import "../comments/comments.css";
import "../comments/comment.css";
import "../comments/printed.css";
import "../comments/suggestions/suggestions.css";
import { Compared, useComparing } from "./Compared.js";
import { goToField } from "./go-to-field.js";
import { SinceLooked } from "./history/SinceLooked.js";
import { useGoRound } from "./keys/go-round.js";
import { MarginTabs } from "./MarginTabs.js";
import { AtCaret, TopLine } from "./OnText.js";
import { PrintedState } from "./PrintedState.js";
import { RoomBar, type RoomPart } from "./RoomBar.js";
import "./room.css";
import "./room-print.css";
import { ShareLink } from "./ShareLink.js";
import { useSuggestReturned } from "./suggest-returned.js";
import { TextBar } from "./TextBar.js";
import { threadsLabel } from "./Threads.js";
import { toContributions } from "./to-contributions.js";
import type { TextTalk } from "./useTextTalk.js";
import { useWaits } from "./useWaits.js";
import { WhenOpen } from "./WhenOpen.js";
import type { Colouring } from "./who-wrote/groups.js";
import { useWide } from "./wide.js";

export interface RoomProps {
  readonly opened: OpenDocument;
  readonly on: TextTalk;
  /** The heading of the page and its act. */
  readonly head: Pick<PageTitleProps, "title" | "part" | "act" | "words">;
  /** Whether this person edits; who does not may comment, or reads. */
  readonly edits: boolean;
  /** In place of that: why nobody writes here. */
  readonly closed?: string | null;
  /** What else is said beside the heading. */
  readonly facts?: ReactNode;
  readonly notices?: ReactNode;
  /** The last frozen version of the text. */
  readonly frozen?: LastFrozen | null;
  /** How values of its structured fields are said. */
  readonly valueWords?: DraftReturnedProps["valueWords"];
  /** Address of the history of this text. */
  readonly history: string;
  /** Its fields, which are filled and the way to each; null where it has but one. */
  readonly outline: RoomPart | null;
  /** What else stands beside the text, behind the conversations. */
  readonly parts?: readonly RoomPart[];
  /** Id of the part that stands before the conversations, until one of them is read or written. */
  readonly first?: string;
  /** The way to import a draft; none where nobody writes. */
  readonly importing?: ReactNode;
  /** The part that holds the contributions behind the text, where words may be tied to them. */
  readonly linksIn?: string | null;
  /** References of the contributions that passages answer, by mark. */
  readonly answers?: ReadonlyMap<string, string>;
  readonly children: ReactNode;
}

/** Outline, text and margin beside each other; where it is narrow, the text alone and the rest in sheets. */
export function Room({ opened, on, head, edits, closed = null, parts = [], ...props }: RoomProps) {
  const say = useSay();
  const hasMargin = useWide(64);
  const hasOutline = useWide(80);
  const isTight = !useWide(20);
  // What is counted of a text that is not here yet would be wrong.
  const opens = useWaits(opened);
  const [, setSearch] = useSearch();
  const toLinks = (tab: string) => (): void => {
    setSearch({ tab });
    toContributions();
  };
  const { talk, passages, fieldElement, fieldName } = on;
  const [by, onBy] = useState<Colouring>("off");
  const onSuggest = useSuggestReturned(opened, talk);
  const onBack = (address: string): void => {
    const [field = address, row, cell] = address.split("/");
    // A row that nobody had may be another one by now.
    const isThere = row !== undefined && document.querySelector(`[data-row="${CSS.escape(row)}"]`) !== null;
    goToField(fieldElement(address), isThere ? { field, row, cell } : { field });
  };
  useUndoKeys({ opened, place: on.text });
  useGoRound();
  const mode = edits ? "drafting.mode.edit" : talk.mayComment ? "comments.mode" : "drafting.mode.read";
  const act = hasMargin ? (
    <>
      <ShareLink />
      {head.act}
    </>
  ) : (
    head.act
  );
  const title = (
    <PageTitle {...head} act={act} process={on.process}>
      <span className="room-mode" data-closed={closed !== null || undefined}>
        {closed ?? say(mode)}
      </span>
      {props.facts}
    </PageTitle>
  );
  if (useComparing()) return <Compared {...{ opened, on, title }} isNarrow={!hasMargin} />;
  const outline = opens ? null : props.outline;
  const beside = opens ? [] : parts;
  const threads: RoomPart = {
    id: "threads",
    label: threadsLabel(talk, say),
    isUrgent: true,
    content: (close) => <ThreadList {...{ talk, fieldName }} onGo={passages.go} onElsewhere={close} />,
  };
  return (
    <div
      className="room"
      data-tight={isTight || undefined}
      data-margin={hasMargin || undefined}
      data-outline={(hasOutline && props.outline !== null) || undefined}
    >
      <TopLine {...{ opened, fieldName, fieldElement }} />
      {title}
      <PrintedState process={on.process} frozen={props.frozen ?? null} />
      <div className="room-notices stack">
        {props.notices}
        {edits ? <NearlyFull opened={opened} /> : null}
        <SinceLooked process={on.process} document={on.document} history={props.history} />
        <DraftReturned
          document={opened}
          {...{ fieldName, onSuggest, onBack }}
          valueWords={props.valueWords}
        />
      </div>
      <div className="room-columns">
        {hasOutline && props.outline ? (
          <nav className="room-outline" aria-label={say("drafting.outline")}>
            {outline?.content()}
          </nav>
        ) : null}
        <section ref={on.text} className="room-text" aria-label={say("drafting.text")}>
          <TextBar {...{ opened, on, by, onBy }} answers={props.answers} history={props.history}>
            {opens ? null : props.importing}
          </TextBar>
          <TextPlugins value={on.plugins}>
            <WhenOpen opened={opened}>{props.children}</WhenOpen>
          </TextPlugins>
          <AtCaret
            on={on}
            onAnswers={props.linksIn ? toLinks(props.linksIn) : null}
            onWhoWrote={() => onBy(by === "off" ? "person" : by)}
          />
        </section>
        {hasMargin ? (
          <aside className="room-margin" aria-label={say("drafting.margin")}>
            {opens ? null : (
              <MarginTabs
                on={on}
                first={props.first}
                parts={[...(outline && !hasOutline ? [outline] : []), ...beside]}
              />
            )}
          </aside>
        ) : null}
      </div>
      <PrintedThreads {...{ talk, fieldName }} />
      <EndDialog talk={talk} />
      {hasMargin ? null : (
        <>
          <ThreadSheet
            {...{ talk, fieldElement, fieldName }}
            onLeave={passages.leave}
            onStep={passages.step}
          />
          <RoomBar
            label={say("drafting.margin")}
            parts={[...(outline ? [outline] : []), threads, ...beside]}
            waits={opens}
          />
        </>
      )}
    </div>
  );
}
