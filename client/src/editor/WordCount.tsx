import { wordsBetween } from "@accord/shared/suggestions";
import type { Editor } from "@tiptap/core";
import type { Node } from "@tiptap/pm/model";
import { useEffect, useState } from "react";
import { useSay } from "../ui/say.js";
import { countWords } from "./word-count.js";

const pauseMs = 400;
/** So many blocks that nobody has counted go into one task: a long text is counted without holding up a key. */
const mostBlocks = 50;

const counted = new WeakMap<Node, number>();

/** Null: there are more blocks than one task counts; asked again it goes on. */
function countOf({ state: { doc } }: Editor): number | null {
  let all = 0;
  let fresh = 0;
  let at = 0;
  for (const block of doc.children) {
    const count = counted.get(block) ?? countWords(wordsBetween(doc, at, at + block.nodeSize));
    at += block.nodeSize;
    if (!counted.has(block)) fresh += 1;
    counted.set(block, count);
    if (fresh > mostBlocks) return null;
    all += count;
  }
  return all;
}

/** How many words stand in one text; counted when its writer pauses. */
export function WordCount({ editor }: { readonly editor: Editor }) {
  const say = useSay();
  const [count, setCount] = useState(() => countOf(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      const now = countOf(editor);
      if (now === null) timer = setTimeout(look);
      else setCount(now);
    };
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, pauseMs);
    };
    look();
    editor.on("update", later);
    return () => {
      clearTimeout(timer);
      editor.off("update", later);
    };
  }, [editor]);
  return <span className="text-count">{count === null ? null : say("drafting.words", { count })}</span>;
}
