import { commitmentTemplate, type TypedDraft } from "@accord/shared/commitments";
import { watchDocument } from "@accord/shared/document-schema";
import { useEffect, useState } from "react";
import type * as Y from "yjs";

export interface LiveDraft {
  readonly draft: TypedDraft;
  /** Marks of passages that stand in the text now. */
  readonly marks: ReadonlySet<string>;
}

const pauseMs = 250;

/** The live draft as the server reads it; asked again a moment after it changes, not at every key. */
export function useDraft(doc: Y.Doc): LiveDraft {
  const [now, setNow] = useState(() => once(doc));
  useEffect(() => {
    const watched = watchDocument(doc, commitmentTemplate);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => setNow(typed(watched.read()));
    const soon = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        look();
      }, pauseMs);
    };
    look();
    doc.on("update", soon);
    return () => {
      clearTimeout(timer);
      doc.off("update", soon);
      watched.stop();
    };
  }, [doc]);
  return now;
}

type Read = ReturnType<ReturnType<typeof watchDocument>["read"]>;

const typed = ({ fields, data, marks }: Read): LiveDraft => ({
  draft: { template: commitmentTemplate.name, fields, data },
  marks,
});

function once(doc: Y.Doc): LiveDraft {
  const watched = watchDocument(doc, commitmentTemplate);
  const read = typed(watched.read());
  watched.stop();
  return read;
}
