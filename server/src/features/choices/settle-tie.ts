import { issuesWithSettling, type SettledTie } from "@accord/shared/choices";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { logEntry, publicChoice } from "../../ports/tables/index.js";
import { publishChoice } from "./publish-choice.js";
import { choiceByNo, type OnChoice } from "./queries.js";

/** [Q31] The forum has decided between those that lead: its entry in the log is named, its reasons become public. */
export const settleTie = act<OnChoice & SettledTie, void>({
  name: "settle-tie",
  asks: "open_choice",
  thing: async (tx, on) => ({ process: (await choiceByNo(tx, on)).process }),

  async run(context, { process, no, ...tie }) {
    const { tx, audit } = context;
    const row = await choiceByNo(tx, { process, no });
    const entry = and(eq(logEntry.process, process), eq(logEntry.sequence, tie.decision));
    const [decided] = await tx.select({ kind: logEntry.kind }).from(logEntry).where(entry);
    refuseIf(issuesWithSettling({ ...row, rule: row.form.rule }, tie, decided?.kind === "decision"));
    await tx
      .update(publicChoice)
      .set({ settled: [...row.settled, tie] })
      .where(eq(publicChoice.id, row.id));
    await publishChoice(context, { process, no });
    audit({ choice: row.id, decision: tie.decision });
  },
});
