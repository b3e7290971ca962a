import { plainText } from "@accord/shared/document-schema";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { blocksOf, changesIn, difference, type Knows, wordsIn } from "./difference.js";
import { withReturned } from "./put-back.js";

const docOf = (...words: string[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const text of words) append(doc, text);
  return doc;
};
const append = (doc: Y.Doc, text: string): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(text)]);
  const body = doc.getXmlFragment("action");
  body.insert(body.length, [paragraph]);
};
const peerOf = (doc: Y.Doc): Y.Doc => {
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
  return peer;
};
const textAt = (doc: Y.Doc, index: number): Y.XmlText =>
  (doc.getXmlFragment("action").get(index) as Y.XmlElement).get(0) as Y.XmlText;
/** What stands in the server's text after the refused words of `mine` are put back. */
const afterPutBack = (mine: Y.Doc, server: Y.Doc): string[] => {
  const theirs = blocksOf(server.getXmlFragment("action"), "rich", wordsIn(mine));
  const runs = difference(blocksOf(mine.getXmlFragment("action"), "rich", changesIn(server)), theirs);
  return withReturned(theirs, runs, "rich").map(({ node }) => node.content?.[0]?.text ?? "");
};

it("[SAVE-8] a paragraph that I changed takes the place of what it was", () => {
  const server = docOf("one", "two", "three");
  const mine = peerOf(server);
  textAt(mine, 1).insert(3, " and a half");
  expect(afterPutBack(mine, server)).toEqual(["one", "two and a half", "three"]);
});

it("[SAVE-8] where another wrote in the same paragraph since, and the two are not joined, both stand", () => {
  const server = docOf("one", "two", "three");
  const mine = peerOf(server);
  textAt(mine, 1).insert(3, " of mine");
  textAt(server, 1).insert(3, " of another");
  expect(afterPutBack(mine, server)).toEqual(["one", "two of mine", "two of another", "three"]);
});

it("[SAVE-8] what I deleted is not a word that comes back, and what others deleted takes nothing of mine along", () => {
  const server = docOf("one", "two", "three");
  const mine = peerOf(server);
  mine.getXmlFragment("action").delete(0, 1);
  expect(afterPutBack(mine, server)).toEqual(["one", "two", "three"]);
  append(mine, "four");
  server.getXmlFragment("action").delete(2, 1);
  expect(afterPutBack(mine, server)).toContain("four");
});

it("[SAVE-7] [SAVE-8] what I did not touch is no word of mine: as others left it, it stays, and what they took out stays out", () => {
  const server = docOf("one", "two", "three");
  const mine = peerOf(server);
  append(mine, "four");
  textAt(server, 0).insert(0, "not ");
  textAt(server, 2).delete(0, 2);
  server.getXmlFragment("action").delete(1, 1);
  expect(afterPutBack(mine, server)).toEqual(["not one", "ree", "four"]);
});

it("[SAVE-8] of a line that another wrote anew since, and I did not touch, nothing comes back", () => {
  const server = docOf("A title");
  const mine = peerOf(server);
  textAt(server, 0).insert(0, "Not ");
  const title = (doc: Y.Doc) => doc.getXmlFragment("action");
  const theirs = blocksOf(title(server), "line", wordsIn(mine));
  expect(difference(blocksOf(title(mine), "line", changesIn(server)), theirs)).toEqual([]);
});

it.each([
  ["A title", "A better title"],
  ["A later title", "A later title A better title"],
  ["", "A better title"],
])("[SAVE-8] into a line that says %j by now what comes back goes as %j", (theirs, put) => {
  const server = docOf("A title");
  const mine = peerOf(server);
  textAt(mine, 0).insert(2, "better ");
  const title = textAt(server, 0);
  if (theirs === "") title.delete(0, 7);
  else title.insert(2, theirs.slice(2, -5));
  const line = (doc: Y.Doc, knows: Knows) => blocksOf(doc.getXmlFragment("action"), "line", knows);
  const now = line(server, wordsIn(mine));
  const runs = difference(line(mine, changesIn(server)), now);
  expect(withReturned(now, runs, "line").map(({ node }) => plainText(node))).toEqual([put]);
});

it("[SAVE-8] a paragraph that I cut, and the form that I gave one, come back", () => {
  const server = docOf("one of many", "two");
  const mine = peerOf(server);
  textAt(mine, 0).delete(3, 8);
  textAt(mine, 1).format(0, 3, { bold: {} });
  const theirs = blocksOf(server.getXmlFragment("action"), "rich", wordsIn(mine));
  const runs = difference(blocksOf(mine.getXmlFragment("action"), "rich", changesIn(server)), theirs);
  expect(runs.flatMap((run) => run.mine.map(plainText))).toEqual(["one", "two"]);
});

it("[SAVE-8] a thread hung on words by the server is no difference", () => {
  const server = docOf("one two three");
  const mine = peerOf(server);
  textAt(server, 0).format(4, 3, { "thread--abcdefgh": { id: "thread01" } });
  const runs = difference(
    blocksOf(mine.getXmlFragment("action"), "rich", changesIn(server)),
    blocksOf(server.getXmlFragment("action"), "rich", wordsIn(mine)),
  );
  expect(runs).toEqual([]);
});
