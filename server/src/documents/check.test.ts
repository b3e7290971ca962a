import { expect, it } from "vitest";
import * as Y from "yjs";
import { keyIn } from "./check.js";
import { dice } from "./testing/archive.js";
import { paragraph } from "./testing/clients.js";
import { craft, wordsAfter, wordsBetween, written } from "./testing/craft.js";

const plain = ({ structs, ds }: Pick<ReturnType<typeof Y.decodeUpdate>, "structs"> & { ds: unknown }) => ({
  structs: structs.map((struct) => {
    const { id, origin, rightOrigin, parent, parentSub, content, length, info } = struct as Y.Item;
    return { id, origin, rightOrigin, parent, parentSub, content, length, info };
  }),
  ds,
});

it("[SYNC-43] an ordinary key that is read by hand is what Yjs reads in it; all else is left to Yjs", () => {
  const roll = dice(7);
  const { updates } = written(
    2_000_000_000,
    (doc) => void paragraph(doc),
    ...Array.from({ length: 400 }, (_, i) => (doc: Y.Doc) => {
      const words = paragraph(doc);
      const at = roll(words.length + 1);
      if (i % 7 === 5) words.format(0, words.length, { bold: {} });
      else if (i % 3 === 2) words.delete(Math.min(at, words.length - 1), 1);
      else words.insert(at, ["a", "é", "\u{1f33e}", "some words"][roll(4)] as string);
    }),
  );
  let keys = 0;
  for (const update of updates) {
    const key = keyIn(update);
    if (key === null) continue;
    keys++;
    expect(plain(key)).toEqual({ ...plain(Y.decodeUpdate(update)), ds: { clients: new Map() } });
    const cut = update.slice(0, roll(update.length));
    expect(() => keyIn(cut) ?? Y.decodeUpdate(cut)).toThrow();
    expect(keyIn(Uint8Array.of(...update, 0))).toBeNull();
  }
  expect(keys).toBeGreaterThan(150);
  const [id, after] = [Y.createID(1, 2), wordsAfter(1, 2, "x")];
  for (const other of [
    craft([{ client: 3, clock: 0, structs: [after, after] }]),
    craft([{ client: 3, clock: 0, structs: [after] }], [{ client: 1, clock: 0, length: 1 }]),
    craft([3, 4].map((client) => ({ client, clock: 0, structs: [wordsBetween(id, id, "x")] }))),
  ])
    expect(keyIn(other)).toBeNull();
});
