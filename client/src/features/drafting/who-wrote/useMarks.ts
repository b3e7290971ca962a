import { textAt } from "@accord/shared/document-schema";
import type { Editor } from "@tiptap/core";
import { useCallback, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import type { OpenDocument } from "../../../editor/index.js";
import type { Editors } from "./editors.js";
import type { WhoWrote } from "./groups.js";
import { sourcesOf, stretchesIn, type Told, toldIn } from "./letters.js";
import { tellAuthors } from "./marks.js";

/** After one's last key: new letters lose the mark of the words they were typed in. */
const drawnMs = 300;
/** After the last change the server is asked whose the new letters are; later and later while it does not know. */
const askMs = { first: 2_000, most: 60_000 };

interface Options {
  readonly opened: OpenDocument;
  readonly editors: Editors;
  readonly written: WhoWrote;
  readonly numberOf: (source: number) => number;
  readonly askAgain: () => void;
}

/**
 * Keeps the marks of authors in all editors of a text. A letter is found by the id that Yjs gives it, so that words of
 * others move nothing; of one that the server has not been asked after nothing is shown.
 */
export function useMarks({
  opened,
  editors,
  written,
  numberOf,
  askAgain,
}: Options): ReadonlyMap<string, Editor> {
  const all = useSyncExternalStore(editors.subscribe, editors.get);
  const sources = useMemo(() => sourcesOf(written.fields), [written]);
  const told = useCallback(
    (address: string): readonly Told[] => {
      const text = textAt(opened.doc, opened.template, address);
      return text === null ? [] : toldIn(text.fragment, sources);
    },
    [opened, sources],
  );
  const tell = useCallback(() => {
    for (const [address, editor] of all)
      tellAuthors(editor, { stretches: (doc) => stretchesIn(doc, told(address)), numberOf });
  }, [all, told, numberOf]);

  useEffect(tell, [tell]);
  useEffect(
    () => () => {
      for (const editor of editors.get().values()) tellAuthors(editor, null);
    },
    [editors],
  );

  const latest = useRef({ tell, askAgain, isNew: (): boolean => false });
  latest.current = {
    tell,
    askAgain,
    isNew: () => [...all.keys()].some((address) => told(address).some(({ source }) => source === null)),
  };
  const { doc } = opened;
  useEffect(() => {
    let drawing: ReturnType<typeof setTimeout> | undefined;
    let asking: ReturnType<typeof setTimeout> | undefined;
    const ask = (after: number): void => {
      clearTimeout(asking);
      asking = setTimeout(() => {
        if (!latest.current.isNew()) return;
        latest.current.askAgain();
        ask(Math.min(2 * after, askMs.most));
      }, after);
    };
    const changed = (): void => {
      clearTimeout(drawing);
      drawing = setTimeout(() => latest.current.tell(), drawnMs);
      ask(askMs.first);
    };
    doc.on("update", changed);
    ask(askMs.first);
    return () => {
      clearTimeout(drawing);
      clearTimeout(asking);
      doc.off("update", changed);
    };
  }, [doc]);
  return all;
}
