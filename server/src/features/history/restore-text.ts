import { type ReadDocument, textAddresses } from "@accord/shared/document-schema";
import { act } from "../../acts/act.js";
import { anchorsOf } from "../../acts/document-anchors.js";
import { keep } from "../../documents/mark-keeper.js";
import { type Parts, restoreInto } from "../../documents/restore.js";
import { type OnText, refuseUnlessWritable, thingOf } from "./text.js";

interface Restoring extends OnText {
  readonly seq: number;
  /** The text at that place: read before the act, as an archive never changes. */
  readonly past: Pick<ReadDocument, "fields" | "data">;
  readonly parts: Parts;
}

/** A new edit by who restores; `whoWrote` gives the words the authors that they had at that place. Restoring what was before undoes it. */
export const restoreText = act<Restoring, { before: number; same: boolean }>({
  name: "restore-text",
  asks: "read_workspace",
  thing: thingOf,

  async run({ tx, actor, now, by, documents, audit, announce }, { process, document, seq, past, parts }) {
    const { template } = await refuseUnlessWritable(tx, actor, { process, document }, now);
    const anchors = await anchorsOf(tx, document);
    const before = await documents.last(tx, document);
    const restored = { person: by, act: "restore-text", at: now, restores: seq };
    await documents.change(tx, document, restored, (doc) => {
      restoreInto(doc, template, past, parts);
      keep(doc, textAddresses(doc, template), anchors);
    });
    const same = (await documents.last(tx, document)) === before;
    if (same) return { before, same };
    audit({ document, seq, before, ...(parts === null ? {} : { parts: [...parts] }) });
    announce(process, `history:${document}`, "commitments");
    return { before, same };
  },
});
