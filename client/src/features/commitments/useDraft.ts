import { commitmentTemplate, type TypedDraft } from "@accord/shared/commitments";
import { repair, type TextJson, threadsIn, typedText } from "@accord/shared/document-schema";
import { useEffect, useState } from "react";
import type * as Y from "yjs";

export interface LiveDraft {
  readonly draft: TypedDraft;
  /** Marks of passages that stand in the text now. */
  readonly marks: ReadonlySet<string>;
}

const read = (doc: Y.Doc): LiveDraft => {
  const marked = commitmentTemplate.fields.flatMap(({ root, kind }): string[] => {
    const json: TextJson = repair(doc.getXmlFragment(root), kind);
    return threadsIn(json);
  });
  const draft = { template: commitmentTemplate.name, fields: typedText(doc, commitmentTemplate) };
  return { draft, marks: new Set(marked) };
};

/** The live words as the server reads them; asked again a moment after they change, not at every key. */
export function useDraft(doc: Y.Doc): LiveDraft {
  const [now, setNow] = useState(() => read(doc));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        setNow(read(doc));
      }, 250);
    };
    setNow(read(doc));
    doc.on("update", soon);
    return () => {
      clearTimeout(timer);
      doc.off("update", soon);
    };
  }, [doc]);
  return now;
}
