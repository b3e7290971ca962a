import { monitorEventLoopDelay } from "node:perf_hooks";
import {
  checkImport,
  commitImport,
  listContributions,
  makeTheme,
  publishImport,
  setThemes,
  undoImport,
  undoSorting,
} from "@accord/shared/contributions";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fact } from "../../ports/tables/index.js";
import { costsAtMost } from "../../testing/goal.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { csv, realFile, twinRows, uploadAndMap } from "./testing/files.js";

const goal = 100;
/** In ms, printed beside what was seen; only ten times as much is a fault and not a busy machine. */
const longestStop = 250;
const longestWait = 250;
const names = ["id", "title", "category", "subcategory", "district", "source", "created"];
const generated = (): string =>
  csv([
    names,
    ...twinRows(10_860).map((row) => [row[0], row[3], row[5], row[6], row[8], row[9], row[2]] as string[]),
  ]);

describe("10,860 contributions", () => {
  let house: TestHouse;
  let id: string;
  beforeAll(async () => {
    house = await openTestHouse();
  });
  afterAll(() => house.close());

  /** Longest time the loop stood still during a work, in ms. */
  async function stood<T>(work: () => Promise<T>): Promise<{ most: number; took: number; result: T }> {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const from = performance.now();
    const result = await work();
    const took = performance.now() - from;
    delay.disable();
    return { most: delay.max / 1e6, took, result };
  }

  /** How long the slowest of the small writes took that came one after the other during a work. */
  async function waited<T>(what: string, work: () => Promise<T>): Promise<T> {
    let over = false;
    const waits: number[] = [];
    const others = (async () => {
      while (!over && waits.length < 100_000) {
        const from = performance.now();
        await house.store.transact((tx) => tx.update(fact).set({ value: "1" }).where(eq(fact.key, "none")));
        waits.push(performance.now() - from);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    })();
    const { took, most, result } = await stood(work).finally(() => {
      over = true;
    });
    await others;
    waits.sort((a, b) => a - b);
    console.info(
      `${what}: ${Math.round(took)} ms, longest stop ${Math.round(most)} ms, other writes waited at most ${Math.round(waits.at(-1) ?? 0)} ms`,
    );
    expect(most).toBeLessThan(10 * longestStop);
    expect(waits.at(-1)).toBeLessThan(10 * longestWait);
    return result;
  }

  it("[IMP-7] are checked and imported in seconds, and the loop goes on meanwhile", async () => {
    const file = realFile("barcelona-pam/proposals_all_titles.csv") ?? generated();
    const sent = await stood(() => uploadAndMap(house, file));
    id = sent.result;
    const checked = await stood(() => house.ask("secretary", checkImport, { params: { import: id } }));
    expect(checked.result.json).toMatchObject({ added: 10_860, refusedCount: 0 });
    const done = await waited("import", () =>
      house.ask("secretary", commitImport, { params: { import: id } }),
    );
    expect(done.json).toMatchObject({ added: 10_860 });
    console.info(
      "upload, check: ms taken and longest stop",
      [sent, checked].map((one) => [Math.round(one.took), Math.round(one.most)]),
    );
    for (const one of [sent, checked]) expect(one.most).toBeLessThan(10 * longestStop);
  }, 120_000);

  it("[IMP-7] are taken back and imported again, while others write", async () => {
    const undone = await waited("import taken back", () =>
      house.ask("secretary", undoImport, { params: { import: id } }),
    );
    expect(undone.json).toMatchObject({ removed: 10_860 });
    await waited("what follows it", () => house.app.jobs.runDue());
    id = await uploadAndMap(house, realFile("barcelona-pam/proposals_all_titles.csv") ?? generated());
    const again = await house.ask("secretary", commitImport, { params: { import: id } });
    expect(again.json).toMatchObject({ added: 10_860 });
  }, 120_000);

  it.each([
    ["first page", {}],
    ["later page", { after: "9000" }],
    ["filters", { channel: "meeting", state: "no_response", theme: "none" }],
    ["a rare word", { q: "núm 77" }],
    ["a word of many", { q: "a" }],
  ])("[S5] %s is answered within 100 ms at the 95th percentile", async (what, query) => {
    await costsAtMost(`list, ${what}`, goal, async () => {
      const { status, json } = await house.ask("secretary", listContributions, { query });
      expect([status, json.all]).toEqual([200, 10_860]);
    });
  });

  it("[IMP-7] [IMP-8] are made public while others write", async () => {
    await waited("publish", async () => {
      const done = await house.ask("contact", publishImport, { params: { import: id } });
      expect(done.json).toEqual({ published: 10_860 });
    });
  }, 120_000);

  it("[SORT-1] get a theme, and lose it again, while others write", async () => {
    const body = { name: "Health", scope: "", reasons: "" };
    const theme = (await house.ask("secretary", makeTheme, { body })).json.id;
    let sorting = "";
    await waited("themes of all", async () => {
      const done = await house.ask("secretary", setThemes, {
        body: { choice: { filter: {} }, add: [theme], remove: [] },
      });
      expect(done.json.changed).toBe(10_860);
      sorting = done.json.sorting;
    });
    await waited("taken back", async () => {
      const done = await house.ask("secretary", undoSorting, { params: { sorting } });
      expect(done.json).toEqual({ changed: 10_860 });
    });
  }, 120_000);
});
