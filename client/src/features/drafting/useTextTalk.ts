import { useCallback, useMemo, useRef, useState } from "react";
import type { OpenDocument } from "../../editor/index.js";
import {
  type Conversations,
  type Source,
  stacked,
  useConversations,
  useStandings,
  useThreadKeys,
} from "../comments/index.js";
import { foundMarks } from "./find/marks.js";
import { wordsAt } from "./passage.js";
import { newSelection } from "./selection.js";
import { useEditors } from "./useEditors.js";
import { useWaits } from "./useWaits.js";
import { newEditors } from "./who-wrote/editors.js";
import { authorMarks } from "./who-wrote/marks.js";

interface Options {
  readonly opened: OpenDocument;
  readonly process: string;
  readonly document: string;
  /** Roots of texts in the order of the template. */
  readonly roots: readonly string[];
  readonly marks: ReadonlySet<string>;
  /** Whether the text was read yet: before that no passage is known to be gone. */
  readonly isRead?: boolean;
  /** Id of the element that a text or a field stands in; the same function each time. */
  readonly fieldElement: (address: string) => string;
  /** How people name it. */
  readonly fieldName: (address: string) => string;
  /** Contributions that a suggestion can answer. */
  readonly sources?: readonly Source[];
}

const noSources: readonly Source[] = [];

/** One live text and the conversations on it: what is selected, what is read, and the ways between them. */
export function useTextTalk({
  opened,
  process,
  document,
  roots,
  marks,
  isRead = true,
  fieldElement,
  fieldName,
  ...more
}: Options) {
  const [selection] = useState(newSelection);
  const text = useRef<HTMLDivElement>(null);
  const conversations = useConversations({ process, document, fields: roots, marks });
  const standings = useStandings(opened, conversations.all);
  const open = useMemo(() => stacked(conversations.open, standings).flat(), [conversations.open, standings]);
  const [shown, show] = useState(false);
  const { sources = noSources } = more;
  const talk: Conversations = {
    ...conversations,
    open,
    isRead,
    step: (by) => conversations.step(by, open),
    suggestions: {
      ...{ standings, sources, shown, show },
      selected: () => {
        const now = selection.get();
        const words = now && now.quote !== "" ? wordsAt(now) : null;
        return words?.passage ? { ...words, passage: words.passage } : null;
      },
    },
  };
  const passages = useThreadKeys(talk, fieldElement, !useWaits(opened));
  const [plugins] = useState(() => [...passages.plugins, foundMarks, authorMarks]);
  const [editors] = useState(() => newEditors(passages.onEditor));
  const onEditor = useEditors({ onSelect: selection.set, onEditor: editors.set });
  const write = useRef(talk.writeInstead);
  write.current = talk.writeInstead;
  const writeOn = useCallback((field: string) => void write.current({ kind: "field", field }), []);
  return {
    process,
    document,
    talk,
    passages,
    selection,
    /** The element that holds the text. */
    text,
    onEditor,
    plugins,
    editors,
    /** Begins a comment on a field; null where nobody may comment. */
    onComment: talk.mayComment ? writeOn : null,
    fieldElement,
    fieldName,
  };
}

export type TextTalk = ReturnType<typeof useTextTalk>;
