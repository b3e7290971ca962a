import { issue } from "@accord/shared/issues";
import { and, eq, ne } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { actionPlan, commitment } from "../../ports/tables/index.js";
import { commitmentByNumber } from "./queries.js";

interface SetPlace {
  readonly process: string;
  readonly n: number;
  readonly place: number | null;
}

/** Field 1, the number of a commitment in the plan: each once, and none changes after filing. */
export const setPlace = act<SetPlace, void>({
  name: "set-place",
  asks: "edit_plan",
  thing: async (tx, { process, n }) => ({ process, group: (await commitmentByNumber(tx, process, n)).group }),
  async run({ tx, audit, announce }, { process, n, place }) {
    const row = await commitmentByNumber(tx, process, n);
    const [plan] = await tx.select().from(actionPlan).where(eq(actionPlan.process, process));
    refuseIf(plan?.state === "filed" ? [issue("plan_filed_already", {}, "place")] : []);
    if (place !== null) {
      const [other] = await tx
        .select()
        .from(commitment)
        .where(
          and(
            eq(commitment.process, process),
            eq(commitment.place, place),
            ne(commitment.id, row.id),
            ne(commitment.state, "withdrawn"),
          ),
        );
      refuseIf(other ? [issue("place_taken", { n: other.n, place }, "place")] : []);
    }
    await tx.update(commitment).set({ place }).where(eq(commitment.id, row.id));
    audit({ commitment: row.id, place });
    announce(process, "commitments", "plan");
  },
});
