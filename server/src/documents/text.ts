import { mapsOf, type TextTemplate, textLimits } from "@accord/shared/document-schema";
import { and, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import * as Y from "yjs";
import type { Head, Journal } from "../ports/journal.js";
import { prepared } from "../ports/prepared.js";
import type { Db } from "../ports/store.js";
import { document as documents } from "../ports/tables/index.js";
import { takeIn } from "./take-in.js";
import { type Named, templateOf } from "./templates.js";

/** A text as it lies in the journal. */
export interface StoredText {
  readonly template: Named;
  /** The last update in it. */
  readonly seq: number;
  /** A head, where there is one, and what came after it. */
  readonly updates: readonly Uint8Array[];
  readonly sinceHead: number;
  /** The whole of it as one update, where it lies ready, and how much of each client id stands in that. */
  readonly whole: { readonly bytes: Uint8Array; readonly vector: Uint8Array } | null;
}

/** Why a text cannot be opened, other than by a fault. */
export class GoneText extends Error {}

export async function storedText(db: Db, journal: Journal, id: string): Promise<StoredText> {
  const template = await templateIn(db, id);
  await journal.lastOfWhole(db, id);
  const head = await journal.head(db, id);
  const updates: Uint8Array[] = head ? [head.bytes] : [];
  let seq = head?.seq ?? 0;
  for await (const update of journal.since(db, id, seq)) {
    updates.push(update.bytes);
    seq = update.seq;
  }
  const sinceHead = updates.length - (head ? 1 : 0);
  const isWhole = sinceHead === 0 && head?.isSummed;
  return { template, seq, updates, sinceHead, whole: isWhole ? wholeOf(head) : null };
}

const wholeOf = ({ bytes, vector }: Head) => ({
  bytes,
  vector: vector ?? Y.encodeStateVectorFromUpdate(bytes),
});

/**
 * Head, then what came after it, replayed into one document. Never Y.mergeUpdates, which takes a hundred times as
 * long (stack-notes). Anything that does not fit throws: half a text is never served and never saved (T76).
 */
export function replayed(
  { template, updates }: Pick<StoredText, "template" | "updates">,
  /** So many updates held what was left out. */
  tell: (leftOut: number) => void = () => undefined,
): Y.Doc {
  const replay = (within: (doc: Y.Doc, work: () => void) => void): Y.Doc => {
    const doc = emptyDoc(template);
    let leftOut = 0;
    within(doc, () => {
      for (const bytes of updates) if (takeIn(doc, bytes)) leftOut++;
    });
    assertWhole(doc);
    if (leftOut > 0) tell(leftOut);
    return doc;
  };
  try {
    return replay((doc, work) => doc.transact(work));
  } catch {
    // What stands beside something that is gone fits only once that has gone, so each is taken in for itself.
    return replay((_doc, work) => work());
  }
}

export const loadText = async (db: Db, journal: Journal, id: string): Promise<Y.Doc> =>
  replayed(await storedText(db, journal, id));

const textRow = prepared((db) =>
  db
    .select({ template: documents.template, gone: documents.gone })
    .from(documents)
    .where(eq(documents.id, sql.placeholder("id")))
    .prepare(),
);

export async function templateIn(db: Db, id: string): Promise<Named> {
  const [row] = await textRow(db).execute({ id });
  if (row === undefined || row.gone !== null) throw new GoneText(id);
  return templateOf(row.template);
}

export async function anyText(db: Db): Promise<string | null> {
  const [row] = await db.select({ id: documents.id }).from(documents).where(isNull(documents.gone)).limit(1);
  return row?.id ?? null;
}

/** The text of the same thing in its present epoch, where this one is of a former epoch. */
export async function successorOf(db: Db, id: string): Promise<string | null> {
  const next = alias(documents, "next");
  const [row] = await db
    .select({ id: next.id })
    .from(documents)
    .innerJoin(
      next,
      and(
        eq(next.process, documents.process),
        eq(next.kind, documents.kind),
        eq(next.subject, documents.subject),
        isNull(next.gone),
      ),
    )
    .where(and(eq(documents.id, id), isNotNull(documents.gone)));
  return row?.id ?? null;
}

/** The ids that this text had in former epochs. */
export async function formersOf(db: Db, id: string): Promise<string[]> {
  const former = alias(documents, "former");
  const rows = await db
    .select({ id: former.id })
    .from(documents)
    .innerJoin(
      former,
      and(
        eq(former.process, documents.process),
        eq(former.kind, documents.kind),
        eq(former.subject, documents.subject),
        isNotNull(former.gone),
      ),
    )
    .where(and(eq(documents.id, id), isNull(documents.gone)));
  return rows.map((row) => row.id);
}

/** With `gc` off, what is deleted keeps its words: so the archive is read. */
export function emptyDoc(template: TextTemplate, gc = true): Y.Doc {
  // A name of its own, which nothing asks for here, would be drawn at random for each.
  const doc = new Y.Doc({ gc, guid: "text" });
  for (const { root } of template.fields) doc.getXmlFragment(root);
  for (const { root } of mapsOf(template)) doc.getMap(root);
  return doc;
}

/** Yjs keeps what it cannot place; here that is never stored, so there is nothing to keep (T16). */
export function assertWhole(doc: Y.Doc): void {
  if (doc.store.pendingStructs !== null || doc.store.pendingDs !== null)
    throw new Error("Words wait for words that are not there.");
}

/** A copy that may be changed or read by code that changes what it reads. */
export function cloneOf(doc: Y.Doc, template: TextTemplate, more: readonly Uint8Array[] = []): Y.Doc {
  const clone = emptyDoc(template);
  clone.transact(() => {
    Y.applyUpdate(clone, Y.encodeStateAsUpdate(doc));
    for (const bytes of more) Y.applyUpdate(clone, bytes);
  });
  assertWhole(clone);
  return clone;
}

export interface Counts {
  nodes: number;
  formats: number;
  letters: number;
}

/** Elements, mark changes and letters that show; counted at opening and again when a limit seems to be reached. */
export function countsOf(doc: Y.Doc): Counts {
  const counts = { nodes: 0, formats: 0, letters: 0 };
  for (const structs of doc.store.clients.values()) {
    for (const struct of structs) {
      if (struct.deleted || !(struct instanceof Y.Item)) continue;
      if (struct.content instanceof Y.ContentType) counts.nodes++;
      else if (struct.content instanceof Y.ContentFormat) counts.formats++;
      else if (struct.content instanceof Y.ContentString) counts.letters += struct.length;
    }
  }
  return counts;
}

/** Its elements and texts that are not deleted. */
export function* typesIn({ store }: Y.Doc): Generator<Y.AbstractType<unknown>> {
  for (const structs of store.clients.values())
    for (const struct of structs)
      if (!struct.deleted && struct instanceof Y.Item && struct.content instanceof Y.ContentType)
        yield struct.content.type as Y.AbstractType<unknown>;
}

export const hasLongParagraph = (doc: Y.Doc): boolean =>
  longestParagraph(doc) > textLimits.textOfOneParagraph;

export function longestParagraph(doc: Y.Doc): number {
  let longest = 0;
  for (const type of typesIn(doc)) if (type instanceof Y.XmlText) longest = Math.max(longest, type.length);
  return longest;
}
