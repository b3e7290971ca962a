import { lineSchema, richSchema } from "@accord/shared/document-schema";
import { getSchema } from "@tiptap/core";
import type { MarkType, NodeType, Schema } from "@tiptap/pm/model";
import { describe, expect, it } from "vitest";
import { lineExtensions, richExtensions } from "./extensions.js";

const attributesOf = (type: NodeType | MarkType) =>
  Object.fromEntries(
    Object.entries(type.spec.attrs ?? {})
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, spec]) => [
        name,
        "default" in spec && spec.default !== undefined ? { default: spec.default } : {},
      ]),
  );
const nodeShape = (type: NodeType) => ({
  content: type.spec.content ?? "",
  group: (type.spec.group ?? "").split(" ").sort(),
  inline: type.isInline,
  defining: type.spec.defining ?? false,
  marks: type.spec.marks ?? null,
  attributes: attributesOf(type),
});
const markShape = (type: MarkType) => ({
  excludes: type.spec.excludes ?? null,
  inclusive: type.spec.inclusive ?? true,
  attributes: attributesOf(type),
});
const shapeOf = (schema: Schema) => ({
  nodes: Object.fromEntries(Object.entries(schema.nodes).map(([name, type]) => [name, nodeShape(type)])),
  marks: Object.fromEntries(Object.entries(schema.marks).map(([name, type]) => [name, markShape(type)])),
});

describe("the schema of the editor", () => {
  it("[ED-9] of a rich text equals that of the shared document schema", () => {
    expect(shapeOf(getSchema([...richExtensions]))).toEqual(shapeOf(richSchema));
  });
  it("[ED-9] of a line equals that of the shared document schema", () => {
    expect(shapeOf(getSchema([...lineExtensions]))).toEqual(shapeOf(lineSchema));
  });
  it("[ED-9] orders marks as the shared one, so that equal texts nest equally", () => {
    expect(Object.keys(getSchema([...richExtensions]).marks)).toEqual(Object.keys(richSchema.marks));
  });
});
