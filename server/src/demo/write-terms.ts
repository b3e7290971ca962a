import type { TermsRoot } from "@accord/shared/forum";
import { act } from "../acts/act.js";
import { termsByNumber } from "../features/terms/queries.js";
import { type WordsTurn, writeWords } from "./write-draft.js";

interface WritingTerms {
  readonly process: string;
  readonly n: number;
  readonly turns: readonly (WordsTurn & { readonly field: TermsRoot })[];
}

/** A member writes in the terms of reference: through the same door into the text as every act. */
export const writeTerms = act<WritingTerms, void>({
  name: "write-terms",
  asks: "edit_terms",
  thing: async (_tx, { process }) => ({ process }),
  async run({ tx, by, now, documents, audit, announce }, { process, n, turns }) {
    const row = await termsByNumber(tx, process, n);
    await documents.change(tx, row.document, { person: by, act: "write-terms", at: now }, (doc) => {
      for (const turn of turns) writeWords(doc.getXmlFragment(turn.field), turn);
    });
    audit({ terms: row.id });
    announce(process, "terms");
  },
});
