import { type GradedKind, issuesWithGrade } from "@accord/shared/gradients";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { gradient } from "../../ports/tables/index.js";
import { gradedOf } from "./graded.js";

interface Given {
  readonly process: string;
  readonly kind: GradedKind;
  readonly ref: string;
  readonly grade: number | null;
}

/** By name, changeable, and never in a tally [7.2]. */
export const giveGrade = act<Given, void>({
  name: "give-grade",
  asks: "discuss_draft",
  thing: async (tx, { process, kind, ref }) => (await gradedOf(tx, process, kind, ref)).thing,

  async run({ tx, by, now, audit, announce }, { process, kind, ref, grade }) {
    const { id, ...standing } = await gradedOf(tx, process, kind, ref);
    refuseIf(issuesWithGrade(standing));
    const own = and(eq(gradient.kind, kind), eq(gradient.thing, id), eq(gradient.person, by));
    await tx.delete(gradient).where(own);
    if (grade !== null) await tx.insert(gradient).values({ kind, thing: id, person: by, grade, at: now });
    audit({ kind, thing: id });
    announce(process, "gradients");
  },
});
