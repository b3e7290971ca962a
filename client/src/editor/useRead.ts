import { type ReadDocument, type TextTemplate, watchDocument } from "@accord/shared/document-schema";
import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import { type OpenDocument, opensStill, useDoc } from "./useDocument.js";
import { whenIdle } from "./when-idle.js";

const pauseMs = 250;

/** A live text as it was read last. */
export interface LiveRead extends ReadDocument {
  /** Whether that was of the text that has come, and not of the empty page before it: what is counted of that is untrue. */
  readonly isRead: boolean;
}

interface Now {
  readonly read: ReadDocument;
  readonly isRead: boolean;
}

/** What is read as before draws nothing anew. */
const same =
  (now: Now) =>
  (before: Now): Now =>
    now.read === before.read && now.isRead === before.isRead ? before : now;

/**
 * A live text as the server reads it; asked again a moment after it changes, not at every key. What is drawn from it
 * gives way to keys.
 */
export function useRead(opened: OpenDocument, template: TextTemplate): LiveRead {
  const doc = useDoc(opened);
  const watched = useMemo(() => watchDocument(doc, template), [doc, template]);
  const asNow = useCallback(() => ({ read: watched.read(), isRead: !opensStill(opened) }), [opened, watched]);
  const [{ read, isRead }, setNow] = useState(asNow);
  useEffect(() => {
    watched.go();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let forgo = (): void => undefined;
    const look = (): void => {
      timer = undefined;
      const last = asNow();
      startTransition(() => setNow(same(last)));
    };
    const soon = (): void => {
      timer ??= setTimeout(() => {
        forgo = whenIdle(look);
      }, pauseMs);
    };
    let opens = opensStill(opened);
    const come = (): void => {
      if (opens && !opensStill(opened)) soon();
      opens = opensStill(opened);
    };
    setNow(same(asNow()));
    doc.on("update", soon);
    const leave = opened.subscribe(come);
    return () => {
      clearTimeout(timer);
      forgo();
      doc.off("update", soon);
      leave();
      watched.stop();
    };
  }, [doc, opened, watched, asNow]);
  return useMemo(() => ({ ...read, isRead }), [read, isRead]);
}
