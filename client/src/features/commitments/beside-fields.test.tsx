import { commitmentTemplate } from "@accord/shared/commitments";
import { addRow, readDocument, setCell, setValue } from "@accord/shared/document-schema";
import { act } from "react";
import { beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { RowsField } from "../../editor/fields/index.js";
import { wordsOfDocument } from "../../editor/index.js";
import { withOpenedPage } from "../../editor/testing/opened-page.js";
import { undoManagerOf } from "../../editor/undo.js";
import { countWords } from "../../editor/word-count.js";
import { loadWords } from "../../ui/catalogue.js";
import { MilestoneLine } from "./MilestoneLine.js";

const media = { matches: false, addEventListener: () => {}, removeEventListener: () => {} };
vi.stubGlobal("matchMedia", () => media);

const page = withOpenedPage({ template: commitmentTemplate });
beforeEach(() => loadWords(["commitments"]));
const milestone = (start: string, end: string) =>
  addRow(page.opened.doc, commitmentTemplate, "milestones", { start, end });

describe("milestones on a line of time", () => {
  it("[ED-13] stand within the timeframe; what is outside is told in words and by shape", async () => {
    const { doc } = page.opened;
    await page.show(<MilestoneLine opened={page.opened} />);
    expect(page.place.textContent).toBe("");
    await act(async () => {
      setValue(doc, commitmentTemplate, "timeframe", "start", "2027-01-01");
      setValue(doc, commitmentTemplate, "timeframe", "end", "2027-12-31");
      milestone("2027-01-01", "2027-07-02");
      milestone("2027-07-03", "2028-01-30");
      addRow(doc, commitmentTemplate, "milestones", { start: "2027-05-01" });
    });
    const said = page.place.querySelector("figcaption")?.textContent;
    expect(said).toBe(
      "2 milestones with both dates, from 01/01/2027 to 30/01/2028. 1 is outside the timeframe.",
    );
    const [first, second] = page.place.querySelectorAll<HTMLElement>(".milestone-bar");
    expect(first?.style.insetInlineStart).toBe("0%");
    expect(Number.parseFloat(first?.style.inlineSize ?? "")).toBeCloseTo((183 / 395) * 100, 3);
    expect(first?.dataset.out).toBeUndefined();
    expect(Number.parseFloat(second?.style.insetInlineStart ?? "")).toBeCloseTo((183 / 395) * 100, 3);
    expect(second?.dataset.out).toBe("true");
  });
});

describe("names in a row", () => {
  it("[ED-13] are offered while one types, and others may be written", async () => {
    const columns = [{ key: "agency", label: "Responsible Agency", suggestions: ["Ministry of Health"] }];
    await act(async () => void milestone("2027-01-01", "2027-07-02"));
    await page.show(
      <RowsField
        document={page.opened}
        root="milestones"
        label="17 Milestones"
        columns={columns}
        editable
        rowName={(no) => `Milestone ${no}`}
        addLabel="Add a milestone"
      />,
    );
    const edit = [...page.place.querySelectorAll("button")].find(({ textContent }) =>
      textContent?.startsWith("Edit"),
    );
    await act(async () => edit?.click());
    const box = document.querySelector<HTMLInputElement>("input[list]");
    const offered = document.getElementById(box?.getAttribute("list") ?? "");
    expect([...(offered?.querySelectorAll("option") ?? [])].map(({ value }) => value)).toEqual([
      "Ministry of Health",
    ]);
  });
});

describe("a contact that is chosen", () => {
  const known: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "Ada Moreno": { organisation: "Health", title: "Head of data", email: "ada@health.example" },
    "Ben Okrine": { organisation: "Finance", email: "" },
  };
  const columns = ["organisation", "contact", "title", "email"].map((key) => ({
    ...{ key, label: key },
    ...(key === "contact"
      ? { suggestions: Object.keys(known), brings: (name: string) => known[name] ?? {} }
      : {}),
  }));
  const cells = () => readDocument(page.opened.doc, commitmentTemplate).data.rows.leadAgencies?.[0]?.cells;
  const said = () => page.place.querySelector(".cell-brought")?.textContent ?? "";
  const press = (words: string) =>
    act(async () =>
      [...page.place.querySelectorAll("button")].find(({ textContent }) => textContent === words)?.click(),
    );
  const choose = (name: string) =>
    act(async () => {
      const box = page.place.querySelector<HTMLInputElement>("input[list]");
      box?.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(box, name);
      box?.dispatchEvent(new Event("input", { bubbles: true }));
    });
  const shown = async (written: Readonly<Record<string, string>>) => {
    await act(async () => void addRow(page.opened.doc, commitmentTemplate, "leadAgencies", written));
    await page.show(
      <RowsField
        document={page.opened}
        root="leadAgencies"
        label="4 Agencies"
        columns={columns}
        editable
        rowName={(no) => `Contact ${no}`}
        addLabel="Add"
      />,
    );
    await press("Edit");
  };

  it("[FLD-11] fills what stands empty and says so; what somebody wrote stays, and is told", async () => {
    await shown({ organisation: "Ministry of Health" });
    await choose("Ada Moreno");
    const filled = { contact: "Ada Moreno", title: "Head of data", email: "ada@health.example" };
    expect(cells()).toMatchObject({ ...filled, organisation: "Ministry of Health" });
    expect(said()).toContain("known of Ada Moreno: title “Head of data” and email “ada@health.example”.");
    expect(said()).toContain("something else is known: organisation “Health”.");
    await press("Undo");
    expect(cells()).toMatchObject({ contact: "Ada Moreno", title: "", email: "" });
    expect(said()).toBe("");
  });

  it("[FLD-11] what came with one name goes with it, but for what was written over", async () => {
    await shown({});
    await choose("Ada Moreno");
    await act(async () => {
      const row = readDocument(page.opened.doc, commitmentTemplate).data.rows.leadAgencies?.[0]?.id ?? "";
      setCell(page.opened.doc, commitmentTemplate, "leadAgencies", row, "title", "Head of open data");
    });
    await choose("Ben Okrine");
    expect(cells()).toMatchObject({
      ...{ contact: "Ben Okrine", organisation: "Finance", title: "Head of open data", email: "" },
    });
  });

  it("[FLD-11] a name that is only being typed brings nothing until it is whole, and undo takes it along", async () => {
    await shown({});
    await choose("Ada");
    expect(cells()).toMatchObject({ organisation: "", email: "" });
    await choose("Ada Moreno");
    expect(cells()).toMatchObject({ organisation: "Health" });
    await act(async () => void undoManagerOf(page.opened.doc, commitmentTemplate).undo());
    expect(cells()).toMatchObject({ contact: "Ada Moreno", organisation: "", email: "" });
  });
});

describe("words", () => {
  it("[ED-13] are counted as a reader counts, in any script, in texts and in rows", () => {
    expect(countWords("It’s 26 % of all bills, re-read.")).toBe(7);
    expect(countWords("公开数据")).toBeGreaterThan(1);
    const doc = new Y.Doc();
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText("Bills come late.")]);
    doc.getXmlFragment("problem").insert(0, [paragraph]);
    const row = addRow(doc, commitmentTemplate, "milestones", { agency: "not counted" });
    const output = (doc.getMap("milestones").get(row as string) as Y.Map<Y.XmlFragment>).get("output");
    const line = new Y.XmlElement("paragraph");
    line.insert(0, [new Y.XmlText("Register opens")]);
    output?.insert(0, [line]);
    expect(wordsOfDocument(readDocument(doc, commitmentTemplate))).toBe(5);
  });
});
