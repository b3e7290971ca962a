import { textLimits } from "@accord/shared/document-schema";
import { useEffect, useState } from "react";
import * as Y from "yjs";
import type { OpenDocument } from "../connection/document.js";
import { announce } from "../ui/announce.js";
import { Notice } from "../ui/Notice.js";
import { useSay } from "../ui/say.js";
import { useDoc } from "./useDocument.js";

const pauseMs = 400;
const nearly = 0.95 * textLimits.letters;

/** As the server counts them, all fields together. */
function lettersIn({ store }: Y.Doc): number {
  let letters = 0;
  for (const pieces of store.clients.values())
    for (const piece of pieces)
      if (!piece.deleted && piece instanceof Y.Item && piece.content instanceof Y.ContentString)
        letters += piece.length;
  return letters;
}

/** Said before nothing more is taken; counted when those who write pause. */
export function NearlyFull({ opened }: { readonly opened: OpenDocument }) {
  const say = useSay();
  const doc = useDoc(opened);
  const [letters, setLetters] = useState(0);
  const isNear = letters >= nearly;
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => setLetters(lettersIn(doc));
    const later = (): void => {
      clearTimeout(timer);
      timer = setTimeout(look, pauseMs);
    };
    look();
    doc.on("update", later);
    return () => {
      clearTimeout(timer);
      doc.off("update", later);
    };
  }, [doc]);
  useEffect(() => {
    if (isNear) announce(say("drafting.nearlyFull"));
  }, [isNear, say]);
  if (!isNear) return null;
  return (
    <Notice tone="warn" title={say("drafting.nearlyFull")}>
      <p>{say("drafting.nearlyFull.room", { letters: Math.max(0, textLimits.letters - letters) })}</p>
    </Notice>
  );
}
