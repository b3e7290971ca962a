import {
  addContribution,
  changeTheme,
  commitImport,
  entryForm,
  hideContribution,
  listContributions,
  listOwnSortings,
  listThemes,
  makeTheme,
  publishContributions,
  publishImport,
  readContribution,
  removeTheme,
  setThemes,
  showContribution,
  stationKinds,
  undoSorting,
} from "@accord/shared/contributions";
import { count, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { sqliteSearch } from "../../adapters/sqlite/search.js";
import {
  call,
  contributionTheme,
  link,
  proposal,
  publication,
  workingGroup,
} from "../../ports/tables/index.js";
import { openTestHouse, start, type TestHouse } from "../../testing/house.js";
import { setThemes as setThemesAct } from "./set-themes.js";
import { twin, uploadAndMap } from "./testing/files.js";

let house: TestHouse;
let importId: string;
beforeEach(async () => {
  house = await openTestHouse();
  importId = await uploadAndMap(house, twin(60), { makeThemes: false });
  await house.ask("secretary", commitImport, { params: { import: importId } });
});
afterEach(() => house.close());

const list = async (query: Record<string, string> = {}, who = "secretary") =>
  (await house.ask(who, listContributions, { query })).json;
const issuesOf = (answer: { json: unknown }) =>
  ((answer.json as { error?: { issues?: { code: string }[] } }).error?.issues ?? []).map((one) => one.code);
const newTheme = async (name: string) =>
  (await house.ask("secretary", makeTheme, { body: { name, scope: "", reasons: "" } })).json.id;
const read = async (reference: string, who = "secretary", query = {}) =>
  (await house.ask(who, readContribution, { params: { reference }, query })).json;
const entry = {
  title: "Prices on the door",
  text: "People ask for prices.",
  contributorName: "Ana Rojas",
  organisation: null,
  kind: "individual",
  stakeholderType: null,
  channel: "post",
  receivedOn: "2026-11-01",
  place: null,
  language: null,
  anonymous: false,
  anonymityGround: null,
  themes: [] as string[],
  once: "0123456789abcdef",
};

describe("the list", () => {
  it("[S5] pages by number, counts all and those that match, and finds a reference", async () => {
    const first = await list({ limit: "25" });
    expect([first.all, first.match, first.rows.length, first.next]).toEqual([60, 60, 25, 25]);
    const second = await list({ limit: "25", after: "25" });
    expect(second.rows[0]?.reference).toBe("C-0026");
    expect((await list({ limit: "50", after: "50" })).next).toBeNull();
    expect(await list({ q: "c-0007" })).toMatchObject({ match: 1, rows: [{ no: 7 }] });
    expect(await list({ channel: "meeting" })).toMatchObject({ match: 12 });
    expect((await list({ q: "transparencia" })).match).toBe(9);
    expect((await list({ q: "nothing at all like this" })).match).toBe(0);
    expect(first.rows[0]?.days).toBe(3958);
  });
  it("[S6] says where a contribution stands in the view and who stands beside it", async () => {
    const one = await read("C-0011", "secretary", { channel: "meeting" });
    expect(one.inView).toEqual({ at: 3, of: 12, previous: "C-0006", next: "C-0016" });
    expect(one.stations.map((station) => station.kind)).toEqual([...stationKinds]);
    expect((await house.ask("secretary", readContribution, { params: { reference: "C-9999" } })).status).toBe(
      404,
    );
  });
  it.each([
    ["observer", 200],
    ["seat2", 200],
    ["stranger", 404],
    [null, 401],
  ])("[2.2] %s reads the list: %i", async (who, status) => {
    expect((await house.ask(who, listContributions, {})).status).toBe(status);
  });
});

describe("sorting", () => {
  it("[SORT-1] themes on all that match a view, in one act that is taken back", async () => {
    const health = await newTheme("Health");
    const done = await house.ask("secretary", setThemes, {
      body: { choice: { filter: { channel: "meeting" } }, add: [health], remove: [] },
    });
    expect(done.json.changed).toBe(12);
    expect((await list({ theme: health })).match).toBe(12);
    expect((await list({ theme: "none" })).match).toBe(48);
    expect((await house.ask("secretary", listThemes, {})).json).toMatchObject({
      themes: [{ contributions: 12 }],
      without: 48,
    });
    const undo = (who: string) => house.ask(who, undoSorting, { params: { sorting: done.json.sorting } });
    expect((await undo("facilitator")).status).toBe(403);
    expect((await undo("secretary")).json).toEqual({ changed: 12 });
    expect((await list({ theme: health })).match).toBe(0);
    expect((await undo("secretary")).status).toBe(410);
  });
  it("[SORT-1] [IMP-8] long sorting and publishing let others write between their parts, and are taken back as one", async () => {
    const many = await uploadAndMap(house, twin(700), { makeThemes: false });
    await house.ask("secretary", commitImport, { params: { import: many } });
    const health = await newTheme("Health");
    const marked = async () =>
      (await house.store.read.select({ n: count() }).from(contributionTheme))[0]?.n ?? 0;
    const publicNow = async () =>
      (await house.store.read.select({ n: count() }).from(publication))[0]?.n ?? 0;
    /** What stands each time that another writer gets its turn. */
    const seenDuring = async <T>(work: Promise<T>, look: () => Promise<number>) => {
      const seen = new Set<number>();
      let over = false;
      const end = () => {
        over = true;
      };
      work.then(end, end);
      for (let turn = 0; !over && turn < 100_000; turn++) {
        await house.store.transact(async () => undefined);
        seen.add(await look());
        await new Promise((resolve) => setImmediate(resolve));
      }
      return { seen: [...seen].sort((a, b) => a - b), done: await work };
    };
    const body = { choice: { filter: {} }, add: [health], remove: [] };
    const given = await seenDuring(house.ask("secretary", setThemes, { body }), marked);
    expect(given.seen).toEqual(expect.arrayContaining([250, 500, 700]));
    expect(given.done.json.changed).toBe(700);
    const { sorting } = given.done.json;
    const back = await seenDuring(house.ask("secretary", undoSorting, { params: { sorting } }), marked);
    expect(back.seen).toEqual(expect.arrayContaining([450, 200, 0]));
    expect(back.done.json).toEqual({ changed: 700 });
    expect((await house.ask("secretary", undoSorting, { params: { sorting } })).status).toBe(410);
    const published = await seenDuring(
      house.ask("contact", publishImport, { params: { import: many } }),
      publicNow,
    );
    expect(published.seen).toEqual(expect.arrayContaining([250, 500, 667]));
    expect(published.done.json).toEqual({ published: 667 });
    expect((await list({ state: "not_public" })).match).toBe(33);
  });
  it("[SORT-2] one broken off between its parts is listed to who began it, and taken back", async () => {
    const health = await newTheme("Health");
    const ids = (await list()).rows.slice(0, 5).map((row) => row.id);
    const begun = await house.app.perform(
      setThemesAct(sqliteSearch),
      { kind: "person", id: house.people.secretary ?? "" },
      { process: house.process, choice: { ids }, add: [health], remove: [], more: true },
    );
    const own = async (who: string) => (await house.ask(who, listOwnSortings, {})).json.sortings;
    expect(await own("secretary")).toEqual([{ id: begun.sorting, at: start, changes: 5 }]);
    expect(await own("facilitator")).toEqual([]);
    const nothingNew = { choice: { ids }, add: [health], remove: [] };
    await house.ask("secretary", setThemes, { body: nothingNew });
    expect(await own("secretary")).toHaveLength(1);
    await house.ask("secretary", undoSorting, { params: { sorting: begun.sorting } });
    expect(await own("secretary")).toEqual([]);
    expect((await list({ theme: health })).match).toBe(0);
  });
  it("[SORT-1] what a mark already had is not taken back with the act that found it there", async () => {
    const health = await newTheme("Health");
    const ids = (await list()).rows.slice(0, 3).map((row) => row.id);
    await house.ask("secretary", setThemes, {
      body: { choice: { ids: ids.slice(0, 1) }, add: [health], remove: [] },
    });
    const all = await house.ask("secretary", setThemes, {
      body: { choice: { ids }, add: [health], remove: [] },
    });
    expect(all.json.changed).toBe(2);
    await house.ask("secretary", undoSorting, { params: { sorting: all.json.sorting } });
    expect((await list({ theme: health })).match).toBe(1);
  });
  it("[2.2] a group member sorts what carries the group's theme, nothing else", async () => {
    const health = await newTheme("Health");
    const more = await newTheme("More");
    await house.store.transact(async (tx) => {
      await tx.update(workingGroup).set({ theme: health }).where(eq(workingGroup.id, house.groups.health));
    });
    const [mine, other] = (await list()).rows.map((row) => row.id);
    await house.ask("secretary", setThemes, { body: { choice: { ids: [mine] }, add: [health], remove: [] } });
    const sort = (who: string, ids: unknown[]) =>
      house
        .ask(who, setThemes, { body: { choice: { ids }, add: [more], remove: [] } })
        .then((answer) => answer.status);
    expect(await sort("healthWriter", [mine])).toBe(200);
    expect(await sort("healthWriter", [mine, other])).toBe(403);
    expect(await sort("budgetWriter", [mine])).toBe(403);
    expect(await sort("chairGov", [mine])).toBe(403);
    expect(await sort("observer", [mine])).toBe(403);
    expect(await sort("stranger", [mine])).toBe(404);
  });
  it("[4.2] a theme has a name of its own, and goes only while nothing carries it", async () => {
    const health = await newTheme("Health");
    const same = await house.ask("secretary", makeTheme, {
      body: { name: "health", scope: "", reasons: "" },
    });
    expect(issuesOf(same)).toEqual(["theme_name_taken"]);
    const ids = (await list()).rows.slice(0, 1).map((row) => row.id);
    await house.ask("secretary", setThemes, { body: { choice: { ids }, add: [health], remove: [] } });
    const remove = () => house.ask("secretary", removeTheme, { params: { theme: health } });
    expect(issuesOf(await remove())).toEqual(["theme_in_use"]);
    await house.ask("secretary", setThemes, { body: { choice: { ids }, add: [], remove: [health] } });
    expect((await remove()).status).toBe(200);
    expect(
      (await house.ask("secretary", setThemes, { body: { choice: { ids }, add: [health], remove: [] } }))
        .status,
    ).toBe(404);
  });
  it("[8.5] a public page follows the themes and their names", async () => {
    const health = await newTheme("Health");
    const ids = (await list()).rows.slice(0, 1).map((row) => row.id);
    await house.ask("secretary", publishContributions, { body: { ids } });
    await house.ask("secretary", setThemes, { body: { choice: { ids }, add: [health], remove: [] } });
    const themes = async () => {
      const [row] = await house.store.read
        .select()
        .from(publication)
        .where(eq(publication.address, "contributions/C-0001"));
      return (row?.body as { themes?: string[] } | undefined)?.themes;
    };
    expect(await themes()).toEqual(["Health"]);
    await house.ask("secretary", changeTheme, {
      params: { theme: health },
      body: { name: "Health care", scope: "s", reasons: "r" },
    });
    expect(await themes()).toEqual(["Health care"]);
  });
});

describe("hiding", () => {
  const page = async () =>
    (
      await house.store.read.select().from(publication).where(eq(publication.address, "contributions/C-0001"))
    )[0];
  const hide = (who = "secretary") =>
    house.ask(who, hideContribution, {
      params: { reference: "C-0001" },
      body: { reason: "Names a private person" },
    });
  it("[8.5] leaves a line with the reason in public, nothing of the words, and can be lifted", async () => {
    await house.ask("secretary", publishImport, { params: { import: importId } });
    const words = (await page())?.body as { text: string };
    expect((await hide()).status).toBe(200);
    const gone = await page();
    expect(gone?.tombstone).toBe("Names a private person");
    expect(JSON.stringify(gone?.body)).not.toContain(words.text.slice(0, 10));
    expect(issuesOf(await hide())).toEqual(["contribution_hidden_already"]);
    expect(await read("C-0001", "observer")).toMatchObject({
      text: null,
      title: "",
      hiddenReason: "Names a private person",
    });
    expect((await read("C-0001")).text).toBe(words.text);
    expect((await list({ q: words.text.split("\n")[0] ?? "" })).rows.map((row) => row.no)).not.toContain(1);
    expect((await list({ state: "hidden" })).rows).toMatchObject([{ no: 1, title: "" }]);
    expect((await house.ask("secretary", showContribution, { params: { reference: "C-0001" } })).status).toBe(
      200,
    );
    expect(((await page())?.body as { text: string } | undefined)?.text).toBe(words.text);
    expect((await page())?.tombstone).toBeNull();
  });
  it.each(["observer", "healthWriter", "chairCivil", "seat3"])(
    "[2.2] %s may not hide or publish",
    async (who) => {
      expect((await hide(who)).status).toBe(403);
      const ids = (await list()).rows.slice(0, 1).map((row) => row.id);
      expect((await house.ask(who, publishContributions, { body: { ids } })).status).toBe(403);
    },
  );
});

describe("entering by hand", () => {
  it("[4.1] keeps who typed it in, and sent twice makes one", async () => {
    const first = await house.ask("facilitator", addContribution, { body: entry });
    const again = await house.ask("facilitator", addContribution, { body: entry });
    expect(first.json).toEqual(again.json);
    expect((await list()).all).toBe(61);
    expect(await read(first.json.reference)).toMatchObject({
      enteredBy: "facilitator",
      channel: "post",
      state: "received",
      receivedAt: "2026-11-01T05:00:00.000Z",
      consentShown: "entered_by_hand",
    });
    expect((await list({ q: "rojas" })).match).toBe(1);
  });
  it("[8.6] hides a name only on a ground that a call accepts, and then everywhere public", async () => {
    const hidden = { ...entry, anonymous: true, anonymityGround: "whistleblower" };
    expect(issuesOf(await house.ask("secretary", addContribution, { body: hidden }))).toEqual([
      "contribution_anonymity_not_offered",
    ]);
    await house.store.transact(async (tx) => {
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
    expect((await house.ask("secretary", entryForm, {})).json).toMatchObject({
      grounds: ["whistleblower"],
      today: "2026-11-02",
    });
    const made = await house.ask("secretary", addContribution, { body: hidden });
    await house.ask("secretary", publishContributions, { body: { ids: [made.json.id] } });
    const rows = await house.store.read.select().from(publication);
    expect(JSON.stringify(rows)).not.toMatch(/Ana|Rojas|whistleblower/);
    expect((await list({ q: "rojas" })).match).toBe(0);
    expect((await read(made.json.reference, "observer")).anonymityGround).toBeNull();
  });
  it.each([
    [{ text: " " }, "contribution_text_missing"],
    [{ receivedOn: "2026-11-05" }, "contribution_date_future"],
    [{ contributorName: null }, "contribution_name_missing"],
  ])("[4.1] %j is refused as %s", async (change, code) => {
    expect(
      issuesOf(await house.ask("secretary", addContribution, { body: { ...entry, ...change } })),
    ).toEqual([code]);
  });
  it.each([
    ["observer", 403],
    ["healthWriter", 403],
    ["chairGov", 403],
    ["stranger", 404],
    [null, 401],
  ])("[2.2] %s may not enter (%i)", async (who, status) => {
    expect((await house.ask(who, addContribution, { body: entry })).status).toBe(status);
  });
});

describe("where it went", () => {
  it("[S18] the proposal, its group and its theme stand at their stations", async () => {
    const health = await newTheme("Health");
    const [row] = (await list()).rows;
    await house.ask("secretary", setThemes, {
      body: { choice: { ids: [row?.id] }, add: [health], remove: [] },
    });
    await house.store.transact(async (tx) => {
      await tx.insert(proposal).values({
        id: "proposal-1",
        process: house.process,
        no: 1,
        reference: "P-0001",
        title: "Open prices",
        problem: "p",
        asked: "a",
        state: "shortlisted",
        group: house.groups.health,
        by: "x",
        createdAt: start,
        changedAt: start,
      });
      await tx.insert(link).values({
        id: "link-1234",
        process: house.process,
        fromKind: "contribution",
        from: row?.id ?? "",
        toKind: "proposal",
        to: "proposal-1",
        kind: "source_of",
        by: "x",
        at: start,
      });
    });
    const { stations } = await read("C-0001");
    expect(stations[1]?.things).toMatchObject([{ name: "Health" }]);
    expect(stations[2]?.things).toMatchObject([
      { name: "P-0001 Open prices", tail: "proposals/P-0001", state: "shortlisted", words: "Health" },
    ]);
    expect(stations.slice(3).every((station) => station.things.length === 0)).toBe(true);
    const [marks] = await house.store.read.select({ n: count() }).from(contributionTheme);
    expect(marks?.n).toBe(1);
  });
});
