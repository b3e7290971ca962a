import { prepareBallot, readBallot, voidBallot } from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import { listProposals, makeProposal, setDiscussion } from "@accord/shared/proposals";
import { asc, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { act } from "../acts/act.js";
import type { Perform } from "../acts/perform.js";
import { refuseIf } from "../acts/refused.js";
import { noMailer } from "../adapters/mail/none.js";
import { jobActs } from "../features/index.js";
import { audit, fact, job } from "../ports/tables/index.js";
import { ballotBody } from "../testing/bodies.js";
import { openTestHouse, start, type TestHouse } from "../testing/house.js";
import { type JobActs, jobRunner, mostAttempts, waitAfter } from "./runner.js";

let house: TestHouse;
let logged: string[];
let left: string[];
let refusals: string[];
beforeEach(async () => {
  house = await openTestHouse();
  logged = [];
  left = [];
  refusals = [];
});
afterEach(() => house.close());

/** Writes a row, and then does what its input says. */
const note = act<{ key: string; ends?: "refuse" | "fail" | "again" }, void>({
  name: "note",
  asks: "settings",
  thing: async () => ({ process: house.process }),
  async run({ tx, later, announce, as }, { key, ends }) {
    left.push(`${key} ${as}`);
    await tx.insert(fact).values({ key, value: "1" });
    announce(house.process, key);
    if (ends === "again") await later(start, "note", { key: `${key}+` });
    if (ends === "refuse") refuseIf([issue("ballot_not_open", { state: "closed" })]);
    if (ends === "fail") throw new Error("disk");
  },
});
const runner = (acts: JobActs = { note }, perform: Perform = house.app.perform) =>
  jobRunner({
    store: house.store,
    clock: house.clock,
    perform,
    acts,
    log: (error, name) => logged.push(`${name}: ${(error as Error).message}`),
    refused: (why, name) => refusals.push(`${name}: ${why}`),
  });
const put = (id: string, due: string, input: object, name = "note") =>
  house.store.transact((tx) => tx.insert(job).values({ id, due, act: name, input: input as never }));
const rowOf = async (id: string) => (await house.store.read.select().from(job).where(eq(job.id, id)))[0];
const keys = async () =>
  (await house.store.read.select().from(fact).orderBy(asc(fact.key))).map((r) => r.key);
const at = (second: number) => `2026-11-02T08:59:0${second}.000Z`;

describe("jobs", () => {
  it("[JOB-1] what is due runs in the order of its times, as the system; what is not due waits", async () => {
    await put("c", at(3), { key: "c" });
    await put("a", at(1), { key: "a" });
    await put("b", at(2), { key: "b" });
    await put("later", "2026-11-02T09:00:00.001Z", { key: "later" });
    const jobs = runner();
    expect(await jobs.runDue()).toBe(3);
    expect(left).toEqual(["a system", "b system", "c system"]);
    expect(await rowOf("a")).toMatchObject({ done: start, attempts: 0, error: null });
    const audited = (await house.store.read.select().from(audit)).filter((row) => row.act === "note");
    expect(audited).toHaveLength(3);
    expect(audited[0]).toMatchObject({ actorKind: "system", actor: null, as: "system" });
    expect(await jobs.runDue()).toBe(0);
    house.clock.forward(1);
    expect(await jobs.runDue()).toBe(1);
    expect(logged).toEqual([]);
  });

  it("[JOB-1] what is due at the same moment runs in the order in which it was made", async () => {
    const several = act<object, void>({
      name: "several",
      asks: "settings",
      thing: async () => ({ process: house.process }),
      async run({ later }) {
        for (let i = 0; i < 20; i++) await later(at(1), "note", { key: `k${i}` });
      },
    });
    const contact = { kind: "person", id: house.people.contact ?? "" } as const;
    await house.app.perform(several, contact, {});
    await house.app.perform(several, contact, {});
    await runner({ note: { ...note, run: async (_context, { key }) => void left.push(key) } }).runDue();
    const once = Array.from({ length: 20 }, (_, i) => `k${i}`);
    expect(left).toEqual([...once, ...once]);
  });

  it("[JOB-1] more than a page of overdue jobs, and what they make due, run at one call", async () => {
    for (let i = 0; i < 120; i++) await put(`j${i}`, at(1), { key: `k${i}` });
    await put("chain", at(2), { key: "chain", ends: "again" });
    expect(await runner().runDue()).toBe(122);
    expect((await keys()).filter((key) => key.startsWith("k"))).toHaveLength(120);
    expect(await keys()).toContain("chain+");
  });

  it("[JOB-2] done is written in the act's own transaction: both or neither", async () => {
    await put("j", at(1), { key: "k" });
    const breaking = { ...note, run: async () => Promise.reject(new Error("after the row")) };
    await runner({ note: breaking as never }).runDue();
    expect([(await rowOf("j"))?.done, await keys()]).toEqual([null, []]);
  });

  it("[JOB-2] two calls at once, and two runners, perform a job once", async () => {
    for (let i = 0; i < 20; i++) await put(`j${i}`, at(1), { key: `k${i}` });
    const [one, other] = [runner(), runner()];
    await Promise.all([one.runDue(), other.runDue(), one.runDue(), other.runDue()]);
    expect(await keys()).toHaveLength(20);
    const rows = await house.store.read.select().from(job);
    expect(rows.every((row) => row.done === start && row.attempts === 0)).toBe(true);
    const acts = (await house.store.read.select().from(audit)).map((row) => row.act);
    expect(acts).toEqual(Array.from({ length: 20 }, () => "note"));
    expect(logged).toEqual([]);
  });

  it("[JOB-3] one that a rule refuses is over, keeps the reason, and is no error", async () => {
    await put("j", at(1), { key: "k", ends: "refuse" });
    const jobs = runner();
    await jobs.runDue();
    house.clock.forward(86_400_000);
    expect(await jobs.runDue()).toBe(0);
    expect(await rowOf("j")).toMatchObject({ attempts: 1, done: start, error: "rule ballot_not_open" });
    expect([await keys(), logged, refusals]).toEqual([[], [], ["note: rule ballot_not_open"]]);
  });

  it("[JOB-3] one that fails waits longer each time, is given up after five tries, and says so; a start tries once more", async () => {
    await put("bad", at(1), { key: "bad", ends: "fail" });
    await put("good", at(2), { key: "good" });
    const jobs = runner();
    await jobs.runDue();
    expect(await keys()).toEqual(["good"]);
    for (let attempt = 1; attempt < mostAttempts; attempt++) {
      expect(await rowOf("bad")).toMatchObject({ attempts: attempt, error: "disk", done: null });
      house.clock.forward(waitAfter(attempt) - 1);
      expect(await jobs.runDue()).toBe(0);
      house.clock.forward(1);
      expect(await jobs.runDue()).toBe(1);
    }
    expect([1, 2, 3, 4].map(waitAfter)).toEqual([5_000, 20_000, 80_000, 320_000]);
    expect(logged).toEqual([
      ...Array.from({ length: mostAttempts }, () => "note: disk"),
      "note: Given up after 5 tries; a restart tries once more.",
    ]);
    house.clock.forward(86_400_000);
    expect(await jobs.runDue()).toBe(0);

    const next = runner({ note: { ...note, run: async ({ tx }) => void (await tx.delete(fact)) } });
    expect([await next.runDue(), await next.runDue()]).toEqual([1, 0]);
    expect(await rowOf("bad")).toMatchObject({ done: house.clock.now() });
  });

  it("[JOB-3] an act that nobody knows is named, and holds up no other", async () => {
    await put("j", at(1), {}, "send-pigeon");
    await put("k", at(2), { key: "k" });
    await runner().runDue();
    expect(logged).toEqual(["send-pigeon: No act is called send-pigeon."]);
    expect([await keys(), (await rowOf("j"))?.error]).toEqual([["k"], "No act is called send-pigeon."]);
  });

  it("[JOB-2] stopping waits for the job at hand and begins no other", async () => {
    await put("a", at(1), { key: "a" });
    await put("b", at(2), { key: "b" });
    const gate = Promise.withResolvers<void>();
    const jobs = runner({ note }, async (asked, actor, input) => {
      await gate.promise;
      return house.app.perform(asked, actor, input);
    });
    const running = jobs.runDue();
    await Promise.resolve();
    const stopping = jobs.stop();
    gate.resolve();
    await Promise.all([running, stopping]);
    expect((await keys()).length).toBeLessThan(2);
    expect(await rowOf("b")).toMatchObject({ done: null, attempts: 0 });
  });
});

describe("the jobs of ballots", () => {
  it("[JOB-3] the closing of a ballot that is over already does nothing and is no error", async () => {
    const words = { title: "Prices", problem: "Late.", asked: "Publish.", contributions: [] };
    const made = await house.ask("contact", makeProposal, { body: { ...words, group: house.groups.health } });
    const params = { ref: made.json.reference };
    await house.ask("contact", setDiscussion, { params, body: { reasons: "" } });
    const { proposals } = (await house.ask("contact", listProposals, {})).json;
    const put = await house.ask("chairGov", prepareBallot, {
      body: ballotBody({
        subjects: [proposals[0]?.id ?? ""],
        question: "Shortlist?",
        live: false,
        closesAt: "2026-11-10T00:00:00Z",
        open: true,
      }),
    });
    expect(put.status).toBe(200);
    const ballot = { ballot: put.json.ballot };
    await house.ask("chairGov", voidBallot, { params: ballot, body: { reason: "Wrong text." } });
    house.clock.set("2026-11-10T00:00:00.000Z");
    expect(await runner(jobActs({ url: "", mailer: noMailer })).runDue()).toBe(3);
    expect((await house.ask("chairGov", readBallot, { params: ballot })).json.state).toBe("void");
    const closings = eq(job.act, "close-due-ballot");
    expect(await house.store.read.select().from(job).where(closings)).toMatchObject([
      { act: "close-due-ballot", done: "2026-11-10T00:00:00.000Z", attempts: 0, error: null },
    ]);
    expect(logged).toEqual([]);
  });

  it("[JOB-1] every name under which acts are put off is known", () => {
    expect(
      Object.entries(jobActs({ url: "", mailer: noMailer })).every(([name, known]) => known.name === name),
    ).toBe(true);
  });
});
