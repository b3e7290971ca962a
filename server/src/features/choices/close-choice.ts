import { tallyOf } from "@accord/shared/choices";
import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
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
    const { tx, audit } = context;
    const row = await choiceByNo(tx, on);
    if (row.state !== "open") return;
    const open = voteOpener(context, row);
    if (open === null) return endLost(context, row);
    const votes = await tx.select().from(publicChoiceVote).where(eq(publicChoiceVote.choice, row.id));
    const tally = tallyOf(
      row.form,
      votes.map(({ sealed }) => open(sealed)),
    );
    const paper = votes.filter(({ batch }) => batch !== null).length;
    await tx
      .update(publicChoice)
      .set({ state: "closed", closedAt: row.closesAt, tally, paper })
      .where(eq(publicChoice.id, row.id));
    await forgetVotes(context, row);
    await publishChoice(context, on);
    audit({ choice: row.id });
  },
});

/** Those whose votes are sealed now. */
export const openChoices = (db: Db): Promise<StoredChoice[]> =>
  db.select().from(publicChoice).where(eq(publicChoice.state, "open"));

/** Restored without its key: nobody can open its votes any more. */
export const endChoiceWithoutKey = act<StoredChoice, void>({
  name: "end-choice-without-key",
  asks: "open_choice",
  thing: async (tx, on) => ({ process: (await choiceByNo(tx, on)).process }),
  run: endLost,
});

async function endLost(context: ActContext, row: StoredChoice): Promise<void> {
  const home = eq(processTable.id, row.process);
  const { language } = found((await context.tx.select().from(processTable).where(home))[0]);
  await endWithout(context, row, sayIn(language)("choices.void.keyGone"));
}

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
