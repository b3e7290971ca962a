import * as encoding from "lib0/encoding";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { checkUpdate } from "./check.js";
import { Known } from "./known.js";
import { templateOf } from "./templates.js";
import { dice } from "./testing/archive.js";
import { paragraph } from "./testing/clients.js";
import { element, put, written } from "./testing/craft.js";
import { assertWhole, emptyDoc } from "./text.js";

const seeds = Number(process.env.ACCORD_CRAFTED ?? 150);
const template = templateOf("commitment/1");
const ids = [7, 100, 101, 102];
type Roll = ReturnType<typeof dice>;

const block = (words: string) => element("paragraph", {}, [new Y.XmlText(words)]);
/** Words of which some are deleted, and some have gone with their block. */
function textOf7(roll: Roll): readonly Uint8Array[] {
  const list = element("bulletList", {}, [element("listItem", {}, [block("third")])]);
  return written(
    7,
    (doc) => paragraph(doc).insert(0, "hello world of words"),
    (doc) => paragraph(doc).delete(2, 3),
    put(block("second")),
    put(list),
    (doc) => doc.getXmlFragment("problem").delete(roll(3), 1),
    put(block("more")),
  ).updates;
}

/** Pieces and deletions of all kinds, most of which are nearly right. */
function crafted(roll: Roll, end: (client: number) => number): Uint8Array {
  const encoder = encoding.createEncoder();
  const say = (number: number) => encoding.writeVarUint(encoder, number);
  const word = (words: string) => encoding.writeVarString(encoder, words);
  const oneOf = <T>(...all: readonly T[]): T => all[roll(all.length)] as T;
  const near = (client: number) => (roll(8) === 0 ? end(client) + roll(3) : roll(end(client) + 2));
  const someId = () => {
    const client = oneOf(7, 7, ...ids);
    say(client);
    say(near(client));
  };
  const content: Record<number, () => void> = {
    1: () => say(roll(4)),
    4: () => word(oneOf("a", "bc", "", "\u{1f33e}", "def")),
    6: () => [oneOf("bold", "link"), oneOf("null", "{}")].forEach(word),
    7: () => {
      const type = oneOf(3, 3, 6, 4);
      say(type);
      if (type === 3) word(oneOf("paragraph", "heading", "listItem"));
    },
    8: () => {
      say(1);
      encoding.writeAny(encoder, oneOf<boolean | string>(true, "x"));
    },
  };
  const piece = () => {
    const bare = roll(10);
    if (bare < 2) {
      encoding.writeUint8(encoder, bare * 10);
      return say(roll(4));
    }
    const kind = oneOf(1, 4, 4, 4, 4, 6, 7, 8);
    const [left, right] = [roll(3) !== 0, roll(2) === 0];
    const key = !left && !right && roll(2) === 0;
    encoding.writeUint8(encoder, kind | (left ? 128 : 0) | (right ? 64 : 0) | (key ? 32 : 0));
    if (left) someId();
    if (right) someId();
    if (!left && !right) {
      const root = roll(2);
      say(root);
      if (root === 1) word(oneOf("problem", "nowhere"));
      else someId();
      if (key) word(oneOf("level", "x"));
    }
    content[kind]?.();
  };
  const groups = ids.filter(() => roll(3) === 0);
  say(groups.length);
  for (const client of groups) {
    const pieces = 1 + roll(3);
    say(pieces);
    say(client);
    say(roll(3) ? end(client) : Math.max(0, end(client) - roll(4)));
    for (let at = 0; at < pieces; at++) piece();
  }
  const deletes = ids.filter(() => roll(3) === 0);
  say(deletes.length);
  for (const client of deletes) {
    const ranges = roll(3);
    say(client);
    say(ranges);
    for (let at = 0; at < ranges; at++) [near(client), roll(9) ? 1 + roll(4) : 0].forEach(say);
  }
  return encoding.toUint8Array(encoder);
}

it(`[SYNC-8] [SYNC-26] [T16] what is taken of crafted updates fits, and reads the same in memory, from the journal and with what was deleted kept (${seeds} seeds)`, () => {
  let taken = 0;
  for (let seed = 1; seed <= seeds; seed++) {
    const roll = dice(seed);
    const [live, kept, again] = [emptyDoc(template), emptyDoc(template, false), emptyDoc(template)];
    const journal: Uint8Array[] = [];
    const take = (update: Uint8Array) => {
      journal.push(update);
      for (const doc of [live, kept]) {
        Y.applyUpdate(doc, update);
        assertWhole(doc);
      }
    };
    textOf7(roll).forEach(take);
    for (let step = 0; step < 40; step++) {
      const known = new Known(live, template);
      const update = crafted(roll, (client) => known.end(client));
      const checked = checkUpdate(update, known, () => "own");
      // Of several ids, or where it is not sure, a room tries it on a copy first.
      if (checked.kind !== "good" || checked.clients > 1 || checked.unsure.length > 0) continue;
      const ends = ids.map((client) => known.end(client));
      take(update);
      taken++;
      expect(
        ids.map((client) => Y.getState(live.store, client)),
        `seed ${seed}`,
      ).toEqual(ends);
    }
    again.transact(() => {
      for (const update of journal) Y.applyUpdate(again, update);
    });
    const read = (doc: Y.Doc) => template.fields.map(({ root }) => doc.getXmlFragment(root).toString());
    expect([read(again), read(kept)], `seed ${seed}`).toEqual([read(live), read(live)]);
  }
  expect(taken).toBeGreaterThan(seeds);
});
