import { useEffect } from "react";
import { InTopLine } from "../../app/slots.js";
import { type OpenDocument, SaveState, useDocument } from "../../editor/index.js";
import { ActsAtCaret, type Target } from "../comments/index.js";
import { Others } from "./others/Others.js";
import { passageOf, type Selected, wordsAt } from "./passage.js";
import { useSelected } from "./selection.js";
import type { TextTalk } from "./useTextTalk.js";

/** Whether one's words are with the server, and who is here. */
export function TopLine({
  opened,
  ...names
}: { readonly opened: OpenDocument } & Pick<TextTalk, "fieldName" | "fieldElement">) {
  const { state, drafts } = useDocument(opened);
  return (
    <InTopLine slot="state">
      <SaveState
        state={state}
        cameBack={drafts.length > 0}
        onTryNow={opened.connectNow}
        unsaved={() =>
          opened.unsaved().map(({ field, words, takenOut }) => ({
            name: names.fieldName(field),
            words,
            takenOut,
          }))
        }
      />
      <Others opened={opened} {...names} />
    </InTopLine>
  );
}

interface AtCaretProps {
  readonly on: TextTalk;
  readonly onAnswers?: (() => void) | null;
  readonly onWhoWrote: () => void;
}

export function AtCaret({ on, onAnswers = null, onWhoWrote }: AtCaretProps) {
  const { talk, selection, text, fieldName } = on;
  const selected = useSelected(selection);
  const { begun } = talk;
  // What was selected has its thread now.
  useEffect(() => {
    if (begun !== null) selection.set(null);
  }, [begun, selection]);
  return (
    <ActsAtCaret
      {...{ text, fieldName, onAnswers, onWhoWrote }}
      at={talk.target ? null : selected}
      known={(thread) => talk.all.some(({ id }) => id === thread)}
      mayComment={talk.mayComment}
      onPassage={() => selected && talk.writeInstead({ kind: "passage", passage: passageOf(selected) })}
      onSuggest={() => selected && talk.writeInstead(toSuggest(selected))}
      onField={(field) => talk.writeInstead({ kind: "field", field })}
      onThread={talk.setActive}
    />
  );
}

function toSuggest(selected: Selected): Target {
  const { kind, passage, base } = wordsAt(selected);
  const suggest = { kind, base };
  return passage ? { kind: "passage", passage, suggest } : { kind: "field", field: selected.field, suggest };
}
