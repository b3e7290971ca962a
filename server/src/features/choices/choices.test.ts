import { join } from "node:path";
import * as wire from "@accord/shared/choices";
import { makeProposal } from "@accord/shared/proposals";
import { onceHeader } from "@accord/shared/protocol";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderSeals } from "../../adapters/seals/folder.js";
import { audit, logEntry, publicChoice, publicChoiceVote } from "../../ports/tables/index.js";
import { choiceBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { doneIn } from "../../testing/hands.js";
import { openTestHouse, origin, type TestHouse } from "../../testing/house.js";
import { decidedTogether, discussedProposal } from "../../testing/proposals.js";
import { withPublicPage } from "../../testing/public-page.js";
import { settleSeals } from "../settle-seals.js";

let house: TestHouse;
let done: ReturnType<typeof doneIn>;
beforeEach(async () => {
  house = await openTestHouse();
  done = doneIn(house, "test");
  await withPublicPage(house);
});
afterEach(() => house.close());

const closesAt = "2026-11-09T09:00:00.000Z";
const day = 86_400_000;

async function opened(body: Partial<wire.ChoiceForm> = {}): Promise<number> {
  const { no } = await done("secretary", wire.prepareChoice, {
    body: { ...choiceBody, ...body, runOffOf: null },
  });
  await done("facilitator", wire.openChoice, { params: { no }, body: { closesAt } });
  return no;
}
async function closed(no: number): Promise<wire.PublicChoice["tally"]> {
  house.clock.set(new Date(Date.parse(closesAt) + 1).toISOString());
  await house.app.jobs.runDue();
  return (await done("observer", wire.readChoice, { params: { no } })).tally;
}
const get = (tail: string, headers: Record<string, string> = {}) =>
  house.app.http.inject({ method: "GET", url: `/p/test/choices${tail}`, headers });
const post = (tail: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  house.app.http.inject({
    method: "POST",
    url: `/p/test/choices${tail}`,
    headers: { "content-type": "application/x-www-form-urlencoded", origin, ...headers },
    payload: new URLSearchParams(fields).toString(),
  });
const key = (name: string): string => name.repeat(43).slice(0, 43);
const ranks = (first: number, second: number, third: number) => ({
  rank1: String(first),
  rank2: String(second),
  rank3: String(third),
});
const voteOf = (no: number, name: string, vote: Record<string, string>) =>
  post(`/${no}`, { key: key(name), ...vote });
const cookieOf = (answer: { headers: Record<string, unknown> }): string =>
  String(answer.headers["set-cookie"]).split(";")[0] ?? "";
const votes = () => house.store.read.select().from(publicChoiceVote);
const totals = (tally: wire.PublicChoice["tally"]) =>
  tally?.groups[0]?.options.map(({ option, total }) => [option, total]);

describe("a public choice", () => {
  it("[CHOICE-1] [Q30] from preparing to its result: ranked without account, counted at the closing, advice in every word", async () => {
    const { no } = await done("secretary", wire.prepareChoice, { body: { ...choiceBody, runOffOf: null } });
    expect((await get(`/${no}`)).statusCode).toBe(404);
    expect(
      (await house.ask("secretary", wire.openChoice, { params: { no }, body: { closesAt } })).status,
    ).toBe(403);
    await done("facilitator", wire.openChoice, { params: { no }, body: { closesAt } });
    const open = (await get(`/${no}`)).body;
    expect(open).toContain("Rank three different options");
    expect(open).toContain("This is not one person, one vote");
    expect(open).not.toContain("checked");
    for (const [name, vote] of [
      ["a", ranks(1, 2, 3)],
      ["b", ranks(1, 3, 2)],
      ["c", ranks(4, 1, 2)],
    ] as const)
      expect((await voteOf(no, name, vote)).statusCode).toBe(303);
    const before = await done("observer", wire.readChoice, { params: { no } });
    expect([before.tally, before.state]).toEqual([null, "open"]);
    expect(totals(await closed(no))).toEqual([
      [1, 8],
      [2, 4],
      [4, 3],
      [3, 3],
    ]);
    const { body } = await get(`/${no}`);
    expect(body).toContain("Recommended, in this order");
    expect(body).toContain("2 × 3 + 1 × 2 + 0 × 1 = 8 points");
    expect(body).toContain("Points given: 3 × 6 = 18.");
    expect(body).not.toMatch(/decided/iu);
    expect((await get(`/${no}/result.csv`)).body).toContain('"1","","1","1","Open data","","2","1","0","8"');
    expect(JSON.parse((await get(`/${no}/result.json`)).body).tally.valid).toBe(3);
  });

  it("[Q31] one in each category, with a tie that the forum settles by an entry of its log", async () => {
    const options = choiceBody.options.map((option, at) => ({
      ...option,
      category: at < 2 ? "Health" : "Schools",
    }));
    const no = await opened({ rule: { kind: "one_per_category" }, options });
    await voteOf(no, "a", { category0: "1", category1: "3" });
    await voteOf(no, "b", { category0: "2" });
    expect((await get(`/${no}`)).body).toContain("Skip this category");
    const tally = await closed(no);
    expect(tally?.groups.map(wire.leadersOf)).toEqual([[1, 2], [3]]);
    expect((await get(`/${no}`)).body).toContain("Several lead with the same number of votes");
    const tie = { category: "Health", option: 2, reasons: "Less is known about it.", decision: 1 };
    const settle = (more = {}) =>
      house.ask("chairCivil", wire.settleTie, { params: { no }, body: { ...tie, ...more } });
    expect(codes((await settle()).json)).toEqual(["choice_decision_unknown"]);
    await decidedTogether(
      house,
      await discussedProposal(house),
      "not_shortlisted",
      "The schools come first.",
    );
    const entries = await house.store.read.select().from(logEntry);
    tie.decision = entries.find(({ kind }) => kind === "decision")?.sequence ?? 0;
    expect(codes((await settle({ option: 3 })).json)).toEqual(["choice_not_tied"]);
    expect((await settle()).status).toBe(200);
    expect(codes((await settle()).json)).toEqual(["choice_tie_settled"]);
    const { body } = await get(`/${no}`);
    expect(body).toContain(`The forum settled the tie: ${options[1]?.title}.`);
    expect(body).toContain(`href="/p/test/decisions/${tie.decision}"`);
    expect(body).toContain("Less is known about it.");
    expect((await done("observer", wire.readChoice, { params: { no } })).settled).toEqual([tie]);
    const runOff = { ...choiceBody, rule: { kind: "dots", dots: 1, most: 1 } as const, runOffOf: no };
    const { no: second } = await done("secretary", wire.prepareChoice, { body: runOff });
    expect((await done("observer", wire.readChoice, { params: { no } })).runOffs).toEqual([second]);
  });

  it("[CHOICE-4] [Q34] dots, with sheets of paper typed in: once, listed by who did it, also those that do not count", async () => {
    const no = await opened({ rule: { kind: "dots", dots: 3, most: 1 } });
    await voteOf(no, "a", { dots1: "1", dots2: "1" });
    const body = { sheets: "1 2 3\n1 1\n9\n-\n4" };
    const headers = { [onceHeader]: "sheets-of-table-4" };
    for (let twice = 0; twice < 2; twice++)
      expect(await done("contact", wire.enterPaper, { params: { no }, body, headers })).toEqual({
        sheets: 5,
      });
    house.clock.set("2026-11-02T09:05:00.000Z");
    await done("secretary", wire.enterPaper, { params: { no }, body });
    const { paper } = await done("secretary", wire.readChoice, { params: { no } });
    expect(paper.map(({ by, sheets }) => [by, sheets])).toEqual([
      ["contact", 5],
      ["secretary", 5],
    ]);
    const batch = paper[1]?.id ?? "";
    await done("secretary", wire.removePaper, { params: { no, batch } });
    const again = await house.ask("secretary", wire.removePaper, { params: { no, batch } });
    expect(codes(again.json)).toEqual(["paper_removed_already"]);
    const tally = await closed(no);
    expect(totals(tally)).toEqual([
      [1, 2],
      [2, 2],
      [3, 1],
      [4, 1],
    ]);
    expect(tally?.invalid).toEqual([
      { fault: "vote_empty", votes: 1 },
      { fault: "vote_option_unknown", votes: 1 },
      { fault: "vote_dots_on_one", votes: 1 },
    ]);
    expect((await get(`/${no}`)).body).toContain("5 of them came on paper.");
  });

  it("[CHOICE-2] [T34] [Q30] one vote for each key, whoever sends it how often and how fast; the last one counts", async () => {
    const no = await opened();
    const many = Array.from({ length: 60 }, (_, at) =>
      voteOf(no, "a", at % 2 ? ranks(1, 2, 3) : ranks(3, 2, 1)),
    );
    expect(new Set((await Promise.all(many)).map(({ statusCode }) => statusCode))).toEqual(new Set([303]));
    const first = await voteOf(no, "a", ranks(4, 2, 1));
    const kept = cookieOf(first);
    // The key of the browser goes before the one in a form.
    await post(`/${no}`, { key: key("z"), ...ranks(2, 3, 4) }, { cookie: kept });
    const receipt = String(first.headers.location).replace("/p/test/choices", "");
    expect((await get(receipt)).body).toContain("Your vote is recorded");
    expect((await get(`/${no}`, { cookie: kept })).body).toContain("A vote of yours is recorded");
    await post(receipt.replace("?recorded=1", ""), ranks(3, 2, 4));
    expect(await votes()).toHaveLength(1);
    expect(totals(await closed(no))?.slice(0, 3)).toEqual([
      [3, 3],
      [2, 2],
      [4, 1],
    ]);
    const late = await post(receipt.replace("?recorded=1", ""), ranks(1, 2, 3));
    expect(late.statusCode).toBe(409);
  });

  it("[T35] a vote counts up to the closing instant, and one that comes later is told so", async () => {
    const no = await opened();
    house.clock.set(closesAt);
    expect((await voteOf(no, "a", ranks(1, 2, 3))).statusCode).toBe(303);
    house.clock.set(new Date(Date.parse(closesAt) + 1).toISOString());
    const late = await voteOf(no, "b", ranks(1, 2, 3));
    expect([late.statusCode, late.body.includes("This choice takes no votes now")]).toEqual([422, true]);
    expect((await closed(no))?.valid).toBe(1);
  });

  it("[BAL-16] [CHOICE-1] counted only once the server is up again, it was open until the day that was announced", async () => {
    const no = await opened();
    house.clock.set("2026-11-13T07:00:00.000Z");
    await house.app.jobs.runDue();
    expect((await get(`/${no}`)).body).toContain("Open from 02/11/2026 to 09/11/2026.");
    expect(await done("observer", wire.readChoice, { params: { no } })).toMatchObject({
      state: "closed",
      closedAt: closesAt,
    });
  });

  it("[Q34] a vote in a workshop, opened and closed on one day, names that day once", async () => {
    const { no } = await done("secretary", wire.prepareChoice, { body: { ...choiceBody, runOffOf: null } });
    await done("facilitator", wire.openChoice, {
      params: { no },
      body: { closesAt: "2026-11-02T12:00:00.000Z" },
    });
    house.clock.set("2026-11-02T12:00:00.001Z");
    await house.app.jobs.runDue();
    expect((await get(`/${no}`)).body).toContain("Open on 02/11/2026.");
  });

  it("[CHOICE-3] [Q10] [T41] sealed in equal bytes, without time, without a row of the audit; afterwards only totals are there", async () => {
    const no = await opened({ rule: { kind: "rank_three", fewer: true } });
    await voteOf(no, "a", ranks(1, 2, 3));
    await voteOf(no, "b", { rank1: "4" });
    const rows = await votes();
    expect(new Set(rows.map(({ sealed }) => sealed.length)).size).toBe(1);
    expect(Object.keys(rows[0] ?? {})).toEqual(["choice", "voter", "batch", "sealed"]);
    const acts = (await house.store.read.select().from(audit)).map(({ act }) => act);
    expect(acts).toContain("open-choice");
    expect(acts).not.toContain("cast-choice-vote");
    await closed(no);
    expect(await votes()).toEqual([]);
  });

  it("[2.2] who may take part is set for each: by account, once for each person", async () => {
    const no = await opened({ takers: "working_groups" });
    expect((await get(`/${no}`)).body).toContain("sign in first");
    const as = (who: string) => ({ cookie: house.cookieOf(who) });
    expect((await get(`/${no}`, as("secretary"))).body).toContain("Your role takes no part in this choice");
    expect((await voteOf(no, "a", ranks(1, 2, 3))).statusCode).toBe(403);
    expect((await post(`/${no}`, ranks(1, 2, 3), as("chairGov"))).statusCode).toBe(403);
    for (const vote of [ranks(1, 2, 3), ranks(2, 1, 3)])
      expect((await post(`/${no}`, vote, as("healthWriter"))).statusCode).toBe(303);
    expect((await get(`/${no}`, as("healthWriter"))).body).toContain("A vote of yours is recorded");
    expect(totals(await closed(no))?.[0]).toEqual([2, 3]);
  });

  it("[Q30] what cannot count is told at once, and what was chosen stays; programs and floods are refused", async () => {
    const no = await opened();
    const gap = await voteOf(no, "a", { rank1: "1", rank2: "1", rank3: "2" });
    expect(gap.statusCode).toBe(422);
    expect(gap.body).toContain("One option has two ranks");
    expect(gap.body.match(/checked=""/gu)).toHaveLength(3);
    expect((await voteOf(no, "a", { ...ranks(1, 2, 3), website: "x" })).statusCode).toBe(422);
    const flood = Array.from({ length: 301 }, (_, at) => voteOf(no, `k${at}x`, {}));
    const answers = (await Promise.all(flood)).map(({ statusCode }) => statusCode);
    expect(answers.filter((status) => status === 429).length).toBeGreaterThan(0);
    expect((await post(`/${no}`, ranks(1, 2, 3), { origin: "https://elsewhere.example" })).statusCode).toBe(
      403,
    );
  });

  it("[T38] [T39] nothing of an open choice is changed, and ended without result its votes are gone uncounted", async () => {
    const no = await opened();
    await voteOf(no, "a", ranks(1, 2, 3));
    const params = { no };
    const refused = async (route: Parameters<TestHouse["ask"]>[1], body: object) =>
      codes((await house.ask("facilitator", route, { params, body })).json);
    expect(await refused(wire.changeChoice, choiceBody)).toEqual(["choice_opened"]);
    expect(
      await refused(wire.openChoice, { closesAt: new Date(Date.parse(closesAt) + day).toISOString() }),
    ).toEqual(["choice_opened"]);
    await done("facilitator", wire.voidChoice, { params, body: { reason: "The list lacked an option." } });
    expect(await votes()).toEqual([]);
    expect(await closed(no)).toBe(null);
    expect((await get(`/${no}`)).body).toContain("The list lacked an option.");
  });

  it("[T41] [CHOICE-3] a start keeps the key of one that is open; restored without it, it ends at the start or the closing and says why", async () => {
    const seals = folderSeals(join(house.folder, "keys"));
    const start = () => settleSeals({ store: house.store, perform: house.app.perform, seals });
    const [kept, lost, later] = [await opened(), await opened(), await opened()];
    for (const no of [kept, lost, later]) await voteOf(no, "a", ranks(1, 2, 3));
    const destroyKeyOf = async (one: number) => {
      const [row] = await house.store.read.select().from(publicChoice).where(eq(publicChoice.no, one));
      seals.destroy(row?.id ?? "");
    };
    await destroyKeyOf(lost);
    await start();
    expect((await get(`/${lost}`)).body).toContain("Its votes cannot be opened");
    await destroyKeyOf(later);
    expect((await closed(kept))?.valid).toBe(1);
    expect((await get(`/${later}`)).body).toContain("Its votes cannot be opened");
    expect(seals.all()).toEqual([]);
  });

  it("[Q30] the place of a proposal is told where it is considered, once there is a result", async () => {
    const words = { title: "Prices", problem: "A problem.", asked: "A change." };
    const made = { ...words, group: null, contributions: [] };
    const { reference } = await done("secretary", makeProposal, { body: made });
    const about = { kind: "proposal", ref: reference } as const;
    const places = async () => (await done("observer", wire.readChoicePlaces, { query: about })).places;
    const options = choiceBody.options.map((option, at) => (at === 1 ? { ...option, about } : option));
    const no = await opened({ options });
    await voteOf(no, "a", ranks(1, 2, 3));
    expect(await places()).toEqual([]);
    await closed(no);
    expect(await places()).toMatchObject([{ no, place: 2, of: 4, votes: 1 }]);
    const stray = {
      ...choiceBody,
      options: options.map((one) => ({ ...one, about: { ...about, ref: "P-9999" } })),
    };
    const refused = await house.ask("secretary", wire.prepareChoice, { body: { ...stray, runOffOf: null } });
    expect(refused.status).toBe(404);
  });
});
