import { expect, it } from "vitest";
import * as Y from "yjs";
import { piecesOf } from "./pieces.js";

const most = 8192;

/** Three people who write, cut and delete across each other, one of them with a very long run. */
function busyDoc(): Y.Doc {
  const docs = [1, 2, 3].map((clientID) => Object.assign(new Y.Doc(), { clientID }));
  for (let round = 0; round < 60; round += 1) {
    const doc = docs[round % 3] as Y.Doc;
    const body = doc.getXmlFragment("action");
    const text = new Y.XmlText(`${round} ${"words 😀 ".repeat(round === 30 ? 4000 : 40)}`);
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [text]);
    body.insert(round % 2 === 0 ? 0 : body.length, [paragraph]);
    text.insert(3, "in the middle");
    if (round % 5 === 0 && body.length > 2) body.delete(1, 1);
    for (const other of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, Y.encodeStateVector(other)));
  }
  return docs[0] as Y.Doc;
}

it("[SAVE-6] a long update goes in pieces that each apply at once, and together are the same text", () => {
  const doc = busyDoc();
  const pieces = piecesOf(Y.encodeStateAsUpdate(doc), most);
  expect(pieces.length).toBeGreaterThan(5);
  const peer = new Y.Doc();
  for (const piece of pieces) {
    expect(piece.byteLength).toBeLessThanOrEqual(most);
    Y.applyUpdate(peer, piece);
    expect(peer.store.pendingStructs).toBeNull();
    expect(peer.store.pendingDs).toBeNull();
  }
  expect(peer.getXmlFragment("action").toString()).toBe(doc.getXmlFragment("action").toString());
  expect(Y.encodeStateVector(peer)).toEqual(Y.encodeStateVector(doc));
});

it("[SAVE-6] pieces of a difference apply to a peer that has the rest", () => {
  const doc = busyDoc();
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
  const body = doc.getXmlFragment("action");
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText("😀".repeat(20_000))]);
  body.insert(1, [paragraph]);
  body.delete(0, 1);
  const pieces = piecesOf(Y.encodeStateAsUpdate(doc, Y.encodeStateVector(peer)), most);
  for (const piece of pieces) Y.applyUpdate(peer, piece);
  expect(pieces.length).toBeGreaterThan(5);
  expect(peer.getXmlFragment("action").toString()).toBe(body.toString());
});
