import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { frames } from "./frames.js";
import type { Session, Waiting } from "./session.js";
import type { Entry } from "./staging.js";
import { Telling } from "./telling.js";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const listener = (kind = "writing") => {
  const heard: Buffer[] = [];
  return {
    heard,
    session: { state: { kind }, send: (frame: Buffer) => heard.push(frame) } as never as Session,
  };
};
const room = (howMany: number) => {
  const all = Array.from({ length: howMany }, () => listener());
  return { all, telling: new Telling(new Set(all.map(({ session }) => session))) };
};
const words = (seq: number, session: Session): Entry => ({
  seq,
  bytes: Uint8Array.of(seq),
  waiting: { session } as Waiting,
});
const framed = (...seqs: number[]) => Buffer.concat(seqs.map((seq) => frames.update(Uint8Array.of(seq))));

it("[SYNC-40] durable words are told at once where few listen", () => {
  const { all, telling } = room(20);
  telling.tell([words(1, all[0]?.session as Session)]);
  expect(all[0]?.heard).toEqual([]);
  expect(all[19]?.heard).toEqual([framed(1)]);
});

it("[SYNC-40] where many listen, words of a moment are told together, in order, to each without its own", () => {
  const { all, telling } = room(60);
  const [one, other, reader] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
  telling.tell([words(1, one.session)]);
  telling.tell([words(2, other.session), words(3, one.session)]);
  expect(reader.heard).toEqual([]);
  vi.advanceTimersByTime(7);
  expect(reader.heard).toEqual([framed(1, 2, 3)]);
  expect(one.heard).toEqual([framed(2)]);
  expect(other.heard).toEqual([framed(1, 3)]);
  telling.tell([words(4, one.session)]);
  vi.advanceTimersByTime(7);
  expect(reader.heard.slice(1)).toEqual([framed(4)]);
});

it("[SYNC-40] what waits is told before what comes when many have left, and never in a room that ended", () => {
  const { all, telling } = room(60);
  const many = new Set(Array.from({ length: 60 }, () => listener().session));
  const reader = listener();
  many.add(reader.session);
  const shrinking = new Telling(many);
  shrinking.tell([words(1, all[0]?.session as Session)]);
  for (const session of many) if (session !== reader.session) many.delete(session);
  shrinking.tell([words(2, all[0]?.session as Session)]);
  vi.advanceTimersByTime(25);
  expect(reader.heard).toEqual([framed(1, 2)]);
  telling.tell([words(3, reader.session)]);
  telling.stop();
  vi.advanceTimersByTime(25);
  expect(all.flatMap(({ heard }) => heard)).toEqual([]);
});
