import type { TextRoot } from "./names.js";
import type { CellShape, MapRoot, TextTemplate } from "./template.js";

export interface DrawnColumn {
  readonly key: string;
  readonly kind: "words" | "line" | "rich" | "choice";
  /** Message id. */
  readonly label: string;
  readonly most: number | null;
  /** In a table it stands below that column. */
  readonly under?: string;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

export interface DrawnCommon {
  /** "E.1" of the vision; empty where the text has one field alone. */
  readonly id: string;
  readonly root: string;
  /** Message ids; the group is a heading of the annex, null where there is none. */
  readonly group: string | null;
  readonly label: string;
  /** A name that fits a line. */
  readonly short: string;
  readonly guidance: string;
  readonly required: boolean;
}

/** A field as the client draws it. */
export type DrawnField = DrawnCommon &
  (
    | { readonly kind: "rich" }
    /** Rows; with `text` also a rich text under that root; `row` and `add` are message ids: "Goal 2", "Add a goal". */
    | {
        readonly kind: "list";
        readonly columns: readonly DrawnColumn[];
        readonly text: string | null;
        readonly row: string;
        readonly add: string;
      }
    /** Whole number under `key` of the record `figures`. */
    | { readonly kind: "whole"; readonly key: string }
    /** A record of words, and a rich text under `text`. */
    | { readonly kind: "contact"; readonly columns: readonly DrawnColumn[]; readonly text: string }
  );

/** A template given by what is drawn, in its order. */
export interface DrawnTemplate extends TextTemplate {
  readonly name: string;
  readonly maps: readonly MapRoot[];
  readonly drawn: readonly DrawnField[];
}

export const drawnTemplate = (name: string, drawn: readonly DrawnField[]): DrawnTemplate => ({
  name,
  fields: drawn.flatMap(textsIn),
  maps: mapsIn(drawn),
  drawn,
});

/** The field that an address stands in: its own root, that of its text, its rows or its figure. */
export function drawnAt(drawn: readonly DrawnField[], address: string): DrawnField | undefined {
  const [root = ""] = address.split("/", 1);
  return drawn.find(
    (field) =>
      field.root === root ||
      ("text" in field && field.text === root) ||
      (field.kind === "whole" && address === `figures/${field.key}`),
  );
}

/** What of a document belongs to a field, as an act that restores it names it. */
export function drawnPartsOf(field: DrawnField): string[] {
  if (field.kind === "whole") return [`figures/${field.key}`];
  return [field.root, ...("text" in field && field.text !== null ? [field.text] : [])];
}

function cellOf({ kind, most, options }: DrawnColumn): CellShape {
  if (kind === "words") return { cell: "words", most: most ?? 300 };
  if (kind === "choice") return { cell: "choice", of: options.map(({ id }) => id) };
  return { cell: "text", kind };
}

function textsIn(field: DrawnField): TextRoot[] {
  if (field.kind === "rich") return [{ root: field.root, kind: "rich" }];
  return "text" in field && field.text !== null ? [{ root: field.text, kind: "rich" }] : [];
}

function mapsIn(fields: readonly DrawnField[]): MapRoot[] {
  const maps = fields.flatMap((field): MapRoot[] => {
    const { root } = field;
    if (field.kind === "list")
      return [
        {
          root,
          shape: {
            map: "rows",
            cells: Object.fromEntries(field.columns.map((one) => [one.key, cellOf(one)])),
          },
        },
      ];
    if (field.kind !== "contact") return [];
    const cells = field.columns.map((one) => [one.key, { cell: "words" as const, most: one.most ?? 300 }]);
    return [{ root, shape: { map: "record", cells: Object.fromEntries(cells) } }];
  });
  const figures = fields.flatMap((field) => (field.kind === "whole" ? [field.key] : []));
  const figure = { cell: "whole" as const, least: 0, most: 1_000_000 };
  return figures.length === 0
    ? maps
    : [
        ...maps,
        {
          root: "figures",
          shape: { map: "record", cells: Object.fromEntries(figures.map((key) => [key, figure])) },
        },
      ];
}
