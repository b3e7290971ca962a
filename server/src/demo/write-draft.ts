import { commitmentTemplate } from "@accord/shared/commitments";
import {
  addRow,
  cellAddress,
  fragmentAt,
  type NewCells,
  setChosen,
  setValue,
} from "@accord/shared/document-schema";
import { issue } from "@accord/shared/issues";
import type { SentPicture } from "@accord/shared/pictures";
import * as Y from "yjs";
import { act } from "../acts/act.js";
import { refuseIf } from "../acts/refused.js";
import { commitmentByNumber } from "../features/commitments/queries.js";

/** One turn of writing in a field: blocks added at its end, words put after others, or words put in place of others. */
export type Turn =
  | WordsTurn
  /** A value of a record, choices of a set, a row with its values and the words of its text. */
  | { readonly value: string; readonly key: string; readonly to: string | boolean }
  | { readonly choose: string; readonly ids: readonly string[] }
  | { readonly row: string; readonly cells: NewCells; readonly output?: string };

export type WordsTurn =
  | { readonly field: string; readonly add: readonly Block[] }
  | { readonly field: string; readonly after: string; readonly write: string }
  /** A footnote at the end of a paragraph. */
  | { readonly field: string; readonly after: string; readonly note: string }
  | { readonly field: string; readonly replace: string; readonly write: string };

/** A paragraph, a picture, a list of items, or a table whose first row and column are heads. */
export type Block =
  | string
  | { readonly picture: SentPicture; readonly alt: string }
  | { readonly list: readonly string[] }
  | { readonly table: readonly (readonly string[])[] };

interface Writing {
  readonly process: string;
  readonly n: number;
  readonly turns: readonly Turn[];
}

/** A member writes in a draft: through the same door into the text as every act, bound to that person. */
export const writeDraft = act<Writing, void>({
  name: "write-draft",
  asks: "edit_draft",
  thing: async (tx, { process, n }) => {
    const { group, invited } = await commitmentByNumber(tx, process, n);
    return { process, group, invited };
  },
  async run({ tx, by, now, documents, audit, announce }, { process, n, turns }) {
    const row = await commitmentByNumber(tx, process, n);
    refuseIf(row.lockedAt === null ? [] : [issue("draft_locked", { reason: row.lockReason ?? "" })]);
    await documents.change(tx, row.document, { person: by, act: "write-draft", at: now }, (doc) => {
      for (const turn of turns) {
        if ("field" in turn) writeWords(doc.getXmlFragment(turn.field), turn);
        else fill(doc, turn);
      }
    });
    audit({ commitment: row.id });
    announce(process, "commitments");
  },
});

function fill(doc: Y.Doc, turn: Exclude<Turn, WordsTurn>): void {
  if ("value" in turn) {
    if (!setValue(doc, commitmentTemplate, turn.value, turn.key, turn.to)) throw unfit(turn.value, turn.key);
  } else if ("choose" in turn) {
    for (const id of turn.ids)
      if (!setChosen(doc, commitmentTemplate, turn.choose, id, true)) throw unfit(turn.choose, id);
  } else {
    const row = addRow(doc, commitmentTemplate, turn.row, turn.cells);
    if (row === null) throw unfit(turn.row, Object.keys(turn.cells).join(", "));
    const text = turn.output === undefined ? null : fragmentAt(doc, cellAddress(turn.row, row, "output"));
    text?.insert(0, [paragraph(turn.output as string)]);
  }
}

const unfit = (root: string, key: string): Error => new Error(`The template takes no such ${root}: ${key}.`);

/** One turn of words in one text. */
export function writeWords(field: Y.XmlFragment, turn: WordsTurn): void {
  if ("add" in turn) {
    field.insert(field.length, turn.add.map(elementOf));
    return;
  }
  const words = "after" in turn ? turn.after : turn.replace;
  const text = textsOf(field).find((one) => plain(one).includes(words));
  if (text === undefined) throw new Error(`The draft does not say "${words}" in ${turn.field}.`);
  const at = plain(text).indexOf(words);
  if ("note" in turn) {
    if (!plain(text).endsWith(words)) throw new Error(`"${words}" does not end a paragraph.`);
    noted(text, turn.note);
    return;
  }
  if ("after" in turn) text.insert(at + words.length, turn.write);
  else {
    text.delete(at, words.length);
    text.insert(at, turn.write);
  }
}

function noted(text: Y.XmlText, note: string): void {
  const footnote = new Y.XmlElement("footnote");
  footnote.setAttribute("note", note);
  const around = text.parent as Y.XmlElement;
  around.insert(around.toArray().indexOf(text) + 1, [footnote]);
}

function elementOf(block: Block): Y.XmlElement {
  if (typeof block === "string") return paragraph(block);
  if ("picture" in block) {
    const image = new Y.XmlElement("image");
    for (const [key, value] of Object.entries({ ...block.picture, alt: block.alt }))
      image.setAttribute(key, value as string);
    return image;
  }
  if ("list" in block)
    return holding(
      "bulletList",
      block.list.map((words) => holding("listItem", [paragraph(words)])),
    );
  const rows = block.table.map((cells, row) =>
    holding(
      "tableRow",
      cells.map((words, at) =>
        holding(row === 0 || at === 0 ? "tableHeader" : "tableCell", [paragraph(words)]),
      ),
    ),
  );
  return holding("table", rows);
}

function holding(name: string, content: (Y.XmlElement | Y.XmlText)[]): Y.XmlElement {
  const element = new Y.XmlElement(name);
  element.insert(0, content);
  return element;
}

const paragraph = (words: string): Y.XmlElement => holding("paragraph", [new Y.XmlText(words)]);

function textsOf(node: Y.XmlFragment | Y.XmlElement): Y.XmlText[] {
  return node.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child];
    return child instanceof Y.XmlElement ? textsOf(child) : [];
  });
}

/** The letters alone: marks of passages are no words. */
const plain = (text: Y.XmlText): string =>
  (text.toDelta() as { insert: unknown }[])
    .map(({ insert }) => (typeof insert === "string" ? insert : " "))
    .join("");
