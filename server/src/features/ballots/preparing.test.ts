import {
  callClosing,
  castVote,
  checkIn,
  listBallots,
  openBallot,
  prepareBallot,
  prepareSitting,
  previewBallot,
  readBallot,
  withdrawBallot,
} from "@accord/shared/ballots";
import { commitmentTemplate, justifyWarning } from "@accord/shared/commitments";
import { setValue } from "@accord/shared/document-schema";
import { giveGrade } from "@accord/shared/gradients";
import { listProposals, makeProposal, setDiscussion } from "@accord/shared/proposals";
import { afterEach, beforeEach, expect, it } from "vitest";
import { commitment, outbox } from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { nameOfSeat } from "../../testing/opened-ballot.js";
import { writeNotes } from "../../testing/write-notes.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const sitting = { live: true, closesAt: null, present: [], open: false };
const notOpened = { ...sitting, recused: [] };

async function discussed(title: string, asked = "Publish them."): Promise<{ id: string; ref: string }> {
  const made = await house.ask("contact", makeProposal, {
    body: { title, problem: "Nobody knows.", asked, group: house.groups.health, contributions: [] },
  });
  const ref = made.json.reference;
  await house.ask("contact", setDiscussion, { params: { ref }, body: { reasons: "" } });
  const { proposals } = (await house.ask("contact", listProposals, {})).json;
  return { id: proposals.find((row) => row.reference === ref)?.id ?? "", ref };
}

const page = async (ballot: string, who = "chairGov") =>
  (await house.ask(who, readBallot, { params: { ballot } })).json;
const prepared = async (subjects: readonly string[], who = "facilitator") =>
  (
    await house.ask(who, prepareBallot, {
      body: { subject: "proposal", subjects: [...subjects], question: "Should it?", ...notOpened },
    })
  ).json.ballot;
const present = async () =>
  (
    await house.ask("chairGov", previewBallot, { query: { proposals: (await discussed("Seats")).id } })
  ).json.seats
    .filter(({ name }) => name !== null)
    .map(({ seat }) => ({ seat, presence: "in_person" as const }));

it("[BAL-7] a prepared ballot is withdrawn with a reason, those concerned are told, and it can be put again", async () => {
  const { id } = await discussed("Prices");
  const ballot = await prepared([id]);
  expect(await page(ballot, "seat2")).toMatchObject({ can: { withdraw: false } });
  const params = { ballot };
  const body = { reason: "The question was about the wrong year." };
  expect((await house.ask("seat2", withdrawBallot, { params, body })).status).toBe(403);
  expect((await house.ask("facilitator", withdrawBallot, { params, body })).status).toBe(200);
  expect(await page(ballot)).toMatchObject({
    state: "withdrawn",
    voidReason: body.reason,
    figures: null,
    can: { withdraw: false, open: false, confirm: false },
  });
  const letters = await house.store.read.select().from(outbox);
  expect(letters.map(({ text }) => text.includes(body.reason))).toEqual([true, true]);
  expect((await house.ask("chairGov", openBallot, { params, body: {} })).status).toBe(409);
  expect((await house.ask("facilitator", withdrawBallot, { params, body })).status).toBe(409);
  expect(await page(await prepared([id]))).toMatchObject({ state: "draft", no: 2 });
});

it("[BAL-7] an open ballot is not withdrawn", async () => {
  const { id } = await discussed("Prices");
  const made = await house.ask("chairGov", prepareBallot, {
    body: {
      subject: "proposal",
      subjects: [id],
      question: "Should it?",
      ...notOpened,
      present: await present(),
      open: true,
    },
  });
  const refused = await house.ask("chairGov", withdrawBallot, {
    params: made.json,
    body: { reason: "Too late." },
  });
  expect(refused.json).toMatchObject({ error: { issues: [{ code: "ballot_not_draft" }] } });
});

it("[BAL-20] what is decided and has not come into force is put to no second ballot", async () => {
  const { id, ref } = await discussed("Prices");
  const seats = await present();
  const body = { subject: "proposal" as const, subjects: [id], question: "Should it?", ...notOpened };
  const { ballot } = (
    await house.ask("chairGov", prepareBallot, { body: { ...body, present: seats, open: true } })
  ).json;
  for (let no = 1; no <= seats.length; no++)
    await house.ask(nameOfSeat(no), castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
  await house.ask("chairGov", callClosing, { params: { ballot } });
  expect(await page(ballot)).toMatchObject({ state: "closed", result: "passed" });
  const again = await house.ask("chairGov", prepareBallot, { body });
  expect(codes(again.json)).toEqual(["ballot_already_put"]);
  const graded = await house.ask("seat2", giveGrade, {
    params: { kind: "proposal", ref },
    body: { grade: 3 },
  });
  expect(codes(graded.json), "[7.2]").toEqual(["gradient_closed"]);
  await house.app.jobs.runDue();
  expect(await page(ballot)).toMatchObject({ state: "effective" });
});

it("[BAL-8] several proposals in one sitting: a ballot each, one check-in list, figures side by side", async () => {
  const first = await discussed("Prices");
  const second = await discussed("Waiting times");
  const seats = await present();
  const { ballots } = (
    await house.ask("chairGov", prepareSitting, {
      body: {
        questions: [
          { proposal: first.id, question: "Should prices be shortlisted?", recused: [] },
          { proposal: second.id, question: "Should waiting times be shortlisted?", recused: [] },
        ],
        ...sitting,
        present: seats.slice(1),
        open: true,
      },
    })
  ).json;
  const [one = "", two = ""] = ballots;
  const chair = (await page(one)).mySeat ?? "";
  await house.ask("chairGov", checkIn, {
    params: { ballot: two },
    body: { seat: chair, presence: "remote" },
  });
  expect((await page(one)).roll.find(({ seat }) => seat === chair)?.presence).toBe("remote");
  await house.ask("seat2", castVote, { params: { ballot: one }, body: { choice: "for", reason: "" } });
  await house.ask("seat2", castVote, { params: { ballot: two }, body: { choice: "against", reason: "" } });
  expect((await page(two, "seat2")).sitting).toMatchObject([
    { id: one, state: "open", mine: "voted", figures: { for: 1, against: 0, abstain: 0 } },
    { id: two, state: "open", mine: "voted", figures: { for: 0, against: 1, abstain: 0 } },
  ]);
});

it("[Q21] [BAL-8] an interest in one question of a sitting leaves the vote in the others", async () => {
  const first = await discussed("Prices");
  const second = await discussed("Waiting times");
  const seats = await present();
  const { seat = "" } = seats[1] ?? {};
  const put = await house.ask("chairGov", prepareSitting, {
    body: {
      questions: [
        {
          proposal: first.id,
          question: "Should prices be shortlisted?",
          recused: [{ seat, reason: "Owns a clinic." }],
        },
        { proposal: second.id, question: "Should waiting times be shortlisted?", recused: [] },
      ],
      ...sitting,
      present: seats,
      open: true,
    },
  });
  const [one = "", two = ""] = put.json.ballots;
  const vote = async (ballot: string) =>
    (await house.ask("seat2", castVote, { params: { ballot }, body: { choice: "for", reason: "" } })).status;
  expect([await vote(one), await vote(two)]).toEqual([409, 200]);
  const line = async (ballot: string) => (await page(ballot)).roll.find((row) => row.seat === seat);
  expect(await line(one)).toMatchObject({ recused: true, recusedReason: "Owns a clinic.", choice: null });
  expect(await line(two)).toMatchObject({ recused: false, choice: "for" });
  expect((await page(one)).figures).toMatchObject({ present: seats.length - 1 });
  expect((await page(two)).figures).toMatchObject({ present: seats.length });
});

it("[BAL-8] one question of a sitting that is refused refuses all of them", async () => {
  const first = await discussed("Prices");
  const second = await discussed("Waiting times");
  await prepared([second.id]);
  const questions = [first.id, second.id].map((proposal) => ({
    proposal,
    question: "Should it?",
    recused: [],
  }));
  const put = await house.ask("chairGov", prepareSitting, { body: { questions, ...sitting } });
  expect(put.json).toMatchObject({ error: { issues: [{ code: "ballot_already_put" }] } });
  expect((await house.ask("chairGov", listBallots, {})).json.ballots).toHaveLength(1);
});

it("[BAL-9] before it opens, what is missing is parted into errors, warnings and warnings with a reason", async () => {
  const at = "2026-11-02T09:00:00.000Z";
  await house.store.transact(async (tx) => {
    await tx.insert(commitment).values({
      id: "commitment-1",
      document: "document-1",
      group: house.groups.health,
      process: house.process,
      n: 1,
      title: "Prices",
      state: "drafting",
      invited: [],
      createdAt: at,
    });
    await house.app.documents.inAct.create(tx, {
      id: "document-1",
      process: house.process,
      kind: "commitment",
      template: "commitment/1",
      subject: "commitment-1",
      at,
      act: "test",
      seed: (doc) => {
        setValue(doc, commitmentTemplate, "timeframe", "start", "2027-02-01");
        setValue(doc, commitmentTemplate, "timeframe", "end", "2027-12-31");
      },
    });
  });
  await writeNotes(house, 1);
  const preview = async () =>
    (await house.ask("chairGov", previewBallot, { query: { commitment: "1" } })).json;
  const before = await preview();
  expect(before.issues).toEqual([]);
  const warnings = ({ findings }: Pick<typeof before, "findings">) =>
    findings.filter(({ severity }) => severity === "warning");
  expect(warnings(before)).toMatchObject([{ code: "under_a_year", justification: null }]);
  expect(before.findings.map(({ code }) => code)).toContain("lead_agency_missing");

  const text = "The law ends in 2027.";
  await house.ask("healthWriter", justifyWarning, { params: { n: 1, key: "V2" }, body: { text } });
  expect(warnings(await preview())).toMatchObject([{ justification: { text } }]);
  const { ballot } = (
    await house.ask("facilitator", prepareBallot, {
      body: { subject: "version", subjects: ["commitment-1"], question: "Should it?", ...notOpened },
    })
  ).json;
  expect((await page(ballot)).findings).toEqual((await preview()).findings);
});
