import {
  type BallotPage,
  callClosing,
  castVote,
  checkIn,
  confirmBallot,
  openBallot,
  prepareBallot,
  previewBallot,
  readBallot,
  voidBallot,
} from "@accord/shared/ballots";
import { listCommitments, openCommitment, readCommitment } from "@accord/shared/commitments";
import type { ExportedLog } from "@accord/shared/decisions";
import { readHistory, readWhoWrote } from "@accord/shared/history";
import {
  listProposals,
  makeProposal,
  proposeJointDecision,
  readProposal,
  setDiscussion,
  signJointDecision,
} from "@accord/shared/proposals";
import { verifyLog } from "@accord/shared/verifier";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { vote as voteTable } from "../../ports/tables/index.js";
import { ballotBody } from "../../testing/bodies.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { writeNotes } from "../../testing/write-notes.js";
import { exportedLog } from "../decisions/index.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const words = {
  title: "Publish hospital prices",
  problem: "Patients learn the price afterwards.",
  asked: "Publish prices before treatment.",
};

async function discussedProposal(): Promise<{ id: string; ref: string }> {
  const made = await house.ask("contact", makeProposal, {
    body: { ...words, group: house.groups.health, contributions: [] },
  });
  expect(made.status).toBe(200);
  const ref = made.json.reference;
  expect((await house.ask("contact", setDiscussion, { params: { ref }, body: { reasons: "" } })).status).toBe(
    200,
  );
  const { proposals } = (await house.ask("contact", listProposals, {})).json;
  return { id: proposals.find((row) => row.reference === ref)?.id ?? "", ref };
}

async function openedBallot(
  more: { live?: boolean; absent?: number[]; recused?: number[] } = {},
): Promise<BallotPage> {
  const { id } = await discussedProposal();
  const preview = await house.ask("chairGov", previewBallot, { query: { proposals: id } });
  expect(preview.json.issues).toEqual([]);
  const live = more.live ?? true;
  const put = await house.ask("chairGov", prepareBallot, {
    body: {
      subject: "proposal",
      subjects: [id],
      question: "Should P-0001 be shortlisted?",
      live,
      closesAt: live ? null : "2026-11-12T00:00:00.000Z",
      recused: preview.json.seats
        .filter((seat) => more.recused?.includes(seat.no))
        .map((seat) => ({ seat: seat.seat, reason: "Runs a hospital." })),
      present: live
        ? preview.json.seats
            .filter((seat) => !more.absent?.includes(seat.no))
            .map((seat) => ({ seat: seat.seat, presence: "in_person" }))
        : [],
      open: true,
    },
  });
  expect(put.json).toMatchObject({ ballot: expect.any(String) });
  return (await house.ask("chairGov", readBallot, { params: { ballot: put.json.ballot } })).json;
}

const nameOf = (no: number) => (no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`);
const vote = (ballot: string, no: number, choice: "for" | "against" | "abstain", reason = "") =>
  house.ask(nameOf(no), castVote, { params: { ballot }, body: { choice, reason } });
const page = async (ballot: string, who = "chairGov") =>
  (await house.ask(who, readBallot, { params: { ballot } })).json;
const log = async (): Promise<ExportedLog> =>
  JSON.parse(JSON.stringify(await exportedLog(house.store.read, { id: house.process, slug: "test" })));

describe("a ballot", () => {
  it("[Q1][Q3][Q13] fixes everything at opening, counts the last vote of a seat, and its log verifies", async () => {
    const ballot = await openedBallot({ absent: [7, 8, 15, 16] });
    expect(ballot.figures).toMatchObject({
      seats: 16,
      present: 12,
      quorumNeeded: 9,
      quorumMet: true,
      needed: 7,
    });
    for (const no of [1, 2, 3, 4, 9, 10]) expect((await vote(ballot.id, no, "for")).status).toBe(200);
    for (const no of [5, 6, 11])
      expect((await vote(ballot.id, no, "against", "No budget.")).status).toBe(200);
    for (const no of [12, 13]) await vote(ballot.id, no, "abstain");
    expect((await vote(ballot.id, 14, "against")).status).toBe(200);
    expect((await vote(ballot.id, 14, "for", "Convinced by the debate.")).json.choice).toBe("for");

    const closed = await house.ask("chairGov", callClosing, { params: { ballot: ballot.id } });
    expect(closed.json).toMatchObject({ closed: true });
    expect(await page(ballot.id)).toMatchObject({ state: "closed", result: "passed", effect: "waiting" });
    await house.app.jobs.runDue();
    const after = await page(ballot.id);
    expect(after).toMatchObject({ state: "effective", effect: "done" });
    expect(after.steps.map((step) => step.code)).toContain("needed_majority");
    const proposals = await house.ask("contact", listProposals, {});
    expect(proposals.json.proposals[0]).toMatchObject({ state: "shortlisted" });

    const exported = await log();
    expect(exported.entries.map((entry) => entry.kind)).toEqual([
      "version_frozen",
      "ballot_opened",
      "roll_fixed",
      "ballot_closed",
      "decision",
      "effective",
    ]);
    const verdict = verifyLog(exported);
    expect(verdict.findings).toEqual([]);
    expect(verdict.counts).toMatchObject({ entries: 6, withheld: 0, tallies: 1, talliesEqual: 1 });
  });

  it("[Q10] votes of members are open by name, each with its reason, while it is open and in the record", async () => {
    const ballot = await openedBallot();
    await vote(ballot.id, 3, "against", "No budget.");
    const seat3 = (await page(ballot.id, "seat2")).roll.find((seat) => seat.no === 3);
    expect(seat3).toMatchObject({ choice: "against", reason: "No budget." });
    expect(seat3?.name).not.toBe("");
    await house.ask("chairGov", callClosing, { params: { ballot: ballot.id } });
    house.clock.set("2026-11-02T12:00:00.000Z");
    await house.app.jobs.runDue();
    const said = JSON.stringify((await log()).entries.map((entry) => entry.openings));
    expect(said).toContain(seat3?.name);
    expect(said).toContain("No budget.");
  });

  it("[TOR-4] [Q13] what was not shortlisted gives the reasons of those against it, each once; the record keeps all", async () => {
    const ballot = await openedBallot({});
    for (const no of [1, 2, 3, 4]) await vote(ballot.id, no, "for", "Patients wait.");
    for (const no of [5, 6, 7]) await vote(ballot.id, no, "against", "The budget is spent.");
    for (const no of [8, 9, 10, 11, 12, 13, 14, 15, 16]) await vote(ballot.id, no, "abstain");
    await house.ask("chairGov", callClosing, { params: { ballot: ballot.id } });
    await house.app.jobs.runDue();
    const { reasons } = (await house.ask("contact", readProposal, { params: { ref: "P-0001" } })).json;
    expect(reasons).toBe("From those who voted against it:\n\nThe budget is spent.");
    expect(JSON.stringify((await log()).entries.map((entry) => entry.openings))).toContain("Patients wait.");
  });

  it("[Q3] M=16, 12 present, F=6 G=3 B=3 does not pass and goes back with the votes' reasons", async () => {
    const ballot = await openedBallot({ absent: [7, 8, 15, 16] });
    for (const no of [1, 2, 3, 9, 10, 11]) await vote(ballot.id, no, "for");
    for (const no of [4, 5, 12]) await vote(ballot.id, no, "against", "Too early.");
    for (const no of [6, 13, 14]) await vote(ballot.id, no, "abstain");
    await house.ask("chairGov", callClosing, { params: { ballot: ballot.id } });
    await house.app.jobs.runDue();
    expect(await page(ballot.id)).toMatchObject({ result: "not_passed", state: "effective" });
    const proposals = await house.ask("contact", listProposals, {});
    expect(proposals.json.proposals[0]).toMatchObject({ state: "not_shortlisted" });
    expect(verifyLog(await log()).findings).toEqual([]);
  });

  it("[Q1] is refused at opening without quorum, and ends without decision when quorum is lost", async () => {
    await expect(openedBallot({ absent: [2, 3, 4, 5, 6, 7, 8, 10] })).rejects.toThrow();
    const rest = await house.ask("chairGov", previewBallot, {
      query: { proposals: (await discussedProposal()).id },
    });
    expect(rest.json.openBallot).toBeNull();
    const ballot = await openedBallot({ absent: [4, 5, 6, 7, 8, 14, 15] });
    const seat = ballot.roll.find((line) => line.no === 3)?.seat ?? "";
    expect(
      (
        await house.ask("chairGov", checkIn, {
          params: { ballot: ballot.id },
          body: { seat, presence: "absent" },
        })
      ).status,
    ).toBe(200);
    for (const no of [1, 2, 9, 10, 11, 12, 13, 16]) await vote(ballot.id, no, "for");
    await house.ask("chairGov", callClosing, { params: { ballot: ballot.id } });
    expect(await page(ballot.id)).toMatchObject({ state: "not_quorate", result: null, decision: null });
    expect(verifyLog(await log()).findings).toEqual([]);
  });

  it("[T35][T38] a countdown that nobody stops; a vote at the closing time counts, one after it does not", async () => {
    const ballot = await openedBallot();
    await vote(ballot.id, 1, "for");
    const called = await house.ask("chairGov", callClosing, { params: { ballot: ballot.id } });
    expect(called.json).toMatchObject({ closed: false, closesAt: "2026-11-02T09:01:00.000Z" });
    expect((await house.ask("chairGov", callClosing, { params: { ballot: ballot.id } })).status).toBe(409);
    house.clock.set("2026-11-02T09:01:00.000Z");
    expect((await vote(ballot.id, 2, "for")).status).toBe(200);
    house.clock.forward(1);
    const late = await vote(ballot.id, 3, "for");
    expect(late.status).toBe(409);
    expect(late.raw.json().error.issues[0].code).toBe("ballot_time_over");
    const seat = ballot.roll[4]?.seat ?? "";
    const leaving = await house.ask("chairGov", checkIn, {
      params: { ballot: ballot.id },
      body: { seat, presence: "absent" },
    });
    expect(leaving.raw.json().error.issues[0].code).toBe("ballot_time_over");
    await house.app.jobs.runDue();
    expect(await page(ballot.id)).toMatchObject({ result: "not_passed" });
    expect((await vote(ballot.id, 3, "for")).raw.json().error.issues[0].code).toBe("ballot_not_open");
  });

  it("[Q7] asynchronous: seven days at least, present is who has voted, closes by itself", async () => {
    const { id, ref } = await discussedProposal();
    const soon = await house.ask("chairGov", prepareBallot, {
      body: ballotBody({
        subjects: [id],
        question: "Now?",
        live: false,
        closesAt: "2026-11-09T08:59:59.000Z",
        open: true,
      }),
    });
    expect(soon.raw.json().error.issues).toMatchObject([
      { code: "closing_time_too_soon", field: "closesAt" },
    ]);
    const again = await house.ask("chairGov", prepareBallot, {
      body: ballotBody({
        subjects: [id],
        question: "Now?",
        live: false,
        closesAt: "2026-11-09T09:00:00.000Z",
        open: true,
      }),
    });
    const ballot = again.json.ballot;
    for (const no of [1, 2, 3, 4, 5, 9, 10, 11, 12]) await vote(ballot, no, "for");
    expect(
      (await house.ask("chairGov", callClosing, { params: { ballot } })).raw.json().error.issues[0].code,
    ).toBe("closing_time_not_reached");
    house.clock.set("2026-11-09T09:00:00.000Z");
    await house.app.jobs.runDue();
    await house.app.jobs.runDue();
    expect(await page(ballot)).toMatchObject({ state: "effective", result: "passed" });
    expect(verifyLog(await log()).findings).toEqual([]);
    const { happened } = (await house.ask("healthWriter", readProposal, { params: { ref } })).json;
    const at = "2026-11-09T09:00:00.000Z";
    expect(happened.slice(1)).toMatchObject([
      { what: "put_to_ballot", ballot },
      { what: "decided", at, outcome: "shortlisted", decision: expect.any(Number) },
    ]);
  });

  it("[Q21][T36] who is recused does not vote and is in neither attendance nor quorum", async () => {
    const ballot = await openedBallot({ recused: [16] });
    expect(ballot.figures).toMatchObject({ present: 15, needed: 8 });
    const refused = await vote(ballot.id, 16, "for");
    expect(refused.status).toBe(409);
    expect(refused.raw.json().error.issues[0].code).toBe("seat_recused");
  });

  it("[2.2] a facilitator runs it only once a co-chair has confirmed; others may neither prepare, confirm nor vote", async () => {
    const { id } = await discussedProposal();
    const body = ballotBody({
      subjects: [id],
      question: "Shortlist?",
    });
    for (const who of ["contact", "seat2", "healthWriter", "observer"])
      expect((await house.ask(who, prepareBallot, { body })).status).toBe(403);
    expect((await house.ask("stranger", prepareBallot, { body })).status).toBe(404);
    expect((await house.ask(null, prepareBallot, { body })).status).toBe(401);
    const put = await house.ask("facilitator", prepareBallot, { body });
    const params = { ballot: put.json.ballot };
    expect((await house.ask("facilitator", openBallot, { params })).status).toBe(403);
    expect((await house.ask("facilitator", confirmBallot, { params })).status).toBe(403);
    expect((await house.ask("chairCivil", confirmBallot, { params })).status).toBe(200);
    const early = await house.ask("facilitator", openBallot, { params });
    expect(early.raw.json().error.issues[0].code).toBe("quorum_not_met");
    expect(await page(params.ballot)).toMatchObject({ state: "draft", confirmedBy: "chairCivil" });
    for (const who of ["contact", "facilitator"]) {
      expect((await house.ask(who, castVote, { params, body: { choice: "for", reason: "" } })).status).toBe(
        403,
      );
    }
  });

  it("[T34] two hundred parallel casts of one seat are one vote", async () => {
    const ballot = await openedBallot();
    const casts = await Promise.all(
      Array.from({ length: 200 }, (_, i) => vote(ballot.id, 2, i % 2 === 0 ? "for" : "against")),
    );
    expect(casts.every((one) => one.status === 200)).toBe(true);
    const { figures, roll } = await page(ballot.id);
    expect([figures?.voted, (figures?.for ?? 0) + (figures?.against ?? 0)]).toEqual([1, 1]);
    const kept = await house.store.read.select().from(voteTable).orderBy(voteTable.cast);
    expect(new Set(kept.map(({ cast }) => cast)).size, "each is kept, in an order of its own").toBe(200);
    expect(roll.find(({ no }) => no === 2)?.choice).toBe(kept.at(-1)?.choice);

    await house.ask("chairGov", callClosing, { params: { ballot: ballot.id } });
    house.clock.forward(61_000);
    await house.app.jobs.runDue();
    const exported = await log();
    expect(verifyLog(exported).findings).toEqual([]);
    expect(exported.entries.find(({ kind }) => kind === "ballot_closed")?.core).toMatchObject({
      tally: { for: figures?.for, against: figures?.against, abstain: 0 },
    });
  });

  it("[BAL-1] a void ballot leaves no decision, and the same proposal can be put again", async () => {
    const ballot = await openedBallot();
    const params = { ballot: ballot.id };
    expect((await house.ask("contact", voidBallot, { params, body: { reason: "Wrong text." } })).status).toBe(
      403,
    );
    expect(
      (await house.ask("chairCivil", voidBallot, { params, body: { reason: "Wrong text." } })).status,
    ).toBe(200);
    expect(await page(ballot.id)).toMatchObject({ state: "void", voidReason: "Wrong text.", decision: null });
    const preview = await house.ask("chairGov", previewBallot, {
      query: { proposals: ballot.text?.parts.length ? ballot.id : "" },
    });
    expect(preview.status).toBe(404);
    expect(verifyLog(await log()).findings).toEqual([]);
  });

  it("[3.4] [HIST-1] [WHO-5] a commitment's text: included is the version voted on, public at its address", async () => {
    const { ref } = await discussedProposal();
    const joint = await house.ask("chairGov", proposeJointDecision, {
      body: { proposals: [ref], outcome: "shortlisted", reasons: "Asked for by many." },
    });
    expect(joint.status).toBe(200);
    expect(
      (await house.ask("chairCivil", signJointDecision, { params: { decision: joint.json.decision } }))
        .status,
    ).toBe(200);
    const opened = await house.ask("chairGov", openCommitment, { body: { proposal: ref, inNameOf: null } });
    expect(opened.json).toMatchObject({ n: 1 });
    await writeNotes(house, 1);
    const [row] = (await house.ask("chairGov", listCommitments, {})).json.commitments;
    const preview = await house.ask("chairGov", previewBallot, { query: { commitment: "1" } });
    expect(preview.json).toMatchObject({ subject: "version", version: { n: 1, same: false } });
    const put = await house.ask("chairGov", prepareBallot, {
      body: ballotBody({
        subject: "version",
        subjects: [row?.id ?? ""],
        question: "Should commitment 1 be in the plan?",
        present: preview.json.seats.map((seat) => ({ seat: seat.seat, presence: "remote" as const })),
        open: true,
      }),
    });
    for (let no = 1; no <= 16; no++) await vote(put.json.ballot, no, "for");
    await house.ask("chairGov", callClosing, { params: { ballot: put.json.ballot } });
    await house.app.jobs.runDue();
    const [after] = (await house.ask("chairGov", listCommitments, {})).json.commitments;
    expect(after).toMatchObject({ state: "in_plan", lastVersion: { n: 1, published: true } });
    const { document } = (await house.ask("chairGov", readCommitment, { params: { n: 1 } })).json;
    const past = await house.ask("chairGov", readHistory, { params: { document } });
    expect(past.json.versions).toMatchObject([{ n: 1, seq: 1, ballot: 1 }]);
    const exported = await log();
    const decision = exported.entries.findLast(({ kind }) => kind === "decision")?.sequence;
    const written = await house.ask("chairGov", readWhoWrote, { params: { document } });
    expect(written.json.decided).toMatchObject([{ n: 1, ballot: 1, decision }]);
    expect(verifyLog(exported).findings).toEqual([]);
    expect(exported.entries.map((entry) => entry.kind)).toEqual([
      "decision",
      "effective",
      "version_frozen",
      "ballot_opened",
      "roll_fixed",
      "ballot_closed",
      "decision",
      "effective",
    ]);
  });
});
