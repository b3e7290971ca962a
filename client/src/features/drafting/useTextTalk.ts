import { useCallback, useRef, useState } from "react";
import { useConversations, useThreadKeys } from "../comments/index.js";
import { newSelection } from "./selection.js";
import { useEditors } from "./useEditors.js";

interface Options {
  readonly process: string;
  readonly document: string;
  /** Roots of texts in the order of the template. */
  readonly roots: readonly string[];
  readonly marks: ReadonlySet<string>;
  /** Id of the element that a text or a field stands in; the same function each time. */
  readonly fieldElement: (address: string) => string;
  /** How people name it. */
  readonly fieldName: (address: string) => string;
}

/** One live text and the conversations on it: what is selected, what is read, and the ways between them. */
export function useTextTalk({ process, document, roots, marks, fieldElement, fieldName }: Options) {
  const [selection] = useState(newSelection);
  const text = useRef<HTMLDivElement>(null);
  const talk = useConversations({ process, document, fields: roots, marks });
  const passages = useThreadKeys(talk, fieldElement);
  const onEditor = useEditors({ onSelect: selection.set, onEditor: passages.onEditor });
  const write = useRef(talk.write);
  write.current = talk.write;
  const writeOn = useCallback((field: string) => write.current({ kind: "field", field }), []);
  return {
    talk,
    passages,
    selection,
    /** The element that holds the text. */
    text,
    onEditor,
    /** Begins a comment on a field; null where nobody may comment. */
    onComment: talk.mayComment ? writeOn : null,
    fieldElement,
    fieldName,
  };
}

export type TextTalk = ReturnType<typeof useTextTalk>;
