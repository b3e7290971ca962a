import {
  commitImport,
  importLimits,
  listContributions,
  mapImport,
  publishImport,
  readImport,
  undoImport,
} from "@accord/shared/contributions";
import { count, like } from "drizzle-orm";
import { afterEach, beforeEach, expect, it } from "vitest";
import {
  contribution,
  contributionTheme,
  publication,
  searchEntry,
  stagedContribution,
} from "../../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../../testing/house.js";
import { csv, twinNames, twinRows, upload, uploadAndMap } from "../testing/files.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const rows = 600;
const file = (change = (cells: string[]): string[] => cells): string =>
  csv([twinNames, ...twinRows(rows).map(change)]);
const commit = (id: string) => house.ask("secretary", commitImport, { params: { import: id } });
const found = async (q: string) =>
  (await house.ask("secretary", listContributions, { query: { q } })).json.match;
const publicly = async (word: string) =>
  (
    await house.store.read
      .select({ n: count() })
      .from(publication)
      .where(like(publication.body, `%${word}%`))
  )[0]?.n;
const number = async (of: typeof contribution | typeof contributionTheme | typeof stagedContribution) =>
  (await house.store.read.select({ n: count() }).from(of))[0]?.n;

it("[IMP-6] nothing of an import is read, searched or counted before its last act; then all of it, numbered in order", async () => {
  const rows = 4000;
  const id = await uploadAndMap(house, csv([twinNames, ...twinRows(rows)]), { makeThemes: true });
  let over = false;
  const running = commit(id).finally(() => {
    over = true;
  });
  const seen = new Set<number>();
  let staged = 0;
  for (let look = 0; look < 5000 && !over; look++) {
    const waiting = (await number(stagedContribution)) ?? 0;
    staged = Math.max(staged, waiting);
    const { json } = await house.ask(
      "secretary",
      listContributions,
      waiting > 0 ? { query: { q: "dades" } } : {},
    );
    seen.add(json.all);
    if (json.all === 0) expect(json.match).toBe(0);
    await new Promise((next) => setImmediate(next));
  }
  expect((await running).json).toMatchObject({ added: rows, themes: 4 });
  expect(staged).toBeGreaterThan(0);
  expect([...seen].filter((all) => all !== 0 && all !== rows)).toEqual([]);
  const { json } = await house.ask("secretary", listContributions, { query: { limit: "2" } });
  expect(json.rows.map(({ reference }) => reference)).toEqual(["C-0001", "C-0002"]);
  expect(json).toMatchObject({ all: rows, latest: rows });
  expect(await number(contributionTheme)).toBe(rows);
  expect(await found("dades")).toBeGreaterThan(50);
  expect(await number(stagedContribution)).toBe(0);
});

it("[IMP-6] words of thousands change at once; search and public pages follow, there and back", async () => {
  const first = await uploadAndMap(house, file());
  await commit(first);
  await house.ask("secretary", publishImport, { params: { import: first } });
  house.clock.set("2026-11-02T09:00:01.000Z");
  const again = await uploadAndMap(
    house,
    file((cells) => cells.with(3, `Reworded ${cells[3]}`)),
  );
  expect((await commit(again)).json).toMatchObject({ added: 0, updated: rows });
  await house.app.jobs.runDue();
  expect([await found("reworded"), await publicly("Reworded")]).toEqual([rows, rows]);
  const undone = await house.ask("secretary", undoImport, { params: { import: again } });
  expect(undone.json).toEqual({ removed: 0, restored: rows });
  await house.app.jobs.runDue();
  expect([await found("reworded"), await publicly("Reworded")]).toEqual([0, 0]);
});

it("[IMP-6] an undone import leaves no words behind in the search", async () => {
  const id = await uploadAndMap(house, file());
  await commit(id);
  expect((await house.ask("secretary", undoImport, { params: { import: id } })).json).toEqual({
    removed: rows,
    restored: 0,
  });
  expect(await number(contribution)).toBe(0);
  await house.app.jobs.runDue();
  expect(await house.store.read.select().from(searchEntry)).toEqual([]);
});

it("[IMP-6] sent twice at once it comes in once", async () => {
  const id = await uploadAndMap(house, file());
  const both = await Promise.all([commit(id), commit(id)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(await number(contribution)).toBe(rows);
});

it("[IMP-9] rows that never came in are put away", async () => {
  const id = await uploadAndMap(house, csv([twinNames, ...twinRows(6000)]));
  const running = commit(id);
  for (let look = 0; look < 5000 && (await number(stagedContribution)) === 0; look++)
    await new Promise((next) => setImmediate(next));
  // Another hand changes how the file is read: the import is refused in its middle.
  await mapOtherwise(id);
  expect((await running).status).toBe(409);
  expect(await number(contribution)).toBe(0);
  expect(await number(stagedContribution)).toBeGreaterThan(0);
  house.clock.set("2026-11-02T09:10:01.000Z");
  await house.app.jobs.runDue();
  expect(await number(stagedContribution)).toBe(0);
  expect(await house.store.read.select().from(searchEntry)).toEqual([]);
});

async function mapOtherwise(id: string): Promise<void> {
  const { mapping } = (await house.ask("secretary", readImport, { params: { import: id } })).json;
  await house.ask("secretary", mapImport, {
    params: { import: id },
    body: { ...mapping, source: "Another source" },
  });
}

it("[IMP-9] a person's files that wait are limited; another person's are not", async () => {
  for (let at = 0; at < importLimits.waiting; at++)
    expect((await upload(house, "secretary", `title,text\nOne ${at},Words\n`)).status).toBe(200);
  const refused = await upload(house, "secretary", "title,text\nOne,Words\n");
  expect(refused).toMatchObject({ status: 409, issues: [{ code: "import_too_many_waiting" }] });
  expect((await upload(house, "contact", "title,text\nOne,Words\n")).status).toBe(200);
});
