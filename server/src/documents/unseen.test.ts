import { afterEach, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { append, momentOf } from "./testing/archive.js";
import { type Desk, openDesk } from "./testing/desk.js";

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk();
  await desk.create("d1");
});
afterEach(() => desk.close());

let seq = 0;
const sent = (person: string, bytes: Uint8Array) =>
  append(desk, [{ document: "d1", bytes, person, act: null, at: momentOf(++seq) }]);

/** What somebody sends of an act. */
function edit(doc: Y.Doc, act: (field: Y.XmlFragment) => void): Uint8Array {
  const edits: Uint8Array[] = [];
  const note = (bytes: Uint8Array) => void edits.push(bytes);
  doc.on("update", note);
  doc.transact(() => act(doc.getXmlFragment("problem")));
  doc.off("update", note);
  return Y.mergeUpdates(edits);
}

const wordsIn = (field: Y.XmlFragment): Y.XmlText => (field.get(0) as Y.XmlElement).get(0) as Y.XmlText;

it("[SAVE-16] letters that whoever took their block out did not name went unseen, whatever anybody sends later", async () => {
  const [ana, ben] = [new Y.Doc(), new Y.Doc()];
  [ana.clientID, ben.clientID] = [1, 2];
  const begun = edit(ana, (field) => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText("Seen.")]);
    field.insert(0, [paragraph]);
  });
  await sent("ana", begun);
  Y.applyUpdate(ben, begun);
  const first = Y.getState(ana.store, 1);
  const later = edit(ana, (field) => wordsIn(field).insert(5, " Unseen."));
  await sent("ana", later);
  expect(await desk.documents.unseen("d1", [[1, first, 8]])).toEqual([]);
  await sent(
    "ben",
    edit(ben, (field) => field.delete(0, 1)),
  );
  const asked = await desk.documents.unseen("d1", [
    [1, 0, first + 8],
    [7, 0, 3],
  ]);
  expect(asked).toEqual([[1, first, 8]]);
  // All that was ever deleted is named by who sends all at once.
  Y.applyUpdate(ben, later);
  await sent("ben", Y.encodeStateAsUpdate(ben));
  expect(await desk.documents.unseen("d1", [[1, first + 2, 3]])).toEqual([[1, first + 2, 3]]);
});
