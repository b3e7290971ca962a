import type { Criterion, CriterionAnswer } from "@accord/shared/commitments";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { criterionAnswer } from "../../ports/tables/index.js";
import { commitmentByNumber } from "./queries.js";

interface AnswerCriterion {
  readonly process: string;
  readonly n: number;
  readonly criterion: Criterion;
  /** Null takes the own answer back. */
  readonly answer: CriterionAnswer | null;
  readonly note: string;
}

/** A person's judgement of one of the five criteria, with name and date; the last one stands [5.7]. */
export const answerCriterion = act<AnswerCriterion, void>({
  name: "answer-criterion",
  asks: "discuss_draft",
  thing: async (tx, { process, n }) => {
    const { group, invited } = await commitmentByNumber(tx, process, n);
    return { process, group, invited };
  },
  async run({ tx, by, now, audit, announce }, { process, n, criterion, answer, note }) {
    const row = await commitmentByNumber(tx, process, n);
    const own = and(
      eq(criterionAnswer.commitment, row.id),
      eq(criterionAnswer.criterion, criterion),
      eq(criterionAnswer.person, by),
    );
    await tx.delete(criterionAnswer).where(own);
    if (answer !== null) {
      await tx
        .insert(criterionAnswer)
        .values({ commitment: row.id, criterion, person: by, answer, note: note.trim(), at: now });
    }
    audit({ commitment: row.id, criterion });
    announce(process, "commitments");
  },
});
