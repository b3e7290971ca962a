import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import type { Room } from "./room.js";
import { paceMs, Writer } from "./writer.js";

it("[SYNC-39] words that come alone are written at once; under load commits begin no closer than their pace", async () => {
  const begun: number[] = [];
  const journal = {
    writes: async () => 1,
    write: async (batch: (tx: Db) => Promise<void>) => {
      begun.push(performance.now());
      await batch({} as Db);
    },
  } as unknown as Journal;
  const room = {
    wantsHead: false,
    catchUp: async () => undefined,
    writeWaiting: async () => ({}),
    commit: () => undefined,
  } as unknown as Room;
  const failed: unknown[] = [];
  const writer = new Writer(journal, (_rooms, error) => failed.push(error));
  writer.wake(room);
  await new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
  expect(begun).toHaveLength(1);
  for (let i = 0; i < 60; i++) {
    writer.wake(room);
    await sleep(1);
  }
  await writer.drained();
  expect(failed).toEqual([]);
  expect(begun.length).toBeGreaterThan(2);
  const gaps = begun.slice(1).map((at, i) => at - (begun[i] as number));
  expect(Math.min(...gaps)).toBeGreaterThan(paceMs - 2);
});
