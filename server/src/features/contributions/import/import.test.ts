import {
  checkImport,
  commitImport,
  importProgress,
  listContributions,
  mendRow,
  publicRecord,
  publishImport,
  readContribution,
  readImport,
  reviewImport,
  setThemes,
  undoImport,
  uploadImport,
} from "@accord/shared/contributions";
import { count, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  contribution,
  contributionTheme,
  importRow,
  publication,
  publishedCount,
  response,
  responseLine,
  theme,
} from "../../../ports/tables/index.js";
import { openTestHouse, start, type TestHouse } from "../../../testing/house.js";
import {
  csv,
  readDraft,
  realFile,
  twin,
  twinNames,
  twinRows,
  upload,
  uploadAndMap,
} from "../testing/files.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const check = async (id: string) =>
  (await house.ask("secretary", checkImport, { params: { import: id } })).json;
const commit = (id: string, who = "secretary") => house.ask(who, commitImport, { params: { import: id } });
const codesOf = (answer: { json: unknown }) =>
  ((answer.json as { error?: { issues?: { code: string }[] } }).error?.issues ?? []).map((one) => one.code);
const rowsIn = async (what: typeof contribution | typeof theme | typeof importRow): Promise<number> =>
  (await house.store.read.select({ n: count() }).from(what))[0]?.n ?? 0;
const importAll = async (bytes: Uint8Array | string, change = {}, name?: string) => {
  const id = await uploadAndMap(house, bytes, change, name);
  return { id, ...(await commit(id)).json };
};
const answer = async (reference: string, state: "published" | "drafted") => {
  const [row] = await house.store.read
    .select()
    .from(contribution)
    .where(eq(contribution.reference, reference));
  await house.store.transact(async (tx) => {
    await tx.insert(response).values({
      id: `response-${reference}`,
      process: house.process,
      outcome: "inclusion",
      reasonCodes: [],
      juncture: "themes",
      theme: null,
      elements: {
        inputCollected: "a",
        howConsidered: "b",
        howInfluenced: "c",
        includedAndWhy: "d",
        beyondCurrentPlan: "e",
      },
      commitments: [],
      decisions: [],
      authorBody: "forum",
      state,
      createdBy: "x",
      createdAt: start,
      changedAt: start,
      approvals: [],
    });
    await tx.insert(responseLine).values({
      response: `response-${reference}`,
      kind: "contribution",
      thing: row?.id ?? "",
      juncture: "themes",
    });
  });
};

describe("import of a file", () => {
  it("[IMP-1] [IMP-5] the twin of the real file: guessed, checked, imported, and again nothing", async () => {
    const id = await uploadAndMap(house, `\ufeff${twin()}`);
    const draft = await readDraft(house, id);
    expect(draft.byteOrderMark).toBe(true);
    expect(draft.mapping.columns.filter(Boolean).sort()).toEqual([
      "channel",
      "contributorKind",
      "place",
      "receivedAt",
      "sourceAddress",
      "sourceId",
      "text",
      "themes",
      "title",
    ]);
    expect(await check(id)).toMatchObject({
      rows: 888,
      added: 888,
      updated: 0,
      unchanged: 0,
      refusedCount: 0,
    });
    expect((await check(id)).newThemes).toHaveLength(4);
    expect((await commit(id)).json).toEqual({ added: 888, updated: 0, unchanged: 0, themes: 4 });

    const again = await uploadAndMap(house, twin());
    expect((await readDraft(house, again)).sameFileAt).toBeNull();
    expect(await check(again)).toMatchObject({ added: 0, updated: 0, unchanged: 888, newThemes: [] });
    expect((await commit(again)).json).toEqual({ added: 0, updated: 0, unchanged: 888, themes: 0 });
    expect(await rowsIn(contribution)).toBe(888);
  });

  it("[IMP-4] words of every script and formulas stand as they were written, and nothing is public", async () => {
    await importAll(twin(40));
    const rows = await house.store.read.select().from(contribution);
    const source = twinRows(40);
    for (const [at, row] of rows.entries()) {
      expect(row.text).toBe(source[at]?.[4]);
      expect(row.title).toBe(source[at]?.[3]?.trim());
      expect(row).toMatchObject({ state: "received", publishedAt: null, consentShown: "at_the_source" });
    }
    expect(rows[0]).toMatchObject({
      reference: "C-0001",
      channel: "meeting",
      contributorKind: "individual",
      receivedAt: "2016-01-01T05:00:00.000Z",
    });
    expect(await house.store.read.select().from(publication)).toEqual([]);
  });

  it("[IMP-5] a changed row is updated once, in a later file of the same source, unless it is answered", async () => {
    await importAll(twin(60), {}, "first.csv");
    await answer("C-0002", "published");
    await answer("C-0003", "drafted");
    const rows = [...twinRows(60), ["9999", ...(twinRows(61)[60] as string[]).slice(1)]];
    for (const at of [1, 2, 3]) (rows[at] as string[])[4] = "Changed words";
    const next = await uploadAndMap(house, csv([twinNames, ...rows], ";", "\r\n"), {}, "second.csv");
    expect((await readDraft(house, next)).mapping.source).toBe("first");
    const found = await check(next);
    expect(found).toMatchObject({ added: 1, updated: 2, unchanged: 57, refusedCount: 1 });
    expect(found.refused[0]).toMatchObject({
      row: 2,
      refusals: [{ issue: { code: "import_answered_already", values: { reference: "C-0002" } } }],
    });
    expect(codesOf(await commit(next))).toEqual(["import_rows_refused"]);
    await house.ask("secretary", mendRow, { params: { import: next, row: 2 }, body: { what: "set_aside" } });
    expect((await commit(next)).json).toMatchObject({ added: 1, updated: 2, unchanged: 57 });
    expect(await rowsIn(contribution)).toBe(61);
    const texts = await house.store.read.select({ text: contribution.text }).from(contribution);
    expect(texts.filter((row) => row.text === "Changed words")).toHaveLength(2);
  });

  it("[IMP-6] refused rows are listed with column, value and reason, mended or set aside one by one; until then nothing is imported", async () => {
    const rows = twinRows(30);
    (rows[4] as string[])[2] = "someday";
    (rows[9] as string[])[10] = "wizard";
    (rows[14] as string[])[0] = rows[0]?.[0] ?? "";
    rows[19]?.splice(5);
    const id = await uploadAndMap(house, csv([twinNames, ...rows]), {
      columns: (await mappingOf()).columns,
      dateFormat: "iso",
      usualDay: null,
      kinds: (await mappingOf()).kinds,
    });
    const found = await check(id);
    expect(found).toMatchObject({ added: 26, refusedCount: 4 });
    expect(
      found.refused.map((one) => [
        one.row,
        one.refusals[0]?.column,
        one.refusals[0]?.value,
        one.refusals[0]?.issue.code,
      ]),
    ).toEqual([
      [5, 2, "someday", "import_date_wrong"],
      [10, 10, "wizard", "import_value_unknown"],
      [15, 0, "3", "import_id_twice"],
      [20, null, rows[19]?.[4], "import_row_short"],
    ]);
    expect(codesOf(await commit(id))).toEqual(["import_rows_refused"]);
    expect(await rowsIn(contribution)).toBe(0);
    expect(await rowsIn(theme)).toBe(0);
    const mend = (row: number, body: object) =>
      house.ask("secretary", mendRow, { params: { import: id, row }, body });
    await mend(5, { what: "mend", cells: { "2": "2016-02-03" } });
    await mend(10, { what: "mend", cells: { "10": "person" } });
    await mend(15, { what: "set_aside" });
    await mend(20, { what: "set_aside" });
    expect(await check(id)).toMatchObject({
      added: 28,
      refusedCount: 0,
      mended: 2,
      setAside: [{ row: 15 }, { row: 20 }],
    });
    expect((await mend(31, { what: "set_aside" })).status).toBe(404);
    expect((await commit(id)).json).toMatchObject({ added: 28 });
    expect(codesOf(await commit(id))).toEqual(["import_done_already"]);
  });
  const mappingOf = async () => (await readDraft(house, await uploadAndMap(house, twin(30)))).mapping;

  it("[IMP-2] [T33] a broken file leaves nothing, not even a draft", async () => {
    const before = await house.store.read.select().from(importRow);
    const sent = await upload(house, "secretary", `${twin(50)}"never closed`);
    expect(sent).toMatchObject({ status: 409, code: "rule" });
    expect(sent.issues).toEqual([expect.objectContaining({ code: "import_file_quote_open" })]);
    expect(await house.store.read.select().from(importRow)).toEqual(before);
    expect(await rowsIn(contribution)).toBe(0);
    expect((await house.ask("secretary", uploadImport, { body: { file: "x" } })).status).toBe(415);
  });

  it("[IMP-2] [T33] more than 32 MB are refused", async () => {
    const sent = await upload(house, "secretary", Buffer.alloc(33 * 1024 * 1024, 97));
    expect(sent.status).toBe(413);
    expect((await house.ask("secretary", listContributions, {})).status).toBe(200);
  });

  it("[IMP-6] an import is taken back whole until one of its rows is used; numbers are not used again", async () => {
    const { id } = await importAll(twin(60));
    const undo = () => house.ask("secretary", undoImport, { params: { import: id } });
    house.clock.forward(1000);
    expect((await readDraft(house, id)).undoable).toBe(true);
    expect((await undo()).json).toEqual({ removed: 60, restored: 0 });
    expect([await rowsIn(contribution), await rowsIn(theme), await rowsIn(importRow)]).toEqual([0, 0, 0]);
    const second = await importAll(twin(60));
    const [first] = await house.store.read.select().from(contribution).limit(1);
    expect(first?.reference).toBe("C-0061");
    house.clock.forward(1000);
    const [one] = await house.store.read.select().from(theme).limit(1);
    await house.ask("secretary", setThemes, {
      body: { choice: { ids: [first?.id] }, add: [], remove: [one?.id] },
    });
    await house.ask("secretary", setThemes, {
      body: { choice: { ids: [first?.id] }, add: [one?.id], remove: [] },
    });
    const refused = await house.ask("secretary", undoImport, { params: { import: second.id } });
    expect(codesOf(refused)).toEqual(["import_used"]);
    expect((await readDraft(house, second.id)).undoable).toBe(false);
    expect(await rowsIn(contribution)).toBe(60);
  });

  it("[IMP-6] taking back an update gives the words before", async () => {
    await importAll(twin(60));
    const rows = twinRows(60);
    (rows[0] as string[])[4] = "Changed words";
    house.clock.forward(1000);
    const second = await importAll(csv([twinNames, ...rows]));
    expect(second.updated).toBe(1);
    expect((await house.ask("secretary", undoImport, { params: { import: second.id } })).json).toEqual({
      removed: 0,
      restored: 1,
    });
    const [row] = await house.store.read.select().from(contribution).where(eq(contribution.no, 1));
    expect(row?.text).toBe(twinRows(60)[0]?.[4]);
  });

  it("[IMP-8] [8.5] publishing a whole import is an act of its own, and writes what the public site reads", async () => {
    const { id } = await importAll(twin(60));
    const review = await house.ask("contact", reviewImport, { params: { import: id } });
    expect(review.json).toMatchObject({ waiting: 60, public: 0, named: 0 });
    const done = await house.ask("contact", publishImport, { params: { import: id } });
    expect(done.json).toEqual({ published: 60 });
    const rows = await house.store.read
      .select()
      .from(publication)
      .where(eq(publication.kind, "contribution"))
      .orderBy(publication.position);
    expect(rows).toHaveLength(60);
    for (const row of rows) expect(publicRecord.parse(row.body).themes).toHaveLength(1);
    expect(rows[0]?.address).toBe("contributions/C-0001");
    expect((await house.store.read.select().from(publishedCount))[0]?.value).toBe(60);
    expect(codesOf(await house.ask("contact", publishImport, { params: { import: id } }))).toEqual([
      "import_published_already",
    ]);
    const one = await house.ask("secretary", readContribution, { params: { reference: "C-0001" } });
    expect(one.json).toMatchObject({ state: "published" });
  });

  it.each([
    ["observer", 403],
    ["assessor", 403],
    ["chairGov", 403],
    ["seat2", 403],
    ["healthWriter", 403],
    ["stranger", 404],
    [null, 401],
  ])("[2.2] %s may not import (%i)", async (who, status) => {
    const id = await uploadAndMap(house, twin(60));
    expect((await upload(house, who, twin(60))).status).toBe(status);
    expect((await commit(id, who as string)).status).toBe(status);
    expect((await house.ask(who, readImport, { params: { import: id } })).status).toBe(status);
    expect((await house.ask(who, publishImport, { params: { import: id } })).status).toBe(status);
    expect(await rowsIn(contribution)).toBe(0);
  });
  it.each(["contact", "facilitator"])("[2.2] %s may import", async (who) => {
    const id = await uploadAndMap(house, twin(60));
    expect((await commit(id, who)).json).toMatchObject({ added: 60 });
  });

  it("[IMP-5] two imports of the same file at the same moment make each contribution once", async () => {
    const [a, b] = [await uploadAndMap(house, twin(60)), await uploadAndMap(house, twin(60))];
    const done = await Promise.all([commit(a), commit(b), commit(a)]);
    expect(await rowsIn(contribution)).toBe(60);
    expect(done.map((one) => one.status).sort()).toEqual([200, 200, 409]);
    expect((await house.ask("secretary", importProgress, { params: { import: a } })).json.running).toBeNull();
  });

  it("[T65] a cell that looks like SQL or a path is only words", async () => {
    const { added } = await importAll(
      csv([
        ["id", "text"],
        ["1", "'); DROP TABLE contribution; --"],
        ["../../etc", "x"],
      ]),
    );
    expect(added).toBe(2);
    expect((await house.store.read.select().from(contributionTheme)).length).toBe(0);
  });

  const real = realFile("barcelona-pam/proposals_bon_govern.csv");
  it.skipIf(real === null)(
    "[IMP-1] [IMP-5] the 888 real proposals: all imported as guessed, twice = none added",
    async () => {
      const first = await importAll(real ?? "", {}, "proposals_bon_govern.csv");
      expect(first).toMatchObject({ added: 888, themes: 5 });
      const kinds = await house.store.read
        .select({ kind: contribution.contributorKind, n: count() })
        .from(contribution)
        .groupBy(contribution.contributorKind);
      expect(Object.fromEntries(kinds.map((row) => [row.kind, row.n]))).toEqual({
        individual: 580,
        organisation: 308,
      });
      const list = await house.ask("secretary", listContributions, { query: { channel: "meeting" } });
      expect(list.json).toMatchObject({ all: 888, match: 352 });
      const second = await importAll(real ?? "", {}, "proposals_bon_govern.csv");
      expect(second).toMatchObject({ added: 0, updated: 0, unchanged: 888 });
    },
  );
});
