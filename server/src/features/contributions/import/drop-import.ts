import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import { refuseIf } from "../../../acts/refused.js";
import type { Files } from "../../../ports/files.js";
import { importDraft } from "../../../ports/tables/index.js";
import { draftOf } from "../find.js";

/** An import that was never done is put away, its file too. */
export const dropImport = (files: Files) =>
  act<{ process: string; import: string }, { ok: true }>({
    name: "drop-import",
    asks: "enter_for_somebody",
    thing: async (_tx, { process }) => ({ process }),
    async run({ tx, audit, announce, afterCommit }, { process, import: id }) {
      const draft = await draftOf(tx, process, id);
      refuseIf(draft.state === "open" ? [] : [issue("import_done_already")]);
      await tx.delete(importDraft).where(eq(importDraft.id, id));
      afterCommit(() => files.remove(draft.file));
      audit({ import: id, fileName: draft.fileName });
      announce(process, "imports");
      return { ok: true };
    },
  });
