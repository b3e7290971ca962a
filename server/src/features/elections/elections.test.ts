import { readFileSync } from "node:fs";
import {
  type Application,
  decideApplication,
  emptyApplication,
  offerSeat,
  prepareElection,
  publishElection,
  publishRolls,
  readElection,
  setVotingDates,
} from "@accord/shared/elections";
import { readPeople } from "@accord/shared/people";
import { verifyLog } from "@accord/shared/verifier";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import { seat as seatTable } from "../../ports/tables/index.js";
import { electionBody } from "../../testing/bodies.js";
import { doneIn } from "../../testing/furnish.js";
import { openTestHouse, origin, type TestHouse } from "../../testing/house.js";
import { withPublicPage } from "../../testing/public-page.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await withPublicPage(house);
});
afterEach(() => house.close());

const page = (path: string) => house.app.http.inject({ url: `/p/test/elections${path}` });
const send = (path: string, form: Record<string, string>) =>
  house.app.http.inject({
    method: "POST",
    url: `/p/test/elections${path}`,
    headers: { origin, "content-type": "application/x-www-form-urlencoded" },
    payload: new URLSearchParams(form).toString(),
  });

const done = () => doneIn(house, "test");
const at = async (instant: string) => {
  house.clock.set(instant);
  await house.app.jobs.runDue();
};

const keyOf = (no: number): string => `key-of-application-${no}-`.padEnd(43, "x");
let count = 0;
/** An organisation applies through the form without script; answers the key of its receipt. */
async function applied(organisation: string, part: Partial<Application> = {}): Promise<string> {
  count += 1;
  const key = keyOf(count);
  const words = {
    ...emptyApplication,
    organisation,
    about: "It does what it says.",
    college: "1",
    as: "both",
    nominee: `${organisation}'s person`,
    statement: "We listen.",
    contact: "Somebody",
    email: `office@${count}.example`,
    ...part,
  };
  const sent = await send("/1/apply", { key, step: "check", go: "send", ...words });
  expect([sent.statusCode, sent.headers.location]).toEqual([303, `/p/test/elections/1/mine/${key}`]);
  return key;
}

const day = (no: number): string => `2026-11-${String(no).padStart(2, "0")}T12:00:00.000Z`;

/** Published, with applications open. */
async function announced(part: object = {}): Promise<void> {
  count = 0;
  const commission = [house.people.secretary ?? ""];
  await done()("secretary", prepareElection, { body: { ...electionBody, commission, ...part } });
  await done()("facilitator", publishElection, { params: { no: 1 } });
  await at(day(4));
}

async function judgedAll(but: readonly number[] = []): Promise<void> {
  await at(day(11));
  const { applications } = await done()("secretary", readElection, { params: { no: 1 } });
  for (const { no: application } of applications ?? [])
    await done()("secretary", decideApplication, {
      params: { no: 1, application },
      body: { eligible: !but.includes(application), reasons: "It is registered." },
    });
}

async function opened(): Promise<void> {
  await judgedAll();
  await at(day(15));
  await done()("secretary", publishRolls, { params: { no: 1 } });
  await at(day(20));
}

/** By the link that the receipt gives. */
async function linkOf(key: string): Promise<string> {
  const given = await send(`/1/mine/${key}/vote`, {});
  expect(given.statusCode, given.body).toBe(303);
  return String(given.headers.location).replace("/p/test/elections", "");
}
async function voted(key: string, candidate: number) {
  return send(await linkOf(key), { candidate: String(candidate) });
}

const log = async () => JSON.parse((await house.app.http.inject({ url: "/p/test/decisions.json" })).body);
const result = async () => (await done()("facilitator", readElection, { params: { no: 1 } })).rounds;

it("[Q32] an organisation applies without account, is judged, votes by its link, and the list is published", async () => {
  await announced();
  const keys = [await applied("Water Watch"), await applied("River Union"), await applied("Hill Farmers")];
  const refused = await applied("Ghost Company");
  await judgedAll([4]);
  expect((await page(`/1/mine/${refused}`)).body).toContain("Not eligible");
  await send(`/1/mine/${refused}/appeal`, { appeal: "We are registered since May." });
  const asked = {
    params: { no: 1, application: 4 },
    body: { eligible: false, reasons: "Not in the register." },
  };
  await done()("secretary", decideApplication, asked);
  await at(day(15));
  await done()("secretary", publishRolls, { params: { no: 1 } });
  expect((await page("/1")).body).toContain("We are registered since May.");
  await at(day(20));
  const [a = "", b = "", c = ""] = keys;
  for (const [key, candidate] of [
    [a, 1],
    [b, 1],
    [c, 2],
  ] as const)
    expect((await voted(key, candidate)).statusCode).toBe(303);
  expect((await send(`/1/mine/${refused}/vote`, {})).statusCode).toBe(422);
  await at(day(26));
  const [round] = await result();
  expect(round?.colleges[0]?.result).toMatchObject({ cast: 3, elected: [1, 2], tied: [], vacant: 1 });
  const shown = (await page("/1")).body;
  expect(shown).toContain("Result published");
  expect(shown).toContain("1 seat stays vacant.");
  const verified = verifyLog(await log());
  expect(verified.findings).toEqual([]);
  expect(verified.counts).toMatchObject({ tallies: 1, talliesEqual: 1 });
});

it("[Q32] one organisation one vote, in its own college, however often its link is pressed at once", async () => {
  await announced();
  const key = await applied("Water Watch");
  await applied("Farm Bank", { college: "2" });
  await opened();
  const link = await linkOf(key);
  expect((await send(link, { candidate: "2" })).statusCode).toBe(422);
  const answers = await Promise.all(Array.from({ length: 30 }, () => send(link, { candidate: "1" })));
  expect(answers.filter(({ statusCode }) => statusCode === 303)).toHaveLength(1);
  expect((await send(`/1/mine/${key}/vote`, {})).statusCode).toBe(422);
  expect((await page(link)).body).toContain("This link opens no further vote");
  await at(day(26));
  expect((await result())[0]?.colleges.map(({ result: of }) => of?.cast)).toEqual([1, 0]);
});

it("[Q32] a tie for the last seat goes to a run-off with its own dates among the tied", async () => {
  await announced({ colleges: [{ name: "Civil society", words: "", seats: 1 }] });
  const [a, b] = [
    await applied("Water Watch", { college: "" }),
    await applied("River Union", { college: "" }),
  ];
  await opened();
  await voted(a, 1);
  await voted(b, 2);
  await at(day(26));
  const [, second] = await result();
  expect(second).toMatchObject({ no: 2, voting: null, colleges: [{ seats: 1, candidates: [1, 2] }] });
  const dates = { votingFrom: "2026-12-01T12:00:00.000Z", votingUntil: "2026-12-05T12:00:00.000Z" };
  await done()("facilitator", setVotingDates, { params: { no: 1 }, body: dates });
  await at(dates.votingFrom);
  for (const key of [a, b]) expect((await voted(key, 2)).statusCode).toBe(303);
  await at(dates.votingUntil);
  await at("2026-12-05T12:00:00.001Z");
  expect((await result())[1]?.colleges[0]?.result).toMatchObject({ elected: [2], tied: [], vacant: 0 });
  expect(verifyLog(await log())).toMatchObject({ ok: true, counts: { tallies: 2, talliesEqual: 2 } });
});

it("[Q10] [Q32] no answer, file or table ties an organisation to its choice", async () => {
  await announced();
  const keys = [await applied("Water Watch"), await applied("River Union")];
  await opened();
  await voted(keys[0] ?? "", 2);
  const during = (await page("/1")).body + JSON.stringify(await result());
  expect(during).not.toMatch(/"cast"|1 of 2/u);
  await at(day(26));
  const files = ["accord.db", "accord.db-wal"].map((name) =>
    readFileSync(`${house.folder}/${name}`, "latin1"),
  );
  expect(files.join("")).toContain("Water Watch");
  const { rows } = await house.app.http
    .inject({ url: "/p/test/elections/1/election.json" })
    .then(({ body }) => ({ rows: body }));
  for (const told of [rows, JSON.stringify(await log())]) {
    expect(told).not.toMatch(/voted|token|sealed/u);
    expect(told).not.toContain("office@");
  }
});

it("[Q32] who is elected is offered a seat by the acts of the people page", async () => {
  await announced();
  const key = await applied("Water Watch");
  await opened();
  await voted(key, 1);
  await at(day(26));
  await house.store.transact(async (tx) => {
    await tx.update(seatTable).set({ status: "vacant", holder: null }).where(eq(seatTable.no, 16));
  });
  const { seats } = await done()("secretary", readPeople, {});
  const seat = seats.find(({ bloc, status }) => bloc === "non_government" && status === "vacant")?.id ?? "";
  const body = { seat, termUntil: "2028-11-30" };
  await done()("secretary", offerSeat, { params: { no: 1, application: 1 }, body });
  const { invitations, changes } = await done()("secretary", readPeople, {});
  expect(invitations?.at(0)).toMatchObject({ name: "Water Watch's person", state: "waiting" });
  expect(changes.map(({ kind }) => kind).sort()).toEqual(["invitation", "seat"]);
});
