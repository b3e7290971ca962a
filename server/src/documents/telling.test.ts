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
  const carets = vi.fn();
  return { all, carets, telling: new Telling(new Set(all.map(({ session }) => session)), carets) };
};
const words = (seq: number, session: Session): Entry => ({
  seq,
  bytes: Uint8Array.of(seq),
  waiting: { session } as Waiting,
});
const framed = (...seqs: number[]) => Buffer.concat(seqs.map((seq) => frames.update(Uint8Array.of(seq))));

it("[SYNC-40] durable words and carets are told at once where few listen", () => {
  const { all, carets, telling } = room(9);
  telling.words([words(1, all[0]?.session as Session)]);
  telling.words([words(2, all[0]?.session as Session)]);
  expect(all[0]?.heard).toEqual([]);
  expect(all[8]?.heard).toEqual([framed(1), framed(2)]);
  telling.presence();
  expect(carets).toHaveBeenCalledTimes(3);
});

it("[SYNC-40] where many listen, the first is told at once, and what comes within 33 ms of it together, in order, to each without its own", () => {
  const { all, carets, telling } = room(20);
  const [one, other, reader] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
  telling.words([words(1, one.session)]);
  expect(reader.heard).toEqual([framed(1)]);
  telling.words([words(2, other.session), words(3, one.session)]);
  telling.presence();
  telling.words([words(4, other.session)]);
  expect([reader.heard.length, carets.mock.calls.length]).toEqual([1, 1]);
  vi.advanceTimersByTime(33);
  expect(reader.heard.slice(1)).toEqual([framed(2, 3, 4)]);
  expect(one.heard).toEqual([framed(2, 4)]);
  expect(other.heard).toEqual([framed(1), framed(3)]);
  expect(carets).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(33);
  telling.presence();
  expect(carets).toHaveBeenCalledTimes(3);
  expect(reader.heard).toHaveLength(2);
});

it("[SYNC-40] what waits is told before what comes when many have left, and never in a room that ended", () => {
  const author = listener().session;
  const many = new Set(Array.from({ length: 20 }, () => listener().session));
  const reader = listener();
  many.add(reader.session);
  const shrinking = new Telling(many, () => undefined);
  for (const seq of [1, 2]) shrinking.words([words(seq, author)]);
  for (const session of many) if (session !== reader.session) many.delete(session);
  shrinking.words([words(3, author)]);
  vi.advanceTimersByTime(33);
  expect(reader.heard).toEqual([framed(1), framed(2, 3)]);
  const { all, telling } = room(20);
  for (const seq of [4, 5]) telling.words([words(seq, author)]);
  telling.stop();
  vi.advanceTimersByTime(33);
  expect(all[0]?.heard).toEqual([framed(4)]);
});
