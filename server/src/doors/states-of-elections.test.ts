import * as wire from "@accord/shared/elections";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, it } from "vitest";
import { election, seat } from "../ports/tables/index.js";
import { electionBody } from "../testing/bodies.js";
import { electionIn } from "../testing/elections.js";
import { doneIn } from "../testing/hands.js";
import { expectAsTold, openStateHouse, type StateHouse } from "../testing/states.js";

let house: StateHouse;
let lead: ReturnType<typeof electionIn>;
let free = "";
beforeEach(async () => {
  house = await openStateHouse();
  lead = electionIn(house);
  await house.store.transact(async (tx) => {
    const [row] = await tx
      .update(seat)
      .set({ status: "vacant", holder: null })
      .where(eq(seat.no, 16))
      .returning();
    free = row?.id ?? "";
  });
});
afterEach(() => house.close());

const params = { no: 1 };
const onApplication = { ...params, application: 1 };
const commission = () => ({ invited: [house.people.secretary ?? ""] });
const day = (no: number): string => `2026-11-${String(no).padStart(2, "0")}T12:00:00.001Z`;
const one = [params];

/** Every act, asked of the one election there is. */
const rows = () => {
  const body = { ...electionBody, commission: [house.people.secretary ?? ""] };
  const word = { eligible: true, reasons: "By the register." };
  const dates = { votingFrom: "2026-12-20T12:00:00.000Z", votingUntil: "2026-12-25T12:00:00.000Z" };
  const chosen = [1, 2].map((application) => ({ application, selected: application === 1, reasons: "So." }));
  return [
    { route: wire.changeElection, asked: () => ({ params, body }) },
    { route: wire.publishElection, asked: () => ({ params }) },
    { route: wire.decideApplication, asked: () => ({ params: onApplication, body: word }), on: commission },
    {
      route: wire.recordInterview,
      asked: () => ({ params: onApplication, body: { on: "2026-11-12", notes: "" } }),
      on: commission,
    },
    { route: wire.publishRolls, asked: () => ({ params }), on: commission },
    { route: wire.selectMembers, asked: () => ({ params, body: { chosen } }), on: commission },
    { route: wire.setVotingDates, asked: () => ({ params, body: dates }) },
    {
      route: wire.offerSeat,
      asked: () => ({ params: onApplication, body: { seat: free, termUntil: "2028-11-30" } }),
      also: "invite" as const,
    },
    { route: wire.voidElection, asked: () => ({ params, body: { reason: "The dates were wrong." } }) },
  ];
};

const led = (steps: () => Promise<unknown>) => async () => {
  await steps();
  return one;
};
const inTurn = async (...steps: (() => Promise<unknown>)[]) => {
  for (const step of steps) await step();
};

it("[Q32] [2.2] an election by vote in every state", async () => {
  const keys: string[] = [];
  await expectAsTold(house, {
    grid: `
                         draft                    applications             eligibility              decided                  rolls                    voting                   tied                     published                void
      change-election    goes                     election_published       election_published       election_published       election_published       election_published       election_published       election_published       election_published
      publish-election   goes                     election_published       election_published       election_published       election_published       election_published       election_published       election_published       election_published
      decide-application election_not_judging     election_not_judging     goes                     goes                     election_not_judging     election_not_judging     election_not_judging     election_not_judging     election_not_judging
      record-interview   election_not_judging     election_not_judging     election_by_vote         election_by_vote         election_not_judging     election_not_judging     election_not_judging     election_not_judging     election_not_judging
      publish-rolls      election_not_judging     election_not_judging     election_rolls_early     goes                     election_not_judging     election_not_judging     election_not_judging     election_not_judging     election_not_judging
      select-members     election_by_vote         election_by_vote         election_by_vote         election_by_vote         election_by_vote         election_by_vote         election_by_vote         election_by_vote         election_by_vote
      set-voting-dates   election_no_dates_wanted election_no_dates_wanted election_no_dates_wanted election_no_dates_wanted election_no_dates_wanted election_no_dates_wanted goes                     election_no_dates_wanted election_no_dates_wanted
      offer-seat         not_found                election_not_elected     election_not_elected     election_not_elected     election_not_elected     election_not_elected     election_not_elected     goes                     election_not_elected
      void-election      goes                     goes                     goes                     goes                     goes                     goes                     goes                     election_over            election_over`,
    things: {
      draft: led(() => lead.prepare({ colleges: [{ name: "Civil society", words: "", seats: 1 }] })),
      applications: led(async () => {
        await lead.publish();
        await lead.at(day(4));
        for (const name of ["Water Watch", "River Union"]) keys.push(await lead.apply(name));
      }),
      eligibility: led(() => lead.at(day(11))),
      decided: led(() =>
        inTurn(
          () => lead.at(day(15)),
          () => lead.judge(1),
          () => lead.judge(2),
        ),
      ),
      rolls: led(lead.publishRolls),
      voting: led(() => lead.at(day(20))),
      tied: led(() =>
        inTurn(
          () => lead.vote(keys[0] ?? "", 1),
          () => lead.vote(keys[1] ?? "", 2),
          () => lead.at(day(25)),
        ),
      ),
      published: led(async () => {
        const body = { votingFrom: "2026-12-01T12:00:00.000Z", votingUntil: "2026-12-05T12:00:00.000Z" };
        await doneIn(house, "test")("facilitator", wire.setVotingDates, { params, body });
        await lead.at(body.votingFrom);
        await lead.vote(keys[0] ?? "", 1);
        await lead.at("2026-12-05T12:00:00.001Z");
      }),
      void: led(() =>
        house.store.transact(async (tx) => {
          await tx.update(election).set({ state: "void" });
        }),
      ),
    },
    rows: rows(),
  });
}, 200_000);

it("[Q33] [2.2] a selection by a committee in every state", async () => {
  await expectAsTold(house, {
    grid: `
                         draft                    applications             eligibility          decided              published
      change-election    goes                     election_published       election_published   election_published   election_published
      publish-election   goes                     election_published       election_published   election_published   election_published
      decide-application election_not_judging     election_not_judging     goes                 goes                 election_not_judging
      record-interview   election_not_judging     election_not_judging     goes                 goes                 election_not_judging
      publish-rolls      election_by_committee    election_by_committee    election_by_committee election_by_committee election_by_committee
      select-members     election_not_judging     election_not_judging     election_rolls_early goes                 election_not_judging
      set-voting-dates   election_no_dates_wanted election_no_dates_wanted election_no_dates_wanted election_no_dates_wanted election_no_dates_wanted
      offer-seat         not_found                election_not_elected     election_not_elected election_not_elected goes
      void-election      goes                     goes                     goes                 goes                 election_over`,
    things: {
      draft: led(() => lead.prepare({ method: "committee", dates: { ...electionBody.dates, voting: null } })),
      applications: led(async () => {
        await lead.publish();
        await lead.at(day(4));
        const told = { cv: "CV", letter: "Letter", reference1: "One", reference2: "Two" };
        for (const name of ["Water Watch", "River Union"]) await lead.apply(name, told);
      }),
      eligibility: led(() => lead.at(day(11))),
      decided: led(() =>
        inTurn(
          () => lead.at(day(15)),
          () => lead.judge(1),
          () => lead.judge(2),
        ),
      ),
      published: led(() => {
        const chosen = [1, 2].map((application) => ({
          application,
          selected: application === 1,
          reasons: "By the criteria.",
        }));
        return doneIn(house, "test")("secretary", wire.selectMembers, { params, body: { chosen } });
      }),
    },
    rows: rows(),
  });
}, 200_000);
