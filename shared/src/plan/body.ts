import type * as Y from "yjs";
import { canonicalJson, type JsonValue } from "../canonical/index.js";
import { isFilled } from "../commitments/index.js";
import {
  type DocumentData,
  type DrawnField,
  emptyData,
  mapsOf,
  readDocument,
  type TextJson,
  withoutThreads,
} from "../document-schema/index.js";
import type { Block } from "../versions/index.js";
import type { PlanFile } from "./files.js";
import { type PlanTextKind, planTextKinds, planTextTemplates } from "./templates.js";

/** A text of the plan as it is frozen: typed, repaired, without marks of conversations. */
export interface PlanText {
  readonly kind: PlanTextKind;
  readonly template: string;
  readonly fields: Readonly<Record<string, TextJson>>;
  readonly data: DocumentData;
}

/** An included commitment: the version that a decision put into the plan, never the live draft [V12]. */
interface PlanCommitment {
  readonly place: number;
  readonly n: number;
  readonly title: string;
  readonly version: number;
  readonly root: string;
}

/** What one version of a plan consists of, in its order (6.1, 6.2): texts, commitments, the annex of responses. */
export interface PlanBody {
  readonly format: "accord-plan/1";
  readonly level: "national" | "local";
  readonly title: string;
  readonly member: string;
  readonly period: { readonly start: string | null; readonly end: string | null };
  readonly jurisdictions: readonly { readonly name: string; readonly endOfTerm: string | null }[];
  readonly texts: readonly PlanText[];
  readonly commitments: readonly PlanCommitment[];
  /** Releases of responses that the annex consists of. */
  readonly releases: readonly { readonly number: number; readonly hash: string }[];
  /** Fields D and I of the vision; left out where there is none, so that earlier versions keep their hash. */
  readonly files?: readonly PlanFile[];
}

/** The texts that a plan of this level has, in their order; the vision belongs to a local one. */
export const textsOf = (level: PlanBody["level"]): readonly PlanTextKind[] =>
  planTextKinds.filter((kind) => level === "local" || kind !== "strategic_vision");

/** The live text as all readers read it. */
export function typedPlanText(kind: PlanTextKind, doc: Y.Doc): PlanText {
  const template = planTextTemplates[kind];
  const { fields, data } = readDocument(doc, template);
  return {
    kind,
    template: template.name,
    fields: Object.fromEntries(
      template.fields.map(({ root }) => [root, withoutThreads(fields[root] ?? { type: "doc", content: [] })]),
    ),
    data,
  };
}

/** Whether somebody has answered a field of a text that is drawn from its template. */
export function isDrawnFilled(
  field: DrawnField,
  { fields, data }: Pick<PlanText, "fields" | "data">,
): boolean {
  const text = "text" in field && field.text !== null && isFilled(fields[field.text]);
  switch (field.kind) {
    case "rich":
      return isFilled(fields[field.root]);
    case "whole":
      return typeof data.records.figures?.[field.key] === "number";
    case "contact": {
      const record = data.records[field.root] ?? {};
      return text || Object.values(record).some((value) => typeof value === "string" && value.trim() !== "");
    }
    case "list":
      return text || (data.rows[field.root] ?? []).length > 0;
  }
}

export const hasWords = (text: PlanText): boolean =>
  planTextTemplates[text.kind].drawn.some((field) => isDrawnFilled(field, text));

/** Places run from 1 in the order that was set; those without one stand last, by number. */
export const inPlanOrder = <T extends { readonly place: number | null; readonly n: number }>(
  all: readonly T[],
): T[] => all.toSorted((a, b) => (a.place ?? Infinity) - (b.place ?? Infinity) || a.n - b.n);

/** What stands in one version and not in the other. */
type PlanPart = PlanTextKind | "facts" | "commitments" | "releases" | "files";

export function changedParts(before: PlanBody, after: PlanBody): PlanPart[] {
  const same = (a: unknown, b: unknown) =>
    canonicalJson((a ?? null) as JsonValue) === canonicalJson((b ?? null) as JsonValue);
  const facts = ({ level, title, member, period, jurisdictions }: PlanBody) => [
    level,
    title,
    member,
    period.start,
    period.end,
    jurisdictions.map(({ name, endOfTerm }) => [name, endOfTerm]),
  ];
  const commitments = (body: PlanBody) =>
    body.commitments.map(({ place, n, title, version, root }) => [place, n, title, version, root]);
  const text = (body: PlanBody, kind: PlanTextKind) => {
    const found = body.texts.find((one) => one.kind === kind);
    return found === undefined ? null : [found.template, found.fields, found.data];
  };
  return [
    ...(same(facts(before), facts(after)) ? [] : ["facts" as const]),
    ...planTextKinds.filter((kind) => !same(text(before, kind), text(after, kind))),
    ...(same(commitments(before), commitments(after)) ? [] : ["commitments" as const]),
    ...(same(
      before.releases.map(({ number }) => number),
      after.releases.map(({ number }) => number),
    )
      ? []
      : ["releases" as const]),
    ...(same(before.files ?? [], after.files ?? []) ? [] : ["files" as const]),
  ];
}

/** The leaves of its hash: facts, each block and structured field of each text, each commitment, each release. */
export function blocksOfPlan(body: PlanBody): Block[] {
  const { format, level, title, member, period, jurisdictions } = body;
  const facts = { format, level, title, member, period, jurisdictions };
  const blocks: { field: string; content: unknown }[][] = [[{ field: "facts", content: facts }]];
  for (const text of body.texts) {
    for (const [root, field] of Object.entries(text.fields))
      blocks.push((field.content ?? []).map((content) => ({ field: `${text.kind}.${root}`, content })));
    const { records, rows } = text.data ?? emptyData;
    for (const { root, shape } of mapsOf(planTextTemplates[text.kind])) {
      const all = shape.map === "rows" ? (rows[root] ?? []) : [records[root] ?? {}];
      blocks.push(all.map((content) => ({ field: `${text.kind}.${root}.data`, content })));
    }
  }
  blocks.push(body.commitments.map((content) => ({ field: "commitments", content })));
  blocks.push(body.releases.map((content) => ({ field: "releases", content })));
  blocks.push((body.files ?? []).map((content) => ({ field: "files", content })));
  return blocks.flatMap((own) =>
    own.map(({ field, content }, index) => ({ field, index, content: content as JsonValue })),
  );
}
