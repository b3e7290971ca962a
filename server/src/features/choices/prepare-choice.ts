import { type ChoiceAbout, type ChoiceForm, issuesWithChoice, tiesOf } from "@accord/shared/choices";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { nextNumber } from "../../acts/numbers.js";
import { found, refuseIf } from "../../acts/refused.js";
import { contribution, publicChoice, theme } from "../../ports/tables/index.js";
import { proposalByRef } from "../proposals/queries.js";
import { choiceByNo, type OnChoice } from "./queries.js";

interface NewChoice extends ChoiceForm {
  readonly process: string;
  readonly runOffOf: number | null;
}

export const prepareChoice = act<NewChoice, { no: number }>({
  name: "prepare-choice",
  asks: "prepare_choice",
  thing: async (_tx, { process }) => ({ process }),

  async run(context, { process, runOffOf, ...form }) {
    const { tx, now, newId, by, audit, announce } = context;
    await refuseWrong(context, process, form);
    if (runOffOf !== null) {
      const before = await choiceByNo(tx, { process, no: runOffOf });
      const tied = before.tally === null ? [] : tiesOf(before.form, before.tally);
      refuseIf(tied.length === 0 ? [issue("choice_no_tie")] : []);
    }
    const id = newId();
    const no = await nextNumber(tx, process, "choice");
    await tx
      .insert(publicChoice)
      .values({ id, process, no, form, state: "draft", settled: [], runOffOf, by, createdAt: now });
    audit({ choice: id });
    announce(process, "choices");
    return { no };
  },
});

export const changeChoice = act<OnChoice & ChoiceForm, void>({
  name: "change-choice",
  asks: "prepare_choice",
  thing: async (tx, on) => ({ process: (await choiceByNo(tx, on)).process }),

  async run(context, { process, no, ...form }) {
    const { tx, audit, announce } = context;
    const row = await choiceByNo(tx, { process, no });
    refuseIf(row.state === "draft" ? [] : [issue("choice_opened")]);
    await refuseWrong(context, process, form);
    await tx.update(publicChoice).set({ form }).where(eq(publicChoice.id, row.id));
    audit({ choice: row.id });
    announce(process, "choices");
  },
});

async function refuseWrong(context: ActContext, process: string, form: ChoiceForm): Promise<void> {
  refuseIf(issuesWithChoice(form));
  for (const { about } of form.options) if (about !== null) await mustBeThere(context, process, about);
}

/** An option names what is there; a theme by its id, the others by reference. */
async function mustBeThere({ tx }: ActContext, process: string, { kind, ref }: ChoiceAbout): Promise<void> {
  if (kind === "proposal") {
    await proposalByRef(tx, process, ref);
    return;
  }
  const rows =
    kind === "theme"
      ? await tx
          .select({ id: theme.id })
          .from(theme)
          .where(and(eq(theme.process, process), eq(theme.id, ref)))
      : await tx
          .select({ id: contribution.id })
          .from(contribution)
          .where(and(eq(contribution.process, process), eq(contribution.reference, ref)));
  found(rows[0]);
}
