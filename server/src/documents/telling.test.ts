import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { frames } from "./frames.js";
import { Session, type Waiting } from "./session.js";
import type { Entry } from "./staging.js";
import { inOneWrite, Telling } from "./telling.js";
import { LoopSocket, readerOf } from "./testing/loopback.js";

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const room = (howMany: number, wordsWait = false) => {
  const all = Array.from({ length: howMany }, () => {
    const heard: Buffer[] = [];
    const session = { state: { kind: "writing" }, send: (frame: Buffer) => heard.push(frame) };
    return { heard, session: session as never as Session };
  });
  const carets = vi.fn();
  const sessions = new Set(all.map(({ session }) => session));
  return { all, carets, telling: new Telling(sessions, carets, () => wordsWait) };
};
const words = (seq: number, session: Session): Entry => ({
  seq,
  bytes: Uint8Array.of(seq),
  waiting: { session } as Waiting,
});
const framed = (...seqs: number[]) => frames.updates(seqs.map((seq) => Uint8Array.of(seq))).bytes;

it("[SYNC-40] updates of any length stand behind one another, each a frame of its own", () => {
  const all = [1, 121, 122, 123, 127, 128, 16_384, 65_533, 70_000].map((length) => new Uint8Array(length));
  const { bytes, starts } = frames.updates(all);
  expect(bytes.length).toBe(starts.at(-1));
  for (const [i, update] of all.entries()) {
    const alike = frames.step2(update);
    const frame = bytes.subarray(starts[i], starts[i + 1]);
    expect(frame.length).toBe(alike.length);
    // An update, and not a step 2.
    const others = [...frame.keys()].filter((at) => frame[at] !== alike[at]);
    expect(others.map((at) => [alike[at], frame[at]])).toEqual([[1, 2]]);
  }
});

it("[SYNC-40] the words of a batch come in their order and in one piece, to each without its own, and carets with them", () => {
  const { all, carets, telling } = room(20);
  const [one, other, reader] = all as [(typeof all)[0], (typeof all)[0], (typeof all)[0]];
  telling.words([words(1, one.session)]);
  telling.words([words(2, other.session), words(3, one.session), words(4, other.session)]);
  expect(reader.heard).toEqual([framed(1), framed(2, 3, 4)]);
  expect(one.heard).toEqual([framed(2, 4)]);
  expect(other.heard).toEqual([framed(1), framed(3)]);
  expect(carets).toHaveBeenCalledTimes(2);
});

it.each([
  { listeners: 9, wordsWait: true, within: 0, at: [1, 2, 3], when: "at once where few listen" },
  { listeners: 20, wordsWait: false, within: 0, at: [1, 2, 3], when: "at once where no words wait" },
  {
    ...{ listeners: 20, wordsWait: true, within: 66, at: [1, 1, 1] },
    when: "with the words that wait, where these come within 66 ms",
  },
])("[SYNC-40] carets are told $when", ({ listeners, wordsWait, within, at }) => {
  const { carets, telling } = room(listeners, wordsWait);
  for (const times of at) {
    telling.carets();
    expect(carets).toHaveBeenCalledTimes(times);
  }
  const before = carets.mock.calls.length;
  vi.advanceTimersByTime(Math.max(0, within - 1));
  expect(carets).toHaveBeenCalledTimes(before);
  vi.advanceTimersByTime(66);
  expect(carets).toHaveBeenCalledTimes(within === 0 ? before : before + 1);
});

it("[SYNC-40] carets that wait come with words, and never in a room that ended", () => {
  const { all, carets, telling } = room(20, true);
  for (const _ of [1, 2]) telling.carets();
  telling.words([words(1, all[0]?.session as Session)]);
  expect(carets).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(66);
  expect(carets).toHaveBeenCalledTimes(2);
  for (const _ of [1, 2]) telling.carets();
  telling.stop();
  vi.advanceTimersByTime(66);
  expect(carets).toHaveBeenCalledTimes(3);
});

it("[SYNC-40] what is told of a batch goes out in one write to each, also to who leaves meanwhile, and where telling fails", () => {
  const log: string[] = [];
  const member = (name: string) =>
    ({
      gather: () => log.push(`${name} waits`),
      release: () => log.push(`${name} goes`),
    }) as never as Session;
  const sessions = new Set([member("ana"), member("ben")]);
  const failing = () =>
    inOneWrite(sessions, () => {
      log.push("told");
      sessions.clear();
      throw new Error("no such socket");
    });
  expect(failing).toThrow("no such socket");
  expect(log).toEqual(["ana waits", "ben waits", "told", "ana goes", "ben goes"]);
});

it("[SYNC-40] what is gathered for a socket goes out in its order, before it is closed and before a whole text", () => {
  const wrote: string[] = [];
  const socket = new LoopSocket();
  socket._socket.write = (frames: Buffer) => void wrote.push(frames.toString());
  vi.spyOn(socket, "close").mockImplementation(() => void wrote.push("closed"));
  const session = new Session(socket.asSocket, readerOf("ana"), true);
  session.become({ kind: "syncing", asked: false });
  wrote.length = 0;
  session.gather();
  for (const one of ["a", "b"]) session.send(Buffer.from(one));
  expect(wrote).toEqual([]);
  session.release();
  expect(wrote.splice(0)).toEqual(["ab"]);
  session.gather();
  session.send(Buffer.from("c"));
  session.sendWhole(Buffer.from("whole"), () => undefined);
  session.send(Buffer.from("d"));
  session.release();
  expect(wrote.splice(0)).toEqual(["c", "whole", "d"]);
  session.gather();
  for (const one of ["x".repeat(9_000), "y".repeat(9_000)]) session.send(Buffer.from(one));
  session.release();
  expect(wrote.splice(0).map(({ length }) => length)).toEqual([9_000, 9_000]);
  session.gather();
  session.send(Buffer.from("e"));
  session.close("locked");
  session.release();
  expect(wrote).toEqual(["e", "closed"]);
});
