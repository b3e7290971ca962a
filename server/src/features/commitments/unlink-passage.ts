import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { unmarkPassage } from "../../documents/passage.js";
import { link } from "../../ports/tables/index.js";
import type { OnCommitment } from "./lock-draft.js";
import { commitmentByNumber, linksTo } from "./queries.js";

/** The tie to the passage goes; that the commitment answers the contribution as a whole stays. */
export const unlinkPassage = act<OnCommitment & { readonly link: string }, { ok: true }>({
  name: "unlink-passage",
  asks: "sort_contributions",
  thing: async (tx, { process, n }) => ({ process, group: (await commitmentByNumber(tx, process, n)).group }),

  async run({ tx, now, documents, audit, announce }, { process, n, link: id }) {
    const row = await commitmentByNumber(tx, process, n);
    if (row.lockedAt !== null) refuseIf([issue("draft_locked", { reason: row.lockReason ?? "" })]);
    const tie = found((await linksTo(tx, row.id)).find((one) => one.link.id === id)).link;
    const { field, mark } = found(tie.passage);
    await documents.change(tx, row.document, { person: null, act: "unlink-passage", at: now }, (doc) =>
      unmarkPassage(doc, field, mark),
    );
    await tx.delete(link).where(eq(link.id, id));
    audit({ commitment: row.id, contribution: tie.from, link: id });
    announce(process, "commitments", "contributions");
    return { ok: true };
  },
});
