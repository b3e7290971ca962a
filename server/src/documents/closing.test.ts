import { afterEach, beforeEach, expect, it } from "vitest";
import { sqliteJournal } from "../adapters/sqlite/journal.js";
import { SqliteStore } from "../adapters/sqlite/store.js";
import { systemClock } from "../adapters/system/clock.js";
import { randomIds } from "../adapters/system/ids.js";
import { makeTables, testFolder } from "../testing/folder.js";
import { createDocuments } from "./index.js";
import { accessByTables, makeAccessTables } from "./testing/access.js";
import { paragraph } from "./testing/clients.js";
import { until } from "./testing/desk.js";
import { honest, readerOf } from "./testing/loopback.js";

let folder: Awaited<ReturnType<typeof testFolder>>;
beforeEach(async () => {
  folder = await testFolder();
});
afterEach(() => folder.remove());

it("[COM-10] [SYNC-24] closing waits for what is looked after in a text whose words have just changed", async () => {
  const file = `${folder.path}/accord.db`;
  makeTables(file);
  makeAccessTables(file);
  const store = new SqliteStore(file);
  const log: string[] = [];
  let asked = 0;
  let answer = (): void => undefined;
  const documents = createDocuments({
    store,
    journal: sqliteJournal(store),
    access: { ...accessByTables, rightOn: async () => "edit", standingOf: async () => "good" },
    clock: systemClock(null),
    ids: randomIds,
    log: (error, about) => log.push(`${about} ${error instanceof Error ? error.message : ""}`),
    anchors: async () => {
      asked++;
      if (asked === 1)
        await new Promise<void>((resolve) => {
          answer = resolve;
        });
      return [{ mark: "m1", field: "problem", quote: "quoted", before: "", after: "" }];
    },
  });
  const names = { process: "p", kind: "commitment", template: "commitment/1", subject: "d1" } as const;
  await store.transact((tx) =>
    documents.inAct.create(tx, { id: "d1", ...names, at: "2026-11-02T09:00:00.000Z", act: "draft" }),
  );
  const ana = honest();
  const asOf = documents.changes;
  documents.connect(ana.socket.asSocket, {
    document: "d1",
    reader: readerOf("ana"),
    right: "edit",
    asOf,
    accord: true,
  });
  await until(() => ana.greeted && ana.saved === ana.sent);
  paragraph(ana.doc).insert(0, "quoted");
  await until(() => asked === 1);
  const closing = documents.close().then(() => store.close());
  // All that closing does not wait for has happened by then.
  const closed = await Promise.race([
    closing.then(() => true),
    new Promise<false>((resolve) => {
      let turns = 0;
      const turn = (): void => void (++turns > 200 ? resolve(false) : setImmediate(turn));
      turn();
    }),
  ]);
  answer();
  await closing;
  expect([closed, log]).toEqual([false, []]);
});
