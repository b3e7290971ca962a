import { expect, it } from "vitest";
import * as Y from "yjs";
import { sentApart } from "./apart.js";

function edited(...edits: ((text: Y.Text) => void)[]) {
  const doc = new Y.Doc();
  const updates: Uint8Array[] = [];
  doc.on("update", (update: Uint8Array) => void updates.push(update));
  for (const edit of edits) edit(doc.getText("t"));
  return { doc, updates };
}
const nobodyHas = Y.encodeStateVector(new Y.Doc());

it("[SAVE-11] what the server has is left out, and nothing goes that builds on what it would not have", () => {
  const { updates } = edited(
    (text) => text.insert(0, "one "),
    (text) => text.insert(4, "two "),
    (text) => text.delete(0, 4),
    (text) => text.insert(0, "three "),
  );
  expect(sentApart(updates, nobodyHas)).toEqual(updates);
  const first = new Y.Doc();
  Y.applyUpdate(first, updates[0] as Uint8Array);
  expect(sentApart(updates, Y.encodeStateVector(first))).toEqual(updates.slice(1));
  expect(sentApart(updates.slice(1), nobodyHas)).toEqual([]);
  expect(sentApart([updates[0], ...updates.slice(2)] as Uint8Array[], nobodyHas)).toEqual([
    updates[0],
    updates[2],
  ]);
});

it("[SAVE-11] sent apart they make the same text as together", () => {
  const { doc, updates } = edited(
    (text) => text.insert(0, "typed and "),
    (text) => text.insert(10, "pasted"),
    (text) => text.delete(2, 5),
    (text) => text.format(0, 3, { bold: true }),
  );
  const server = new Y.Doc();
  for (const update of sentApart(updates, nobodyHas)) Y.applyUpdate(server, update);
  expect(server.getText("t").toDelta()).toEqual(doc.getText("t").toDelta());
  expect(server.store.pendingStructs).toBeNull();
});
