import { issuesWithFigures, type TermsFigures, wholeFigures } from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { terms } from "../../ports/tables/index.js";
import { filledSeats, termsByNumber } from "./queries.js";

/** Figures of the draft; what is in force stays until a ballot has brought them into force. */
export const changeTermsFigures = act<
  { readonly process: string; readonly n: number; readonly figures: TermsFigures },
  { ok: true }
>({
  name: "change-terms-figures",
  asks: "edit_terms",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, audit, announce }, { process, n, figures }) {
    const row = await termsByNumber(tx, process, n);
    if (row.state !== "draft") refuseIf([issue("terms_not_draft")]);
    const next = wholeFigures(figures);
    refuseIf(issuesWithFigures(next, await filledSeats(tx, process)));
    await tx.update(terms).set({ figures: next }).where(eq(terms.id, row.id));
    audit({ terms: row.id, n });
    announce(process, "terms");
    return { ok: true };
  },
});
