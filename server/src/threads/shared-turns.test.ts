import { expect, it } from "vitest";
import { SharedTurns } from "./shared-turns.js";

it("[COM-20] who asks while a reading waits has that one, which reads what stands when its turn comes", async () => {
  const turns = new SharedTurns<string>();
  let [stands, read] = ["first", 0];
  let end = (): void => {};
  const ended = new Promise<void>((resolve) => (end = resolve));
  const ask = () =>
    turns.ask("text", "all", async () => {
      read += 1;
      const words = stands;
      await ended;
      return words;
    });
  const first = ask();
  const others = Array.from({ length: 9 }, ask);
  stands = "second";
  end();
  expect(await first).toBe("first");
  expect(await Promise.all(others)).toEqual(others.map(() => "second"));
  expect(read).toBe(2);
  stands = "third";
  expect(await ask()).toBe("third");
});

it("[COM-20] of a reading that failed, or was turned away, nothing stays", async () => {
  const turns = new SharedTurns<string>();
  let end = (): void => {};
  const running = turns.ask(
    "text",
    "all",
    () => new Promise<string>((resolve) => (end = () => resolve("read"))),
  );
  const others = [1, 2, 3].map((n) =>
    turns.ask("text", `${n}`, () => Promise.reject(new Error("It is gone."))),
  );
  await expect(turns.ask("text", "4", async () => "read")).rejects.toMatchObject({ code: "busy" });
  end();
  await running;
  for (const one of others) await expect(one).rejects.toThrow("It is gone.");
  expect(await Promise.all(["1", "4"].map((n) => turns.ask("text", n, async () => "read")))).toEqual([
    "read",
    "read",
  ]);
});
