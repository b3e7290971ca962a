import * as wire from "@accord/shared/ballots";
import { listLog, readDecision } from "@accord/shared/decisions";
import { forumRules } from "@accord/shared/forum";
import { planMeeting } from "@accord/shared/meetings";
import { verifyLog } from "@accord/shared/verifier";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forum, meeting, proposal, roll } from "../../ports/tables/index.js";
import { ballotBody, meetingBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { commitmentIn } from "../../testing/in-states/commitments.js";
import { proposalIn } from "../../testing/in-states/proposals.js";
import { type Putting, putToBallot } from "../../testing/in-states/put-to-ballot.js";
import { withPublicPage } from "../../testing/public-page.js";
import { exportedLog } from "../decisions/index.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await house.store.transact((tx) => tx.update(forum).set({ rule: forumRules.mixed }));
});
afterEach(() => house.close());

const day = 86_400_000;
const closing = { open: true, close: true };
const page = async (ballot: string, who = "chairGov") =>
  (await house.ask(who, wire.readBallot, { params: { ballot } })).json;
const put = async (id: string, how: Putting) => {
  const ballot = await putToBallot(house, id, how);
  await house.app.jobs.runDue();
  return ballot;
};
const stateOf = async (id: string) =>
  (await house.store.read.select().from(proposal).where(eq(proposal.id, id)))[0]?.state;
const agree = (ballot: string, who: string) => house.ask(who, wire.agreeToVote, { params: { ballot } });
const asked = (id: string, step: wire.LaterStep, more: object = {}) =>
  house.ask("chairGov", wire.prepareBallot, {
    body: ballotBody({ subjects: [id], later: { step, reasons: "All has been said." }, ...more }),
  });
async function answerAll(ballot: string): Promise<void> {
  for (const { seat } of (await page(ballot)).mixed?.dialogue?.objections ?? [])
    await house.ask("facilitator", wire.answerObjection, {
      params: { ballot, seat },
      body: { answer: `To seat ${seat}.` },
    });
}
const findings = async () =>
  verifyLog(
    JSON.parse(JSON.stringify(await exportedLog(house.store.read, { id: house.process, slug: "test" }))),
  ).findings;

describe("[Q6] [BAL-10] under a mixed rule", () => {
  it("consensus comes first; failing, it rejects nothing, and the ballot says what stands against a vote", async () => {
    const { id } = await proposalIn(house, "health", "in_discussion");
    expect(codes((await asked(id, "vote")).json)).toEqual(["consensus_comes_first"]);
    const sought = await put(id, { ...closing, choice: "object" });
    const { rule, result, state, mixed } = await page(sought);
    expect({ rule, result, state }).toEqual({
      rule: { kind: "consensus" },
      result: "not_passed",
      state: "effective",
    });
    expect(await stateOf(id)).toBe("in_discussion");
    expect(mixed).toMatchObject({ step: { step: "consensus" }, fallback: forumRules.mixed.fallback });
    expect(mixed?.dialogue?.objections).toHaveLength(16);
    expect(mixed?.dialogue?.issues.map(({ code }) => code)).toEqual([
      "dialogue_too_short",
      "objections_unanswered",
      "vote_not_agreed",
    ]);
    expect(codes((await asked(id, "vote", { later: { step: "vote", reasons: " " } })).json)).toEqual([
      "dialogue_too_short",
      "objections_unanswered",
      "vote_not_agreed",
      "vote_needs_reasons",
    ]);
    const { issues } = (
      await house.ask("observer", wire.previewBallot, { query: { proposals: id, later: "vote" } })
    ).json;
    expect(issues.map(({ code }) => code)).toEqual([
      "dialogue_too_short",
      "objections_unanswered",
      "vote_not_agreed",
    ]);
    expect(await findings()).toEqual([]);
  });

  it("[Q2] what ended without consensus says so in lists, in the log and to the public", async () => {
    await withPublicPage(house);
    const { id } = await proposalIn(house, "health", "in_discussion");
    const sought = await page(await put(id, { ...closing, choice: "object" }));
    const { ballots } = (await house.ask("observer", wire.listBallots, {})).json;
    expect(ballots.map(wire.stateWord)).toEqual(["ballots.state.no_consensus"]);
    expect(sought.steps.at(-1)?.code).toBe("no_consensus");
    const { entries } = (await house.ask("observer", listLog, {})).json;
    expect(entries.find(({ sequence }) => sequence === sought.decision)?.facets?.result).toBe("no_consensus");
    const decided = { params: { sequence: String(sought.decision) } };
    const { blocLabels } = (await house.ask("observer", readDecision, decided)).json;
    expect(Object.keys(blocLabels).sort()).toEqual(["government", "non_government"]);
    for (const address of [`ballots/${sought.no}`, `decisions/${sought.decision}`, "decisions"]) {
      const { body } = await house.app.http.inject({ method: "GET", url: `/p/test/${address}` });
      expect(body, address).toMatch(/No consensus/);
      expect(body, address).not.toMatch(/[Nn]ot passed/);
    }
  });

  it("a vote follows by the fall-back, fourteen days later, with answers and both co-chairs; all of it public and in the log", async () => {
    await withPublicPage(house);
    const { id } = await proposalIn(house, "health", "in_discussion");
    const sought = await put(id, { ...closing, choice: "object" });
    await answerAll(sought);
    expect((await agree(sought, "seat2")).status, "no co-chair").toBe(403);
    for (const chair of ["chairGov", "chairCivil"]) expect((await agree(sought, chair)).status).toBe(200);
    expect((await page(sought)).mixed?.dialogue).toMatchObject({
      issues: [{ code: "dialogue_too_short" }],
      agreed: [{ name: "chairGov" }, { name: "chairCivil" }],
      can: { agree: false, answer: true },
    });
    house.clock.forward(14 * day);
    const vote = await put(id, { ...closing, later: { step: "vote", reasons: "All has been said." } });
    expect(await page(vote)).toMatchObject({
      rule: forumRules.mixed.fallback,
      result: "passed",
      mixed: {
        step: { step: "vote", objections: 16, answered: 16, motion: null },
        reasons: "All has been said.",
        consensus: { no: (await page(sought)).no },
      },
    });
    expect(await stateOf(id)).toBe("shortlisted");
    expect(codes((await agree(sought, "chairGov")).json)).toEqual(["ballot_not_in_dialogue"]);
    const words = async (no: number) =>
      (await house.app.http.inject({ method: "GET", url: `/p/test/ballots/${no}` })).body;
    const first = (await page(sought)).mixed?.dialogue?.objections[0];
    expect(await words((await page(sought)).no)).toContain(first?.answer?.text ?? "no answer");
    expect(await words((await page(vote)).no)).toContain("All has been said.");
    expect(await findings()).toEqual([]);
  });

  it("two meetings and a motion that passes by Q3 open the way as well; the motion itself changes nothing", async () => {
    const one = await commitmentIn(house, "drafting", { group: "health", invited: [] });
    const subject = { subject: "version" as const };
    const sought = await put(one.id, { ...closing, ...subject, choice: "object" });
    await answerAll(sought);
    const { no } = await page(sought);
    for (const about of [
      { kind: "ballot", ref: String(no) } as const,
      { kind: "commitment", ref: "1" } as const,
    ])
      await held(about);
    const motion = await put(one.id, { ...closing, ...subject, later: { step: "motion", reasons: "" } });
    expect(await page(motion)).toMatchObject({
      rule: { kind: "majority" },
      result: "passed",
      effect: "done",
    });
    expect((await page(sought)).mixed?.dialogue).toMatchObject({ issues: [], motion: { id: motion } });
    const vote = await put(one.id, {
      ...closing,
      ...subject,
      choice: "against",
      later: { step: "vote", reasons: "Said." },
    });
    expect(await page(vote)).toMatchObject({
      result: "not_passed",
      mixed: { step: { meetings: 2, motion: (await page(motion)).decision } },
    });
    expect(codes((await asked(one.id, "vote", subject)).json)).toEqual(["consensus_comes_first"]);
    expect(await findings()).toEqual([]);
  });

  it("the benchmark is asked again at opening, and of a forum with another rule there is no vote after", async () => {
    const { id } = await proposalIn(house, "health", "in_discussion");
    const sought = await put(id, { ...closing, choice: "object" });
    await answerAll(sought);
    for (const chair of ["chairGov", "chairCivil"]) await agree(sought, chair);
    house.clock.forward(14 * day);
    const vote = await putToBallot(house, id, { later: { step: "vote", reasons: "Said." } });
    await house.store.transact((tx) => tx.update(forum).set({ rule: forumRules.majority }));
    const opened = await house.ask("chairGov", wire.openBallot, { params: { ballot: vote } });
    expect(codes(opened.json)).toEqual(["rule_not_mixed"]);
    const [line] = await house.store.read.select().from(roll).where(eq(roll.ballot, sought));
    const blank = await house.ask("chairGov", wire.answerObjection, {
      params: { ballot: sought, seat: line?.seat ?? "" },
      body: { answer: "x" },
    });
    expect(codes(blank.json), "a vote is prepared").toEqual(["ballot_not_in_dialogue"]);
  });

  it("a text of one's own has its vote after consensus has failed; its title tells which text", async () => {
    const statement = {
      ...wire.noStatement,
      title: "Our rules of order",
      text: "One speaks at a time.\nNobody twice.",
    };
    const whole = { subject: "text" as const, statement };
    const sought = await put(house.process, { ...closing, ...whole, choice: "object" });
    const { mixed } = await page(sought);
    expect(mixed?.dialogue?.again).toBe(`ballots/new?subject=text&words=${sought}`);
    const other = { ...whole, statement: { ...statement, title: "Other rules" } };
    expect(codes((await asked(house.process, "vote", other)).json)).toEqual(["consensus_comes_first"]);
    house.clock.set(new Date(Date.parse(house.clock.now()) + 14 * day).toISOString());
    await answerAll(sought);
    for (const who of ["chairGov", "chairCivil"]) await agree(sought, who);
    const { json } = await house.ask("chairGov", wire.previewBallot, {
      query: { subject: "text", words: sought, later: "vote" },
    });
    expect(json).toMatchObject({ statement, rule: forumRules.mixed.fallback, issues: [] });
    const vote = await asked(house.process, "vote", whole);
    expect(vote.status).toBe(200);
    const twice = await asked(house.process, "vote", whole);
    expect(codes(twice.json)).toEqual(["ballot_already_put"]);
    expect((await page(sought)).mixed?.dialogue?.vote).not.toBeNull();
    const { ballot } = vote.json;
    for (const { seat } of (await page(ballot)).roll)
      await house.ask("chairGov", wire.checkIn, {
        params: { ballot },
        body: { seat, presence: "in_person" },
      });
    const opened = await house.ask("chairGov", wire.openBallot, { params: { ballot } });
    expect(codes(opened.json), "a ballot does not stand in its own way").toEqual([]);
    expect((await page(ballot)).state).toBe("open");
  });
});

async function held(about: { kind: "ballot" | "commitment"; ref: string }): Promise<void> {
  await house.ask("secretary", planMeeting, { body: meetingBody });
  const [row] = (await house.store.read.select().from(meeting)).filter(({ state }) => state !== "held");
  const item = { id: "on-it-1", title: "On it", words: "", minutes: null, about, question: null };
  await house.store.transact((tx) =>
    tx
      .update(meeting)
      .set({ state: "held", startsAt: house.clock.now(), agenda: [item] })
      .where(eq(meeting.id, row?.id ?? "")),
  );
}
