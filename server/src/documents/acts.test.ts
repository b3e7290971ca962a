import { sql } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import * as Y from "yjs";
import { clientBinding, documentUpdate } from "../ports/tables/index.js";
import { DoesNotFit } from "./in-act.js";
import { paragraph, rawClient, textOf, typist, updatesOf } from "./testing/clients.js";
import { element, put, written } from "./testing/craft.js";
import { type Desk, openDesk, until } from "./testing/desk.js";

let desk: Desk;
const open: { close(): void }[] = [];
beforeEach(async () => {
  desk = await openDesk();
  await desk.person("ana");
  await desk.person("ben");
  await desk.create("d1");
});
afterEach(async () => {
  for (const client of open.splice(0)) client.close();
  await desk.close();
});

const by = { person: "ben", act: "a1", at: "2026-11-02T10:00:00.000Z" };
const add = (words: string) => (doc: Y.Doc) => void paragraph(doc).insert(0, words);
const sit = async (name: string) => {
  const client = typist(desk.port, "d1", name);
  open.push(client);
  await client.synced();
  return client;
};
const rows = async () => (await desk.store.read.select().from(documentUpdate)).length;
const tableOf = (columns: number, rowsBelow: number) => {
  const row = (cells: number) =>
    element(
      "tableRow",
      {},
      Array.from({ length: cells }, () => element("tableCell", {}, [element("paragraph")])),
    );
  return element("table", {}, [row(columns), ...Array.from({ length: rowsBelow }, () => row(1))]);
};
const copy = () => desk.store.transact((tx) => desk.documents.inAct.clone(tx, "d1"));

describe("acts and live text", () => {
  it("[SYNC-12] an act's words reach those who type, after the commit, under an id bound to the act", async () => {
    const ana = await sit("ana");
    paragraph(ana.doc).insert(0, "typed");
    await expect.poll(rows).toBeGreaterThan(0);
    await desk.store.transact(async (tx) => {
      await desk.documents.inAct.change(tx, "d1", { ...by, accepter: "ana" }, add("accepted "));
      expect(ana.text()).not.toContain("accepted");
    });
    await until(() => ana.text().includes("accepted typed"), ana.text);
    paragraph(ana.doc).insert(0, "and on: ");
    await expect.poll(async () => textOf(await copy())).toContain("and on: accepted typed");
    const acts = (await desk.store.read.select().from(clientBinding)).filter(({ act }) => act === "a1");
    expect(acts).toMatchObject([{ person: "ben", accepter: "ana" }]);
    expect(desk.log).toEqual([]);
  });

  it("[SYNC-12] who opens a text while an act that changes it is not over has its words, and so has the head", async () => {
    const { change } = desk.documents.inAct;
    await desk.store.transact((tx) => change(tx, "d1", by, add("one ")));
    const ana = typist(desk.port, "d1", "ana", { connect: false });
    open.push(ana);
    await desk.store.transact(async (tx) => {
      await change(tx, "d1", { ...by, act: "a2" }, add("two "));
      ana.provider.connect();
      await until(() => ana.text().includes("one"), ana.text);
    });
    await until(() => ana.text().includes("two one"), ana.text);
    paragraph(ana.doc).insert(0, "typed ");
    await expect.poll(rows).toBe(3);
    await desk.documents.close();
    const again = await openDesk({ folder: desk.folder });
    expect(textOf(await again.documents.read("d1"))).toContain("typed two one");
    await again.close();
  });

  it("[SYNC-13] an act that is rolled back leaves no trace, and what waited for it is written after it", async () => {
    const ana = await sit("ana");
    paragraph(ana.doc).insert(0, "typed");
    await expect.poll(rows).toBeGreaterThan(0);
    const before = await rows();
    const act = desk.store.transact(async (tx) => {
      paragraph(ana.doc).insert(5, " meanwhile");
      await until(() => desk.documents.stats().waiting > 0);
      await desk.documents.inAct.change(tx, "d1", by, add("never "));
      await desk.documents.inAct.change(tx, "d1", by, add("ever "));
      expect(textOf(await desk.documents.inAct.clone(tx, "d1"))).toContain("ever never typed meanwhile");
      throw new Error("the rule refuses");
    });
    await expect(act).rejects.toThrow("the rule refuses");
    await expect.poll(async () => textOf(await copy())).toContain("typed meanwhile");
    expect(textOf(await copy())).not.toContain("never");
    expect(ana.text()).not.toContain("never");
    expect(await rows()).toBe(before + 1);
    expect((await desk.store.read.select().from(clientBinding)).every(({ act: one }) => one === null)).toBe(
      true,
    );
    const ben = await sit("ben");
    expect(ben.text()).toBe(ana.text());
    expect(desk.log).toEqual([]);
  });

  it.each(["commits", "rolls back"])(
    "[SYNC-13] what was held for a gap that is healed while an act %s is written in its order",
    async (how) => {
      const ana = await rawClient(desk.port, "d1", "ana");
      open.push(ana);
      await until(() => ana.step1s === 1);
      ana.sync(0, Uint8Array.of(0));
      ana.step2();
      await ana.isSaved(1);
      const { doc } = written(100, add("base "));
      const base = Y.encodeStateAsUpdate(doc);
      const [second, third] = [updatesOf(doc, add("second ")), updatesOf(doc, add("third "))];
      for (const update of second) ana.update(update);
      await until(() => ana.step1s === 2);
      const act = desk.store.transact(async (tx) => {
        ana.step2(base);
        for (const update of third) ana.update(update);
        await until(() => desk.documents.stats().waiting >= 2);
        await desk.documents.inAct.change(tx, "d1", by, add("act "));
        if (how !== "commits") throw new Error("the rule refuses");
      });
      await act.catch(() => undefined);
      await until(() => ana.saved === 4 || ana.code !== null);
      expect([ana.saved, ana.refused]).toEqual([4, null]);
    },
  );

  it("[SYNC-14] acts one behind the other, some rolled back, while people type: memory, journal and peers agree", async () => {
    const ana = await sit("ana");
    const ben = await sit("ben");
    paragraph(ana.doc).insert(0, ".");
    await until(() => ben.text().includes("."));
    const acts = Array.from({ length: 30 }, (_, i) => {
      paragraph(i % 2 ? ana.doc : ben.doc).insert(0, `${i % 2 ? "a" : "b"}${i} `);
      return desk.store
        .transact(async (tx) => {
          await desk.documents.inAct.change(tx, "d1", { ...by, act: `act${i}` }, add(`act${i} `));
          if (i % 3 === 0) throw new Error("refused");
        })
        .catch(() => undefined);
    });
    await Promise.all(acts);
    await until(
      () => ana.text() === ben.text() && ana.text().includes("b28") && ana.text().includes("a29"),
      () => `${ana.text()} / ${ben.text()}`,
    );
    for (let i = 0; i < 30; i++) expect(ana.text().includes(`act${i} `)).toBe(i % 3 !== 0);
    expect(textOf(await copy())).toBe(ana.text());
    await desk.documents.close();
    const again = await openDesk({ folder: desk.folder });
    expect(textOf(await again.store.transact((tx) => again.documents.inAct.clone(tx, "d1")))).toBe(
      ana.text(),
    );
    await again.close();
    expect(desk.log).toEqual([]);
  });

  it("[SYNC-15] an act changes a text that nobody has open, or that is just opening", async () => {
    await desk.store.transact((tx) => desk.documents.inAct.change(tx, "d1", by, add("one ")));
    const ana = typist(desk.port, "d1", "ana");
    open.push(ana);
    await until(() => desk.documents.stats().rooms === 1);
    await desk.store.transact((tx) =>
      desk.documents.inAct.change(tx, "d1", { ...by, act: "a2" }, add("two ")),
    );
    await ana.synced();
    await until(() => ana.text().includes("two one "), ana.text);
  });

  it("[T8] [SYNC-16] reading a copy never writes, and what is changed in it stays there", async () => {
    const ana = await sit("ana");
    paragraph(ana.doc).insert(0, "typed");
    await expect.poll(rows).toBeGreaterThan(0);
    const before = await rows();
    for (const read of [copy, () => desk.documents.read("d1")]) {
      for (let i = 0; i < 10; i++) add("copy")(await read());
      expect(await rows()).toBe(before);
      expect(textOf(await read())).not.toContain("copy");
    }
  });

  it("[T3] [SYNC-17] a lock writes what waits, then stops everybody, tells them, and lets them go on when it ends", async () => {
    const ana = await rawClient(desk.port, "d1", "ana");
    open.push(ana);
    await until(() => ana.rights === "edit");
    ana.step2();
    const { doc, updates } = written(100, add("before the lock"));
    for (const update of updates) ana.update(update);
    await ana.isSaved(1 + updates.length);
    const lock = { reason: "filed" };
    await desk.store.transact(async (tx) => {
      for (const update of updatesOf(doc, () => paragraph(doc).insert(0, "just "))) ana.update(update);
      await until(() => desk.documents.stats().waiting > 0);
      await desk.documents.inAct.setLocked(tx, "d1", lock);
      await tx.run(sql`insert into test_lock values ('d1', ${lock.reason})`);
    });
    await until(() => ana.rights === "read" && ana.lock === "filed");
    expect(ana.saved).toBe(2 + updates.length);
    expect(textOf(await copy())).toContain("just before the lock");
    await desk.store.transact(async (tx) => {
      await desk.documents.inAct.setLocked(tx, "d1", null);
      await tx.run(sql`delete from test_lock`);
    });
    await until(() => ana.rights === "edit" && ana.step1s === 2);
    for (const update of updatesOf(doc, () => paragraph(doc).insert(0, "again "))) ana.update(update);
    await ana.isSaved(3 + updates.length);
  });

  it("[T4] lost rights cut, lesser rights narrow, an ended session is told", async () => {
    const sockets = await Promise.all(["ana", "ben", "ben"].map((name) => rawClient(desk.port, "d1", name)));
    open.push(...sockets);
    const [ana, ben, other] = sockets as [(typeof sockets)[0], (typeof sockets)[0], (typeof sockets)[0]];
    await until(() => sockets.every(({ rights }) => rights === "edit"));
    await desk.may("ana", null);
    await desk.documents.rightsChanged("ana");
    await ana.isRefused("rights_lost");
    await desk.may("ben", "read");
    await desk.documents.rightsChanged("ben");
    await until(() => ben.rights === "read" && other.rights === "read");
    const [session] = await desk.store.read.all<{ hash: string }>(
      sql`select hash from token where person = 'ben'`,
    );
    desk.documents.sessionEnded(session?.hash ?? "");
    await ben.isRefused("session_ended");
    await until(() => desk.documents.stats().sessions === 0);
  });
});

/** What people may not write either, of which repair would show nobody how much it is. */
const tooMuch: [rule: string, what: DoesNotFit["what"], edit: (doc: Y.Doc) => void][] = [
  ["SYNC-49", "places", (doc) => put(tableOf(150, 100))(doc)],
  [
    "SYNC-50",
    "marks",
    (doc) => {
      paragraph(doc).insert(0, "a".repeat(250));
      for (let at = 249; at >= 0; at--)
        paragraph(doc).format(at, 250 - at, { [`thread--${String(at).padStart(8, "0")}`]: { id: `x${at}` } });
    },
  ],
  ["SYNC-28", "paragraph", (doc) => paragraph(doc).insert(0, "a".repeat(50_001))],
  [
    "SYNC-28",
    "at_once",
    (doc) => {
      const pair = [{ insert: "a" }, { insert: "b", attributes: { bold: {}, italic: {} } }];
      paragraph(doc).applyDelta(Array.from({ length: 17_000 }, () => pair).flat());
    },
  ],
  ["DOC-1", "other", (doc) => put(element("heading", { level: 99 }))(doc)],
];

describe.each(["has open", "has not open"])("a text that somebody %s", (which) => {
  it.each(tooMuch)(
    "[SYNC-52] [%s] takes no more from an act than from people, and says of what: %s",
    async (_rule, what, edit) => {
      const ana = which === "has open" ? await sit("ana") : null;
      await desk.store.transact((tx) => desk.documents.inAct.change(tx, "d1", by, add("before")));
      const act = desk.store.transact((tx) =>
        desk.documents.inAct.change(tx, "d1", { ...by, act: "a2" }, edit),
      );
      const refused = await act.catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(DoesNotFit);
      expect(refused).toMatchObject({ what });
      expect(await rows()).toBe(1);
      expect(await desk.store.transact((tx) => desk.documents.inAct.holds(tx, "d1", edit))).toBe(false);
      if (ana) {
        await until(() => ana.text().includes("before"), ana.text);
        paragraph(ana.doc).insert(0, "typed ");
        await expect.poll(rows).toBe(2);
      }
      await desk.store.transact((tx) =>
        desk.documents.inAct.change(tx, "d1", { ...by, act: "a3" }, add("on ")),
      );
      expect(textOf(await copy())).toContain(ana ? "on typed before" : "on before");
      expect(desk.log).toEqual([]);
    },
  );
});

it.each(tooMuch)(
  "[SYNC-52] [%s] no text begins with more than people may write",
  async (_rule, _what, edit) => {
    const create = (seed: (doc: Y.Doc) => void) =>
      desk.store.transact((tx) =>
        desk.documents.inAct.create(tx, {
          ...{ id: "d2", process: "p1", kind: "commitment", template: "commitment/1", subject: "d2" },
          ...{ at: by.at, act: "a1", seed },
        }),
      );
    await expect(create(edit)).rejects.toThrow(DoesNotFit);
    expect(await rows()).toBe(0);
    await create(add("whole"));
    expect(await rows()).toBe(1);
  },
);
