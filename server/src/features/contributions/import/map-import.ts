import { type ImportMapping, importFields } from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import { refuseIf } from "../../../acts/refused.js";
import { importDraft } from "../../../ports/tables/index.js";
import { draftOf } from "../find.js";

/** What each column becomes. Mends written for another reading of the columns stay with their cells. */
export const mapImport = act<{ process: string; import: string; mapping: ImportMapping }, { ok: true }>({
  name: "map-import",
  asks: "enter_for_somebody",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, audit, announce }, { process, import: id, mapping }) {
    const draft = await draftOf(tx, process, id);
    const twice = importFields.filter((field) => mapping.columns.filter((one) => one === field).length > 1);
    refuseIf([
      ...(draft.state === "open" ? [] : [issue("import_done_already")]),
      ...(mapping.columns.length === draft.columns.length ? [] : [issue("import_columns_other")]),
      ...twice.map((field) => issue("import_field_twice", { field }, field)),
      ...(mapping.columns.includes("title") || mapping.columns.includes("text")
        ? []
        : [issue("import_no_words", {}, "columns")]),
      ...(mapping.columns.includes("receivedAt") || mapping.usualDay !== null
        ? []
        : [issue("import_no_date", {}, "usualDay")]),
    ]);
    await tx.update(importDraft).set({ mapping }).where(eq(importDraft.id, id));
    audit({ import: id });
    announce(process, "imports");
    return { ok: true };
  },
});
