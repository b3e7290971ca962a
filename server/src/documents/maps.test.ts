import { commitmentTemplate } from "@accord/shared/commitments";
import {
  addRow,
  fragmentAt,
  mapLimits,
  moveRow,
  readDocument,
  removeRow,
  setCell,
  setChosen,
  setValue,
} from "@accord/shared/document-schema";
import * as encoding from "lib0/encoding";
import { describe, expect, it } from "vitest";
import * as Y from "yjs";
import { type Checked, checkUpdate } from "./check.js";
import { Known } from "./known.js";
import { craft, written } from "./testing/craft.js";
import { emptyDoc } from "./text.js";

const template = commitmentTemplate;

/** What the server says of updates in their order, and what then stands. */
function sent(updates: readonly Uint8Array[], doc = emptyDoc(template)): Checked[] {
  return updates.map((bytes) => {
    const checked = checkUpdate(bytes, new Known(doc, template), () => "own");
    if (checked.kind === "good") Y.applyUpdate(doc, bytes);
    return checked;
  });
}
const kinds = (all: readonly Checked[]) => [...new Set(all.map(({ kind }) => kind))];
const why = (edit: (doc: Y.Doc) => void, before: (doc: Y.Doc) => void = () => undefined): string => {
  const { updates } = written(9, before, edit);
  const last = sent(updates).at(-1);
  return last?.kind === "refused" ? last.why : (last?.kind ?? "nothing was written");
};
const row =
  (root = "milestones") =>
  (doc: Y.Doc) =>
    void addRow(doc, template, root);
const inRow = (key: string, value: unknown) => (doc: Y.Doc) => {
  const [first] = [...doc.getMap("milestones").values()] as Y.Map<unknown>[];
  first?.set(key, value);
};
const paragraph = () => {
  const made = new Y.XmlElement("paragraph");
  made.insert(0, [new Y.XmlText("Open")]);
  return made;
};

describe("maps and rows on the server", () => {
  it("[ROW-7] takes all that the writers of the template write, at once or piece by piece", () => {
    let id = "";
    const edits: ((doc: Y.Doc) => void)[] = [
      (doc) => {
        id = addRow(doc, template, "milestones", { agency: "a", evidence: ["audit_report"] }) as string;
      },
      (doc) => void addRow(doc, template, "milestones", {}, null),
      (doc) => fragmentAt(doc, `milestones/${id}/output`)?.insert(0, [paragraph()]),
      (doc) => void setCell(doc, template, "milestones", id, "end", "2027-03-01"),
      (doc) => void setCell(doc, template, "milestones", id, "end", null),
      (doc) => void moveRow(doc, "milestones", id, null),
      (doc) => void removeRow(doc, "milestones", id),
      (doc) => void setChosen(doc, template, "sectors", "justice", true),
      (doc) => void setChosen(doc, template, "goals", "ab-1", true),
      (doc) => void setValue(doc, template, "timeframe", "start", "2027-01-01"),
      (doc) => void setValue(doc, template, "none", "otherStakeholders", true),
      (doc) => void setValue(doc, template, "secured", "answer", "partly"),
    ];
    const { doc, updates } = written(9, ...edits);
    expect(kinds(sent(updates))).toEqual(["good"]);
    const at = emptyDoc(template);
    expect(kinds(sent([Y.encodeStateAsUpdate(doc)], at))).toEqual(["good"]);
    expect(readDocument(at, template)).toEqual(readDocument(doc, template));
    expect(kinds(sent([Y.encodeStateAsUpdate(doc)], at))).toEqual(["nothing"]);
  });

  it("[ROW-7] takes a row that was made and deleted, or undone and done again, before it arrived", () => {
    const doc = new Y.Doc();
    doc.clientID = 9;
    const undo = new Y.UndoManager(doc.getMap("milestones"), { trackedOrigins: new Set(["rows"]) });
    row()(doc);
    undo.undo();
    undo.redo();
    const [only] = [...doc.getMap("milestones").values()] as Y.Map<unknown>[];
    only?.set("agency", "after");
    expect(kinds(sent([Y.encodeStateAsUpdate(doc)]))).toEqual(["good"]);
    const gone = written(8, row(), (made) => made.getMap("milestones").clear());
    expect(kinds(sent([Y.encodeStateAsUpdate(gone.doc)]))).toEqual(["good"]);
  });

  it.each<[string, (doc: Y.Doc) => void, string]>([
    ["an unknown root", (doc) => doc.getMap("stray").set("a", 1), "unknown place"],
    [
      "an unknown key of a record",
      (doc) => doc.getMap("timeframe").set("middle", "2027-01-01"),
      "unknown_key",
    ],
    ["a key that every object has", (doc) => doc.getMap("timeframe").set("constructor", "x"), "unknown_key"],
    ["no date", (doc) => doc.getMap("timeframe").set("start", "2027-02-30"), "wrong_value"],
    ["a number for a date", (doc) => doc.getMap("timeframe").set("start", 20270101), "wrong_value"],
    ["NaN for a flag", (doc) => doc.getMap("none").set("otherStakeholders", Number.NaN), "wrong_value"],
    ["an object for a flag", (doc) => doc.getMap("sectors").set("justice", { a: 1 }), "wrong_value"],
    ["bytes for a flag", (doc) => doc.getMap("sectors").set("justice", Uint8Array.of(1)), "wrong_value"],
    ["a map for a flag", (doc) => doc.getMap("sectors").set("justice", new Y.Map()), "wrong_kind"],
    ["an unknown choice", (doc) => doc.getMap("sectors").set("astrology", true), "unknown_key"],
    ["an odd goal", (doc) => doc.getMap("goals").set("<script>", true), "unknown_key"],
    [
      "a text where a map stands",
      (doc) => doc.getMap("sectors").set("tax", new Y.XmlFragment()),
      "unknown_key",
    ],
    ["an odd id of a row", (doc) => doc.getMap("milestones").set("../x", new Y.Map()), "unknown_key"],
    ["a row that is no map", (doc) => doc.getMap("milestones").set("a-1", "x"), "wrong_kind"],
    ["a row that is an array", (doc) => doc.getMap("milestones").set("a-1", new Y.Array()), "wrong_kind"],
    ["a row that is a text", (doc) => doc.getMap("milestones").set("a-1", new Y.XmlFragment()), "wrong_kind"],
  ])("[ROW-7] [T18] refuses %s", (_name, edit, expected) => {
    expect(why(edit)).toBe(expected);
  });

  it.each<[string, unknown, string]>([
    ["stray", "x", "unknown_key"],
    ["agency", "x".repeat(201), "wrong_value"],
    ["agency", "turned \u202e round", "wrong_value"],
    ["agency", null, "wrong_value"],
    ["agency", { name: "x" }, "wrong_value"],
    ["position", "", "wrong_value"],
    ["position", "V".repeat(300), "wrong_value"],
    ["position", 5, "wrong_value"],
    ["removed", "yes", "wrong_value"],
    ["end", "soon", "wrong_value"],
    ["evidence", ["audit_report"], "unknown_key"],
    ["evidence:gossip", true, "unknown_key"],
    ["evidence:audit_report", 1, "wrong_value"],
    ["evidence:audit_report:x", true, "unknown_key"],
    ["output", "plain words", "wrong_kind"],
    ["output", new Y.Map(), "wrong_kind"],
    ["output", new Y.XmlElement("script"), "wrong_kind"],
    ["agency", new Y.XmlFragment(), "wrong_kind"],
  ])("[ROW-7] [T17] refuses %s = %s in a row", (key, value, expected) => {
    expect(why(inRow(key, value), row())).toBe(expected);
  });

  it("[T66] half a character in a value arrives whole, so that it can be frozen", () => {
    const { updates } = written(9, row(), inRow("agency", "half \ud800"));
    const doc = emptyDoc(template);
    expect(kinds(sent(updates, doc))).toEqual(["good"]);
    const [first] = readDocument(doc, template).data.rows.milestones ?? [];
    expect(String(first?.cells.agency).isWellFormed()).toBe(true);
  });

  it("[T17] refuses in the text of a row what it refuses in any line", () => {
    const output = (made: () => Y.XmlElement) => (doc: Y.Doc) => {
      const [id] = [...doc.getMap("milestones").keys()];
      fragmentAt(doc, `milestones/${id}/output`)?.insert(0, [made()]);
    };
    expect(why(output(paragraph), row())).toBe("good");
    expect(
      why(
        output(() => new Y.XmlElement("bulletList")),
        row(),
      ),
    ).toBe("wrong_child");
    expect(
      why(
        output(() => new Y.XmlElement("script")),
        row(),
      ),
    ).toBe("wrong_child");
    const long = () => {
      const made = new Y.XmlElement("paragraph");
      made.insert(0, [new Y.XmlText("x".repeat(60_000))]);
      return made;
    };
    expect(why(output(long), row())).toBe("paragraph");
  });

  it("[T17] refuses rows without end, in one update or in many, and leaves no trace of them", () => {
    const many = (doc: Y.Doc) => {
      for (let i = 0; i < 10_000; i++) doc.getMap("milestones").set(`a-${i.toString(36)}`, new Y.Map());
    };
    const doc = emptyDoc(template);
    const all = sent(written(9, many).updates, doc);
    expect(all.map((one) => one.kind === "refused" && one.why)).toEqual(["rows"]);
    expect(doc.getMap("milestones").size).toBe(0);
    const one = written(
      8,
      ...Array.from({ length: mapLimits.rowsEver + 1 }, (_, i) => (made: Y.Doc) => {
        made.getMap("milestones").set(`b-${i.toString(36)}`, new Y.Map());
      }),
    );
    const said = sent(one.updates, doc).map(({ kind }) => kind);
    expect(said.slice(0, mapLimits.rowsEver).every((kind) => kind === "good")).toBe(true);
    expect(said.at(-1)).toBe("refused");
    // What is there already may still be written.
    const again = written(
      7,
      (made) => Y.applyUpdate(made, Y.encodeStateAsUpdate(doc)),
      (made) => {
        (made.getMap("milestones").get("b-1") as Y.Map<unknown>).set("agency", "corrected");
      },
    );
    expect(sent(again.updates.slice(-1), doc).map(({ kind }) => kind)).toEqual(["good"]);
  });

  it("[T12] refuses a map's root written to as a list or as words, and words within a map", () => {
    const inRoot =
      (root: string, ref: number, content: (encoder: encoding.Encoder) => void) =>
      (encoder: encoding.Encoder): void => {
        encoding.writeUint8(encoder, ref);
        encoding.writeVarUint(encoder, 1);
        encoding.writeVarString(encoder, root);
        content(encoder);
      };
    const words = inRoot("milestones", 4, (encoder) => encoding.writeVarString(encoder, "words"));
    const list = inRoot("sectors", 8, (encoder) => {
      encoding.writeVarUint(encoder, 1);
      encoding.writeAny(encoder, true);
    });
    for (const struct of [words, list]) {
      const [said] = sent([craft([{ client: 9, clock: 0, structs: [struct] }])]);
      expect(said).toMatchObject({ kind: "refused", reason: "shape", why: "wrong_kind" });
    }
  });

  it("[T14] a delete of all that stands is taken: history keeps what was there", () => {
    const { doc, updates } = written(9, row(), row("leadAgencies"), (made) => {
      for (const root of ["milestones", "leadAgencies"]) made.getMap(root).clear();
    });
    const at = emptyDoc(template);
    expect(kinds(sent(updates, at))).toEqual(["good"]);
    expect(readDocument(at, template)).toEqual(readDocument(doc, template));
  });

  it("[SYNC-2] a document of the five fields alone is read with all others empty", () => {
    const { doc } = written(9, (made) => made.getXmlFragment("problem").insert(0, [paragraph()]));
    const { fields, data } = readDocument(doc, template);
    expect(fields.problem?.content?.[0]?.content?.[0]?.text).toBe("Open");
    expect(data.rows).toEqual({
      leadAgencies: [],
      leadNonGovernment: [],
      otherStakeholders: [],
      milestones: [],
    });
  });
});
