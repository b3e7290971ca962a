import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import type { Room } from "./room.js";
import { Writer } from "./writer.js";

beforeEach(() => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] }));
afterEach(() => vi.useRealTimers());

/** A writer, and rooms of so many listeners that only say in which batch they were written. */
function desk() {
  const batches: string[][] = [];
  const journal = {
    writes: async () => 0,
    write: async (batch: (tx: Db) => Promise<void>) => {
      batches.push([]);
      await batch({} as Db);
    },
  } as unknown as Journal;
  const room = (name: string, listeners: number) =>
    ({
      sessions: new Set(Array.from({ length: listeners }, (_, i) => i)),
      waiting: [],
      catchUp: async () => undefined,
      writeWaiting: async () => batches.at(-1)?.push(name),
      commit: () => undefined,
    }) as unknown as Room;
  const writer = new Writer(journal, (_rooms, error) => {
    throw error;
  });
  /** All that is due in this moment has been written. */
  const turn = async () => {
    for (let turns = 0; turns < 20; turns++) await new Promise((resolve) => setImmediate(resolve));
  };
  return { batches, room, writer, turn };
}

it("[SYNC-40] words are written at once where few listen; where many do the first is, and the next of all such rooms together", async () => {
  const { batches, room, writer, turn } = desk();
  const [few, many, too] = [room("few", 9), room("many", 10), room("too", 150)];
  for (const one of [few, many, few, too, many]) {
    writer.wake(one);
    await turn();
  }
  expect(batches).toEqual([["few"], ["many"], ["few"]]);
  await vi.advanceTimersByTimeAsync(49);
  await turn();
  expect(batches).toHaveLength(3);
  await vi.advanceTimersByTimeAsync(1);
  await turn();
  expect(batches.slice(3)).toEqual([["too", "many"]]);
});

it("[SYNC-40] who closes waits for no moment", async () => {
  const { batches, room, writer, turn } = desk();
  const many = room("many", 20);
  for (const _ of [1, 2]) {
    writer.wake(many);
    await turn();
  }
  await writer.drained();
  expect(batches).toEqual([["many"], ["many"]]);
});
