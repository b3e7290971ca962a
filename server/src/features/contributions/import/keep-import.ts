import { type ImportMapping, importLimits } from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { and, count, eq } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import { refuseIf } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
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
    await refuseTooMany(tx, kept.process, by);
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

/** Files take room: so many of one person may wait [IMP-9]. */
export async function refuseTooMany(db: Db, process: string, by: string): Promise<void> {
  const [waiting] = await db
    .select({ n: count() })
    .from(importDraft)
    .where(and(eq(importDraft.process, process), eq(importDraft.by, by), eq(importDraft.state, "open")));
  const most = importLimits.waiting;
  refuseIf((waiting?.n ?? 0) < most ? [] : [issue("import_too_many_waiting", { most }, "file")]);
}
