import {
  type BallotPage,
  type Choice,
  callClosing,
  castVote,
  prepareBallot,
  previewBallot,
  readBallot,
} from "@accord/shared/ballots";
import type { DecisionRule } from "@accord/shared/forum";
import { listProposals, makeProposal, setDiscussion } from "@accord/shared/proposals";
import { verifyLog } from "@accord/shared/verifier";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { forum } from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { exportedLog } from "../decisions/index.js";

let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
});
afterAll(() => house.close());

type Mode = "by check-in" | "over days";
const day = 86_400_000;
/** Twelve of sixteen seats, six of each bloc. */
const attending = [1, 2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 14];
const nameOf = (no: number) => (no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`);

async function opened(rule: DecisionRule, mode: Mode, recused: readonly number[] = []): Promise<BallotPage> {
  await house.store.transact((tx) =>
    tx
      .update(forum)
      .set({ rule })
      .where(eq(forum.process, house.process))
      .then(() => undefined),
  );
  const words = { title: "Prices", problem: "Unknown.", asked: "A register.", contributions: [] };
  const made = await house.ask("contact", makeProposal, { body: { ...words, group: null } });
  const params = { ref: made.json.reference };
  await house.ask("contact", setDiscussion, { params, body: { reasons: "" } });
  const subject = (await house.ask("contact", listProposals)).json.proposals.at(-1)?.id ?? "";
  const { seats } = (await house.ask("chairGov", previewBallot, { query: { proposals: subject } })).json;
  const live = mode === "by check-in";
  const put = await house.ask("chairGov", prepareBallot, {
    body: {
      subject: "proposal",
      subjects: [subject],
      question: "Should it be shortlisted?",
      live,
      closesAt: live ? null : new Date(Date.parse(house.clock.now()) + 7 * day).toISOString(),
      recused: seats.filter(({ no }) => recused.includes(no)).map(({ seat }) => ({ seat, reason: "Kin." })),
      present: seats
        .filter(({ no }) => live && attending.includes(no))
        .map(({ seat }, at) => ({ seat, presence: at % 2 === 0 ? "in_person" : "remote" })),
      open: true,
    },
  });
  expect(put.status, put.raw.body).toBe(200);
  return page(put.json.ballot);
}
const page = async (ballot: string): Promise<BallotPage> =>
  (await house.ask("chairGov", readBallot, { params: { ballot } })).json;
const cast = (ballot: string, no: number, choice: Choice) =>
  house.ask(nameOf(no), castVote, { params: { ballot }, body: { choice, reason: "As said." } });

async function overdue(): Promise<void> {
  house.clock.forward(7 * day + 1);
  await house.app.jobs.runDue();
}

/** Closes it the way its mode closes, and has the log checked by who shares nothing with the rules. */
async function closed(ballot: string, mode: Mode): Promise<BallotPage> {
  if (mode === "over days") await overdue();
  else
    expect((await house.ask("chairGov", callClosing, { params: { ballot } })).json).toMatchObject({
      closed: true,
    });
  const log = await exportedLog(house.store.read, { id: house.process, slug: "test" });
  const { findings, counts } = verifyLog(JSON.parse(JSON.stringify(log)));
  expect([findings, counts.talliesEqual]).toEqual([[], counts.tallies]);
  return page(ballot);
}

const majority: DecisionRule = { kind: "majority" };
const qualified = (
  of: "votes_at_meeting" | "active_members",
  fraction: "two_thirds" | "three_fifths",
): DecisionRule => ({ kind: "qualified", of, fraction });
type Case = [string, DecisionRule, [number, number, number], "passed" | "not_passed"];
const cases: Case[] = [
  ["[Q2] consensus, three objecting", { kind: "consensus" }, [6, 3, 3], "not_passed"],
  ["[Q2] consensus, nobody objecting", { kind: "consensus" }, [6, 0, 6], "passed"],
  ["[Q3] majority of those attending, six of twelve", majority, [6, 3, 3], "not_passed"],
  ["[Q3] majority of those attending, seven of twelve", majority, [7, 5, 0], "passed"],
  [
    "[Q12] majority of each bloc, four of six and three of six",
    { kind: "dual_majority" },
    [7, 5, 0],
    "not_passed",
  ],
  ["[Q12] majority of each bloc, four of six in both", { kind: "dual_majority" }, [8, 4, 0], "passed"],
  ["[Q3b] majority of votes cast", { kind: "majority_of_votes_cast" }, [6, 3, 3], "passed"],
  ["[Q3b] majority of votes cast, a tie", { kind: "majority_of_votes_cast" }, [5, 5, 2], "not_passed"],
  ["[Q4] two-thirds at the meeting", qualified("votes_at_meeting", "two_thirds"), [6, 3, 3], "passed"],
  ["[Q4] two-thirds, one short", qualified("votes_at_meeting", "two_thirds"), [7, 4, 1], "not_passed"],
  ["[Q4] three-fifths at the meeting", qualified("votes_at_meeting", "three_fifths"), [6, 4, 2], "passed"],
  ["[Q5] two-thirds of all, ten", qualified("active_members", "two_thirds"), [10, 0, 2], "not_passed"],
  ["[Q5] two-thirds of all, eleven", qualified("active_members", "two_thirds"), [11, 1, 0], "passed"],
  ["[Q5] three-fifths of all, nine", qualified("active_members", "three_fifths"), [9, 3, 0], "not_passed"],
  ["[Q5] three-fifths of all, ten", qualified("active_members", "three_fifths"), [10, 2, 0], "passed"],
];
const modes: Mode[] = ["by check-in", "over days"];

describe.each(modes)("twelve of sixteen vote, %s", (mode) => {
  it.each(cases)("%s [Q7]", async (_said, rule, [F, G, B], result) => {
    const ballot = await opened(rule, mode);
    const choices: Choice[] =
      rule.kind === "consensus" ? ["agree", "object", "stand_aside"] : ["for", "against", "abstain"];
    const heaps = [F, G, B].flatMap((many, heap) =>
      Array.from({ length: many }, () => choices[heap] as Choice),
    );
    expect(heaps).toHaveLength(attending.length);
    // Seats of both blocs by turns, so that no result hangs on one bloc.
    const byTurns = attending.toSorted((a, b) => (a % 8) - (b % 8));
    for (const [at, no] of byTurns.entries())
      expect((await cast(ballot.id, no, heaps[at] as Choice)).status).toBe(200);
    const after = await closed(ballot.id, mode);
    expect(after).toMatchObject({ result, figures: { for: F, against: G, abstain: B, present: 12 } });
  });

  it("[Q21] who is recused votes in neither and is not counted: six of eleven pass", async () => {
    const ballot = await opened(majority, mode, [3]);
    expect((await cast(ballot.id, 3, "against")).status).toBe(409);
    const others = attending.filter((no) => no !== 3);
    for (const [at, no] of others.entries()) await cast(ballot.id, no, at % 2 === 0 ? "for" : "against");
    const after = await closed(ballot.id, mode);
    expect(after).toMatchObject({ result: "passed", figures: { for: 6, against: 5, present: 11 } });
  });
});

it("[Q1] [Q7] over days, eight of one bloc alone are no quorum, and the result says so", async () => {
  const ballot = await opened(majority, "over days");
  for (const no of [1, 2, 3, 4, 5, 6, 7, 8]) await cast(ballot.id, no, "for");
  await overdue();
  expect(await page(ballot.id)).toMatchObject({ state: "not_quorate", result: null, figures: { for: 8 } });
});
