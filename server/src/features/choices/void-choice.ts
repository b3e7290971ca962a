import { issue } from "@accord/shared/issues";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { endWithout } from "./close-choice.js";
import { choiceByNo, type OnChoice } from "./queries.js";

/** Ends a prepared or open choice without a result; its votes are destroyed uncounted, so that none of them is known. */
export const voidChoice = act<OnChoice & { readonly reason: string }, void>({
  name: "void-choice",
  asks: "open_choice",
  thing: async (tx, on) => ({ process: (await choiceByNo(tx, on)).process }),

  async run(context, { process, no, reason }) {
    const row = await choiceByNo(context.tx, { process, no });
    refuseIf(row.state === "draft" || row.state === "open" ? [] : [issue("choice_over")]);
    await endWithout(context, row, reason);
  },
});
