import { type TermsRoot, termsRoots } from "@accord/shared/forum";
import type { Editor } from "@tiptap/core";
import { useCallback } from "react";
import { type OpenDocument, RichField } from "../../editor/index.js";
import { useSay } from "../../ui/index.js";
import { FieldHead } from "../drafting/FieldHead.js";
import { partElement, partName } from "./fields.js";

interface Props {
  readonly root: TermsRoot;
  readonly opened: OpenDocument;
  readonly editable: boolean;
  readonly onEditor: (field: string, editor: Editor | null) => void;
  readonly onComment: ((root: string) => void) | null;
}

/** One part of the terms: number and name, what belongs there, the text. */
export function PartText({ root, opened, editable, onEditor, onComment }: Props) {
  const say = useSay();
  const tell = useCallback((editor: Editor | null) => onEditor(root, editor), [onEditor, root]);
  return (
    <section id={partElement(root)} className="room-field" aria-labelledby={`label-${root}`}>
      <FieldHead
        {...{ root, onComment }}
        as="h2"
        no={termsRoots.indexOf(root) + 1}
        label={say(`termsText.part.${root}`)}
        name={partName(root, say)}
        guidance={say(`termsText.guidance.${root}`)}
        guidanceLabel={say("terms.guidance")}
      />
      <RichField
        document={opened}
        field={root}
        label={partName(root, say)}
        describedBy={`guidance-${root}`}
        editable={editable}
        onEditor={tell}
      />
    </section>
  );
}
