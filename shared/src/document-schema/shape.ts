import * as Y from "yjs";
import { atomAttributeGood } from "./atoms.js";
import { cellValueGood } from "./cells.js";
import {
  blockNames,
  cellBlockNames,
  hrefAllowed,
  type MarkName,
  markNames,
  type NodeName,
  type TextRoot,
  textLimits,
} from "./names.js";
import { isPosition } from "./position.js";
import { type CellShape, type MapShape, mapLimits, positionKey, removedKey, rowId } from "./template.js";

/** Where a piece is put: under which field, in what, how deep. `gone`: in something deleted, so it shows nowhere. */
export interface Place {
  readonly field: TextRoot["kind"];
  readonly within: "root" | "text" | "gone" | "map" | NodeName;
  /** Elements around it. */
  readonly depth: number;
  /** What the map may hold. */
  readonly map?: MapPlace;
}
export type MapPlace =
  | MapShape
  | { readonly map: "row"; readonly cells: Readonly<Record<string, CellShape>> };

export const shapeCodes = [
  "wrong_child",
  "too_deep",
  "not_text",
  "unknown_mark",
  "wrong_mark",
  "unknown_attribute",
  "wrong_attribute",
  "run_too_long",
  "wrong_kind",
  "unknown_key",
  "wrong_value",
] as const;
export type ShapeCode = (typeof shapeCodes)[number];

/** What it is to stand in a type that stands there under this key. */
export function placeWithin(place: Place, key: string | null, type: Y.AbstractType<unknown>): Place {
  const { field, map } = place;
  const gone: Place = { field, within: "gone", depth: place.depth + 1 };
  if (place.within === "gone") return gone;
  if (map !== undefined) {
    if (map.map === "rows" && type.constructor === Y.Map)
      return { field, within: "map", depth: 0, map: { map: "row", cells: map.cells } };
    const cell = map.map === "row" && key !== null ? cellOf(map.cells, key) : undefined;
    if (cell?.cell === "text" && type.constructor === Y.XmlFragment)
      return { field: cell.kind, within: "root", depth: 0 };
    return gone;
  }
  const name = nameOf(type);
  if (name === null) return gone;
  return { field, within: name, depth: place.depth + (name === "text" ? 0 : 1) };
}

const cellOf = (cells: Readonly<Record<string, CellShape>>, key: string): CellShape | undefined =>
  Object.hasOwn(cells, key) ? cells[key] : undefined;

/** A piece of a map: its key is known there, and it holds one value of the key's shape. */
function mapIssues(content: Y.Item["content"], key: string | null, map: MapPlace): readonly ShapeCode[] {
  if (key === null) return ["wrong_kind"];
  const issue = keyIssue(content, key, map);
  return issue === null ? none : [issue];
}

function keyIssue(content: Y.Item["content"], key: string, map: MapPlace): ShapeCode | null {
  const length = content.getLength();
  if (content.constructor === Y.ContentDeleted)
    return length <= textLimits.deletedRun ? null : "run_too_long";
  const made = content.constructor === Y.ContentType ? (content as Y.ContentType).type.constructor : null;
  const values = content.constructor === Y.ContentAny ? (content as Y.ContentAny).arr : [];
  const isOne = (good: (value: unknown) => boolean): ShapeCode | null =>
    values.length === 1 && good(values[0]) ? null : made === null ? "wrong_value" : "wrong_kind";
  const isFlag = (value: unknown) => typeof value === "boolean";
  if (map.map === "rows") {
    if (!rowId.test(key)) return "unknown_key";
    return made === Y.Map ? null : "wrong_kind";
  }
  if (map.map === "set") {
    if (map.of === null ? !rowId.test(key) : !map.of.includes(key)) return "unknown_key";
    return isOne(isFlag);
  }
  if (map.map === "row") {
    if (key === positionKey) return isOne(isPosition);
    if (key === removedKey) return isOne(isFlag);
    const [name, id] = key.split(":", 2);
    const set = id === undefined ? undefined : cellOf(map.cells, name as string);
    if (set?.cell === "set" && key === `${name}:${id}`)
      return set.of.includes(id as string) ? isOne(isFlag) : "unknown_key";
  }
  const cell = cellOf(map.cells, key);
  if (cell === undefined || cell.cell === "set") return "unknown_key";
  if (cell.cell === "text") return made === Y.XmlFragment ? null : "wrong_kind";
  return isOne((value) => cellValueGood(cell, value));
}

const blocks: readonly NodeName[] = blockNames;
const inlineNames = ["text", "hardBreak", "footnote"] as const;
const children: Record<NodeName, readonly (NodeName | "text")[]> = {
  paragraph: inlineNames,
  heading: inlineNames,
  bulletList: ["listItem"],
  orderedList: ["listItem"],
  listItem: blocks,
  blockquote: blocks,
  horizontalRule: [],
  hardBreak: [],
  footnote: [],
  image: [],
  table: ["tableRow"],
  tableRow: ["tableHeader", "tableCell"],
  tableHeader: cellBlockNames,
  tableCell: cellBlockNames,
};
const none: readonly ShapeCode[] = [];
const hashed = /^(.*)--[a-zA-Z0-9+/=]{8}$/u;

/** The mark behind a format key: y-tiptap writes marks that may overlap as name--hash. */
export const markOfKey = (key: string): string => hashed.exec(key)?.[1] ?? key;

/**
 * The shape check of one new piece, local on purpose: names, attributes, parent and child, depth, sizes. Content
 * expressions are no condition, merges of valid edits break them; readers repair (mechanisms.md 1).
 */
export function shapeIssues(
  content: Y.Item["content"],
  key: string | null,
  place: Place,
): readonly ShapeCode[] {
  if (place.within === "map") return mapIssues(content, key, place.map as MapPlace);
  switch (content.constructor) {
    case Y.ContentString:
      return key === null && (place.within === "text" || place.within === "gone") ? none : ["not_text"];
    case Y.ContentDeleted:
      return content.getLength() <= textLimits.deletedRun ? none : ["run_too_long"];
    case Y.ContentFormat:
      if (key !== null || (place.within !== "text" && place.within !== "gone")) return ["not_text"];
      return formatIssues((content as Y.ContentFormat).key, (content as Y.ContentFormat).value, place);
    case Y.ContentType:
      if (key !== null && place.within !== "gone") return ["wrong_kind"];
      return childIssues((content as Y.ContentType).type, place);
    case Y.ContentAny:
      // In what is gone the key may be gone with its neighbour.
      if (key === null && place.within !== "gone") return ["wrong_kind"];
      return attributeIssues(place.within, key ?? "", (content as Y.ContentAny).arr);
    default:
      return ["wrong_kind"];
  }
}

export const nameOf = (type: Y.AbstractType<unknown>): NodeName | "text" | null => {
  if (type.constructor === Y.XmlText) return "text";
  if (type.constructor !== Y.XmlElement) return null;
  const name = (type as Y.XmlElement).nodeName;
  return Object.hasOwn(children, name) ? (name as NodeName) : null;
};

function childIssues(type: Y.AbstractType<unknown>, place: Place): readonly ShapeCode[] {
  const name = nameOf(type);
  const ofMap = type.constructor === Y.Map || type.constructor === Y.XmlFragment;
  if (name === null && !(ofMap && place.within === "gone")) return ["wrong_child"];
  if (name !== "text" && place.depth + 1 > textLimits.depth) return ["too_deep"];
  if (place.within === "gone" || place.within === "map") return none;
  if (place.within === "text") return ["wrong_child"];
  if (place.field === "line" && (place.within === "root" ? name !== "paragraph" : name !== "text"))
    return ["wrong_child"];
  const allowed = place.within === "root" ? blocks : children[place.within];
  return (allowed as readonly string[]).includes(name as string) ? none : ["wrong_child"];
}

/** Marks travel as JSON, which can hold half a character: what is frozen then has no canonical form (T66). */
const isText = (value: unknown): value is string =>
  typeof value === "string" && value.length <= textLimits.attribute && value.isWellFormed();
const isWhole = (value: unknown, least: number, most: number): boolean =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

function attributeIssues(
  within: Place["within"],
  key: string,
  values: readonly unknown[],
): readonly ShapeCode[] {
  if (values.length !== 1) return ["wrong_attribute"];
  const [value] = values;
  const good =
    within === "gone"
      ? (typeof value === "string" && value.length <= mapLimits.words) || typeof value !== "object"
      : within === "heading" && key === "level"
        ? isWhole(value, 1, 6)
        : within === "orderedList" && key === "start"
          ? isWhole(value, 0, 1_000_000)
          : within === "orderedList" && key === "type"
            ? isText(value)
            : (within === "tableHeader" || within === "tableCell") && (key === "colspan" || key === "rowspan")
              ? isWhole(value, 1, textLimits.span)
              : atomAttributeGood(within, key, value);
  return good === null ? ["unknown_attribute"] : good ? none : ["wrong_attribute"];
}

const plainKeys = ["target", "rel", "class", "title"];

function formatIssues(key: string, value: unknown, place: Place): readonly ShapeCode[] {
  const mark = markOfKey(key);
  if (!(markNames as readonly string[]).includes(mark) || key.length > 60) return ["unknown_mark"];
  if (place.field === "line" && place.within !== "gone" && mark !== "thread") return ["unknown_mark"];
  return value === null || markAttributesGood(mark as MarkName, value) ? none : ["wrong_mark"];
}

export function markAttributesGood(mark: MarkName, value: unknown): boolean {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  const attributes = value as Record<string, unknown>;
  const names = Object.keys(attributes);
  if (mark === "thread") {
    const { id } = attributes;
    return names.length === 1 && isText(id) && id.length > 0 && id.length <= textLimits.threadId;
  }
  if (mark !== "link") return names.length === 0;
  const isPlain = (name: string): boolean =>
    plainKeys.includes(name) && (attributes[name] === null || isText(attributes[name]));
  return hrefAllowed(attributes.href) && names.every((name) => name === "href" || isPlain(name));
}
