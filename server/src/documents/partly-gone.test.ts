import { expect, it } from "vitest";
import * as Y from "yjs";
import { field } from "./testing/authors.js";
import { collected, craft, element, put, wordsAfter, written } from "./testing/craft.js";

it("[SYNC-46] letters of which the first are known, and have gone with their block, go with them", () => {
  const { doc } = written(9, put(element("paragraph", {}, [new Y.XmlText("x")])));
  const before = doc.getXmlFragment(field).toString();
  const x = Y.getState(doc.store, 9) - 1;
  Y.applyUpdate(doc, craft([{ client: 7, clock: 0, structs: [collected(2)] }]));
  // As a server tells them whose page was loaded anew without the last, and had no more of the block.
  Y.applyUpdate(doc, craft([{ client: 7, clock: 0, structs: [wordsAfter(9, x, "abc")] }]));
  Y.applyUpdate(doc, craft([{ client: 7, clock: 3, structs: [wordsAfter(7, 2, "d")] }]));
  expect(Y.getState(doc.store, 7)).toBe(4);
  expect(doc.getXmlFragment(field).toString()).toBe(before);
  const again = new Y.Doc();
  Y.applyUpdate(again, Y.encodeStateAsUpdate(doc));
  expect(again.getXmlFragment(field).toString()).toBe(before);
});
