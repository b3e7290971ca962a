import { commitmentTemplate, type TypedDraft } from "@accord/shared/commitments";
import {
  type DrawnTemplate,
  plainText,
  readDocument,
  type TextTemplate,
} from "@accord/shared/document-schema";
import { minutesTemplate } from "@accord/shared/meetings";
import { sayIn } from "@accord/shared/messages";
import { planTextTemplates } from "@accord/shared/plan";
import { problemSheetTemplate } from "@accord/shared/problems";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { importPlaces } from "../../commitments/import-places.js";
import { likeness, placeNamed } from "./match.js";
import { canBeShown, type KeptPicture, picturesIn, placedIn, withKept } from "./pictures.js";
import { drawnPlaces, type ImportPlace } from "./places.js";
import { readDraftFile } from "./read-file.js";
import { readingsFor } from "./readings.js";
import { sectionsOf } from "./sections.js";
import { wordDraft } from "./testing/word-draft.js";
import { writeReadings } from "./write.js";
import { openedSize } from "./zip.js";

const say = sayIn("en");
const empty = { template: commitmentTemplate.name, ...readDocument(new Y.Doc(), commitmentTemplate) };
const places = importPlaces(empty as TypedDraft, say);
const named = (heading: string) => placeNamed(heading, places)?.root ?? null;

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
const htmlOf = async (given: File): Promise<string> => (await readDraftFile(given)).html;
const file = (name: string, content: BlobPart): File => new File([content], name);

function written(
  html: string,
  to: readonly ImportPlace[] = places,
  template: TextTemplate = commitmentTemplate,
  kept: ReadonlyMap<string, KeptPicture> = new Map(),
) {
  const sections = sectionsOf(html, (heading) => placeNamed(heading, to) !== null);
  const readings = sections.flatMap((section) => {
    const place = placeNamed(section.heading, to);
    return place ? readingsFor(place, section, say) : [];
  });
  const doc = new Y.Doc();
  const before = new Y.XmlElement("paragraph");
  before.insert(0, [new Y.XmlText("Was here.")]);
  doc.getXmlFragment("statusQuo").insert(0, [before]);
  doc.getMap("timeframe").set("end", "2029-06-30");
  writeReadings(doc, template, withKept(readings, kept));
  return { sections, readings, ...readDocument(doc, template) };
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
      ["1 Commitment Number", null],
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
    expect(data.records.timeframe).toEqual({ start: "2027-03-01", end: "2029-06-30" });
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

describe("footnotes", () => {
  it("[IMPD-2] of Markdown come to their places; a mark without its note stays as words", async () => {
    const draft = "## Problem\n\nA figure[^1]. Another[^2].\n\n[^1]: Of *the office*, 2025.\n";
    const { fields } = written(await htmlOf(file("draft.md", draft)));
    expect(JSON.stringify(fields.problem)).toContain(
      '{"type":"footnote","attrs":{"note":"Of the office, 2025."}}',
    );
    expect(plainText(fields.problem as never)).toContain("Another[^2].");
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

  it("[IMPD-6] of Word gives its pictures: those that the server keeps stand at their places with what they show, others stay out", async () => {
    const { html, pictures, elsewhere } = await readDraftFile(file("draft.docx", docx));
    expect([pictures.size, elsewhere]).toEqual([1, 0]);
    const [[id, own] = ["", null]] = pictures;
    expect([own?.type, own && canBeShown(own)]).toEqual(["image/png", true]);
    expect(new Uint8Array((await own?.arrayBuffer()) ?? new ArrayBuffer(0)).slice(1, 4)).toEqual(
      new Uint8Array([80, 78, 71]),
    );
    const { sections, readings, ...without } = written(html);
    expect(sections.flatMap(picturesIn).map((one) => one.id)).toEqual([id]);
    expect(placedIn(readings)).toEqual(new Set([id]));
    expect(JSON.stringify(without)).not.toContain('"image"');
    const sent = { id: "a".repeat(64), width: 4, height: 3, alt: "Bills by year" };
    const [root] = readings.flatMap((one) => (placedIn([one]).has(id) ? [one.root] : []));
    const { fields } = written(html, places, commitmentTemplate, new Map([[id, sent]]));
    expect(fields[root ?? ""]?.content?.filter(({ type }) => type === "image")).toEqual([
      { type: "image", attrs: sent },
    ]);
  });

  it("[IMPD-6] in a table or a list a picture comes behind it; one on the web is counted, never fetched or taken", async () => {
    const img = '<img data-given="0" data-picture="x" alt="…" width="1" height="1">'.replace(
      "x",
      "0".repeat(64),
    );
    const { fields } = written(
      `<h2>Problem</h2><table><tr><td><p>A</p></td><td>${img}</td></tr></table><p>After.</p>`,
      places,
      commitmentTemplate,
      new Map([["0".repeat(64), { id: "b".repeat(64), width: 1, height: 1, alt: "Bills" }]]),
    );
    expect(fields.problem?.content?.map(({ type }) => type)).toEqual(["table", "image", "paragraph"]);
    const { elsewhere, pictures, html } = await readDraftFile(file("draft.md", markdown));
    expect([elsewhere, pictures.size]).toEqual([1, 0]);
    expect(written(html).sections.flatMap(picturesIn)).toEqual([]);
    const evil = `## Problem\n\nA.\n\n${img.replace("0".repeat(64), "c".repeat(64))}`;
    const hostile = await readDraftFile(file("draft.md", evil));
    expect(hostile.elsewhere).toBe(1);
    expect(JSON.stringify(written(hostile.html).fields)).not.toContain("cccc");
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

describe("a draft of a text that its template draws", () => {
  const words = { field: (root: string) => root, row: () => "" };
  const drawn = async (template: DrawnTemplate, text: string) => {
    const to = drawnPlaces(template.drawn, readDocument(new Y.Doc(), template), words, say);
    return written(await htmlOf(file("draft.md", text)), to, template);
  };

  it("[IMPD-5] goes to the fields of the vision: goals as rows, figures as numbers, contact data out of the public words", async () => {
    const { fields, data } = await drawn(
      planTextTemplates.strategic_vision,
      "## E.1 Long-term vision\n\nOpen by default.\n\n- Prices are public\n- Budgets are explained\n\n## F.7 Number of meetings\n\nThere were 12 of them.\n\n## Independent Monitoring Body\n\nOrganisation: City Observatory\n\nEmail: office@observatory.example\n\nIt reports twice a year.\n",
    );
    expect(plainText(fields.longTermVision as never)).toBe("Open by default.");
    expect(data.rows.longTermGoals?.map(({ cells }) => plainText(cells.goal as never))).toEqual([
      "Prices are public",
      "Budgets are explained",
    ]);
    expect(data.records.figures).toEqual({ groups: null, meetings: 12 });
    expect(data.records.monitoringBody).toMatchObject({
      organisation: "City Observatory",
      email: "office@observatory.example",
    });
    expect(plainText(fields.monitoringDescription as never)).toBe("It reports twice a year.");
  });

  it("[IMPD-5] goes to minutes and problem sheets, a table of solutions with their kinds", async () => {
    const minutes = await drawn(
      minutesTemplate,
      "# Decisions\n\nNo. 14.\n\n# Points of the agenda\n\n- Opening\n- Budget\n",
    );
    expect(plainText(minutes.fields.decisions as never)).toBe("No. 14.");
    expect(minutes.data.rows.points?.map(({ cells }) => cells.title)).toEqual(["Opening", "Budget"]);
    const sheet = await drawn(
      problemSheetTemplate,
      "# Root causes\n\nNobody asks.\n\n# Solutions\n\n| Solution | Kind | What is done |\n| --- | --- | --- |\n| Price list | Policy | Prices hang at each counter |\n",
    );
    expect(plainText(sheet.fields.rootCauses as never)).toBe("Nobody asks.");
    const [row] = sheet.data.rows.solutions ?? [];
    expect([row?.cells.title, row?.cells.kind, plainText(row?.cells.what as never)]).toEqual([
      "Price list",
      "policy",
      "Prices hang at each counter",
    ]);
  });

  it("[IMPD-5] keeps above its words the heading of a part that names no field", () => {
    const [section] = sectionsOf("<h2>What we heard</h2><p>Much.</p>", () => false);
    const [only] = drawnPlaces(
      planTextTemplates.introduction.drawn,
      readDocument(new Y.Doc(), planTextTemplates.introduction),
      words,
      say,
    );
    const [reading] = readingsFor(only as ImportPlace, section as never, say);
    expect(reading).toMatchObject({ of: "text", root: "introduction" });
    expect((reading as unknown as { blocks: { type: string }[] }).blocks.map(({ type }) => type)).toEqual([
      "heading",
      "paragraph",
    ]);
  });
});
