import { wordsBetween } from "@accord/shared/suggestions";
import type { Editor } from "@tiptap/core";
import { useEffect, useState } from "react";
import { useSay } from "../ui/say.js";
import { countWords } from "./word-count.js";

const pauseMs = 400;

const countOf = ({ state: { doc } }: Editor): number => countWords(wordsBetween(doc, 0, doc.content.size));

/** How many words stand in one text; counted when its writer pauses. */
export function WordCount({ editor }: { readonly editor: Editor }) {
  const say = useSay();
  const [count, setCount] = useState(() => countOf(editor));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setCount(countOf(editor)), pauseMs);
    };
    editor.on("update", later);
    return () => {
      clearTimeout(timer);
      editor.off("update", later);
    };
  }, [editor]);
  return <span className="text-count">{say("drafting.words", { count })}</span>;
}
