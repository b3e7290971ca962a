import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { fakeLocks } from "../../connection/fake-locks.js";
import { keep, readKept } from "./kept-words.js";
import { newTab } from "./own-tab.js";

beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("navigator", { locks: fakeLocks() });
  vi.spyOn(AbortSignal, "timeout").mockImplementation(() => {
    const late = new AbortController();
    setTimeout(() => late.abort());
    return late.signal;
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** What a browser keeps for one tab; a tab that is doubled begins with a copy. */
function session(copy?: Storage): Storage {
  const kept = new Map([["accord:tab:", copy?.getItem("accord:tab:") ?? null]]);
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}
const place = (storage: Storage) => newTab(() => storage).place("me", "d1");
const target = { kind: "whole" };

it("[COM-22] two tabs of one person have a place each for new words, one that was doubled too", async () => {
  const first = session();
  const one = await place(first);
  const two = await place(session());
  keep(`${one}:target`, target);
  keep(one, { text: "One" });
  keep(two, { text: "Two" });
  keep(two, null);
  expect(readKept(one)).toEqual({ text: "One" });
  const doubled = await place(session(first));
  expect(doubled).not.toBe(one);
  expect(readKept(doubled)).toBeNull();
});

it("[COM-22] after a reload they are there again, and what a closed tab left is gone on with in the next one", async () => {
  const first = session();
  const one = await place(first);
  keep(`${one}:target`, target);
  keep(one, { text: "One" });
  keep("me:d1:new:target", target);
  vi.stubGlobal("navigator", { locks: fakeLocks() });
  expect(await place(first)).toBe(one);
  vi.stubGlobal("navigator", { locks: fakeLocks() });
  keep("me:d1:new:target", null);
  const next = await place(session());
  expect(next).not.toBe(one);
  expect([readKept(next), readKept(`${next}:target`)]).toEqual([{ text: "One" }, target]);
  expect(readKept(one)).toBeNull();
});
