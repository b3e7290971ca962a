import { uploadPicture } from "@accord/shared/pictures";
import { useEffect, useRef, useState } from "react";
import { useProcess } from "../../../app/here.js";
import { useAct } from "../../../connection/asking.js";
import { canBeShown, type KeptPicture } from "./pictures.js";
import type { ReviewedPictures } from "./SectionPictures.js";

/** Gives the pictures of a draft to the server, one after the other. */
export function useSendPictures(document: string) {
  const process = useProcess() ?? "";
  const upload = useAct(uploadPicture, { changes: [] });
  const [sending, setSending] = useState(0);
  const isOpen = useRef(true);
  useEffect(() => {
    isOpen.current = true;
    return () => {
      isOpen.current = false;
    };
  }, []);
  /** Those that have their words; null: one was refused, or nobody waits for it any more. */
  const send = async (
    ids: ReadonlySet<string>,
    { files, alts }: Pick<ReviewedPictures, "files" | "alts">,
  ): Promise<ReadonlyMap<string, KeptPicture> | null> => {
    const good = [...ids].flatMap((id) => {
      const [file, alt = ""] = [files.get(id), alts[id]?.trim()];
      return file && alt !== "" && canBeShown(file) ? [{ id, file, alt }] : [];
    });
    const kept = new Map<string, KeptPicture>();
    setSending(good.length);
    for (const { id, file, alt } of good) {
      const body = new FormData();
      body.append("file", file);
      const sent = await upload.actAndWait({ params: { process, document }, body });
      if (sent === undefined || !isOpen.current) {
        setSending(0);
        return null;
      }
      kept.set(id, { ...sent, alt });
    }
    setSending(0);
    return kept;
  };
  return { send, sending, refused: upload.refused };
}
