import { choiceIsOpen, readPaper } from "@accord/shared/choices";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { publicChoicePaper, publicChoiceVote } from "../../ports/tables/index.js";
import { choiceByNo, type OnChoice } from "./queries.js";
import { sealVote } from "./sealed.js";

/** Sheets that people filled in by hand: each a vote, also where it will not count; who typed them in stays listed. */
export const enterPaperVotes = act<OnChoice & { readonly sheets: string }, { sheets: number }>({
  name: "enter-paper-votes",
  asks: "enter_for_somebody",
  thing: async (tx, on) => ({ process: (await choiceByNo(tx, on)).process }),

  async run(context, { process, no, sheets }) {
    const { tx, now, by, newId, audit, announce } = context;
    const row = await choiceByNo(tx, { process, no });
    const { votes, issues } = readPaper(row.form.rule, sheets);
    refuseIf(choiceIsOpen(row, now) ? [] : [issue("choice_not_open")]);
    refuseIf(issues);
    const batch = newId();
    await tx
      .insert(publicChoicePaper)
      .values({ id: batch, choice: row.id, sheets: votes.length, by, at: now });
    for (const vote of votes)
      await tx.insert(publicChoiceVote).values({
        choice: row.id,
        voter: `paper-${newId()}`,
        batch,
        sealed: sealVote(context, row, vote),
      });
    audit({ choice: row.id, batch, sheets: votes.length });
    announce(process, "choices");
    return { sheets: votes.length };
  },
});

export const removePaperVotes = act<OnChoice & { readonly batch: string }, void>({
  name: "remove-paper-votes",
  asks: "enter_for_somebody",
  thing: async (tx, on) => ({ process: (await choiceByNo(tx, on)).process }),

  async run({ tx, now, audit, announce }, { process, no, batch }) {
    const row = await choiceByNo(tx, { process, no });
    const own = and(eq(publicChoicePaper.choice, row.id), eq(publicChoicePaper.id, batch));
    const { removedAt } = found((await tx.select().from(publicChoicePaper).where(own))[0]);
    refuseIf(choiceIsOpen(row, now) ? [] : [issue("choice_not_open")]);
    refuseIf(removedAt === null ? [] : [issue("paper_removed_already")]);
    await tx.update(publicChoicePaper).set({ removedAt: now }).where(own);
    await tx.delete(publicChoiceVote).where(eq(publicChoiceVote.batch, batch));
    audit({ choice: row.id, batch });
    announce(process, "choices");
  },
});
