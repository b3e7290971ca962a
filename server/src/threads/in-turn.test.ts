import { expect, it } from "vitest";
import { Refused } from "../acts/refused.js";
import { InTurn } from "./in-turn.js";

const made = async (work: Promise<unknown>[]): Promise<unknown[]> =>
  (await Promise.allSettled(work)).map((one) => (one.status === "fulfilled" ? one.value : one.reason));

it("[COM-17] long drafts of several accounts are drawn in turn, one at a time, and one that fails stops none", async () => {
  const turns = new InTurn();
  const order: string[] = [];
  let atOnce = 0;
  const draw = (person: string, what: string) =>
    turns.add(person, async () => {
      atOnce += 1;
      expect(atOnce).toBe(1);
      order.push(what);
      await Promise.resolve();
      atOnce -= 1;
      if (what === "eve 2") throw new Error("It has no words.");
      return what;
    });
  const all = [1, 2, 3, 4].map((n) => draw("eve", `eve ${n}`));
  all.push(draw("ana", "ana 1"), draw("ana", "ana 2"));
  expect(await made(all)).toEqual([
    "eve 1",
    new Error("It has no words."),
    "eve 3",
    "eve 4",
    "ana 1",
    "ana 2",
  ]);
  expect(order).toEqual(["eve 1", "eve 2", "ana 1", "eve 3", "ana 2", "eve 4"]);
  expect(await draw("eve", "eve 5")).toBe("eve 5");
});

it("[COM-17] of one account so many wait and no more, and another's is drawn", async () => {
  const turns = new InTurn();
  let end = (): void => {};
  const first = turns.add("eve", () => new Promise<void>((resolve) => (end = resolve)));
  const waiting = Array.from({ length: 3 }, () => turns.add("eve", async () => "drawn"));
  await expect(turns.add("eve", async () => "drawn")).rejects.toThrow(Refused);
  const other = turns.add("ana", async () => "ana's");
  end();
  expect(await other).toBe("ana's");
  await first;
  expect(await made(waiting)).toEqual(Array.from({ length: 3 }, () => "drawn"));
});

it("[COM-17] work that can't even begin fails for who asked, and the next is done", async () => {
  const turns = new InTurn();
  const begin = (): Promise<string> => {
    throw new Error("There is no thread left.");
  };
  const failed = expect(turns.add("eve", begin)).rejects.toThrow("There is no thread left.");
  expect(await turns.add("ana", async () => "drawn")).toBe("drawn");
  await failed;
});
