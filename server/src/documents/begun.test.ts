import { expect, it } from "vitest";
import * as Y from "yjs";
import { checkUpdate } from "./check.js";
import { Known } from "./known.js";
import { templateOf } from "./templates.js";
import { paragraph, textOf } from "./testing/clients.js";
import { collected, craft, element, put, wordsAfter, written } from "./testing/craft.js";
import { seatsFor } from "./testing/seats.js";
import { emptyDoc } from "./text.js";

const seats = seatsFor("ana", "ben", "eve");
const template = templateOf("commitment/1");

/** Ana's words, and before them two blocks of eve's, which are the first that she wrote under the id 7. */
function blocks() {
  const { doc } = written(9, (made) => void paragraph(made).insert(0, "words"));
  const letter = Y.getState(doc.store, 9) - 1;
  const first = Y.encodeStateAsUpdate(doc);
  const before = Y.encodeStateVector(doc);
  doc.clientID = 7;
  put(element("paragraph"))(doc);
  put(element("blockquote"))(doc);
  return { doc, first, letter, second: Y.encodeStateAsUpdate(doc, before) };
}

it("[SYNC-8] the rest of what began as blocks is not put among them as letters, whatever is said of the whole", async () => {
  const { doc, first, letter, second } = blocks();
  const ana = await seats.synced("ana");
  ana.update(first);
  await ana.isSaved(2);
  const eve = await seats.synced("eve");
  eve.update(second);
  await eve.isSaved(2);
  eve.update(craft([{ client: 7, clock: 0, structs: [wordsAfter(9, letter, "xxbad")] }]));
  await eve.isRefused("shape");
  expect(await seats.stored()).toBe(textOf(doc));
});

it("[SYNC-8] nor is what stands behind its beginning taken for standing in the whole", () => {
  const { first, second } = blocks();
  const text = emptyDoc(template);
  Y.applyUpdate(text, first);
  const known = new Known(text, template);
  const check = (update: Uint8Array) => checkUpdate(update, known, () => "own");
  expect(check(second).kind).toBe("good");
  // Said to be collected from the first block on; both stand.
  expect(check(craft([{ client: 7, clock: 0, structs: [collected(5)] }])).kind).toBe("good");
  const behind = craft([{ client: 8, clock: 0, structs: [wordsAfter(7, 1, "bad")] }]);
  expect(check(behind)).toMatchObject({ kind: "refused", reason: "shape" });
});

it("[SYNC-8] words of which the beginning is here are taken", () => {
  const { doc, updates } = written(
    7,
    (made) => void paragraph(made).insert(0, "abc"),
    (made) => void paragraph(made).insert(3, "def"),
  );
  const text = emptyDoc(template);
  Y.applyUpdate(text, updates[0] as Uint8Array);
  expect(checkUpdate(Y.encodeStateAsUpdate(doc), new Known(text, template), () => "own").kind).toBe("good");
});
