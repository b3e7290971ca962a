import * as wire from "@accord/shared/ballots";
import { type ForumRule, forumRules, usualVeto } from "@accord/shared/forum";
import { and, eq } from "drizzle-orm";
import { forum, seat } from "../../ports/tables/index.js";
import { vetoBody } from "../bodies.js";
import { doneIn } from "../hands.js";
import type { TestHouse } from "../house.js";
import { letVoteInSecret } from "../opened-ballot.js";
import { commitmentIn } from "./commitments.js";
import { proposalIn } from "./proposals.js";
import { type Putting, putToBallot } from "./put-to-ballot.js";

export interface BallotThing {
  readonly ballot: string;
  readonly confirmed: boolean;
  /** A seat on its roll, seat2's. */
  readonly seat: string;
}

/** Ballots in every state: on proposals, and those that a bloc may veto on commitments. */
export async function ballotsInStates(house: TestHouse) {
  const done = doneIn(house, "test");
  const [second] = await house.store.read
    .select()
    .from(seat)
    .where(and(eq(seat.process, house.process), eq(seat.no, 2)));
  await letVoteInSecret(house);
  const next = async (how: Putting): Promise<BallotThing> => {
    const { id } = await proposalIn(house, "health", "in_discussion");
    const ballot = await putToBallot(house, id, how);
    return { ballot, confirmed: how.by === undefined, seat: second?.id ?? "" };
  };
  await house.store.transact((tx) => tx.update(forum).set({ veto: usualVeto }));
  const overCommitment = async (): Promise<BallotThing> => {
    const { id } = await commitmentIn(house, "drafting", { group: "health", invited: [] });
    const ballot = await putToBallot(house, id, { subject: "version", open: true, close: true });
    return { ballot, confirmed: true, seat: second?.id ?? "" };
  };
  const vetoed = await overCommitment();
  await done("chairCivil", wire.vetoBallot, { params: { ballot: vetoed.ballot }, body: vetoBody });
  const voided = await next({ open: true });
  await done("chairGov", wire.voidBallot, {
    params: { ballot: voided.ballot },
    body: { reason: "The question was wrong." },
  });
  const effective = await next({ open: true, close: true });
  await house.app.jobs.runDue();
  const setRule = (rule: ForumRule) => house.store.transact((tx) => tx.update(forum).set({ rule }));
  await setRule(forumRules.mixed);
  const talkedAbout = await next({ open: true, close: true, choice: "object" });
  await house.app.jobs.runDue();
  await setRule(forumRules.majority);
  return {
    unconfirmed: [await next({ by: "secretary" })],
    confirmed: [await next({})],
    open: [await next({ open: true })],
    closed: [await next({ open: true, close: true })],
    in_veto_window: [await overCommitment()],
    vetoed: [vetoed],
    effective: [effective],
    not_quorate: [await next({ open: true, absent: true, close: true })],
    void: [voided],
    in_dialogue: [talkedAbout],
    secret: [await next({ open: true, secret: { reasons: false } })],
  };
}
