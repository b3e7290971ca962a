import type { TextField } from "@accord/shared/commitments";
import type { Editor } from "@tiptap/core";
import { type ReactNode, useEffect, useState } from "react";
import { LineField, type OpenDocument, RichField } from "../../editor/index.js";
import { Details, useSay } from "../../ui/index.js";
import { fieldElement, guidanceOf } from "./fields.js";
import { type Selected, selectionIn } from "./passage.js";

interface Props {
  readonly field: TextField;
  readonly opened: OpenDocument;
  readonly label: string;
  readonly editable: boolean;
  readonly onSelect: (selected: Selected | null) => void;
  /** Acts on the field, at its head. */
  readonly head?: ReactNode;
  /** The editor of the field while it lives. */
  readonly onEditor?: ((field: string, editor: Editor | null) => void) | undefined;
}

/** One field of the template: number and label, guidance, the text. */
export function FieldText({ field, opened, label, editable, onSelect, head, onEditor }: Props) {
  const say = useSay();
  const { no, root, kind } = field;
  const [editor, setEditor] = useState<Editor | null>(null);
  const guidance = `guidance-${root}`;
  useEffect(() => {
    if (editor === null) return;
    // What is selected stays known while a button beside the text is pressed.
    const tell = (): void => {
      if (editor.isFocused) onSelect(selectionIn(root, editor));
    };
    editor.on("selectionUpdate", tell);
    editor.on("focus", tell);
    return () => {
      editor.off("selectionUpdate", tell);
      editor.off("focus", tell);
      onSelect(null);
    };
  }, [editor, root, onSelect]);
  useEffect(() => {
    onEditor?.(root, editor);
    return () => onEditor?.(root, null);
  }, [editor, root, onEditor]);
  const Text = kind === "line" ? LineField : RichField;
  return (
    <section id={fieldElement(root)} className="room-field" aria-labelledby={`label-${root}`}>
      <div className="room-head">
        <h2 id={`label-${root}`} className="room-label">
          <span className="room-number">{no}</span> {label}
        </h2>
        <Details summary={say("commitments.guidance")}>
          <p>{guidanceOf(field, say)}</p>
        </Details>
        {head}
      </div>
      <p id={guidance} hidden>
        {guidanceOf(field, say)}
      </p>
      <Text
        document={opened}
        field={root}
        label={say("commitments.fieldName", { no, label })}
        describedBy={guidance}
        editable={editable}
        onEditor={setEditor}
      />
    </section>
  );
}
