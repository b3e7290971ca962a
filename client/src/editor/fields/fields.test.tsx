import {
  addRow,
  fragmentAt,
  mapLimits,
  removeRow,
  setCell,
  setChosen,
  setValue,
  structureOf,
  type TextTemplate,
} from "@accord/shared/document-schema";
import { closeCodes, syncMessage } from "@accord/shared/protocol";
import type { TiptapEditorHTMLElement } from "@tiptap/core";
import * as encoding from "lib0/encoding";
import { act, useRef } from "react";
import { describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { DraftReturned } from "../DraftReturned.js";
import { withOpenedPage } from "../testing/opened-page.js";
import { undoManagerOf, useUndoKeys } from "../undo.js";
import { AnswerField, ChoiceField, DateRangeField, RowsField } from "./index.js";
import { drawnRows } from "./maps.js";
import { rowActs } from "./rows.js";

const turned = new Set<() => void>();
const media = {
  matches: false,
  addEventListener: (_: string, heard: () => void) => void turned.add(heard),
  removeEventListener: (_: string, heard: () => void) => void turned.delete(heard),
};
const turn = (isNarrow: boolean): Promise<void> =>
  act(async () => {
    media.matches = isNarrow;
    for (const heard of [...turned]) heard();
  });
vi.stubGlobal("matchMedia", () => media);
Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });

const template: TextTemplate = {
  fields: [{ root: "title", kind: "line" }],
  maps: [
    { root: "time", shape: { map: "record", cells: { start: { cell: "day" }, end: { cell: "day" } } } },
    { root: "areas", shape: { map: "set", of: ["tax", "health", "water"] } },
    { root: "secured", shape: { map: "record", cells: { answer: { cell: "choice", of: ["yes", "no"] } } } },
    {
      root: "steps",
      shape: {
        map: "rows",
        cells: {
          output: { cell: "text", kind: "line" },
          agency: { cell: "words", most: 100 },
          end: { cell: "day" },
        },
      },
    },
  ],
};

const page = withOpenedPage({ template });
const { show } = page;
const data = () => structureOf(page.server.doc, template);
const box = (name: string): HTMLInputElement => {
  const label = [...document.querySelectorAll("label")].find((one) => one.textContent === name);
  const found = label && document.getElementById(label.htmlFor);
  if (!(found instanceof HTMLInputElement)) throw new Error(`no box is called ${name}`);
  return found;
};
const button = (name: string): HTMLElement => {
  const found = [...document.querySelectorAll<HTMLElement>("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  if (!found) throw new Error(`no button is called ${name}`);
  return found;
};
const press = (name: string): Promise<void> => act(async () => button(name).click());
const type = (input: HTMLInputElement, text: string): Promise<void> =>
  act(async () => {
    input.focus();
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")?.set?.call(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
const leave = (input: HTMLInputElement): Promise<void> => act(async () => input.blur());
/** Somebody else writes. */
const another = (write: (doc: Y.Doc) => void): Promise<void> =>
  act(async () => {
    const before = Y.encodeStateVector(page.server.doc);
    write(page.server.doc);
    const update = Y.encodeStateAsUpdate(page.server.doc, before);
    page.server.socket.receive(syncMessage.sync, (encoder) => {
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint8Array(encoder, update);
    });
  });

const range = (editable = true) => (
  <DateRangeField
    document={page.opened}
    root="time"
    label="3 Timeframe"
    startLabel="Start"
    endLabel="End"
    editable={editable}
  />
);

describe("dates", () => {
  it("[FLD-2] are typed in any usual form; an impossible one is named and not written", async () => {
    await show(range());
    await type(box("Start"), "1/3/2027");
    await leave(box("Start"));
    expect(data().records.time).toEqual({ start: "2027-03-01", end: null });
    expect(box("Start").value).toBe("01/03/2027");
    await type(box("End"), "31/02/2028");
    await leave(box("End"));
    expect(page.place.textContent).toContain("“31/02/2028” is no date.");
    expect(box("End").value).toBe("31/02/2028");
    expect(data().records.time?.end).toBeNull();
    await type(box("End"), "");
    await leave(box("End"));
    expect(page.place.textContent).not.toContain("is no date");
  });

  it("[FLD-3] undo is one over words and values, from inside a cell too", async () => {
    await show(range());
    await type(box("Start"), "2027-03-01");
    await leave(box("Start"));
    undoManagerOf(page.opened.doc, template).stopCapturing();
    await type(box("End"), "2028-03-01");
    await act(
      async () =>
        void box("End").dispatchEvent(
          new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true }),
        ),
    );
    expect(data().records.time).toEqual({ start: "2027-03-01", end: null });
    expect(box("End").value).toBe("");
  });

  it("[FLD-4] who may not write reads the same in words", async () => {
    await another((doc) => setValue(doc, template, "time", "start", "2027-03-01"));
    await show(range(false));
    expect(page.place.textContent).toContain("From 01/03/2027");
    expect(page.place.querySelector("input")).toBeNull();
  });
});

describe("choices", () => {
  const areas = () => (
    <ChoiceField
      document={page.opened}
      root="areas"
      label="12 Areas"
      most={2}
      editable
      options={[
        { id: "tax", label: "Tax" },
        { id: "health", label: "Health" },
        { id: "water", label: "Water" },
      ]}
    />
  );
  const choose = (name: string): Promise<void> =>
    act(async () => {
      const label = [...page.place.querySelectorAll("label")].find((one) => one.textContent === name);
      label?.querySelector("input")?.click();
    });

  it("[FLD-5] a third of two is not blocked: it is told, and taken away again", async () => {
    await show(areas());
    await choose("Tax");
    await another((doc) => setChosen(doc, template, "areas", "water", true));
    await choose("Health");
    expect(data().sets.areas).toEqual(["tax", "health", "water"]);
    expect(page.place.textContent).toContain("At most 2 can be chosen, 3 are. Take 1 away.");
    await choose("Tax");
    expect(data().sets.areas).toEqual(["health", "water"]);
    expect(page.place.textContent).toContain("2 of at most 2 chosen");
  });

  it("[FLD-5] one answer of a few", async () => {
    const options = [
      { id: "yes", label: "Yes" },
      { id: "no", label: "No" },
    ];
    await show(
      <AnswerField
        document={page.opened}
        root="secured"
        cell="answer"
        label="16"
        options={options}
        editable
      />,
    );
    await choose("No");
    expect(data().records.secured).toEqual({ answer: "no" });
  });
});

describe("rows", () => {
  const columns = [
    { key: "output", label: "Output" },
    { key: "agency", label: "Agency" },
    { key: "end", label: "End" },
  ];
  const steps = (editable = true) => (
    <RowsField
      document={page.opened}
      root="steps"
      label="17 Milestones"
      columns={columns}
      editable={editable}
      rowName={(no) => `Milestone ${no}`}
      addLabel="Add a milestone"
    />
  );
  const agencies = (): unknown[] => (data().rows.steps ?? []).map(({ cells }) => cells.agency);
  const rowIds = (): string[] => (data().rows.steps ?? []).map(({ id }) => id);
  const rowsOf = async (...names: string[]): Promise<string[]> => {
    const ids: string[] = [];
    await another((doc) => {
      for (const agency of names) ids.push(addRow(doc, template, "steps", { agency }) ?? "");
    });
    return ids;
  };

  it("[FLD-6] a row is added, opened and written; each cell is a value of its own", async () => {
    await show(steps());
    await press("Add a milestone");
    await type(box("Agency"), "Ministry of Health");
    await leave(box("Agency"));
    expect(agencies()).toEqual(["Ministry of Health"]);
    const [row] = data().rows.steps ?? [];
    await another((doc) => setCell(doc, template, "steps", row?.id ?? "", "end", "2028-01-31"));
    expect(box("End").value).toBe("31/01/2028");
    expect(box("Agency").value).toBe("Ministry of Health");
  });

  it("[FLD-12] of rows open beside each other the one that is written in stays open where the page turns narrow", async () => {
    await rowsOf("Ministry", "Audit Office");
    await show(steps());
    await press("Edit Milestone 1");
    await press("Edit Milestone 2");
    const boxes = [...document.querySelectorAll<HTMLInputElement>("[data-row-form] input[name=agency]")];
    await type(boxes[1] ?? box("Agency"), "Audit Office of the state");
    try {
      await turn(true);
      expect(document.querySelector("[role=dialog]")?.textContent).toContain("Milestone 2");
      expect(box("Agency").value).toBe("Audit Office of the state");
      await press("Done");
      await turn(false);
      await press("Edit Milestone 1");
      await act(async () => (document.activeElement as HTMLElement).blur());
      await turn(true);
      expect(document.querySelector("[data-row-form]")).toBeNull();
    } finally {
      await turn(false);
    }
    expect(agencies()).toEqual(["Ministry", "Audit Office of the state"]);
  });

  it("[FLD-13] who writes in a cell goes on in it, at the same letter, where the page turns narrow and wide again", async () => {
    await rowsOf("Ministry");
    await show(steps());
    await press("Edit Milestone 1");
    await type(box("Agency"), "Ministry of Health");
    box("Agency").setSelectionRange(8, 11);
    try {
      for (const isNarrow of [true, false]) {
        const was = box("Agency");
        await turn(isNarrow);
        const is = box("Agency");
        expect(is).not.toBe(was);
        await vi.waitFor(() =>
          expect([document.activeElement, is.selectionStart, is.selectionEnd]).toEqual([is, 8, 11]),
        );
      }
    } finally {
      await turn(false);
    }
  });

  it("[FLD-13] in a text of the row as well", async () => {
    const [id = ""] = await rowsOf("Ministry");
    await another((doc) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("Prices shown")]);
      fragmentAt(doc, `steps/${id}/output`)?.push([paragraph]);
    });
    await show(steps());
    await press("Edit Milestone 1");
    const text = () => document.querySelector<TiptapEditorHTMLElement>("[data-row-form] [role=textbox]");
    await vi.waitFor(() => expect(text()?.editor?.getText()).toBe("Prices shown"));
    await act(async () => {
      text()?.focus();
      text()?.editor?.commands.setTextSelection(7);
    });
    try {
      for (const isNarrow of [true, false]) {
        await turn(isNarrow);
        await vi.waitFor(() => {
          expect(document.activeElement).toBe(text());
          expect(text()?.editor?.state.selection.from).toBe(7);
        });
      }
    } finally {
      await turn(false);
    }
  });

  it("[FLD-1] two write one cell at once: nobody's words are lost", async () => {
    const [id = ""] = await rowsOf("Ministry");
    await show(steps());
    await press("Edit Milestone 1");
    await type(box("Agency"), "Ministry of Finance");
    await another((doc) => setCell(doc, template, "steps", id, "agency", "Audit Office"));
    expect(box("Agency").value).toBe("Ministry of Finance");
    expect(page.place.textContent).toContain("wrote here at the same time: “Audit Office”");
    await leave(box("Agency"));
    expect(agencies()).toEqual(["Ministry of Finance"]);
    await press("Take these words");
    expect(agencies()).toEqual(["Audit Office"]);
    expect(page.place.textContent).not.toContain("at the same time");
  });

  it("[FLD-7] rows move by keyboard, and the place of the focus is kept", async () => {
    await rowsOf("a", "b", "c");
    await show(steps());
    const handle = button("Edit Milestone 3");
    const up = (): Promise<void> =>
      act(async () => {
        document.activeElement?.dispatchEvent(
          new KeyboardEvent("keydown", { key: "ArrowUp", altKey: true, bubbles: true, cancelable: true }),
        );
        await new Promise((done) => setTimeout(done, 80));
      });
    handle.focus();
    await up();
    expect(agencies()).toEqual(["a", "c", "b"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit Milestone 2");
    await up();
    await up();
    expect(agencies()).toEqual(["c", "a", "b"]);
    expect(document.activeElement?.getAttribute("aria-label")).toBe("Edit Milestone 1");
  });

  it("[FLD-8] what was taken out can be brought back at its place, by anybody and later", async () => {
    const [, second = ""] = await rowsOf("a", "b", "c");
    await show(steps());
    await another((doc) => removeRow(doc, "steps", second));
    expect(agencies()).toEqual(["a", "c"]);
    expect(page.place.textContent).toContain("1 removed row");
    const fold = page.place.querySelector("details") as HTMLDetailsElement;
    await act(async () => {
      fold.open = true;
      fold.dispatchEvent(new Event("toggle"));
    });
    await press("Bring back Row 1");
    expect(agencies()).toEqual(["a", "b", "c"]);
  });

  it("[FLD-10] adding, moving and taking out a row go back by undo, each a step, and no word of another goes along", async () => {
    await rowsOf("a", "b");
    await show(steps());
    const manager = undoManagerOf(page.opened.doc, template);
    const undo = () => act(async () => void manager.undo());
    await press("Add a milestone");
    const added = (data().rows.steps ?? []).at(-1)?.id ?? "";
    await another((doc) => setCell(doc, template, "steps", added, "agency", "theirs"));
    expect(agencies()).toEqual(["a", "b", "theirs"]);
    await undo();
    expect(agencies()).toEqual(["a", "b"]);
    await act(async () => void manager.redo());
    expect(agencies()).toEqual(["a", "b", "theirs"]);

    const acts = rowActs(page.opened, "steps");
    const shown = () => drawnRows(page.opened.doc, template, "steps");
    await act(async () => void acts.moveTo(shown(), added, 1));
    await act(async () => void acts.remove(shown()[1]?.id ?? ""));
    expect(agencies()).toEqual(["theirs", "b"]);
    await undo();
    expect(agencies()).toEqual(["theirs", "a", "b"]);
    await undo();
    expect(agencies()).toEqual(["a", "b", "theirs"]);
  });

  it("[FLD-10] the keys of undo work on a button too, and leave words to their own", async () => {
    await rowsOf("a", "b");
    function Place() {
      const all = useRef<HTMLDivElement>(null);
      useUndoKeys({ opened: page.opened, place: all });
      return <div ref={all}>{steps()}</div>;
    }
    await show(<Place />);
    await act(
      async () =>
        void rowActs(page.opened, "steps").moveTo(
          drawnRows(page.opened.doc, template, "steps"),
          rowIds()[1] ?? "",
          1,
        ),
    );
    expect(agencies()).toEqual(["b", "a"]);
    const pressed = (element: Element) =>
      act(
        async () =>
          void element.dispatchEvent(
            new KeyboardEvent("keydown", { key: "z", ctrlKey: true, bubbles: true, cancelable: true }),
          ),
      );
    const box = page.place.querySelector("[data-rows]")?.appendChild(document.createElement("textarea"));
    await pressed(box as Element);
    expect(agencies()).toEqual(["b", "a"]);
    await pressed(button("Edit Milestone 1"));
    expect(agencies()).toEqual(["a", "b"]);
  });

  it("[FLD-4] rows are read as a table where they may not be written", async () => {
    await rowsOf("Ministry");
    await show(steps(false));
    expect(page.place.querySelectorAll("table th[scope=col]")).toHaveLength(4);
    expect(page.place.textContent).toContain("Ministry");
    expect(page.place.querySelector("button")).toBeNull();
  });

  it("[FLD-9] words typed in a row draw no other row again", async () => {
    await rowsOf("a", "b");
    await show(steps());
    const cells = [...page.place.querySelectorAll("td")];
    const before = cells.map((cell) => cell.firstChild);
    const [row] = data().rows.steps ?? [];
    await another((doc) => setCell(doc, template, "steps", row?.id ?? "", "agency", "changed"));
    expect(cells[1]?.textContent).toBe("changed");
    expect(cells.map((cell) => cell.firstChild)).toEqual(before);
  });
});

async function refusedDayAndRow(): Promise<void> {
  await show(range());
  page.server.takes = false;
  await type(box("Start"), "2027-03-01");
  await leave(box("Start"));
  const addMine = () => addRow(page.opened.doc, template, "steps", { agency: "Mine" });
  await act(async () => page.server.takesNot(addMine, "shape", closeCodes.shape));
}

it("[SAVE-8] values and rows that the server did not take come back, and can be put back", async () => {
  await refusedDayAndRow();
  await vi.waitFor(() => expect(page.opened.drafts[0]?.values).toHaveLength(2));
  await act(async () => page.server.takesAgain());
  await vi.waitFor(() => expect(page.opened.drafts[0]?.compared).toBe(true));
  const { putBack } = await import("../put-back.js");
  const draft = page.opened.drafts[0];
  if (!draft) throw new Error("nothing came back");
  await act(async () => putBack(page.opened.doc, draft, template));
  expect(data().records.time?.start).toBe("2027-03-01");
  expect(data().rows.steps?.map(({ cells }) => cells.agency)).toEqual(["Mine"]);
});

it("[SAVE-8] of what came back a row for which a full table has no place stays offered, and it is said why", async () => {
  await refusedDayAndRow();
  page.server.doc.transact(() => {
    for (let no = 0; no < mapLimits.rows; no++) addRow(page.server.doc, template, "steps");
  });
  await act(async () => page.server.takesAgain());
  await vi.waitFor(() => expect(page.opened.drafts[0]?.compared).toBe(true));
  await show(<DraftReturned document={page.opened} fieldName={(root) => root} />);
  await press("Put back");
  expect(data().records.time?.start).toBe("2027-03-01");
  expect(page.opened.drafts[0]?.values).toMatchObject([{ root: "steps", key: "agency", value: "Mine" }]);
  expect(page.place.textContent).toContain("a table holds 200 rows, and 400 with those that were taken out");
  const [first] = data().rows.steps ?? [];
  await another((doc) => removeRow(doc, "steps", first?.id ?? ""));
  await press("Put back");
  expect(data().rows.steps?.at(-1)?.cells.agency).toBe("Mine");
  expect(page.place.textContent).toBe("");
});

describe("what was typed in a cell a moment before", () => {
  const lateDay = async (): Promise<void> => {
    await show(range());
    await type(box("Start"), "2027-03-01");
    page.server.takes = false;
  };
  const cameBack = () =>
    vi.waitFor(() => expect(page.opened.drafts[0]?.values).toMatchObject([{ root: "time", key: "start" }]));

  it("[SAVE-3] a lock comes back to its author", async () => {
    await lateDay();
    page.server.right = "read";
    page.server.lock = "Filed";
    await act(async () => page.server.tellRights());
    await act(async () => page.server.refuse("locked", closeCodes.locked));
    await cameBack();
  });

  it("[SAVE-7] a refusal comes back to its author", async () => {
    await lateDay();
    await act(async () => page.server.refuse("shape", closeCodes.shape));
    await cameBack();
  });

  it("[SAVE-18] and is no value stands in its box again after a lock or a reload, until it is one", async () => {
    await show(range());
    await type(box("End"), "31/02/2028");
    await show(range(false));
    await another((doc) => setValue(doc, template, "time", "end", "2028-05-01"));
    await show(range());
    expect(box("End").value).toBe("31/02/2028");
    expect(page.place.textContent).toContain("“31/02/2028” is no date.");
    expect(page.place.textContent).toContain("01/05/2028");
    await show(null);
    await show(range());
    expect(box("End").value).toBe("31/02/2028");
    await type(box("End"), "28/02/2028");
    await leave(box("End"));
    await show(null);
    await show(range());
    expect(box("End").value).toBe("28/02/2028");
  });

  it("[SAVE-3] the text is closed is written", async () => {
    await show(range());
    await type(box("Start"), "2027-03-01");
    await act(async () => page.opened.close());
    expect(data().records.time?.start).toBe("2027-03-01");
  });
});
