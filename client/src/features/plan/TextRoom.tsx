import type { MessageId } from "@accord/shared/messages";
import { isPlanFieldFilled, planTextTemplates } from "@accord/shared/plan";
import { useCallback, useMemo, useRef } from "react";
import { type OpenDocument, useDoc, useEdits, useRead } from "../../editor/index.js";
import { Button, Notice, PageTitle, Sign, useSay } from "../../ui/index.js";
import { Room, useRoom } from "../drafting/Room.js";
import { Threads, threadsLabel } from "../drafting/Threads.js";
import { useTextTalk } from "../drafting/useTextTalk.js";
import { WhenOpen } from "../drafting/WhenOpen.js";
import "./plan.css";
import { PlanFields } from "./PlanFields.js";
import { PlanFiles } from "./PlanFiles.js";
import { Prefills } from "./Prefills.js";
import { fieldElement, fieldName, goToField } from "./text-fields.js";
import type { TextReply } from "./text-reply.js";

interface Props {
  readonly process: string;
  readonly text: TextReply;
  readonly document: string;
  readonly opened: OpenDocument;
}

/** The drafting room of one text of the plan. */
export function TextRoom({ process, text: told, document, opened }: Props) {
  const say = useSay();
  const { kind, can, filed } = told;
  const doc = useDoc(opened);
  const template = planTextTemplates[kind];
  const { fields, data, marks } = useRead(doc, template);
  const text = useMemo(
    () => ({ kind, template: template.name, fields, data }),
    [kind, template, fields, data],
  );
  const roots = useRef(template.fields.map(({ root }) => root)).current;
  const element = useCallback((root: string) => fieldElement(kind, root), [kind]);
  const name = useCallback((root: string) => fieldName(kind, root, say), [kind, say]);
  const on = useTextTalk({ opened, process, document, roots, marks, fieldElement: element, fieldName: name });
  const { hasOutline } = useRoom();
  const edits = useEdits(opened, can.edit);
  const { drawn } = template;
  const isShort = drawn.length === 1;
  const filled = say("plan.text.filled", {
    filled: drawn.filter((field) => isPlanFieldFilled(field, text)).length,
    total: drawn.length,
  });
  const outline = (onGo?: () => void) => (
    <>
      <p className="hint">{filled}</p>
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
  const mode = filed
    ? "plan.text.mode.filed"
    : edits
      ? "plan.text.mode.edit"
      : on.talk.mayComment
        ? "comments.mode"
        : "plan.text.mode.read";
  return (
    <Room
      {...{ opened, on }}
      title={
        <PageTitle title={say(`plan.part.${kind}`)} part={say("plan.title")} process={process}>
          <span className="room-mode">{say(mode)}</span>
        </PageTitle>
      }
      notices={
        <>
          {filed ? <Notice tone="plain" title={say("plan.text.filed")} /> : null}
          {edits ? <Prefills process={process} kind={kind} prefills={told.prefills} /> : null}
        </>
      }
      outline={isShort ? null : { label: say("plan.text.fields"), content: outline() }}
      textLabel={say("plan.text.words")}
      margin={{
        label: say("plan.text.margin"),
        content: (
          <>
            {hasOutline || isShort ? null : outline()}
            <h2 className="room-label">{threadsLabel(on.talk, say)}</h2>
            <Threads {...on} />
          </>
        ),
      }}
      fields={isShort ? null : { id: "fields", label: filled, content: outline }}
    >
      <WhenOpen opened={opened}>
        <PlanFields {...{ kind, opened }} editable={edits} onEditor={on.onEditor} onComment={on.onComment} />
      </WhenOpen>
      {kind === "strategic_vision" ? (
        <PlanFiles {...{ process }} files={told.files} adds={can.edit && !filed} removes={can.edit} />
      ) : null}
    </Room>
  );
}
