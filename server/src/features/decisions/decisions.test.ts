import { join } from "node:path";
import {
  type BallotPage,
  callClosing,
  castVote,
  checkIn,
  openBallot,
  prepareBallot,
  previewBallot,
  readBallot,
  voidBallot,
} from "@accord/shared/ballots";
import * as entries from "@accord/shared/decisions";
import { type ExportedLog, entryKinds, listLog, readDecision } from "@accord/shared/decisions";
import { listProposals, makeProposal, setDiscussion } from "@accord/shared/proposals";
import { verifyLog } from "@accord/shared/verifier";
import type Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type ActContext, act } from "../../acts/act.js";
import { openWriter } from "../../adapters/sqlite/open.js";
import { openTestHouse, start, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const nameOf = (no: number) => (no === 1 ? "chairGov" : no === 9 ? "chairCivil" : `seat${no}`);
const seats = Array.from({ length: 16 }, (_, i) => i + 1);
/** As anybody gets it, from its public address. */
async function exported(): Promise<ExportedLog> {
  const got = await house.app.http.inject({ url: "/p/test/decisions.json" });
  expect(got.statusCode).toBe(200);
  return got.json() as ExportedLog;
}
const kindsOf = (log: ExportedLog) => log.entries.map(({ kind }) => kind);
const opened = (log: ExportedLog, kind: string) =>
  Object.keys(log.entries.find((entry) => entry.kind === kind)?.openings ?? {});
const page = async (ballot: string): Promise<BallotPage> =>
  (await house.ask("chairGov", readBallot, { params: { ballot } })).json;

async function preparedBallot(): Promise<string> {
  const words = { title: "Hospital prices", problem: "Learnt too late.", asked: "Publish them." };
  const made = await house.ask("contact", makeProposal, {
    body: { ...words, group: house.groups.health, contributions: [] },
  });
  const { reference } = made.json;
  await house.ask("contact", setDiscussion, { params: { ref: reference }, body: { reasons: "" } });
  const { proposals } = (await house.ask("contact", listProposals, {})).json;
  const id = proposals.find((row) => row.reference === reference)?.id ?? "";
  const preview = await house.ask("chairGov", previewBallot, { query: { proposals: id } });
  const put = await house.ask("chairGov", prepareBallot, {
    body: {
      subject: "proposal",
      subjects: [id],
      question: "Shortlist the hospital prices?",
      live: true,
      closesAt: null,
      recused: preview.json.seats
        .filter(({ no }) => no === 16)
        .map(({ seat }) => ({ seat, reason: "Runs a clinic." })),
      present: preview.json.seats.map(({ seat }) => ({ seat, presence: "in_person" as const })),
      open: false,
    },
  });
  expect(put.status).toBe(200);
  return put.json.ballot;
}
const openIt = (ballot: string) => house.ask("chairGov", openBallot, { params: { ballot } });
async function voteAll(ballot: string): Promise<void> {
  for (const no of seats.slice(0, 15)) {
    const body = {
      choice: no < 12 ? ("for" as const) : ("against" as const),
      reason: no === 14 ? "Too dear." : "",
    };
    expect((await house.ask(nameOf(no), castVote, { params: { ballot }, body })).status).toBe(200);
  }
}
const close = (ballot: string) => house.ask("chairGov", callClosing, { params: { ballot } });
const doing = (run: (context: ActContext) => Promise<void>) =>
  house.app.perform(
    act<null, void>({ name: "try", asks: null, thing: async () => ({ process: house.process }), run }),
    { kind: "system" },
    null,
  );

describe("the log in every stage", () => {
  it("[LOG-5] opens words when a ballot is over and a title when its text is public; verifies all along", async () => {
    expect((await house.app.http.inject({ url: "/p/test/decisions.json" })).statusCode).toBe(404);
    const stages: ExportedLog[] = [];
    const ballot = await preparedBallot();
    stages.push(await exported());
    await openIt(ballot);
    stages.push(await exported());
    await voteAll(ballot);
    stages.push(await exported());
    expect((await close(ballot)).json).toMatchObject({ closed: true });
    stages.push(await exported());
    await house.app.jobs.runDue();
    stages.push(await exported());

    expect(stages.map((log) => log.count)).toEqual([1, 2, 2, 5, 6]);
    expect(kindsOf(stages[4] as ExportedLog)).toEqual([
      "version_frozen",
      "ballot_opened",
      "roll_fixed",
      "ballot_closed",
      "decision",
      "effective",
    ]);
    for (const [at, log] of stages.entries()) {
      const verdict = verifyLog(log, at === 0 ? undefined : stages[at - 1]);
      expect(verdict.findings, `stage ${at}`).toEqual([]);
      expect(verdict.withheldSince, `stage ${at}`).toEqual([]);
    }
    expect(stages.map((log) => verifyLog(log).counts.withheld)).toEqual([1, 19, 19, 0, 0]);
    type Four = [ExportedLog, ExportedLog, ExportedLog, ExportedLog];
    const [prepared, open, voted, closed] = stages as unknown as Four;
    expect(voted).toEqual(open);
    expect([opened(prepared, "version_frozen"), opened(open, "ballot_opened")]).toEqual([[], []]);
    expect(opened(closed, "version_frozen")).toEqual(["title"]);
    expect(opened(closed, "ballot_opened")).toHaveLength(18);
    for (const secret of ["Hospital", "hospital", "seat2", "Organisation", "Runs a clinic"])
      expect(JSON.stringify(open)).not.toContain(secret);
  });

  it("[LOG-5] a ballot that ends without quorum or is void is opened, its unpublished text is not", async () => {
    const ballot = await preparedBallot();
    await openIt(ballot);
    for (const line of (await page(ballot)).roll.filter(({ no }) => no > 4 && no !== 16))
      await house.ask("chairGov", checkIn, {
        params: { ballot },
        body: { seat: line.seat, presence: "absent" },
      });
    for (const no of [1, 2, 3, 4])
      await house.ask(nameOf(no), castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
    await close(ballot);
    expect((await page(ballot)).state).toBe("not_quorate");
    const { entries: lines } = (await house.ask("chairGov", listLog)).json;
    expect(lines.find(({ kind }) => kind === "not_quorate")?.title).toBe((await page(ballot)).question);
    const other = await preparedBallot();
    await openIt(other);
    const body = { reason: "Wrong question." };
    expect((await house.ask("chairCivil", voidBallot, { params: { ballot: other }, body })).status).toBe(200);
    const log = await exported();
    expect(kindsOf(log).filter((kind) => kind === "not_quorate" || kind === "void")).toEqual([
      "not_quorate",
      "void",
    ]);
    const verdict = verifyLog(log);
    expect(verdict.findings).toEqual([]);
    expect(verdict.counts).toMatchObject({ withheld: 2 });
    for (const entry of log.entries.filter(({ kind }) => kind === "ballot_opened"))
      expect(Object.keys(entry.openings)).toContain("question");
  });

  it("[T50] its times never decrease though the clock is set back between two acts", async () => {
    const ballot = await preparedBallot();
    house.clock.forward(7_200_000);
    await openIt(ballot);
    house.clock.forward(-3_600_000);
    await voteAll(ballot);
    await close(ballot);
    house.clock.forward(-3_600_000);
    await house.app.jobs.runDue();
    house.clock.forward(10_800_000);
    await house.app.jobs.runDue();
    const log = await exported();
    const hours = log.entries.map(({ at }) => at.slice(11, 16));
    expect(hours).toEqual(["09:00", "11:00", "11:00", "11:00", "11:00", "12:00"]);
    expect(verifyLog(log).findings).toEqual([]);
  });
});

describe("the log on screen", () => {
  it("[2.2] list and entry are for readers of the workspace; the file is everybody's", async () => {
    await openIt(await preparedBallot());
    for (const who of ["observer", "assessor", "seat2"]) {
      const { status, json } = await house.ask(who, listLog, {});
      expect(status).toBe(200);
      expect(json.entries.map(({ sequence }) => sequence)).toEqual([2, 1]);
    }
    const params = { sequence: "2" };
    expect((await house.ask("stranger", listLog, {})).status).toBe(404);
    expect((await house.ask("stranger", readDecision, { params })).status).toBe(404);
    expect((await house.ask(null, readDecision, { params })).status).toBe(401);
    expect((await house.ask("observer", readDecision, { params: { sequence: "99" } })).status).toBe(404);
    expect((await house.ask("observer", readDecision, { params: { sequence: "0x2" } })).status).toBe(400);
  });

  it("[Q13] a decision tells question, rule, steps, votes with seat and name, reasons, text and hash", async () => {
    const ballot = await preparedBallot();
    await openIt(ballot);
    await voteAll(ballot);
    await close(ballot);
    const { decision, entry } = (await house.ask("observer", readDecision, { params: { sequence: "5" } }))
      .json;
    expect(entry).toMatchObject({ kind: "decision", title: "P-0001 Hospital prices" });
    expect(decision).toMatchObject({
      question: "Shortlist the hospital prices?",
      ballotNo: 1,
      body: "forum",
      rule: { kind: "majority" },
      result: "passed",
      reasons: "Too dear.",
      texts: [{ label: "P-0001 Hospital prices", version: 1 }],
      hash: entry.hash,
    });
    expect(decision?.votes).toHaveLength(16);
    const [first, fourteenth, last] = [0, 13, 15].map((at) => decision?.votes[at]);
    expect(first).toMatchObject({ seat: 1, name: "chairGov", choice: "for", recused: false });
    expect(fourteenth).toMatchObject({ seat: 14, choice: "against", reason: "Too dear." });
    expect(last).toMatchObject({ seat: 16, choice: null, recused: true });
  });

  it("[LOG-1] every kind has its page with what it opens, and a correction shows on what it corrects", async () => {
    const root = "a".repeat(64);
    const roll = (["government", "non_government"] as const).map((bloc, i) => ({
      pseudonym: `pseudonym${i}`,
      bloc,
      recused: false,
      presence: "in_person" as const,
    }));
    const rules = {
      rule: { kind: "majority" },
      quorum: { kind: "usual" },
      mandate: "decision_making",
    } as const;
    const counted = { ballot: 2, rollFixed: 3, choices: [], tally: { for: 0, against: 0, abstain: 0 } };
    const version = { entry: 1, root };
    await doing(async ({ decisions, newSalt }) => {
      const put = [
        entries.versionFrozen({ subject: "commitment", number: 1, root }, { title: "Frozen" }, newSalt),
        entries.ballotOpened(
          { ...rules, version, secrecy: "open", mode: "live", closesAt: null, veto: true, roll },
          { question: "Opened?", seats: {} },
          newSalt,
        ),
        entries.rollFixed({ ballot: 2, roll }, { recusals: { pseudonym0: "Recused" } }, newSalt),
        entries.ballotClosed({ ...counted, result: "passed" }, { reasons: { pseudonym0: "Yes" } }, newSalt),
        entries.notQuorate(counted, { reasons: { pseudonym1: "No" } }, newSalt),
        entries.voided({ ballot: 2 }, { reasons: "Voided" }, newSalt),
        entries.decision(
          { ballot: null, rule: "none", mandate: "decision_making", result: "passed" },
          { title: "Decided", reasons: "Both agreed." },
          newSalt,
        ),
        entries.vetoed(
          { decision: 7, bloc: "government" },
          {
            title: "Vetoed",
            reasons: "No",
            lifting: "Later",
            deadline: "2026-12-01",
            next: "Talks",
            by: "Ana",
          },
          newSalt,
        ),
        entries.effective(
          { decision: 7, done: [{ act: "included", count: 1 }] },
          { titles: ["Included", "Too"] },
          newSalt,
        ),
        entries.releasePublished(
          { number: 1, response: root, outcomes: { inclusion: 1, amendment: 0, rejection: 0 } },
          { title: "Released" },
          newSalt,
        ),
        entries.ruleChanged({ ...rules, termsVersion: 2 }, { wording: "Changed" }, newSalt),
      ];
      const hashes: string[] = [];
      for (const draft of put) hashes.push((await decisions.append(house.process, draft)).hash);
      for (const wording of ["Corrected", "Corrected again"]) {
        const facts = { entry: 7, hash: hashes[6] ?? "" };
        await decisions.append(
          house.process,
          entries.corrected(facts, { wording, reasons: "A name." }, newSalt),
        );
      }
    });
    const { entries: lines } = (await house.ask("observer", listLog, {})).json;
    expect(new Set(lines.map(({ kind }) => kind))).toEqual(new Set(entryKinds));
    expect(lines.toReversed().map(({ title }) => title)).toEqual([
      "Frozen",
      "Opened?",
      "Opened?",
      "Opened?",
      "Opened?",
      "Voided",
      "Decided",
      "Vetoed",
      "Included, Too",
      "Released",
      "Changed",
      "Corrected",
      "Corrected again",
    ]);
    for (const line of lines) {
      const { json, status } = await house.ask("observer", readDecision, {
        params: { sequence: String(line.sequence) },
      });
      expect([status, json.entry]).toEqual([200, line]);
      expect(json.facts.length, line.kind).toBeGreaterThan(0);
      expect(json.decision === null, line.kind).toBe(line.kind !== "decision");
      expect(json.correctedBy, line.kind).toEqual(line.sequence === 7 ? [12, 13] : []);
    }
  });
});

describe("raw SQL on what is kept for good [T47]", () => {
  let db: Database.Database;
  beforeEach(async () => {
    const ballot = await preparedBallot();
    await openIt(ballot);
    await voteAll(ballot);
    await close(ballot);
    db = openWriter(join(house.folder, "accord.db"));
    db.exec(
      `insert into document (id, process, kind, template, subject, epoch, created_at) values ('d', 'p', 'commitment', 't', 's', 1, '${start}')`,
    );
    db.exec(`insert into document_update (document, seq, bytes, at) values ('d', 1, x'00', '${start}')`);
  });
  afterEach(() => db.close());

  const refused = /append-only|no gaps|never changed|never deleted/;
  const columnsOf = (table: string) =>
    (db.pragma(`table_info(${table})`) as { name: string }[]).map(({ name }) => name);
  const rowsOf = (table: string) => JSON.stringify(db.prepare(`select * from ${table}`).all());

  it.each(["log_entry", "log_node", "log_checkpoint", "version", "vote", "document_update"])(
    "[T47] %s: no row is changed, replaced or deleted",
    (table) => {
      const before = rowsOf(table);
      expect(before.length).toBeGreaterThan(2);
      const free = { version: ["published"], log_entry: ["openings"] }[table] ?? [];
      for (const column of columnsOf(table).filter((name) => !free.includes(name))) {
        expect(() => db.exec(`update ${table} set "${column}" = "${column}"`), column).toThrow(refused);
        expect(() => db.exec(`update or replace ${table} set "${column}" = 1`), column).toThrow(refused);
      }
      expect(() => db.exec(`delete from ${table}`)).toThrow(refused);
      expect(() => db.exec(`insert or replace into ${table} select * from ${table} limit 1`)).toThrow(
        refused,
      );
      expect(rowsOf(table)).toBe(before);
    },
  );

  it("[T47] the log takes no gap and no second entry of a place; an opening may go by law, never change", async () => {
    const columns = columnsOf("log_entry").join(", ");
    for (const sequence of [0, 5, 7, 99]) {
      const chosen = columns.replace("sequence", `${sequence} as sequence`);
      expect(() =>
        db.exec(
          `insert into log_entry (${columns}) select ${chosen} from log_entry order by log_entry.sequence limit 1`,
        ),
      ).toThrow("no gaps");
    }
    const set = (openings: string) =>
      db.exec(`update log_entry set openings = ${openings} where kind = 'ballot_opened'`);
    expect(() => set("json_set(openings, '$.question.value', 'Other?')")).toThrow("append-only");
    expect(() => set("json_set(openings, '$.more', json('{}'))")).toThrow("append-only");
    set("json_remove(openings, '$.question')");
    const verdict = verifyLog(await exported());
    expect(verdict.findings).toEqual([]);
    expect(verdict.counts.withheld).toBe(1);
  });

  it("[T47] words of a text go only with the whole text", () => {
    expect(() => db.exec("delete from document_update where document = 'd'")).toThrow("append-only");
    db.exec(`update document set gone = '${start}' where id = 'd'`);
    db.exec("delete from document_update where document = 'd'");
    expect(db.prepare("select count(*) as n from document_update where document = 'd'").get()).toEqual({
      n: 0,
    });
  });
});
