import { issuesWithChoice, issuesWithOpening } from "@accord/shared/choices";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { publicChoice } from "../../ports/tables/index.js";
import { closeDueChoice } from "./close-choice.js";
import { publishChoice } from "./publish-choice.js";
import { choiceByNo, type OnChoice } from "./queries.js";

/** Question, options, rule, takers and closing time are fixed for good; votes are sealed to a key made now (T37, T38). */
export const openChoice = act<OnChoice & { readonly closesAt: string }, void>({
  name: "open-choice",
  asks: "open_choice",
  thing: async (tx, on) => ({ process: (await choiceByNo(tx, on)).process }),

  async run(context, { process, no, closesAt }) {
    const { tx, now, seals, later, audit } = context;
    const row = await choiceByNo(tx, { process, no });
    refuseIf(row.state === "draft" ? [] : [issue("choice_opened")]);
    refuseIf([...issuesWithChoice(row.form), ...issuesWithOpening(closesAt, now)]);
    await tx
      .update(publicChoice)
      .set({ state: "open", openedAt: now, closesAt, publicKey: seals.make(row.id) })
      .where(eq(publicChoice.id, row.id));
    await later(closesAt, closeDueChoice.name, { process, no });
    await publishChoice(context, { process, no });
    audit({ choice: row.id });
  },
});
