import type { MessageId } from "@accord/shared/messages";
import { isDrawnFilled, planTextTemplates } from "@accord/shared/plan";
import { useCallback, useMemo, useRef } from "react";
import { type OpenDocument, useDoc, useEdits, useRead } from "../../editor/index.js";
import { Notice, PageTitle, useSay } from "../../ui/index.js";
import { DrawnFields } from "../drafting/DrawnFields.js";
import { DrawnOutline } from "../drafting/DrawnOutline.js";
import { Room, useRoom } from "../drafting/Room.js";
import { Threads, threadsLabel } from "../drafting/Threads.js";
import { useTextTalk } from "../drafting/useTextTalk.js";
import { WhenOpen } from "../drafting/WhenOpen.js";
import "./plan.css";
import { PlanFiles } from "./PlanFiles.js";
import { Prefills } from "./Prefills.js";
import { fieldElement } from "./text-fields.js";
import type { TextReply } from "./text-reply.js";
import { useTextWords } from "./useTextWords.js";

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
  const words = useTextWords(kind);
  const name = words.field;
  const on = useTextTalk({ opened, process, document, roots, marks, fieldElement: element, fieldName: name });
  const { hasOutline } = useRoom();
  const edits = useEdits(opened, can.edit);
  const { drawn } = template;
  const isShort = drawn.length === 1;
  const filled = say("plan.text.filled", {
    filled: drawn.filter((field) => isDrawnFilled(field, text)).length,
    total: drawn.length,
  });
  const outline = (onGo?: () => void) => (
    <DrawnOutline
      {...{ drawn, text, filled, onGo }}
      shortName={(root) => say(`plan.short.${root}` as MessageId)}
    />
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
      history={`/app/${process}/plan/texts/${kind}/history`}
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
        <DrawnFields
          {...{ drawn, words, opened }}
          editable={edits}
          onEditor={on.onEditor}
          onComment={on.onComment}
        />
      </WhenOpen>
      {kind === "strategic_vision" ? (
        <PlanFiles {...{ process }} files={told.files} adds={can.edit && !filed} removes={can.edit} />
      ) : null}
    </Room>
  );
}
