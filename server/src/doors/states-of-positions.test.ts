import * as wire from "@accord/shared/positions";
import { afterEach, beforeEach, it } from "vitest";
import { doneIn } from "../testing/hands.js";
import { withNetwork, withWords } from "../testing/position.js";
import { expectAsTold, openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
beforeEach(async () => {
  house = await openStateHouse();
  await withNetwork(house);
});
afterEach(() => house.close());

interface PositionThing {
  readonly no: number;
  readonly group: string;
  readonly remark: string;
}
const states = [
  "drafting",
  "discussed",
  "open",
  "reached",
  "objections",
  "posted",
  "committee",
  "over",
  "published",
] as const;
type State = (typeof states)[number];

/** With an objection of seat 10, who is asked nothing here: those who ask answer it and can't be satisfied for it. */
async function positionIn(state: State): Promise<PositionThing> {
  const done = doneIn(house, "test");
  const { health: group } = house.groups;
  const signed = state === "posted" || state === "published";
  const basis = signed ? "network_signatures" : "network_consensus";
  const { no } = await done("healthWriter", wire.openPosition, { body: { group, title: "Prices", basis } });
  const params = { no };
  const upTo = (last: State): boolean => states.indexOf(state) >= states.indexOf(last);
  if (upTo("discussed") && !signed) await done("healthWriter", wire.openPositionDiscussion, { params });
  let remark = "remark-of-nobody";
  if (!signed && upTo("discussed")) {
    await done("seat10", wire.raiseOnPosition, { params, body: { kind: "objection", text: "Too soon." } });
    remark = (await done("seat10", wire.readPosition, { params })).remarks[0]?.id ?? "";
    if (state === "reached")
      await done("seat10", wire.stateSatisfaction, { params: { no, remark }, body: { satisfied: true } });
  }
  await withWords(house, no, "Prices stand at each door.");
  if (upTo("open")) await done("healthWriter", wire.postPosition, { params });
  if (upTo("open")) await withWords(house, no, "And on the web.");
  if (signed) await done("seat10", wire.signPosition, { params, body: { version: 1, organisation: null } });
  if (state === "committee" || state === "over") {
    const body = { reason: "It is late.", until: "2026-12-24" };
    await done("healthWriter", wire.putToCommittee, { params, body });
  }
  if (state === "over")
    for (const who of ["healthWriter", "healthEditor", "seat10"])
      await done(who, wire.voteInCommittee, { params, body: { choice: "for", reason: "" } });
  if (state === "published") await done("healthWriter", wire.publishPosition, { params });
  return { no, group, remark };
}

it("[Q40] [7.7] [2.2] positions of a network, wherever they stand", async () => {
  const things: Record<string, PositionThing[] | (() => Promise<PositionThing[]>)> = {};
  for (const state of states)
    things[state] =
      state === "reached" || state === "objections"
        ? [await positionIn(state)]
        : async () => [await positionIn(state)];
  const asMember = ({ group }: PositionThing) => ({ group });
  const asNamed = ({ group }: PositionThing) => ({ group, invited: [house.people.healthWriter ?? ""] });
  house.clock.set("2026-11-18T09:00:00.000Z");
  await expectAsTold<PositionThing>(house, {
    grid: `
                                  drafting           discussed           open                reached           objections           posted             committee           over                     published
      open-position-discussion    goes               position_discussed  position_open       position_reached  position_objections  position_posted    position_committee  position_committee_over  position_published
      post-position               position_drafting  goes                goes                goes              goes                 goes               position_committee  position_committee_over  position_published
      raise-on-position           position_drafting  goes                goes                position_reached  position_objections  position_posted    position_committee  position_committee_over  position_published
      answer-on-position          position_drafting  goes                goes                position_reached  goes                 position_posted    position_committee  position_committee_over  position_published
      state-satisfaction          position_drafting  remark_not_own      remark_not_own      position_reached  remark_not_own       position_posted    position_committee  position_committee_over  position_published
      sign-position               position_drafting  position_discussed  goes                goes              goes                 goes               position_committee  position_committee_over  position_published
      withdraw-position-signature position_drafting  position_discussed  signature_missing   signature_missing signature_missing    signature_missing  position_committee  position_committee_over  position_published
      put-to-committee            position_drafting  position_discussed  goes                position_reached  goes                 position_posted    position_committee  position_committee_over  position_published
      vote-in-committee           position_drafting  position_discussed  position_open       position_reached  position_objections  position_posted    goes                position_committee_over  position_published
      publish-position            position_drafting  position_discussed  position_open       goes              position_objections  goes               position_committee  goes                     position_published`,
    things,
    rows: [
      { route: wire.openPositionDiscussion, asked: ({ no }) => ({ params: { no } }), on: asMember },
      { route: wire.postPosition, asked: ({ no }) => ({ params: { no } }), on: asMember },
      {
        route: wire.raiseOnPosition,
        asked: ({ no }) => ({ params: { no }, body: { kind: "modification", text: "Say when." } }),
        on: asMember,
      },
      {
        route: wire.answerOnPosition,
        asked: ({ no, remark }) => ({ params: { no, remark }, body: { text: "There is a year." } }),
        on: asMember,
      },
      {
        route: wire.stateSatisfaction,
        asked: ({ no, remark }) => ({ params: { no, remark }, body: { satisfied: true } }),
        on: asMember,
      },
      {
        route: wire.signPosition,
        asked: ({ no }) => ({ params: { no }, body: { version: 1, organisation: null } }),
        on: asMember,
      },
      { route: wire.withdrawPositionSignature, asked: ({ no }) => ({ params: { no } }), on: asMember },
      {
        route: wire.putToCommittee,
        asked: ({ no }) => ({ params: { no }, body: { reason: "It is late.", until: "2026-12-24" } }),
        on: asNamed,
      },
      {
        route: wire.voteInCommittee,
        asked: ({ no }) => ({ params: { no }, body: { choice: "for", reason: "" } }),
        on: asNamed,
      },
      { route: wire.publishPosition, asked: ({ no }) => ({ params: { no } }), on: asNamed },
    ],
  });
}, 100_000);

it("[7.7] [2.2] a working group that is a network, or is none", async () => {
  const coordinator = house.people.healthWriter ?? "";
  const body = { name: "Coast", coordinator, committee: [] };
  const asked = ({ group }: { group: string }) => ({ params: { group }, body });
  await expectAsTold<{ group: string }>(house, {
    grid: `
                     network
      found-network  network_founded
      change-network goes`,
    things: { network: [{ group: house.groups.health }] },
    rows: [
      { route: wire.foundNetwork, asked },
      { route: wire.changeNetwork, asked, on: ({ group }) => ({ group, invited: [coordinator] }) },
    ],
  });
}, 60_000);
