import type { ImportMapping } from "@accord/shared/contributions";
import { act } from "../../../acts/act.js";
import { importDraft } from "../../../ports/tables/index.js";
import type { FileFacts } from "./analyse.js";

export interface KeptFile {
  readonly process: string;
  readonly file: string;
  readonly sha256: string;
  readonly fileName: string;
  readonly bytes: number;
  readonly facts: FileFacts;
  readonly mapping: ImportMapping;
}

/** The file is kept with what was recognised in it; nothing of it is imported yet. */
export const keepImport = act<KeptFile, { id: string }>({
  name: "keep-import",
  asks: "enter_for_somebody",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, by, now, newId, audit, announce }, { facts, ...kept }) {
    const id = newId();
    await tx.insert(importDraft).values({
      id,
      ...kept,
      ...facts,
      mended: {},
      setAside: [],
      madeThemes: [],
      state: "open",
      by,
      createdAt: now,
    });
    audit({ import: id, fileName: kept.fileName, sha256: kept.sha256 });
    announce(kept.process, "imports");
    return { id };
  },
});
