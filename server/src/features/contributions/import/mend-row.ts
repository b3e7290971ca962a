import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import { Refused, refuseIf } from "../../../acts/refused.js";
import { importDraft } from "../../../ports/tables/index.js";
import { draftOf } from "../find.js";

type Mend =
  | { readonly what: "mend"; readonly cells: Readonly<Record<string, string>> }
  | { readonly what: "set_aside" | "take_in" };

/** A refused row is mended cell by cell, or set aside by an act of its own; the file stays as it was sent. */
export const mendRow = act<{ process: string; import: string; row: number; mend: Mend }, { ok: true }>({
  name: "mend-import-row",
  asks: "enter_for_somebody",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, audit, announce }, { process, import: id, row, mend }) {
    const draft = await draftOf(tx, process, id);
    refuseIf(draft.state === "open" ? [] : [issue("import_done_already")]);
    if (row > draft.rows) throw new Refused("not_found");
    const setAside = new Set(draft.setAside);
    const mended = { ...draft.mended };
    if (mend.what === "mend") {
      if (Object.keys(mend.cells).some((column) => Number(column) >= draft.columns.length))
        throw new Refused("not_found");
      mended[String(row)] = { ...mended[String(row)], ...mend.cells };
      setAside.delete(row);
    } else if (mend.what === "set_aside") setAside.add(row);
    else setAside.delete(row);
    await tx
      .update(importDraft)
      .set({ mended, setAside: [...setAside].sort((a, b) => a - b) })
      .where(eq(importDraft.id, id));
    audit({ import: id, row, what: mend.what });
    announce(process, "imports");
    return { ok: true };
  },
});
