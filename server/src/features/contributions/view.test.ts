import {
  addContribution,
  hideContribution,
  listContributions,
  makeTheme,
  publishContributions,
  readContribution,
  reviewPublishing,
  setThemes,
} from "@accord/shared/contributions";
import type { RefusalReply, Route } from "@accord/shared/protocol";
import { parse } from "csv-parse/sync";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { call } from "../../ports/tables/index.js";
import { openTestHouse, start, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const entry = {
  title: "Prices on the door",
  text: "People ask for prices.",
  contributorName: "Ana Rojas" as string | null,
  organisation: null,
  kind: "individual",
  stakeholderType: null,
  channel: "post",
  receivedOn: "2026-10-01",
  place: null,
  language: null,
  anonymous: false,
  anonymityGround: null as string | null,
  themes: [] as string[],
};
let keys = 0;
const add = async (some: Partial<typeof entry>) => {
  const body = { ...entry, ...some, once: `entry-number-${String(++keys).padStart(6, "0")}` };
  const { status, json } = await house.ask("secretary", addContribution, { body: body as never });
  expect(status).toBe(200);
  return json;
};
const acceptGround = () =>
  house.store.transact(async (tx) => {
    await tx.insert(call).values({
      id: "call-1234",
      process: house.process,
      title: "Call",
      question: "What?",
      opensAt: start,
      anonymityGrounds: ["whistleblower"],
      consentText: "c",
      createdAt: start,
    });
  });
const hidden = { anonymous: true, anonymityGround: "whistleblower", contributorName: "Berta Quispe" };
const list = async (query: Record<string, string>, who = "secretary") =>
  (await house.ask(who, listContributions, { query })).json;
const csv = { method: "GET", path: "/api/p/:process/contributions.csv" } as Route;
const file = async (query: Record<string, string>, who: string | null = "secretary") =>
  (await house.ask(who, csv, { query })).raw;
const table = (body: string): Record<string, string>[] => parse(body, { columns: true, bom: true });

it("[CALL-3] what was changed after a lost answer is asked about, never lost: the same entry is entered once", async () => {
  const body = { ...entry, once: "entry-of-a-lost-answer" };
  const enter = (some: object) =>
    house.ask("secretary", addContribution, { body: { ...body, ...some } as never });
  const first = await enter({});
  expect((await enter({})).json).toEqual(first.json);
  const other = await enter({ text: "And a second page." });
  expect([other.status, (other.json as unknown as RefusalReply).error.issues]).toEqual([
    409,
    [{ code: "entry_made_already", values: { reference: "C-0001" } }],
  ]);
  const added = await enter({ text: "And a second page.", once: "entry-of-the-same-form" });
  expect(added.json.reference).toBe("C-0002");
});

describe("the order of the list", () => {
  const days = ["2026-09-03", "2026-09-09", "2026-09-03", "2026-09-01", "2026-09-09"];
  beforeEach(async () => {
    for (const receivedOn of days) await add({ receivedOn });
  });
  it.each([
    ["newest", [5, 2, 3, 1, 4]],
    ["oldest", [4, 1, 3, 2, 5]],
    ["reference", [1, 2, 3, 4, 5]],
  ])("[S5] %s first, a page at a time, none twice and none left out", async (sort, numbers) => {
    const found: number[] = [];
    let after = "0";
    for (let page = 0; page < 5; page++) {
      const part = await list({ sort, limit: "2", after });
      expect([part.match, part.latest]).toEqual([5, 5]);
      found.push(...part.rows.map((row) => row.no));
      if (part.next === null) break;
      after = String(part.next);
    }
    expect(found).toEqual(numbers);
  });
  it("[S6] previous and next go the way of the list", async () => {
    const at = async (sort: string) =>
      (
        await house.ask("secretary", readContribution, {
          params: { reference: "C-0003" },
          query: { sort: sort as never },
        })
      ).json.inView;
    expect(await at("newest")).toEqual({ at: 3, of: 5, previous: "C-0002", next: "C-0001" });
    expect(await at("oldest")).toEqual({ at: 3, of: 5, previous: "C-0001", next: "C-0002" });
    expect(await at("reference")).toEqual({ at: 3, of: 5, previous: "C-0002", next: "C-0004" });
  });
  it("[S5] a page after a number that was never given is not found, an unknown order is refused", async () => {
    const ask = async (query: Record<string, string>) =>
      (await house.ask("secretary", listContributions, { query })).status;
    expect(await ask({ sort: "newest", after: "99" })).toBe(404);
    expect(await ask({ sort: "loudest" })).toBe(400);
  });
});

describe("the review before publishing", () => {
  const review = async (ids: readonly string[], who = "secretary") =>
    house.ask(who, reviewPublishing, { query: { ids: ids.join(",") } });

  it("[C23] names what becomes public as it will stand there, and what is left out with the reason", async () => {
    await acceptGround();
    const long = await add({ title: "Long", text: "word ".repeat(1000) });
    const unnamed = await add(hidden);
    const open = await add({});
    const away = await add({ title: "Names a person" });
    await house.ask("secretary", publishContributions, { body: { ids: [open.id] } });
    const params = { reference: away.reference };
    await house.ask("secretary", hideContribution, { params, body: { reason: "A name." } });
    const { json } = await review([unnamed.id, long.id, open.id, away.id, "nobody-knows-it"]);
    expect(json.waiting).toMatchObject([
      { reference: long.reference, title: "Long", cut: true, name: "Ana Rojas", kind: "individual" },
      { reference: unnamed.reference, anonymous: true, name: null, organisation: null, cut: false },
    ]);
    expect(json.waiting[0]?.words).toHaveLength(1200);
    expect(JSON.stringify(json)).not.toContain("Quispe");
    expect(json.left).toEqual([
      { reference: open.reference, title: "Prices on the door", why: "published" },
      { reference: away.reference, title: "", why: "hidden" },
    ]);
    expect(json.gone).toBe(1);
  });
  it("[C23] what was changed since the review is not published under it", async () => {
    const { id } = await add({});
    const { seen } = (await review([id])).json;
    const theme = (
      await house.ask("secretary", makeTheme, { body: { name: "Health", scope: "", reasons: "" } })
    ).json.id;
    await house.ask("secretary", setThemes, { body: { choice: { ids: [id] }, add: [theme], remove: [] } });
    const refused = await house.ask("secretary", publishContributions, { body: { ids: [id], seen } });
    expect(refused.raw.json().error.code).toBe("changed_by_other");
    expect((await list({ state: "not_public" })).match).toBe(1);
    const again = (await review([id])).json;
    expect(again.waiting[0]?.themes).toEqual(["Health"]);
    const done = await house.ask("secretary", publishContributions, {
      body: { ids: [id], seen: again.seen },
    });
    expect(done.json).toEqual({ published: 1 });
  });
  it("[8.6] a name hidden from the public is told only to those who may publish", async () => {
    await acceptGround();
    const { reference } = await add(hidden);
    for (const [who, name] of [
      ["secretary", "Berta Quispe"],
      ["observer", null],
      ["seat2", null],
    ] as const) {
      expect((await list({}, who)).rows[0]).toMatchObject({ anonymous: true, contributorName: name });
      const one = await house.ask(who, readContribution, { params: { reference } });
      expect(one.json.contributorName).toBe(name);
    }
  });
});

describe("the file of a view", () => {
  it("[S5] has every row that matches, in the order of the view, over the end of a part", async () => {
    for (let no = 0; no < 301; no++)
      await add({ title: `Idea ${no}`, receivedOn: `2026-09-${10 + (no % 9)}` });
    await add({ title: "By telephone", channel: "telephone" });
    const rows = table((await file({ channel: "post", sort: "oldest" })).body);
    expect(rows).toHaveLength(301);
    expect(new Set(rows.map((row) => row.reference)).size).toBe(301);
    const dates = rows.map((row) => row.receivedAt);
    expect(dates).toEqual([...dates].sort());
    expect(table((await file({ q: "telephone" })).body).map((row) => row.title)).toEqual(["By telephone"]);
  });
  it("[T30] [T52] no formula, no hidden name, no words under seal", async () => {
    await acceptGround();
    await add({ title: "=HYPERLINK(1)", text: "@SUM(A1)" });
    await add(hidden);
    const { reference } = await add({ title: "Names a person", text: "Secret words" });
    await house.ask("secretary", hideContribution, { params: { reference }, body: { reason: "A name." } });
    const answer = await file({});
    expect(answer.headers["content-type"]).toContain("text/csv");
    expect(answer.headers["content-disposition"]).toContain("test-contributions.csv");
    const rows = table(answer.body);
    expect(rows[0]).toMatchObject({ title: "'=HYPERLINK(1)", text: "'@SUM(A1)", contributor: "Ana Rojas" });
    expect(rows[1]).toMatchObject({ contributor: "anonymous", organisation: "" });
    expect(rows[2]).toMatchObject({ state: "hidden", title: "", text: "", contributor: "" });
    expect(answer.body).not.toMatch(/Quispe|Secret|Names a person/);
  });
  it.each([
    [null, 401],
    ["stranger", 404],
    ["observer", 200],
  ])("[T62] %s gets %i", async (who, status) => {
    expect((await file({}, who)).statusCode).toBe(status);
  });
  it("[S5] an unknown view is refused", async () => {
    expect((await file({ sort: "loudest" })).statusCode).toBe(400);
  });
});
