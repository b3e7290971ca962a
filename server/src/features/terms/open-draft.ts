import { wholeFigures } from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { terms } from "../../ports/tables/index.js";
import { copyWords } from "./copy-words.js";
import { makeFirstTerms } from "./make-first.js";
import { forumOf, termsInForce, termsOf, termsUnderWay } from "./queries.js";
import { openTermsText } from "./terms-text.js";

/** The next version begins as a copy of the words and figures in force; there is one draft at a time. */
export const openTermsDraft = act<{ readonly process: string }, { n: number }>({
  name: "open-terms-draft",
  asks: "edit_terms",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process }) {
    const { tx, now, newId, by, documents, audit, announce } = context;
    const first = await makeFirstTerms(context, process);
    const other = await termsUnderWay(tx, process);
    if (other) refuseIf([issue("terms_draft_open", { n: other.n })]);
    const last = (await termsInForce(tx, process)) ?? first;
    const n = Math.max(...(await termsOf(tx, process)).map((row) => row.n)) + 1;
    const id = newId();
    const words = await documents.clone(tx, last.document);
    const of = { process, terms: id, act: "open-terms-draft" };
    const document = await openTermsText(context, of, copyWords(words));
    words.destroy();
    await tx.insert(terms).values({
      id,
      process,
      n,
      state: "draft",
      document,
      figures: wholeFigures(await forumOf(tx, process)),
      createdBy: by,
      createdAt: now,
    });
    audit({ terms: id, n });
    announce(process, "terms");
    return { n };
  },
});
