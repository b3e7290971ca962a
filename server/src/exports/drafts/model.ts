import type { KeptThread, LastFrozen, ThreadRow } from "@accord/shared/comments";
import {
  commitmentFields,
  commitmentTemplate,
  shownColumns,
  shownFields,
  withGoalWords,
} from "@accord/shared/commitments";
import {
  type DocumentData,
  plainText,
  readDocument,
  repair,
  type TextJson,
  type TextTemplate,
  textAddresses,
  textAt,
  threadsIn,
} from "@accord/shared/document-schema";
import { termsRoots } from "@accord/shared/forum";
import { type MessageId, type Say, sayIn } from "@accord/shared/messages";
import { planTextTemplates } from "@accord/shared/plan";
import { problemSheetTemplate } from "@accord/shared/problems";
import type * as Y from "yjs";
import type { ProcessRow } from "../../doors/http.js";
import type { DraftFacts } from "./facts.js";

export interface KeptText {
  readonly content: TextJson;
  readonly address: string;
}

interface KeptCell {
  readonly words: string;
  /** With the marks of threads, where people write and talk in the cell as in any text. */
  readonly text: KeptText | null;
}

/** A field of a draft as a file shows it: its texts with the marks of threads, and the rest in words. */
export interface KeptField {
  readonly root: string;
  readonly label: string;
  readonly texts: readonly (KeptText & { readonly label: string | null })[];
  readonly lines: readonly string[];
  readonly table: {
    readonly columns: readonly string[];
    readonly rows: readonly (readonly KeptCell[])[];
  } | null;
}

export interface DraftModel {
  readonly process: ProcessRow;
  readonly title: string;
  readonly address: string;
  readonly at: string;
  readonly version: LastFrozen | null;
  readonly fields: readonly KeptField[];
  readonly words: Readonly<Record<string, TextJson>>;
  readonly data: DocumentData;
  readonly threads: readonly KeptThread[];
  readonly say: Say;
}

/** A text with all that is said of it. */
export function draftModel(
  { rows, ofCommitment: own, ...facts }: DraftFacts,
  doc: Y.Doc,
  template: TextTemplate,
): DraftModel {
  const say = sayIn(facts.process.language);
  const words = marked(doc, template);
  const { data: written } = readDocument(doc, template);
  const data = own ? withGoalWords(written, own.goals) : written;
  const standing = new Set(Object.values(words).flatMap(threadsIn));
  return {
    ...{ ...facts, say, words, data },
    fields: own ? ofCommitment(words, data, { say, place: own.place }) : ofTexts(template, words, say),
    threads: rows.map((one) => kept(one, standing)),
  };
}

/** Every text under its address, with the marks of threads. */
function marked(doc: Y.Doc, template: TextTemplate): Record<string, TextJson> {
  return Object.fromEntries(
    textAddresses(doc, template).flatMap((address) => {
      const text = textAt(doc, template, address);
      return text === null ? [] : [[address, repair(text.fragment, text.kind)]];
    }),
  );
}

const ofCommitment = (
  fields: Record<string, TextJson>,
  data: DocumentData,
  { say, place }: { readonly say: Say; readonly place: number | null },
): KeptField[] =>
  shownFields({ template: commitmentTemplate.name, fields, data }, (id) => say(id as MessageId), place).map(
    ({ no, root, label, texts, lines, table }) => ({
      ...{ root, lines },
      table: table && {
        columns: table.columns,
        rows: table.rows.map((row, at) => {
          const addresses = addressesIn(root, data, at, row.length);
          return row.map((words, place): KeptCell => {
            const address = addresses[place] ?? "";
            const content = fields[address];
            return { words, text: content ? { content, address } : null };
          });
        }),
      },
      label: say("comments.file.numbered", { no, label }),
      texts: texts.map((text) => ({
        ...text,
        address: Object.keys(fields).find((at) => fields[at] === text.content) ?? "",
      })),
    }),
  );

/** Where the texts of a row stand, by cell; before its columns a row may bear its number. */
function addressesIn(root: string, data: DocumentData, at: number, length: number): string[] {
  const field = commitmentFields.find((one) => one.root === root);
  if (field?.kind !== "milestones" && field?.kind !== "contacts") return [];
  const own = shownColumns(field).map(({ key }) => `${root}/${data.rows[root]?.[at]?.id}/${key}`);
  return [...Array<string>(length - own.length).fill(""), ...own];
}

function ofTexts(template: TextTemplate, words: Record<string, TextJson>, say: Say): KeptField[] {
  const drawn = [...Object.values(planTextTemplates), problemSheetTemplate].flatMap((one) => one.drawn);
  const labelOf = (root: string): string => {
    const part = termsRoots.find((one) => one === root);
    if (part && template.fields.some((one) => one.root === part)) return say(`termsText.part.${part}`);
    const field = drawn.find((one) => one.root === root);
    return field ? say(field.label as MessageId) : root;
  };
  return Object.entries(words).flatMap(([address, content]) =>
    plainText(content).trim() === "" && threadsIn(content).length === 0
      ? []
      : [
          {
            root: address.split("/", 1)[0] ?? "",
            label: labelOf(address.split("/", 1)[0] ?? ""),
            texts: [{ label: null, content, address }],
            lines: [],
            table: null,
          },
        ],
  );
}

function kept(
  { unread: _, mine, mayResolve, suggestion, ...thread }: ThreadRow,
  standing: ReadonlySet<string>,
): KeptThread {
  const own = suggestion && {
    base: suggestion.base,
    proposed: suggestion.proposed,
    accepted: suggestion.accepted,
    changedAt: suggestion.changedAt,
    earlier: suggestion.earlier,
    answers: suggestion.answers,
  };
  return { ...thread, gone: thread.anchor === "passage" && !standing.has(thread.id), suggestion: own };
}
