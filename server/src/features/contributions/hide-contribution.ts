import { contributionPublication } from "@accord/shared/contributions";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { unpublish } from "../../acts/publish.js";
import { refuseIf } from "../../acts/refused.js";
import { contribution } from "../../ports/tables/index.js";
import { contributionOf } from "./find.js";
import { indexContribution } from "./search-entry.js";
import { writePublications } from "./write-publications.js";

interface Asked {
  readonly process: string;
  readonly reference: string;
}

/** The text stays under seal, is no longer found, and in public a line with the reason stands in its place. */
export const hideContribution = act<Asked & { readonly reason: string }, { ok: true }>({
  name: "hide-contribution",
  asks: "publish_contributions",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, reference, reason }) {
    const { tx, search, audit, announce } = context;
    const row = await contributionOf(tx, process, reference);
    refuseIf(row.state === "hidden" ? [issue("contribution_hidden_already", { reference })] : []);
    await unpublish(context, process, contributionPublication.address(row.reference), reason);
    // Its page in the response holds the words too.
    await unpublish(context, process, `responses/${row.reference}`, reason);
    // So do the printed forms of the last release: they are made without it.
    await context.later(context.now, "make-release-files", { process, attempt: 1 });
    await tx
      .update(contribution)
      .set({ state: "hidden", hiddenReason: reason })
      .where(eq(contribution.id, row.id));
    await search.remove(tx, process, "contribution", row.id);
    audit({ contribution: row.id, reason });
    announce(process, "contributions");
    return { ok: true };
  },
});

/** Lifts the hiding; what was public before becomes public again. */
export const showContribution = act<Asked, { ok: true }>({
  name: "show-contribution",
  asks: "publish_contributions",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, reference }) {
    const { tx, search, audit, announce } = context;
    const row = await contributionOf(tx, process, reference);
    refuseIf(row.state === "hidden" ? [] : [issue("contribution_not_hidden", { reference })]);
    await tx
      .update(contribution)
      .set({ state: "received", hiddenReason: null })
      .where(eq(contribution.id, row.id));
    await indexContribution(search, tx, row);
    if (row.publishedAt !== null) await writePublications(context, process, [row.id]);
    audit({ contribution: row.id });
    announce(process, "contributions");
    return { ok: true };
  },
});
