import { watchDocument } from "@accord/shared/document-schema";
import { type PlanText, type PlanTextKind, planTextTemplates } from "@accord/shared/plan";
import { useEffect, useState } from "react";
import type * as Y from "yjs";

export interface LiveText {
  readonly text: PlanText;
  /** Marks of passages that stand in the text now. */
  readonly marks: ReadonlySet<string>;
}

const pauseMs = 250;

/** The live text as the server reads it; asked again a moment after it changes, not at every key. */
export function usePlanText(doc: Y.Doc, kind: PlanTextKind): LiveText {
  const [now, setNow] = useState(() => once(doc, kind));
  useEffect(() => {
    const watched = watchDocument(doc, planTextTemplates[kind]);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => setNow(typed(kind, watched.read()));
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
  }, [doc, kind]);
  return now;
}

type Read = ReturnType<ReturnType<typeof watchDocument>["read"]>;

const typed = (kind: PlanTextKind, { fields, data, marks }: Read): LiveText => ({
  text: { kind, template: planTextTemplates[kind].name, fields, data },
  marks,
});

function once(doc: Y.Doc, kind: PlanTextKind): LiveText {
  const watched = watchDocument(doc, planTextTemplates[kind]);
  const read = typed(kind, watched.read());
  watched.stop();
  return read;
}
