import { textAddresses } from "@accord/shared/document-schema";
import { expect, it, vi } from "vitest";
import * as Y from "yjs";
import { keep } from "./mark-keeper.js";
import { markKey, marksIn } from "./passage.js";
import { templateOf } from "./templates.js";
import { element, put, written } from "./testing/craft.js";
import { emptyDoc } from "./text.js";

const template = templateOf("commitment/1");

/** So many words of one letter, each with a mark of its own; blanks have them alike. */
function marked(count: number, letter: string): Y.Doc {
  const text = new Y.XmlText();
  text.applyDelta(
    Array.from({ length: count }, (_, at) => ({
      insert: letter,
      attributes: { [markKey(`m${at}`)]: { id: `m${at}` } },
    })),
  );
  const doc = emptyDoc(template);
  Y.applyUpdate(doc, written(9, put(element("paragraph", {}, [text]))).updates[0] as Uint8Array);
  return doc;
}

/** How often a text was walked through meanwhile. */
function walks(work: () => void): number {
  const walked = vi.spyOn(Y.Text.prototype, "toDelta");
  work();
  const times = walked.mock.calls.length;
  walked.mockRestore();
  return times;
}

it("[COM-10] [T16] marks that no row knows go at once, however many, on blanks as on words", () => {
  const times = [10, 500].map((count) => {
    const doc = marked(count, count === 10 ? " " : "x");
    const fields = textAddresses(doc, template);
    const walked = walks(() => keep(doc, fields, []));
    expect(marksIn(doc, fields).size).toBe(0);
    return walked;
  });
  expect(times[1]).toBe(times[0]);
});

it("[COM-10] [T16] words that are gone are looked for together: a text is read once for all", () => {
  const doc = marked(20, "some words ");
  const fields = textAddresses(doc, template);
  keep(doc, fields, []);
  const lost = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      mark: `lost${at}`,
      field: "problem",
      quote: `gone ${at}`,
      before: "some",
      after: "words",
    }));
  const times = [1, 50].map((count) => walks(() => keep(doc, fields, lost(count))));
  expect(times[1]).toBe(times[0]);
});
