import { type TermsRoot, termsRoots } from "@accord/shared/forum";
import type { Editor } from "@tiptap/core";
import { type ReactNode, useCallback } from "react";
import { type OpenDocument, RichField } from "../../editor/index.js";
import { Details, useSay } from "../../ui/index.js";
import { partElement, partName } from "./fields.js";

interface Props {
  readonly root: TermsRoot;
  readonly opened: OpenDocument;
  readonly editable: boolean;
  readonly onEditor: (field: string, editor: Editor | null) => void;
  readonly head: ReactNode;
}

/** One part of the terms: number and name, what belongs there, the text. */
export function PartText({ root, opened, editable, onEditor, head }: Props) {
  const say = useSay();
  const tell = useCallback((editor: Editor | null) => onEditor(root, editor), [onEditor, root]);
  const guidance = `guidance-${root}`;
  return (
    <section id={partElement(root)} className="room-field" aria-labelledby={`label-${root}`}>
      <div className="room-head">
        <h2 id={`label-${root}`} className="room-label">
          <span className="room-number">{termsRoots.indexOf(root) + 1}</span> {say(`termsText.part.${root}`)}
        </h2>
        <Details summary={say("terms.guidance")}>
          <p>{say(`termsText.guidance.${root}`)}</p>
        </Details>
        {head}
      </div>
      <p id={guidance} hidden>
        {say(`termsText.guidance.${root}`)}
      </p>
      <RichField
        document={opened}
        field={root}
        label={partName(root, say)}
        describedBy={guidance}
        editable={editable}
        onEditor={tell}
      />
    </section>
  );
}
