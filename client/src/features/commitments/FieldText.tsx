import type { TextField } from "@accord/shared/commitments";
import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
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
}

/** One field of the template: number and label, guidance, the text. */
export function FieldText({ field, opened, label, editable, onSelect }: Props) {
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
