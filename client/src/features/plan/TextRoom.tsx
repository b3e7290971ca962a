import type { MessageId } from "@accord/shared/messages";
import { isPlanFieldFilled, planTextTemplates } from "@accord/shared/plan";
import { type ReactNode, useCallback, useRef, useState } from "react";
import { InTopLine } from "../../app/slots.js";
import { DraftReturned, Here, type OpenDocument, SaveState, useDocument } from "../../editor/index.js";
import { Button, Notice, PageTitle, Sheet, Sign, useSay } from "../../ui/index.js";
import {
  ActsAtCaret,
  ThreadList,
  ThreadSheet,
  ThreadsBeside,
  useConversations,
  useThreadKeys,
} from "../comments/index.js";
import "../comments/comments.css";
import { threadsLabel } from "../commitments/Margin.js";
import { passageOf, type Selected } from "../commitments/passage.js";
import "../commitments/room.css";
import { useEditors } from "../commitments/useEditors.js";
import { useWide } from "../commitments/wide.js";
import "./plan.css";
import { PlanFields } from "./PlanFields.js";
import { Prefills } from "./Prefills.js";
import type { TextReply } from "./TextScreen.js";
import { fieldElement, fieldName, goToField } from "./text-fields.js";
import { usePlanText } from "./useText.js";

interface Props {
  readonly process: string;
  readonly text: TextReply;
  readonly document: string;
  readonly opened: OpenDocument;
}

/** Outline, text and threads beside each other; where it is narrow, the text alone and the rest in sheets. */
export function TextRoom({ process, text: told, document: id, opened }: Props) {
  const say = useSay();
  const { kind, can, filed } = told;
  const { doc, awareness, state } = useDocument(opened);
  const { text, marks } = usePlanText(doc, kind);
  const { drawn, fields } = planTextTemplates[kind];
  const [selected, setSelected] = useState<Selected | null>(null);
  const [all, setAll] = useState(false);
  const place = useRef<HTMLElement>(null);
  const roots = useRef(fields.map(({ root }) => root)).current;
  const talk = useConversations({ process, document: id, fields: roots, marks });
  const element = useCallback((root: string) => fieldElement(kind, root), [kind]);
  const name = useCallback((root: string) => fieldName(kind, root, say), [kind, say]);
  const passages = useThreadKeys(talk, element);
  const onEditor = useEditors({ onSelect: setSelected, onEditor: passages.onEditor });
  const write = useRef(talk.write);
  write.current = talk.write;
  const onComment = useCallback((field: string) => write.current({ kind: "field", field }), []);
  const hasMargin = useWide("(min-width: 64rem)");
  const hasOutline = useWide("(min-width: 80rem)") && drawn.length > 1;
  const edits = can.edit && state.book.rights?.may !== "read";
  const filled = drawn.filter((field) => isPlanFieldFilled(field, text)).length;
  const outline = (onGo?: () => void) => (
    <>
      <p className="hint">{say("plan.text.filled", { filled, total: drawn.length })}</p>
      <ul className="outline">
        {drawn.map((field) => {
          const full = isPlanFieldFilled(field, text);
          return (
            <li key={field.root}>
              <Button
                kind="quiet"
                className="outline-entry"
                onPress={() => {
                  onGo?.();
                  // After the sheet has given the focus back.
                  setTimeout(() => goToField(field.root), onGo ? 80 : 0);
                }}
              >
                <span className="room-number">{field.id}</span>
                <span className="outline-label">{say(`plan.short.${field.root}` as MessageId)}</span>
                <span className="outline-state">
                  <Sign sign={full ? "tick" : "ring"} tone={full ? "good" : "muted"} />
                </span>
                <span className="visually-hidden">
                  {say(full ? "plan.text.isFilled" : "plan.text.isEmpty")}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
  return (
    <div className="room" data-margin={hasMargin || undefined} data-outline={hasOutline || undefined}>
      <InTopLine slot="state">
        <SaveState state={state} onTryNow={opened.connectNow} />
        <Here awareness={awareness} fieldName={name} />
      </InTopLine>
      <PageTitle title={say(`plan.part.${kind}`)} part={say("plan.title")} process={process}>
        <span className="room-mode">
          {say(
            filed
              ? "plan.text.mode.filed"
              : edits
                ? "plan.text.mode.edit"
                : talk.mayComment
                  ? "comments.mode"
                  : "plan.text.mode.read",
          )}
        </span>
      </PageTitle>
      <div className="room-notices stack">
        {filed ? <Notice tone="plain" title={say("plan.text.filed")} /> : null}
        <DraftReturned document={opened} fieldName={name} />
        {edits ? <Prefills process={process} kind={kind} prefills={told.prefills} /> : null}
      </div>
      <div className="room-columns">
        {hasOutline ? (
          <nav className="room-outline" aria-label={say("plan.text.fields")}>
            {outline()}
          </nav>
        ) : null}
        <section ref={place} className="room-text" aria-label={say("plan.text.words")}>
          <PlanFields
            {...{ kind, opened, onEditor }}
            editable={edits}
            onComment={talk.mayComment ? onComment : null}
          />
          <ActsAtCaret
            at={talk.target ? null : selected}
            text={place}
            known={(thread) => talk.all.some((one) => one.id === thread)}
            fieldName={name}
            mayComment={talk.mayComment}
            onPassage={() => selected && talk.write({ kind: "passage", passage: passageOf(selected) })}
            onField={(field) => talk.write({ kind: "field", field })}
            onThread={talk.setActive}
            onAnswers={null}
          />
        </section>
        {hasMargin ? (
          <aside className="room-margin" aria-label={say("plan.text.margin")}>
            {hasOutline || drawn.length === 1 ? null : outline()}
            <h2 className="room-label">{threadsLabel(talk, say)}</h2>
            {all && !talk.target ? (
              <>
                <p className="acts threads-tools">
                  <Button kind="quiet" onPress={() => setAll(false)}>
                    {say("comments.beside")}
                  </Button>
                </p>
                <ThreadList talk={talk} fieldName={name} onGo={passages.go} />
              </>
            ) : (
              <ThreadsBeside
                talk={talk}
                text={place}
                fieldElement={element}
                fieldName={name}
                onAll={() => setAll(true)}
                onLeave={passages.leave}
                onGo={passages.go}
              />
            )}
          </aside>
        ) : null}
      </div>
      {hasMargin ? null : (
        <>
          <ThreadSheet
            talk={talk}
            fieldElement={element}
            fieldName={name}
            onLeave={passages.leave}
            onStep={passages.step}
          />
          <Bar
            fields={drawn.length > 1 ? say("plan.text.filled", { filled, total: drawn.length }) : null}
            threads={threadsLabel(talk, say)}
            outline={outline}
            list={(close) => (
              <ThreadList talk={talk} fieldName={name} onGo={passages.go} onElsewhere={close} />
            )}
          />
        </>
      )}
    </div>
  );
}

interface BarProps {
  readonly fields: string | null;
  readonly threads: string;
  readonly outline: (close: () => void) => ReactNode;
  readonly list: (close: () => void) => ReactNode;
}

/** Where it is narrow: outline and threads open as sheets from a bar. */
function Bar({ fields, threads, outline, list }: BarProps) {
  const say = useSay();
  const [open, setOpen] = useState<"fields" | "threads" | null>(null);
  const close = (): void => setOpen(null);
  return (
    <nav className="room-bar" aria-label={say("plan.text.margin")}>
      {fields === null ? null : (
        <Button kind="quiet" onPress={() => setOpen("fields")}>
          {fields}
        </Button>
      )}
      <Button kind="quiet" onPress={() => setOpen("threads")}>
        {threads}
      </Button>
      <Sheet
        title={open === "fields" ? (fields ?? "") : threads}
        isOpen={open !== null}
        onOpenChange={(is) => {
          if (!is) close();
        }}
      >
        {open === "fields" ? outline(close) : null}
        {open === "threads" ? list(close) : null}
      </Sheet>
    </nav>
  );
}
