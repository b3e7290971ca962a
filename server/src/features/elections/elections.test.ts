import { readFileSync } from "node:fs";
import { offerSeat, readElection, selectMembers, setVotingDates } from "@accord/shared/elections";
import { readPeople } from "@accord/shared/people";
import { verifyLog } from "@accord/shared/verifier";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderSeals } from "../../adapters/seals/folder.js";
import { audit, electionVote, electionVoter, seat as seatTable } from "../../ports/tables/index.js";
import { applicationBody, electionBody } from "../../testing/bodies.js";
import { electionIn, keyOf } from "../../testing/elections.js";
import { doneIn } from "../../testing/hands.js";
import { openTestHouse, origin, type TestHouse } from "../../testing/house.js";
import { lettersIn } from "../../testing/letters.js";
import { withPublicPage } from "../../testing/public-page.js";
import { settleSeals } from "../settle-seals.js";

let house: TestHouse;
let done: ReturnType<typeof doneIn>;
let lead: ReturnType<typeof electionIn>;
beforeEach(async () => {
  house = await openTestHouse();
  done = doneIn(house, "test");
  lead = electionIn(house);
  await withPublicPage(house);
});
afterEach(() => house.close());

const base = "/p/test/elections/1";
const page = async (tail = "") => (await house.app.http.inject({ url: `${base}${tail}` })).body;
const send = (tail: string, form: Record<string, string>) =>
  house.app.http.inject({
    method: "POST",
    url: `${base}${tail}`,
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });
const params = { no: 1 };
const day = (no: number): string => `2026-11-${String(no).padStart(2, "0")}T12:00:00.001Z`;

async function announced(part: Parameters<typeof lead.prepare>[0] = {}): Promise<void> {
  await lead.prepare(part);
  await lead.publish();
  await lead.at(day(4));
}

/** Everybody is eligible, and the vote is open. */
async function opened(applications: number): Promise<void> {
  await lead.at(day(15));
  for (let no = 1; no <= applications; no++) await lead.judge(no);
  await lead.publishRolls();
  await lead.at(day(20));
}

/** Tail of the link that the receipt gives. */
const linkOf = async (key: string): Promise<string> =>
  String((await send(`/mine/${key}/vote`, {})).headers.location).replace(base, "");

const log = async () => JSON.parse((await house.app.http.inject({ url: "/p/test/decisions.json" })).body);
const oneSeat = { colleges: [{ name: "Civil society", words: "", seats: 1 }] };

describe("an election by vote", () => {
  it("[ELECT-1] [Q32] the public start and the page of ways to take part offer it while it takes applications", async () => {
    await announced();
    const offered = `<a class="do" href="${base}">`;
    const says = async (path: string) => (await house.app.http.inject({ url: `/p/test${path}` })).body;
    for (const path of ["", "/take-part"]) {
      const words = await says(path);
      expect(words).toContain(offered);
      expect(words).toContain("Apply for a seat until");
    }
    await lead.at(day(15));
    for (const path of ["", "/take-part"]) expect(await says(path)).not.toContain(`href="${base}">`);
  });

  it("[ELECT-1] [ELECT-2] [Q32] an organisation applies by a form without account, appeals, votes by its link, and the list is published", async () => {
    await announced();
    const { key, ...typed } = { key: keyOf(9), ...applicationBody("Water Watch") };
    const check = await send("/apply", { key, step: "contact", go: "continue", ...typed });
    expect(check.body).toContain("Check what you send");
    const sent = await send("/apply", { key, step: "check", go: "send", ...typed });
    expect([sent.statusCode, sent.headers.location]).toEqual([303, `${base}/mine/${key}`]);
    const others = [await lead.apply("River Union"), await lead.apply("Hill Farmers")];
    const refused = await lead.apply("Ghost Company");
    await lead.at(day(11));
    for (const no of [1, 2, 3, 4]) await lead.judge(no, no < 4);
    expect(await page(`/mine/${refused}`)).toContain("Not eligible");
    expect((await send(`/mine/${refused}/appeal`, { appeal: " " })).statusCode).toBe(422);
    await send(`/mine/${refused}/appeal`, { appeal: "We are registered since May." });
    expect((await send(`/mine/${refused}/appeal`, { appeal: "Once more." })).statusCode).toBe(422);
    await lead.judge(4, false);
    expect(await page()).not.toContain("We are registered since May.");
    await lead.at(day(15));
    await lead.publishRolls();
    expect(await page()).toContain("We are registered since May.");
    await lead.at(day(20));
    for (const [own, candidate] of [
      [key, "1"],
      [others[0], "1"],
      [others[1], "2"],
    ] as const)
      expect((await send(await linkOf(own ?? ""), { candidate })).statusCode).toBe(303);
    expect((await send(`/mine/${refused}/vote`, {})).statusCode).toBe(422);
    await lead.at(day(26));
    const { rounds } = await lead.read();
    expect(rounds[0]?.colleges[0]?.result).toMatchObject({ cast: 3, elected: [1, 2], vacant: 1 });
    expect(await page()).toContain("1 seat stays vacant.");
    const letters = (await lettersIn(house)).map(({ subject }) => subject.split(":")[0]);
    expect(letters.filter((one) => one === "Decision about an application")).toHaveLength(4);
    expect(letters.filter((one) => one?.startsWith("Voting is open"))).toHaveLength(3);
    expect(letters.filter((one) => one === "Result")).toHaveLength(3);
  });

  it("[ELECT-3] [Q32] one organisation one vote, in its own college, however often its link is pressed at once", async () => {
    await announced();
    const key = await lead.apply("Water Watch");
    await lead.apply("Farm Bank", { college: "2" });
    await opened(2);
    const first = await linkOf(key);
    const link = await linkOf(key);
    expect((await send(first, { candidate: "1" })).statusCode).toBe(404);
    expect((await send(link, { candidate: "2" })).statusCode).toBe(422);
    const pressed = await Promise.all(Array.from({ length: 30 }, () => send(link, { candidate: "1" })));
    expect(pressed.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1);
    expect((await send(`/mine/${key}/vote`, {})).statusCode).toBe(422);
    expect(await page(link)).toContain("This link opens no further vote");
    await lead.at(day(26));
    const [round] = (await lead.read()).rounds;
    expect(round?.colleges.map(({ result }) => result?.cast)).toEqual([1, 0]);
  });

  it("[ELECT-3] [Q32] two applications under one name are not both let in", async () => {
    await announced();
    await lead.apply("Water Watch");
    await lead.apply(" WATER  Watch");
    await lead.at(day(11));
    await lead.judge(1);
    await expect(lead.judge(2)).rejects.toThrow("election_same_organisation");
    await lead.judge(2, false);
  });

  it("[ELECT-1] [ELECT-4] [ELECT-5] [Q32] a tie for the last seat goes to a run-off with its own dates, and the log counts both again", async () => {
    await announced(oneSeat);
    const keys = [await lead.apply("Water Watch"), await lead.apply("River Union")];
    await opened(2);
    for (const [at, key] of keys.entries()) await lead.vote(key, at + 1);
    await lead.at(day(26));
    const [first, second] = (await lead.read()).rounds;
    expect(first?.closedAt, "as announced, whenever it is counted").toBe(first?.voting?.votingUntil);
    expect(second).toMatchObject({ no: 2, voting: null, colleges: [{ seats: 1, candidates: [1, 2] }] });
    const dates = { votingFrom: "2026-12-01T12:00:00.000Z", votingUntil: "2026-12-05T12:00:00.000Z" };
    await done("facilitator", setVotingDates, { params, body: dates });
    await lead.at(dates.votingFrom);
    for (const key of keys) await lead.vote(key, 2);
    await lead.at("2026-12-05T12:00:00.001Z");
    const last = (await lead.read()).rounds[1]?.colleges[0]?.result;
    expect(last).toMatchObject({ elected: [2], tied: [], vacant: 0 });
    const verified = verifyLog(await log());
    expect(verified.findings).toEqual([]);
    expect(verified.counts).toMatchObject({ tallies: 2, talliesEqual: 2 });
  });

  it("[ELECT-3] [Q10] nothing that is asked, kept or handed out ties an organisation to its choice", async () => {
    await announced();
    const keys = [await lead.apply("Water Watch"), await lead.apply("River Union")];
    await opened(2);
    for (const [at, key] of keys.entries()) await lead.vote(key, at + 1);
    const db = house.store.read;
    expect((await db.select().from(electionVote)).map((row) => Object.keys(row).sort())).toEqual(
      keys.map(() => ["election", "id", "sealed"]),
    );
    expect((await lead.read()).rounds[0]?.colleges[0]?.result).toBeNull();
    const traced = await db.select().from(audit).where(eq(audit.act, "cast-election-vote"));
    expect(traced).toEqual([]);
    await lead.at(day(26));
    expect(await db.select().from(electionVote)).toEqual([]);
    expect(folderSeals(`${house.folder}/keys`).all()).toEqual([]);
    expect(Object.keys((await db.select().from(electionVoter))[0] ?? {}).sort()).toEqual(
      ["application", "election", "round", "tokenHash", "voted"].sort(),
    );
    const told = [await page("/election.json"), JSON.stringify(await log()), await page()].join();
    expect(told).toContain("Water Watch");
    for (const kept of ['"voted"', "token", "office@", ...keys]) expect(told).not.toContain(kept);
    const file = readFileSync(`${house.folder}/accord.db`, "latin1");
    for (const key of keys) expect(file).not.toContain(key);
  });

  it("[ELECT-3] ends without a count where the key of its votes is gone", async () => {
    await announced();
    const key = await lead.apply("Water Watch");
    await opened(1);
    await lead.vote(key, 1);
    const seals = folderSeals(`${house.folder}/keys`);
    for (const key of seals.all()) seals.destroy(key);
    await settleSeals({ store: house.store, seals, perform: house.app.perform });
    expect(await lead.read()).toMatchObject({ state: "void" });
    expect(await page()).toContain("cannot be opened");
    expect(verifyLog(await log()).findings).toEqual([]);
  });

  it("[ELECT-6] [Q32] who is elected is offered a seat by the acts of the people page, once", async () => {
    await announced();
    const key = await lead.apply("Water Watch");
    await opened(1);
    await lead.vote(key, 1);
    await lead.at(day(26));
    await house.store.transact(async (tx) => {
      await tx.update(seatTable).set({ status: "vacant", holder: null }).where(eq(seatTable.no, 16));
    });
    const { seats } = await done("secretary", readPeople);
    const seat = seats.find(({ no }) => no === 16)?.id ?? "";
    const asked = { params: { no: 1, application: 1 }, body: { seat, termUntil: "2028-11-30" } };
    expect(await done("secretary", offerSeat, asked)).toMatchObject({ waits: true, link: null });
    const { invitations, changes } = await done("secretary", readPeople);
    expect(invitations?.at(0)).toMatchObject({ name: "Somebody of Water Watch", state: "waiting" });
    expect(changes.map(({ kind }) => kind).sort()).toEqual(["invitation", "seat"]);
    await expect(done("secretary", offerSeat, asked)).rejects.toThrow("election_seat_offered");
  });
});

describe("a selection by a committee", () => {
  it("[ELECT-2] [Q33] criteria are public before; reasons are kept and published; CV, letter and references never are", async () => {
    const committee = { method: "committee", dates: { ...electionBody.dates, voting: null } } as const;
    await announced({ ...oneSeat, ...committee });
    expect(await page()).toContain(electionBody.criteria);
    const hidden = {
      cv: "Secret career",
      letter: "Secret letter",
      reference1: "Secret one",
      reference2: "Secret two",
    };
    for (const name of ["Water Watch", "River Union"]) await lead.apply(name, hidden);
    await lead.at(day(15));
    for (const no of [1, 2]) await lead.judge(no);
    const word = (application: number, selected: boolean) => ({
      application,
      selected,
      reasons: `Because ${application}.`,
    });
    const select = (...chosen: ReturnType<typeof word>[]) =>
      done("secretary", selectMembers, { params, body: { chosen } });
    await expect(select(word(1, true))).rejects.toThrow("election_selection_incomplete");
    await expect(select(word(1, true), word(2, true))).rejects.toThrow("election_selection_many");
    await select(word(1, true), word(2, false));
    const told = [await page(), await page("/election.json"), JSON.stringify(await log())].join();
    for (const reason of ["Because 1.", "Because 2."]) expect(told).toContain(reason);
    expect(told).not.toContain("Secret");
    expect((await lead.read()).elected.map(({ application }) => application)).toEqual([1]);
    const other = await house.ask("facilitator", readElection, { params });
    expect(other.json.applications).toBeNull();
    expect(verifyLog(await log()).findings).toEqual([]);
  });
});
