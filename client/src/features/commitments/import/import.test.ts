import { commitmentTemplate, fieldOf } from "@accord/shared/commitments";
import { plainText, readDocument } from "@accord/shared/document-schema";
import { sayIn } from "@accord/shared/messages";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { fieldNamed, likeness } from "./match.js";
import { htmlOf } from "./read-file.js";
import { readingFor } from "./readings.js";
import { sectionsOf } from "./sections.js";
import { wordDraft } from "./testing/word-draft.js";
import { writeReadings } from "./write.js";
import { openedSize } from "./zip.js";

const say = sayIn("en");
const named = (heading: string) => fieldNamed(heading, say)?.root ?? null;
const isField = (heading: string): boolean => named(heading) !== null;

const markdown = `# Open data on medical costs

Prepared by the health group.

## 7. Problem
Patients learn the **price** after it. See [the bills](https://health.example/bills) <script>run()</script>
![chart](https://pictures.example/x.png)

### Who is harmed
- Families
- Clinics

## Situación actual
26 % of complaints concern bills.

## Timeframe
From 01/03/2027 to 31.12.2028

## Primary Policy Area
Open Data; Right to Information

## Milestones

| # | Describe the Output | Start Date | End Date | Responsible Agency |
| --- | --- | --- | --- | --- |
| 1 | Register opens | 01/04/2027 | 30/09/2027 | Ministry of Health |
| 2 | Audit is published | 2027-10-01 | 2028-06-30 | Court of Audit |

## Something of our own
It has no field.
`;
const file = (name: string, content: BlobPart): File => new File([content], name);

function written(html: string) {
  const sections = sectionsOf(html, isField);
  const readings = sections.flatMap((section) => {
    const field = fieldOf(named(section.heading) ?? "");
    const reading = field && readingFor(field, section, say);
    return reading ? [reading] : [];
  });
  const doc = new Y.Doc();
  const before = new Y.XmlElement("paragraph");
  before.insert(0, [new Y.XmlText("Was here.")]);
  doc.getXmlFragment("statusQuo").insert(0, [before]);
  writeReadings(doc, commitmentTemplate, readings);
  return { sections, ...readDocument(doc, commitmentTemplate) };
}

describe("headings", () => {
  it("[IMPD-1] name a field by its label, its number, its short name, and as other languages say it", () => {
    for (const [heading, root] of [
      ["7. Problem", "problem"],
      ["PROBLEM STATEMENT:", "problem"],
      ["8) Status Quo", "statusQuo"],
      ["Situation actuelle", "statusQuo"],
      ["How will the commitment contribute to solve the public problem?", "contribution"],
      ["¿Cuál es el compromiso?", "action"],
      ["Leading implementing government agency", "leadAgencies"],
      ["Hitos", "milestones"],
      ["Are the resources needed already secured?", "secured"],
      ["Resources needed", "resources"],
      ["Annex: people we met", null],
      ["", null],
    ] as const)
      expect(named(heading), heading).toBe(root);
    expect(likeness("the of", "problem")).toBe(0);
  });
});

describe("a draft in Markdown", () => {
  it("[IMPD-2] goes to its fields, typed; what names none is left to the person", async () => {
    const { sections, fields, data } = written(await htmlOf(file("draft.md", markdown)));
    expect(sections.map(({ heading }) => [heading, named(heading)])).toEqual([
      ["Open data on medical costs", null],
      ["7. Problem", "problem"],
      ["Situación actual", "statusQuo"],
      ["Timeframe", "timeframe"],
      ["Primary Policy Area", "policyAreas"],
      ["Milestones", "milestones"],
      ["Something of our own", null],
    ]);
    expect(plainText(fields.problem as never)).toContain("Patients learn the price after it. See the bills");
    expect(fields.problem?.content?.map(({ type }) => type)).toEqual(["paragraph", "heading", "bulletList"]);
    expect(data.records.timeframe).toEqual({ start: "2027-03-01", end: "2028-12-31" });
    expect(data.sets.policyAreas).toEqual(["open_data", "right_to_information"]);
    expect(
      data.rows.milestones?.map(({ cells }) => [
        plainText(cells.output as never),
        cells.start,
        cells.end,
        cells.agency,
      ]),
    ).toEqual([
      ["Register opens", "2027-04-01", "2027-09-30", "Ministry of Health"],
      ["Audit is published", "2027-10-01", "2028-06-30", "Court of Audit"],
    ]);
  });

  it("[IMPD-3] stands below what others wrote, and nothing of it runs or is fetched", async () => {
    const { fields } = written(await htmlOf(file("draft.md", markdown)));
    expect(plainText(fields.statusQuo as never)).toBe("Was here.\n26 % of complaints concern bills.");
    expect(JSON.stringify(fields)).not.toMatch(/run\(\)|pictures\.example|image/);
    expect(JSON.stringify(fields.problem)).toContain('"href":"https://health.example/bills"');
  });
});

describe("a form", () => {
  it("[IMPD-2] whose table names fields in its first cells goes row by row; bold lines are headings", () => {
    const { sections } = written(
      "<table><tr><td>Problem</td><td><p>Prices are secret.</p></td></tr><tr><td>Status quo</td><td>Nobody knows.</td></tr></table><p><b>Action:</b></p><p>We publish.</p>",
    );
    expect(sections.map(({ heading, content }) => [named(heading), content.textContent])).toEqual([
      ["problem", "Prices are secret."],
      ["statusQuo", "Nobody knows."],
      ["action", "We publish."],
    ]);
  });
});

describe("a file", () => {
  const docx = Uint8Array.from(atob(wordDraft), (sign) => sign.charCodeAt(0));

  it("[IMPD-2] of Word gives its headings, lists, tables and notes", async () => {
    const { fields, data } = written(await htmlOf(file("draft.docx", docx)));
    expect(plainText(fields.problem as never)).toContain("Patients learn the price");
    expect(fields.problem?.content?.map(({ type }) => type)).toContain("bulletList");
    expect(plainText(fields.problem as never)).toContain(" [Office of patients, 2025]");
    expect(data.rows.milestones).toHaveLength(2);
    expect(JSON.stringify(fields)).not.toContain("data:image");
  });

  it("[IMPD-4] [T28] that is no draft, is too large, grows when it is opened or cannot be read is refused in words", async () => {
    const why = (given: File) => htmlOf(given).catch((error: { why: string }) => error.why);
    expect(await why(file("x.pdf", "%PDF-1.7"))).toBe("kind");
    expect(await why(file("x.md", new Uint8Array(10_000_001)))).toBe("tooLarge");
    expect(await why(file("x.docx", new Uint8Array([80, 75, 3, 4, 1, 2, 3])))).toBe("unreadable");
    expect(await why(file("x.md", " \n"))).toBe("empty");
    expect(await why(file("x.md", new Uint8Array([0xff, 0xfe, 0xfd])))).toBe("unreadable");
    const whole = await openedSize(docx.buffer, 10_000_000);
    expect(whole).toBeGreaterThan(docx.length);
    expect(await openedSize(docx.buffer, 5_000)).toBeGreaterThan(5_000);
    // A declared size that lies changes nothing.
    const lying = new Uint8Array(docx);
    for (let at = 0; at < lying.length - 30; at++)
      if (lying[at] === 0x50 && lying[at + 1] === 0x4b && lying[at + 2] === 1 && lying[at + 3] === 2)
        lying.set([1, 0, 0, 0], at + 24);
    expect(await openedSize(lying.buffer, 10_000_000)).toBe(whole);
  });
});
