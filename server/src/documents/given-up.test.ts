import { createHash } from "node:crypto";
import { expect, it, vi } from "vitest";
import { SqliteStore } from "../adapters/sqlite/store.js";
import { openDesk, until } from "./testing/desk.js";
import { LoopSocket, readerOf } from "./testing/loopback.js";

it("[SYNC-25] a room that is given up while it opens writes nothing any more, also where an act was under way", async () => {
  const house = await openDesk();
  await house.person("ana");
  await house.create("d1");
  const { connect, inAct } = house.documents;
  const gate = Promise.withResolvers<void>();
  const slow = vi.spyOn(SqliteStore.prototype, "settled").mockReturnValueOnce(gate.promise);
  const fate = Promise.withResolvers<void>();
  const writes = vi.spyOn(SqliteStore.prototype, "transactAside").mockReturnValueOnce(fate.promise);
  const reader = readerOf("ana", createHash("sha256").update("ana").digest("hex"));
  await house.store.transact(async (tx) => {
    await inAct.last(tx, "d1");
    connect(new LoopSocket().asSocket, { document: "d1", reader, right: "edit", asOf: 0, accord: true });
  });
  fate.reject(new Error("the disk is full"));
  await until(() => house.documents.stats().rooms === 0);
  gate.resolve();
  await new Promise((resolve) => setImmediate(resolve));
  await house.close();
  expect(writes).toHaveBeenCalledTimes(1);
  expect(house.log).toEqual([
    "document d1: what became of an act is not known; opened again the disk is full",
  ]);
  writes.mockRestore();
  slow.mockRestore();
});
