import type { Editor } from "@tiptap/core";
import { memo, useCallback } from "react";
import { useSay } from "../../ui/say.js";
import { RichField } from "../RichField.js";
import { type OpenDocument, useOf, useWrites } from "../useDocument.js";
import { Fold } from "./Fold.js";

import { useWords } from "./useWords.js";
import "./fields.css";

export interface PartsFieldProps {
  readonly document: OpenDocument;
  /** Texts of their own, by root. */
  readonly parts: readonly { readonly root: string; readonly label: string }[];
  readonly editable: boolean;
  readonly onEditor?: ((address: string, editor: Editor | null) => void) | undefined;
}

/** Optional parts of a text, folded while they are empty. */
export const PartsField = memo(function PartsField({ document, parts, editable, onEditor }: PartsFieldProps) {
  const writes = useWrites(document, editable);
  return (
    <div className="parts">
      {parts.map((part) => (
        <Part key={part.root} {...{ document, onEditor }} {...part} editable={writes} />
      ))}
    </div>
  );
});

interface PartProps extends Omit<PartsFieldProps, "parts"> {
  readonly root: string;
  readonly label: string;
}

const isReady = ({ state }: OpenDocument): boolean => state.book.ready;

function Part({ document: opened, root, label, editable, onEditor }: PartProps) {
  const say = useSay();
  const tell = useCallback((editor: Editor | null) => onEditor?.(root, editor), [onEditor, root]);
  const isFilled = useWords(opened, root) !== "";
  const ready = useOf(opened, isReady);
  if (!editable && !isFilled) return null;
  return (
    <Fold
      // Once the words have come it starts anew, open where there are some; later nothing opens by itself.
      key={String(ready)}
      summary={isFilled ? label : say("drafting.part.add", { part: label })}
      startsOpen={isFilled}
    >
      <RichField document={opened} field={root} label={label} editable={editable} onEditor={tell} />
    </Fold>
  );
}
