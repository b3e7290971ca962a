import { describe, expect, it } from "vitest";
import {
  type DocumentEvent,
  type DocumentState,
  firstState,
  isDead,
  mayWrite,
  nextState,
  strandedBy,
  waitBefore,
} from "./document-state.js";

const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 21, 14, 0, seconds)).toISOString();
type Line = DocumentEvent extends infer E
  ? E extends DocumentEvent
    ? Omit<E, "at"> & { at?: number }
    : never
  : never;

const after = (...events: Line[]): DocumentState =>
  events.reduce<DocumentState>(
    (state, { at: seconds = 0, ...event }) =>
      nextState(state, { ...event, at: at(seconds) } as DocumentEvent),
    firstState(at(0)),
  );

const loaded: Line = { type: "loaded", unsaved: null, ready: false };
const answer: Line = { type: "sent", what: "answer", messages: 1 };
const update: Line = { type: "sent", what: "update", messages: 1 };
const connected: Line[] = [
  loaded,
  { type: "opened" },
  answer,
  { type: "synced" },
  { type: "saved", count: 1 },
];

describe("the state of a document", () => {
  const table: readonly [string, Line[], Partial<DocumentState> & object][] = [
    ["is loading before the local copy is read", [], { kind: "loading" }],
    ["is connecting after it", [loaded], { kind: "connecting", since: at(0) }],
    [
      "is still connecting when only the socket is open",
      [loaded, { type: "opened" }],
      { kind: "connecting" },
    ],
    [
      "is connecting until the server counted our step 2",
      [loaded, { type: "opened" }, answer, { type: "synced" }],
      { kind: "connecting" },
    ],
    ["is synced when both halves are exchanged and counted", connected, { kind: "synced", savedAt: null }],
    [
      "is saving from the first sign typed",
      [...connected, { type: "edited", at: 3 }],
      { kind: "saving", unsaved: { since: at(3), changes: 1 } },
    ],
    [
      "is saving while the count lags",
      [...connected, { type: "edited" }, update, { type: "edited" }, update, { type: "saved", count: 2 }],
      { kind: "saving", unsaved: { since: at(0), changes: 1 } },
    ],
    [
      "is saved when the count caught up",
      [...connected, { type: "edited" }, update, { type: "saved", count: 2, at: 4 }],
      { kind: "synced", savedAt: at(4) },
    ],
    [
      "is late after 10 s",
      [...connected, { type: "edited", at: 1 }, update, { type: "tick", at: 41 }],
      { kind: "late", seconds: 40, unsaved: { since: at(1), changes: 1 } },
    ],
    [
      "is offline when the line is cut, with what is unsaved",
      [...connected, { type: "edited", at: 1 }, update, { type: "closed", at: 2 }, { type: "edited", at: 3 }],
      { kind: "offline", since: at(2), unsaved: { since: at(1), changes: 2 } },
    ],
    [
      "keeps the time of the first loss through failed tries",
      [...connected, { type: "closed", at: 2 }, { type: "closed", at: 9 }],
      { kind: "offline", since: at(2) },
    ],
    [
      "is refused for good",
      [...connected, { type: "refused", reason: "locked", at: 5 }, { type: "saved", count: 9 }],
      { kind: "refused", reason: "locked", since: at(5) },
    ],
  ];
  it.each(table)("[SAVE-1] %s", (_, events, expected) => {
    expect(after(...events)).toMatchObject(expected);
  });

  it("[SAVE-2] words typed offline are saved only by the count of our step 2, not by that of a later update", () => {
    const offline: Line[] = [
      ...connected,
      { type: "closed" },
      { type: "edited", at: 1 },
      { type: "opened", at: 2 },
    ];
    const typedBeforeAnswer = after(...offline, { type: "edited", at: 3 }, update, {
      type: "saved",
      count: 1,
      at: 4,
    });
    expect(typedBeforeAnswer).toMatchObject({ kind: "saving", unsaved: { since: at(1), changes: 1 } });
    const answered: Line[] = [...offline, { type: "edited", at: 3 }, update, answer, { type: "synced" }];
    expect(after(...answered, { type: "saved", count: 1, at: 4 }).kind).toBe("saving");
    expect(after(...answered, { type: "saved", count: 2, at: 4 })).toMatchObject({
      kind: "synced",
      savedAt: at(4),
    });
  });

  it("[SAVE-2] a text sent in pieces is saved when its last piece is", () => {
    const pieces: Line = { type: "sent", what: "update", messages: 3 };
    expect(after(...connected, { type: "edited" }, pieces, { type: "saved", count: 3 }).kind).toBe("saving");
    expect(after(...connected, { type: "edited" }, pieces, { type: "saved", count: 4 }).kind).toBe("synced");
  });

  it("[SAVE-2] what an earlier session left unsent is unsaved from the start", () => {
    const left = { since: at(0), changes: 3 };
    const state = after({ type: "loaded", unsaved: left, ready: true });
    expect(state).toMatchObject({ kind: "connecting", unsaved: left });
    expect(mayWrite(state)).toBe(true);
  });

  it("[SAVE-3] a text never seen, a lock and a refusal are not written into", () => {
    expect(mayWrite(after(loaded))).toBe(false);
    expect(mayWrite(after(...connected))).toBe(true);
    expect(mayWrite(after(...connected, { type: "closed" }))).toBe(true);
    expect(
      mayWrite(after(...connected, { type: "rights", rights: { may: "read", lock: "Version 4" } })),
    ).toBe(false);
    expect(mayWrite(after(...connected, { type: "refused", reason: "shape" }))).toBe(false);
  });

  it("[SAVE-3] words typed before a lock was known are stranded; those on their way are the server's to judge", () => {
    const lock: Line = { type: "rights", rights: { may: "read", lock: "Version 4" } };
    const back: Line[] = [...connected, { type: "closed" }, { type: "edited" }, { type: "opened" }];
    expect(strandedBy(after(...back))).toBeNull();
    expect(strandedBy(after(...back, lock))).toBe("locked");
    expect(strandedBy(after(...back, { type: "rights", rights: { may: "read", lock: "" } }))).toBe(
      "rights_lost",
    );
    expect(strandedBy(after(...connected, { type: "edited" }, update, lock))).toBeNull();
  });

  it("[SAVE-1] a reader is synced without having been asked for words", () => {
    const reading: Line = { type: "rights", rights: { may: "read", lock: "" } };
    expect(after(loaded, { type: "opened" }, reading, { type: "synced" }).kind).toBe("synced");
  });

  it("[SAVE-4] silence for 10 s is a dead line, whether words wait or not", () => {
    const waiting = after(...connected, { type: "edited", at: 1 }, update);
    expect(isDead(waiting, at(9))).toBe(false);
    expect(isDead(waiting, at(10))).toBe(true);
    expect([isDead(after(...connected), at(9)), isDead(after(...connected), at(10))]).toEqual([false, true]);
    expect(isDead(after(loaded), at(50))).toBe(false);
    // A clock that was set back says nothing of how long it was.
    expect(isDead(after(...connected), at(-3_600))).toBe(true);
    expect(isDead(after(...connected, { type: "edited", at: 1 }, { type: "heard", at: 8 }), at(12))).toBe(
      false,
    );
  });

  it("[SAVE-4] a clock that is set back under unsaved words: they are late ten seconds after it, not when it is there again", () => {
    const words = [...connected, { type: "edited", at: 50 }, update, { type: "tick", at: 20 }] as Line[];
    expect(after(...words)).toMatchObject({ kind: "saving", unsaved: { since: at(20), changes: 1 } });
    expect(after(...words, { type: "tick", at: 30 })).toMatchObject({ kind: "late", seconds: 10 });
  });

  it("[SAVE-5] [T78] waits about as long as the server told, else longer at each try", () => {
    expect([waitBefore(0, 4000, 0), waitBefore(9, 4000, 1)]).toEqual([2000, 6000]);
    expect([waitBefore(0, null, 0), waitBefore(0, null, 1), waitBefore(3, null, 1)]).toEqual([
      500, 1000, 4500,
    ]);
    expect(waitBefore(40, null, 1)).toBeLessThanOrEqual(30_500);
  });
});
