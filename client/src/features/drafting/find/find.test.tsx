import { addRow, richSchema, structureOf, type TextTemplate, textAt } from "@accord/shared/document-schema";
import type { Editor } from "@tiptap/core";
import { act, type ComponentProps, useState } from "react";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { RichField, TextPlugins } from "../../../editor/index.js";
import { withOpenedPage } from "../../../editor/testing/opened-page.js";
import { undoManagerOf } from "../../../editor/undo.js";
import type { TextTalk } from "../useTextTalk.js";
import { newEditors } from "../who-wrote/editors.js";
import FindBar from "./FindBar.js";
import { foundMarks } from "./marks.js";
import { hitsIn, hitsInNode, patternOf, type Query } from "./pattern.js";
import { matchesIn, replaceAll, runsIn } from "./places.js";

const template: TextTemplate = {
  fields: [
    { root: "title", kind: "line" },
    { root: "problem", kind: "rich" },
  ],
  maps: [
    {
      root: "steps",
      shape: {
        map: "rows",
        cells: { output: { cell: "text", kind: "line" }, agency: { cell: "words", most: 30 } },
      },
    },
  ],
};

const words = (text: string, form?: Record<string, unknown>): Y.XmlText => {
  const made = new Y.XmlText();
  made.insert(0, text, form);
  return made;
};
const paragraph = (...parts: (Y.XmlText | Y.XmlElement)[]): Y.XmlElement => {
  const made = new Y.XmlElement("paragraph");
  made.insert(0, parts);
  return made;
};
const query = (text: string, matchCase = false, wholeWords = false): Query => ({
  words: text,
  matchCase,
  wholeWords,
});
const matched = (doc: Y.Doc, text: string, matchCase = false) =>
  matchesIn(runsIn(doc, template), patternOf(query(text, matchCase)) as RegExp);

function written(doc = new Y.Doc()): Y.Doc {
  doc.getXmlFragment("title").insert(0, [paragraph(words("Bills in clear words"))]);
  doc
    .getXmlFragment("problem")
    .insert(0, [
      paragraph(words("The bill of the Bill (2025)"), new Y.XmlElement("hardBreak"), words("bill")),
      paragraph(words("nothing here")),
    ]);
  const row = addRow(doc, template, "steps", { agency: "Office of bills" }) as string;
  textAt(doc, template, `steps/${row}/output`)?.fragment.insert(0, [paragraph(words("One bill for all"))]);
  return doc;
}

describe("what is found", () => {
  it("[ED-11] is in texts, rows and cells; signs mean themselves, and case counts where it is asked", () => {
    const doc = written();
    expect(matched(doc, "bill").map(({ run }) => run.address.split("/").at(-1))).toEqual([
      "title",
      "problem",
      "problem",
      "problem",
      "output",
      "agency",
    ]);
    expect(matched(doc, "bill", true)).toHaveLength(4);
    expect(matched(doc, "(2025)")).toHaveLength(1);
    expect(matched(doc, ".*")).toHaveLength(0);
    expect(patternOf(query("  "))).toBeNull();
    const whole = (text: string, words: string) =>
      hitsIn(text, patternOf(query(words, false, true)) as RegExp).map(({ at }) => at);
    expect(whole("Bills, bill, waybill, bill_2, éBill; bill", "bill")).toEqual([7, 37]);
    expect(whole("art. 5 (smart. 5)", "art. 5")).toEqual([0]);
    expect(whole("call(bill)", "(bill)")).toEqual([4]);
    expect(hitsIn("a\u00a0b a b", patternOf(query("a b")) as RegExp)).toHaveLength(2);
  });

  it("[ED-11] is replaced everywhere at once, in the form and the conversation of what stood there", () => {
    const doc = written();
    const text = doc.getXmlFragment("problem").get(0) as Y.XmlElement;
    const form = { bold: {}, "thread--abcdefgh": { id: "t1" } };
    (text.get(0) as Y.XmlText).format(4, 4, form);
    replaceAll(matched(doc, "bill"), "invoice");
    expect(doc.getXmlFragment("title").toJSON()).toBe("<paragraph>invoices in clear words</paragraph>");
    expect((text.get(0) as Y.XmlText).toDelta()).toEqual([
      { insert: "The " },
      { insert: "invoice", attributes: form },
      { insert: " of the invoice (2025)" },
    ]);
    const [row] = structureOf(doc, template).rows.steps ?? [];
    expect(row?.cells.agency).toBe("Office of invoices");
    expect(JSON.stringify(row?.cells.output)).toContain("One invoice for all");
  });

  it("[ED-11] a cell that could not hold the new words keeps its own", () => {
    const doc = written();
    expect(replaceAll(matched(doc, "bills"), "statements of account of every patient")).toBe(1);
    expect(structureOf(doc, template).rows.steps?.[0]?.cells.agency).toBe("Office of bills");
  });

  it("[ED-11] is in footnotes and in what pictures show, at the place where an editor shows it; what would not fit stays", () => {
    const note = new Y.XmlElement("footnote");
    note.setAttribute("note", "Bill office, bills of 2025");
    const picture = new Y.XmlElement<{ [key: string]: string | number }>("image");
    for (const [key, value] of Object.entries({
      id: "a".repeat(64),
      alt: "Bills by year",
      width: 8,
      height: 4,
    }))
      picture.setAttribute(key, value);
    const doc = new Y.Doc();
    doc
      .getXmlFragment("problem")
      .insert(0, [
        paragraph(words("The bill"), note, words(" of a bill")),
        picture as unknown as Y.XmlElement,
        paragraph(words("bill")),
      ]);
    const found = matched(doc, "bill");
    expect(found.map(({ run, nth }) => [run.text, nth])).toEqual([
      ["The bill", 0],
      ["Bill office, bills of 2025", 1],
      ["Bill office, bills of 2025", 2],
      [" of a bill", 3],
      ["Bills by year", 4],
      ["bill", 5],
    ]);
    const json = { type: "doc", content: [] as unknown[] };
    const text = (words: string) => ({ type: "text", text: words });
    json.content = [
      {
        type: "paragraph",
        content: [
          text("The bill"),
          { type: "footnote", attrs: { note: "Bill office, bills of 2025" } },
          text(" of a bill"),
        ],
      },
      { type: "image", attrs: { id: "a".repeat(64), alt: "Bills by year", width: 8, height: 4 } },
      { type: "paragraph", content: [text("bill")] },
    ];
    const inEditor = hitsInNode(richSchema.nodeFromJSON(json), patternOf(query("bill")) as RegExp);
    expect(inEditor.map(({ at, isAtom }) => [at, isAtom])).toEqual([
      [5, false],
      [9, true],
      [9, true],
      [16, false],
      [21, true],
      [23, false],
    ]);
    expect(replaceAll(found, "invoice")).toBe(6);
    expect(note.getAttribute("note")).toBe("invoice office, invoices of 2025");
    expect(picture.getAttribute("alt")).toBe("invoices by year");
    expect(replaceAll(matched(doc, "invoices by year"), " ")).toBe(0);
    expect(picture.getAttribute("alt")).toBe("invoices by year");
  });

  it("[ED-11] words that merges left in two pieces are one", () => {
    const doc = new Y.Doc();
    doc.getXmlFragment("problem").insert(0, [paragraph(words("Bills come "), words("late."))]);
    replaceAll(matched(doc, "come late"), "are due");
    expect(doc.getXmlFragment("problem").toJSON()).toBe("<paragraph>Bills are due.</paragraph>");
  });
});

describe("find and replace", () => {
  const page = withOpenedPage({ template });
  const button = (name: string): HTMLButtonElement => {
    const all = [...page.place.querySelectorAll<HTMLButtonElement>(".find button")];
    const found = all.find(({ textContent }) => textContent === name);
    if (!found)
      throw new Error(`no button ${name} in: ${all.map(({ textContent }) => textContent).join(", ")}`);
    return found;
  };
  const type = (label: string, text: string): Promise<void> =>
    act(async () => {
      const name = [...page.place.querySelectorAll("label")].find((one) => one.textContent === label);
      const input = document.getElementById(name?.htmlFor ?? "") as HTMLInputElement;
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
  const open = async () => {
    Element.prototype.scrollIntoView = () => undefined;
    const editors = newEditors(() => undefined);
    let editor: Editor | null = null;
    const keep = (now: Editor | null): void => {
      editor = now;
      editors.set("problem", now);
    };
    let closed: boolean | null = null;
    const plugins = [foundMarks];
    const on = {
      editors,
      fieldElement: (address: string) => `field-${address.split("/")[0]}`,
      fieldName: (address: string) => `field ${address.split("/")[0]}`,
    } as unknown as TextTalk;
    written(page.opened.doc);
    const Bar = (props: Pick<ComponentProps<typeof FindBar>, "on" | "onClose">) => {
      const [words, onWords] = useState("");
      return <FindBar opened={page.opened} {...props} {...{ words, onWords }} />;
    };
    await page.show(
      <>
        <div id="field-title" />
        <div id="field-problem">
          <TextPlugins value={plugins}>
            <RichField document={page.opened} field="problem" label="7 Problem" onEditor={keep} />
          </TextPlugins>
        </div>
        <div id="field-steps" />
        <Bar
          on={on}
          onClose={(is) => {
            closed = is;
          }}
        />
      </>,
    );
    await type("Find in all fields", "bill");
    return { editor: () => editor as unknown as Editor, closed: () => closed };
  };

  it("[ED-11] goes on and back through all fields, shows what it found, and selects it", async () => {
    const { editor, closed } = await open();
    expect(page.place.querySelector(".find-found")?.textContent).toContain("1 of 6, in field title");
    await act(async () => button("Next").click());
    expect(page.place.querySelector(".find-found")?.textContent).toContain("2 of 6, in field problem");
    expect(editor().view.dom.querySelectorAll(".found")).toHaveLength(3);
    expect(editor().view.dom.querySelector(".found-now")?.textContent).toBe("bill");
    expect(hitsInNode(editor().state.doc, patternOf(query("bill")) as RegExp)).toHaveLength(3);
    await act(async () => button("Previous").click());
    await act(async () => button("Previous").click());
    expect(page.place.querySelector(".find-found")?.textContent).toContain("6 of 6, in field steps");
    for (const _ of [1, 2, 3]) await act(async () => button("Next").click());
    await act(async () => button("Select it in the text").click());
    const { from, to } = editor().state.selection;
    expect(editor().state.doc.textBetween(from, to)).toBe("Bill");
    expect(closed()).toBe(true);
    await act(async () =>
      page.place
        .querySelector(".find")
        ?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true })),
    );
    expect(closed()).toBe(false);
  });

  it("[ED-11] replaces one or all as an edit that one undo takes back", async () => {
    await open();
    await act(async () => button("Replace…").click());
    await type("Replace with", "invoice");
    // As Enter does in the field of the new words.
    await act(async () =>
      (page.place.querySelector("[name=instead]") as HTMLInputElement).form?.requestSubmit(),
    );
    expect(page.server.doc.getXmlFragment("title").toJSON()).toContain("invoices in clear");
    expect(page.server.doc.getXmlFragment("problem").toJSON()).toContain("The bill of");
    await act(async () => button("Replace all 5 places").click());
    expect(page.server.doc.getXmlFragment("problem").toJSON()).toContain("invoice of the invoice (2025)");
    await act(async () => button("Undo").click());
    expect(page.server.doc.getXmlFragment("problem").toJSON()).toContain("The bill of the Bill (2025)");
    expect(page.server.doc.getXmlFragment("title").toJSON()).toContain("invoices in clear");
  });

  it("[ED-11] [SYNC-48] replaces thousands of places in edits that the server takes, and one undo takes back all", async () => {
    await open();
    const many = new Y.XmlElement("paragraph");
    many.insert(0, [words("One bill. ".repeat(600))]);
    await act(async () => page.opened.doc.getXmlFragment("problem").push([many]));
    const before = page.server.doc.getXmlFragment("problem").toJSON();
    const places: number[] = [];
    page.opened.doc.on("update", (update: Uint8Array) => {
      const { ds } = Y.decodeUpdate(update);
      places.push([...ds.clients.values()].reduce((sum, { length }) => sum + length, 0));
    });
    await type("Find in all fields", "One bill");
    await act(async () => button("Replace…").click());
    await type("Replace with", "An invoice");
    // As if each part was long in being drawn.
    undoManagerOf(page.opened.doc, page.opened.template).captureTimeout = 0;
    await act(async () => button("Replace all 601 places").click());
    expect(page.server.doc.getXmlFragment("problem").toJSON()).toContain("An invoice. ".repeat(600).trim());
    expect(Math.max(...places)).toBe(250);
    await act(async () => button("Undo").click());
    expect(page.server.doc.getXmlFragment("problem").toJSON()).toBe(before);
  });

  it("[ED-11] who may not write finds, and is offered nothing to replace", async () => {
    await open();
    page.server.right = "read";
    page.server.lock = "Version 4";
    await act(async () => page.server.tellRights());
    expect(page.place.querySelector(".find")?.textContent).toContain("1 of 6");
    expect(page.place.querySelector(".find")?.textContent).not.toContain("Replace");
  });
});
