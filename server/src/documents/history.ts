import type { TextTemplate } from "@accord/shared/document-schema";
import type { Step } from "@accord/shared/history";
import type * as Y from "yjs";
import type { Journal, StoredUpdate } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import { takeIn } from "./take-in.js";
import type { Named } from "./templates.js";
import { assertWhole, emptyDoc, templateIn } from "./text.js";

/** A place in an archive: after its n-th update, or as it stood at a time (ISO 8601). */
export type Moment = { readonly seq: number } | { readonly at: string };

export interface PastText {
  readonly doc: Y.Doc;
  readonly template: TextTemplate;
  /** The last update in it; 0: nothing had been written. */
  readonly seq: number;
}

export interface StoredPast extends Omit<PastText, "doc" | "template"> {
  readonly template: Named;
  readonly updates: readonly Uint8Array[];
}

/** The text at an earlier moment, with all that was deleted from it until then: the nearest checkpoint, then replay. */
export async function textAt(db: Db, journal: Journal, id: string, moment: Moment): Promise<PastText> {
  const { template, seq } = await placeOf(db, journal, id, moment);
  const doc = emptyDoc(template, false);
  const checkpoint = await journal.checkpoint(db, id, seq);
  if (checkpoint) takeIn(doc, checkpoint.bytes);
  for await (const slice of slices(journal.since(db, id, checkpoint?.seq ?? 0), seq)) replay(doc, slice);
  assertWhole(doc);
  return { doc, template, seq };
}

async function placeOf(db: Db, journal: Journal, id: string, moment: Moment) {
  const template = await templateIn(db, id);
  const last = await journal.lastOfWhole(db, id);
  const seq = "seq" in moment ? moment.seq : await journal.lastAt(db, id, moment.at);
  if (seq > last) throw new Error(`Document ${id} has ${last} updates, and not ${seq}.`);
  return { template, seq };
}

/** The same as it is kept, not made a document of: for `pastOf`, in a thread. */
export async function storedAt(db: Db, journal: Journal, id: string, moment: Moment): Promise<StoredPast> {
  const { template, seq } = await placeOf(db, journal, id, moment);
  const checkpoint = await journal.checkpoint(db, id, seq);
  const updates = checkpoint ? [checkpoint.bytes] : [];
  for await (const slice of slices(journal.since(db, id, checkpoint?.seq ?? 0), seq))
    for (const { bytes } of slice) updates.push(bytes);
  return { template, seq, updates };
}

export function pastOf(template: TextTemplate, updates: readonly Uint8Array[]): Y.Doc {
  const doc = emptyDoc(template, false);
  doc.transact(() => {
    for (const bytes of updates) takeIn(doc, bytes);
  });
  assertWhole(doc);
  return doc;
}

const updatesOfSlice = 250;

/** In parts, with a turn of the event loop after each: nobody who types waits for a reader of history. */
export async function* slices(
  updates: AsyncIterable<StoredUpdate>,
  lastSeq = Number.POSITIVE_INFINITY,
): AsyncIterable<readonly StoredUpdate[]> {
  let slice: StoredUpdate[] = [];
  for await (const update of updates) {
    if (update.seq > lastSeq) break;
    slice.push(update);
    if (slice.length < updatesOfSlice) continue;
    yield slice;
    slice = [];
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  if (slice.length > 0) yield slice;
}

export function replay(doc: Y.Doc, updates: readonly StoredUpdate[]): void {
  doc.transact(() => {
    for (const { bytes } of updates) takeIn(doc, bytes);
  });
}

/** Who wrote when, update by update, after that one. */
export async function stepsOf(db: Db, journal: Journal, id: string, after = 0): Promise<Step[]> {
  await templateIn(db, id);
  const steps: Step[] = [];
  for await (const slice of slices(journal.since(db, id, after)))
    for (const { seq, person, act, at } of slice) steps.push({ seq, person, act, at });
  return steps;
}
