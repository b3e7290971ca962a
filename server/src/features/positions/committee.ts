import { issue } from "@accord/shared/issues";
import { inZone } from "@accord/shared/messages";
import type { CommitteeChoice } from "@accord/shared/positions";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { committeeVote, position } from "../../ports/tables/index.js";
import { dayOf, tellNetwork } from "./letters.js";
import { publishPage } from "./publish-page.js";
import { knownOf, positionByNumber } from "./queries.js";
import { movable, type OnPosition, ofCommittee, ofCoordinator } from "./thing.js";

/** [Q40] Only where consensus can't be reached in the time; told to the network and the public at once. */
export const putToCommittee = act<OnPosition & { readonly reason: string; readonly until: string }, void>({
  name: "put-to-committee",
  asks: "speak_for_network",
  thing: ofCoordinator,
  async run(context, { reason, until, ...on }) {
    const { tx, now, documents } = context;
    const known = await movable(context, on, "put_to_committee");
    const { row, network, home } = known;
    refuseIf([
      ...(network.committee.length > 0 ? [] : [issue("committee_empty")]),
      ...(reason.trim() === "" ? [issue("committee_reason_missing", undefined, "reason")] : []),
      ...(until > inZone(now, home.timeZone).day ? [] : [issue("committee_until_past", undefined, "until")]),
    ]);
    await tx.delete(committeeVote).where(eq(committeeVote.position, row.id));
    await documents.setLocked(tx, row.document, { reason: "" });
    await tx
      .update(position)
      .set({
        basis: "steering_committee_vote",
        committee: { reason: reason.trim(), until, members: network.committee },
      })
      .where(eq(position.id, row.id));
    await publishPage(context, await knownOf(tx, await positionByNumber(tx, on.process, on.no), now));
    await tellNetwork(context, known, {
      subject: "committee",
      about: "committee",
      values: { network: network.name, date: dayOf(home, until), reason: reason.trim() },
    });
  },
});

export const voteInCommittee = act<
  OnPosition & { readonly choice: CommitteeChoice; readonly reason: string },
  void
>({
  name: "vote-in-committee",
  asks: "speak_for_network",
  thing: ofCommittee,
  async run(context, { choice, reason, ...on }) {
    const { tx, by, now } = context;
    const { row, votes } = await movable(context, on, "vote");
    const set = { choice, reason: reason.trim(), at: now };
    await tx
      .insert(committeeVote)
      .values({ position: row.id, person: by, ...set })
      .onConflictDoUpdate({ target: [committeeVote.position, committeeVote.person], set });
    const voted = new Set([...votes.map(({ person }) => person), by]);
    if (voted.size === row.committee?.members.length)
      await publishPage(context, await knownOf(tx, await positionByNumber(tx, on.process, on.no), now));
  },
});
