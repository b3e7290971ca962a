import { type ReadDocument, type TextTemplate, watchDocument } from "@accord/shared/document-schema";
import { startTransition, useEffect, useMemo, useState } from "react";
import type * as Y from "yjs";

const pauseMs = 250;
/** While others write without a pause: later than this it is read all the same. */
const longestMs = 750;

/** When keys and frames leave time; where the browser can't tell, at once. */
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === "undefined") {
    work();
    return () => undefined;
  }
  const asked = requestIdleCallback(work, { timeout: longestMs });
  return () => cancelIdleCallback(asked);
}

/**
 * A live text as the server reads it; asked again a moment after it changes, not at every key. What is drawn from it
 * gives way to keys.
 */
export function useRead(doc: Y.Doc, template: TextTemplate): ReadDocument {
  const watched = useMemo(() => watchDocument(doc, template), [doc, template]);
  const [now, setNow] = useState(() => watched.read());
  useEffect(() => {
    watched.go();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let forgo = (): void => undefined;
    const look = (): void => {
      timer = undefined;
      const read = watched.read();
      startTransition(() => setNow(read));
    };
    const soon = (): void => {
      timer ??= setTimeout(() => {
        forgo = whenIdle(look);
      }, pauseMs);
    };
    setNow(watched.read());
    doc.on("update", soon);
    return () => {
      clearTimeout(timer);
      forgo();
      doc.off("update", soon);
      watched.stop();
    };
  }, [doc, watched]);
  return now;
}
