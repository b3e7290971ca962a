import type * as Y from "yjs";
import type { JsonValue } from "../canonical/index.js";
import { emptyText, readDocument, type TextJson } from "../document-schema/index.js";
import type { Block } from "../versions/index.js";
import { type MinutesRoot, minutesRoots, minutesTemplate } from "./template.js";

export interface MinutesPoint {
  readonly title: string;
  readonly said: TextJson;
  readonly decided: TextJson;
}

/** The words of minutes, as they are frozen when they are approved. */
export interface MinutesBody {
  readonly format: "accord-minutes/1";
  readonly fields: Readonly<Record<MinutesRoot, TextJson>>;
  readonly points: readonly MinutesPoint[];
}

export function minutesOf(doc: Y.Doc): MinutesBody {
  const { fields, data } = readDocument(doc, minutesTemplate);
  return {
    format: "accord-minutes/1",
    fields: Object.fromEntries(
      minutesRoots.map((root) => [root, fields[root] ?? emptyText]),
    ) as MinutesBody["fields"],
    points: (data.rows.points ?? []).map(({ cells }) => ({
      title: String(cells.title ?? "").trim(),
      said: (cells.said ?? emptyText) as TextJson,
      decided: (cells.decided ?? emptyText) as TextJson,
    })),
  };
}

export function blocksOfMinutes({ fields, points }: MinutesBody): Block[] {
  const block = (field: string) => (content: unknown, index: number) => ({
    field,
    index,
    content: content as JsonValue,
  });
  return [
    ...minutesRoots.flatMap((root) => (fields[root].content ?? []).map(block(root))),
    ...points.map(block("points")),
  ];
}
