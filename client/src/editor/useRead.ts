import { type ReadDocument, type TextTemplate, watchDocument } from "@accord/shared/document-schema";
import { useEffect, useState } from "react";
import type * as Y from "yjs";

const pauseMs = 250;

/** A live text as the server reads it; asked again a moment after it changes, not at every key. */
export function useRead(doc: Y.Doc, template: TextTemplate): ReadDocument {
  const [now, setNow] = useState(() => once(doc, template));
  useEffect(() => {
    const watched = watchDocument(doc, template);
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      setNow(watched.read());
    };
    const soon = (): void => {
      timer ??= setTimeout(look, pauseMs);
    };
    look();
    doc.on("update", soon);
    return () => {
      clearTimeout(timer);
      doc.off("update", soon);
      watched.stop();
    };
  }, [doc, template]);
  return now;
}

function once(doc: Y.Doc, template: TextTemplate): ReadDocument {
  const watched = watchDocument(doc, template);
  const read = watched.read();
  watched.stop();
  return read;
}
