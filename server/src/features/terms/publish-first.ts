import { partsMissing, termsRoots } from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { terms } from "../../ports/tables/index.js";
import { freezeTermsText } from "./freeze-terms.js";
import { makeFirstTerms } from "./make-first.js";
import { publishTerms } from "./publish-terms.js";

/** A co-chair says that these are the words the forum was founded on. From then on only a ballot changes them [7.1]. */
export const publishFirstTerms = act<
  { readonly process: string; readonly seen?: string | null | undefined },
  { ok: true }
>({
  name: "publish-first-terms",
  asks: "run_ballot",
  thing: async (_tx, { process }) => ({ process, confirmed: false }),
  async run(context, { process, seen }) {
    const { tx, documents, audit, announce } = context;
    const row = await makeFirstTerms(context, process);
    if (row.version !== null || row.state !== "in_force")
      refuseIf([issue("terms_first_public", { n: row.n })]);
    const frozen = await freezeTermsText(context, row, seen);
    if (partsMissing(frozen.body.fields).length === termsRoots.length) refuseIf([issue("terms_no_words")]);
    const next = { ...row, version: frozen.id };
    await tx.update(terms).set({ version: frozen.id }).where(eq(terms.id, row.id));
    await documents.setLocked(tx, row.document, { reason: "" });
    await publishTerms(context, next);
    audit({ terms: row.id, version: frozen.id });
    announce(process, "terms");
    return { ok: true };
  },
});
