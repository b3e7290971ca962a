import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { terms } from "../../ports/tables/index.js";
import { termsByNumber } from "./queries.js";

/** The draft is given up: its words stay readable, and another may be opened. */
export const withdrawTermsDraft = act<{ readonly process: string; readonly n: number }, { ok: true }>({
  name: "withdraw-terms-draft",
  asks: "edit_terms",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, documents, audit, announce }, { process, n }) {
    const row = await termsByNumber(tx, process, n);
    if (row.state !== "draft") refuseIf([issue("terms_not_draft")]);
    await documents.setLocked(tx, row.document, { reason: "" });
    await tx.update(terms).set({ state: "withdrawn" }).where(eq(terms.id, row.id));
    audit({ terms: row.id, n });
    announce(process, "terms");
    return { ok: true };
  },
});
