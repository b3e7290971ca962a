import type { TextRoot } from "./names.js";

/** One value under a key; who writes last wins. Words that are worth writing together are a text instead. */
export type ValueShape =
  | { readonly cell: "words"; readonly most: number }
  /** ISO date. */
  | { readonly cell: "day" }
  | { readonly cell: "choice"; readonly of: readonly string[] }
  | { readonly cell: "flag" }
  | { readonly cell: "whole"; readonly least: number; readonly most: number };

/** In a row also a text of its own, made with the row, and a set of flags, stored as `key:id`. */
export type CellShape =
  | ValueShape
  | { readonly cell: "text"; readonly kind: TextRoot["kind"] }
  | { readonly cell: "set"; readonly of: readonly string[] };

export type MapShape =
  | { readonly map: "record"; readonly cells: Readonly<Record<string, ValueShape>> }
  /** Rows by id with a `position`, and `removed` where they are taken out. */
  | { readonly map: "rows"; readonly cells: Readonly<Record<string, CellShape>> }
  /** Flags by id; without a vocabulary any id that a row can have. */
  | { readonly map: "set"; readonly of: readonly string[] | null };

export interface MapRoot {
  readonly root: string;
  readonly shape: MapShape;
}

/** What may stand in a document: its texts, each an XmlFragment, and its structured fields, each a Y.Map. */
export interface TextTemplate {
  readonly fields: readonly TextRoot[];
  readonly maps?: readonly MapRoot[];
}

export const mapLimits = {
  /** Rows of one table that show, and all it ever had. */
  rows: 200,
  rowsEver: 400,
  idsOfSet: 200,
  words: 2_000,
  position: 200,
} as const;

export const rowId = /^[0-9a-z]{1,16}-[0-9a-z]{1,16}$/u;
export const positionKey = "position";
export const removedKey = "removed";

export const mapsOf = (template: TextTemplate): readonly MapRoot[] => template.maps ?? [];

export const shapeOf = (template: TextTemplate, root: string): MapShape | undefined =>
  mapsOf(template).find((one) => one.root === root)?.shape;

/** Where a text of a row is: "milestones/<row>/output"; a text of the document itself is its root. */
export const cellAddress = (root: string, row: string, key: string): string => `${root}/${row}/${key}`;
