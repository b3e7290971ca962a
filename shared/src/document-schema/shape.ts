import * as Y from "yjs";
import {
  blockNames,
  hrefAllowed,
  type MarkName,
  markNames,
  type NodeName,
  type TextRoot,
  textLimits,
} from "./names.js";

/** Where a piece is put: under which field, in what, how deep. `gone`: in something deleted, so it shows nowhere. */
export interface Place {
  readonly field: TextRoot["kind"];
  readonly within: "root" | "text" | "gone" | NodeName;
  /** Elements around it. */
  readonly depth: number;
}

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
] as const;
export type ShapeCode = (typeof shapeCodes)[number];

const blocks: readonly NodeName[] = blockNames;
const children: Record<NodeName, readonly (NodeName | "text")[]> = {
  paragraph: ["text", "hardBreak"],
  heading: ["text", "hardBreak"],
  bulletList: ["listItem"],
  orderedList: ["listItem"],
  listItem: blocks,
  blockquote: blocks,
  horizontalRule: [],
  hardBreak: [],
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
  switch (content.constructor) {
    case Y.ContentString:
      return key === null && (place.within === "text" || place.within === "gone") ? none : ["not_text"];
    case Y.ContentDeleted:
      return content.getLength() <= textLimits.deletedRun ? none : ["run_too_long"];
    case Y.ContentFormat:
      if (key !== null || (place.within !== "text" && place.within !== "gone")) return ["not_text"];
      return formatIssues((content as Y.ContentFormat).key, (content as Y.ContentFormat).value, place);
    case Y.ContentType:
      return key === null ? childIssues((content as Y.ContentType).type, place) : ["wrong_kind"];
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
  if (name === null) return ["wrong_child"];
  if (name !== "text" && place.depth + 1 > textLimits.depth) return ["too_deep"];
  if (place.within === "gone") return none;
  if (place.within === "text") return ["wrong_child"];
  if (place.field === "line" && (place.within === "root" ? name !== "paragraph" : name !== "text"))
    return ["wrong_child"];
  const allowed = place.within === "root" ? blocks : children[place.within];
  return (allowed as readonly string[]).includes(name) ? none : ["wrong_child"];
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
      ? isText(value) || typeof value === "number"
      : within === "heading" && key === "level"
        ? isWhole(value, 1, 6)
        : within === "orderedList" && key === "start"
          ? isWhole(value, 0, 1_000_000)
          : within === "orderedList" && key === "type"
            ? isText(value)
            : undefined;
  return good === undefined ? ["unknown_attribute"] : good ? none : ["wrong_attribute"];
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
  return names.every((name) =>
    name === "href"
      ? hrefAllowed(attributes.href)
      : plainKeys.includes(name) && (attributes[name] === null || isText(attributes[name])),
  );
}
