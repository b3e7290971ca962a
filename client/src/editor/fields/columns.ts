import type { CellPlain, CellShape, ValueShape } from "@accord/shared/document-schema";

/** A choice as the caller says it. */
export interface FieldOption {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
}

/** A value of a record or a column of rows; what may stand in it, the document's template knows. */
export interface FieldColumn {
  readonly key: string;
  readonly label: string;
  readonly hint?: string;
  /** Of a choice or a set. */
  readonly options?: readonly FieldOption[];
  /** Names that are offered while one types; others may be written too. */
  readonly suggestions?: readonly string[];
  /** What choosing one of these names brings along for other cells of the row, by their keys; `now`: what stands there. */
  readonly brings?: (
    name: string,
    now: Readonly<Record<string, CellPlain>>,
  ) => Readonly<Record<string, CellPlain>>;
  /** Public pages leave it out; the reader is told so. */
  readonly isPrivate?: boolean;
  /** Takes the whole width of the form. */
  readonly wide?: boolean;
  /** In the table it stands below the value of this column: a table has room for three or four. */
  readonly under?: string;
}

/** What stands wrong in a cell, as a sentence; nothing where it is well or empty. */
export type IssueAt = (cell: string, row?: string) => string | undefined;

/** A value and where it is written to. */
export interface Bound {
  readonly value: CellPlain;
  readonly write: (value: CellPlain) => void;
  /** Who wrote the value that stands there, where they are still here. */
  readonly writer: () => string | null;
}

export type PlainShape = ValueShape;
export type AnyShape = CellShape;
