import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import type { Db } from "../../ports/store.js";
import { engagement } from "../../ports/tables/index.js";
import { commitmentByNumber } from "../commitments/queries.js";
import { stakeholderById } from "./queries.js";
import type { OnStakeholder } from "./thing.js";

interface OnEngagement extends OnStakeholder {
  readonly n: number;
}

/** Who drafts the commitment notes whom it engaged, from whatever map. */
const thing = async (tx: Db, { process, n }: OnEngagement) => {
  const { group, invited } = await commitmentByNumber(tx, process, n);
  return { process, group, invited };
};

const idsOf = async (tx: Db, { process, stakeholder, n }: OnEngagement) => ({
  stakeholder: (await stakeholderById(tx, process, stakeholder)).id,
  commitment: (await commitmentByNumber(tx, process, n)).id,
});

export const engageStakeholder = act<OnEngagement & { readonly on: string; readonly how: string }, void>({
  name: "engage-stakeholder",
  asks: "edit_draft",
  thing,

  async run({ tx, now, by, audit, announce }, { on, how, ...place }) {
    const ids = await idsOf(tx, place);
    const noted = { on, how: how.trim(), by, at: now };
    await tx
      .insert(engagement)
      .values({ ...ids, ...noted })
      .onConflictDoUpdate({ target: [engagement.stakeholder, engagement.commitment], set: noted });
    audit(ids);
    announce(place.process, "stakeholders");
  },
});

export const withdrawEngagement = act<OnEngagement, void>({
  name: "withdraw-engagement",
  asks: "edit_draft",
  thing,

  async run({ tx, audit, announce }, place) {
    const ids = await idsOf(tx, place);
    const own = and(eq(engagement.stakeholder, ids.stakeholder), eq(engagement.commitment, ids.commitment));
    await tx.delete(engagement).where(own);
    audit(ids);
    announce(place.process, "stakeholders");
  },
});
