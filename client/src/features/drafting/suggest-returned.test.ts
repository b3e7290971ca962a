import { commitmentTemplate } from "@accord/shared/commitments";
import type { TextJson } from "@accord/shared/document-schema";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { blocksOf, changesIn, difference } from "../../editor/difference.js";
import { suggestionFrom } from "./suggest-returned.js";

function textOf(...texts: string[]): Y.Doc {
  const doc = new Y.Doc();
  const blocks = texts.map((text) => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(text)]);
    return paragraph;
  });
  doc.getXmlFragment("problem").insert(0, blocks);
  return doc;
}
const says = (...texts: string[]): TextJson => ({
  type: "doc",
  content: texts.map((text) => ({ type: "paragraph", content: [{ type: "text", text }] })),
});
const offered = (server: Y.Doc, mine: Y.Doc) => {
  const all = (doc: Y.Doc) => blocksOf(doc.getXmlFragment("problem"), "rich", changesIn(server));
  return difference(all(mine), all(server)).map((run) =>
    suggestionFrom(server, commitmentTemplate, "problem", run),
  );
};

it("[SUG-9] words that came back become a suggestion for those they replaced, or beside those they followed", () => {
  const server = textOf("One.", "Two.", "Three.");
  expect(offered(server, textOf("One.", "Two, and more.", "Three."))).toMatchObject([
    {
      passage: { field: "problem", quote: "Two.", before: "One.", after: "Three." },
      suggest: { kind: "rich", base: says("Two."), content: says("Two, and more.") },
    },
  ]);
  expect(offered(server, textOf("One.", "Two.", "Between.", "Three."))).toMatchObject([
    { passage: { quote: "Two." }, suggest: { content: says("Two.", "Between.") } },
  ]);
  expect(offered(textOf(""), textOf("First."))).toMatchObject([
    { kind: "field", field: "problem", suggest: { content: says("First.") } },
  ]);
});

it("[SUG-9] of a long passage only the words that came back are suggested, and where they only come, beside a few that tell the place", () => {
  const before = "Patients learn the price of an operation after it. Nobody can compare what clinics ask.";
  const server = textOf("One.", before, "Three.");
  expect(offered(server, textOf("One.", `${before} So few do.`, "Three."))).toMatchObject([
    {
      passage: {
        quote: "Nobody can compare what clinics ask.",
        before: "price of an operation after it. ",
        after: "Three.",
      },
      suggest: {
        base: says("Nobody can compare what clinics ask."),
        content: says("Nobody can compare what clinics ask. So few do."),
      },
    },
  ]);
  expect(
    offered(server, textOf("One.", before.replace("an operation", "any visit"), "Three.")),
  ).toMatchObject([
    {
      passage: { quote: "an operation", after: " after it. Nobody can compare wh" },
      suggest: { base: says("an operation"), content: says("any visit") },
    },
  ]);
});
