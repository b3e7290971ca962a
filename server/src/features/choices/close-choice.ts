import { tallyOf } from "@accord/shared/choices";
import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { process as processTable, publicChoice, publicChoiceVote } from "../../ports/tables/index.js";
import { publishChoice } from "./publish-choice.js";
import { choiceByNo, type OnChoice, type StoredChoice } from "./queries.js";
import { voteOpener } from "./sealed.js";

/** When its time has come: the votes are opened and counted, only totals stay, and the key is destroyed. */
export const closeDueChoice = act<OnChoice, void>({
  name: "close-due-choice",
  asks: "open_choice",
  thing: async (tx, on) => ({ process: (await choiceByNo(tx, on)).process }),

  async run(context, on) {
    const { tx, now, audit } = context;
    const row = await choiceByNo(tx, on);
    if (row.state !== "open") return;
    const open = voteOpener(context, row);
    if (open === null) {
      const home = await tx.select().from(processTable).where(eq(processTable.id, on.process));
      await endWithout(context, row, sayIn(found(home[0]).language)("choices.void.keyGone"));
      return;
    }
    const votes = await tx.select().from(publicChoiceVote).where(eq(publicChoiceVote.choice, row.id));
    const tally = tallyOf(
      row.form,
      votes.map(({ sealed }) => open(sealed)),
    );
    const paper = votes.filter(({ batch }) => batch !== null).length;
    await tx
      .update(publicChoice)
      .set({ state: "closed", closedAt: now, tally, paper })
      .where(eq(publicChoice.id, row.id));
    await forgetVotes(context, row);
    await publishChoice(context, on);
    audit({ choice: row.id });
  },
});

/** Inside an act: it ends, nothing is counted. */
export async function endWithout(context: ActContext, row: StoredChoice, reason: string): Promise<void> {
  await context.tx
    .update(publicChoice)
    .set({ state: "void", closedAt: context.now, voidReason: reason })
    .where(eq(publicChoice.id, row.id));
  await forgetVotes(context, row);
  await publishChoice(context, row);
  context.announce(row.process, "choices");
  context.audit({ choice: row.id });
}

async function forgetVotes({ tx, seals, afterCommit }: ActContext, { id }: StoredChoice): Promise<void> {
  await tx.delete(publicChoiceVote).where(eq(publicChoiceVote.choice, id));
  afterCommit(() => seals.destroy(id));
}
