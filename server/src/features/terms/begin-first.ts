import { act } from "../../acts/act.js";
import { makeFirstTerms } from "./make-first.js";

/** Somebody begins to write the words under which the forum was founded. */
export const beginFirstTerms = act<{ readonly process: string }, { n: number }>({
  name: "begin-first-terms",
  asks: "edit_terms",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process }) {
    const row = await makeFirstTerms(context, process);
    context.audit({ terms: row.id, n: row.n });
    context.announce(process, "terms");
    return { n: row.n };
  },
});
