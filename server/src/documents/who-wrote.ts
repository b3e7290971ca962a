import { fragmentAt } from "@accord/shared/document-schema";
import { and, eq, isNotNull } from "drizzle-orm";
import * as Y from "yjs";
import { DamagedArchive, type Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import { clientBinding } from "../ports/tables/index.js";
import { isOfThisForm } from "./authors.js";
import { Authorship, type OfAct } from "./authorship.js";
import type { By } from "./by.js";
import { lettersIn } from "./letters.js";
import type { Span } from "./provenance.js";
import { templateIn } from "./text.js";

/** Letters of a field as they stand now, ends of blocks not counted; without `to`, all from `from` on. */
export interface LetterRange {
  readonly field: string;
  readonly from?: number;
  readonly to?: number;
  /** What was deleted between them too. */
  readonly deleted?: boolean;
}

/** Words side by side of which all is the same. */
export interface Written {
  readonly words: string;
  readonly wrote: By;
  /** Who put them where they stand: another than who wrote them after a split, a paste, an undo. */
  readonly placed: By;
  readonly deleted: By | null;
}

/** From so many updates on, what was read is kept for the next question. */
const updatesToKeep = 1_000;
/** Milliseconds after which everybody else has a turn. */
const turn = 12;

/** An archive read so far; reading goes on in it. */
export interface Reading {
  readonly authorship: Authorship;
  readonly acts: Map<number, OfAct>;
  /** The last update read. */
  seq: number;
}

async function begin(db: Db, journal: Journal, id: string): Promise<Reading> {
  const template = await templateIn(db, id);
  const last = await journal.lastOfWhole(db, id);
  const kept = await journal.authors(db, id);
  if (kept !== null && kept.seq > last)
    throw new DamagedArchive(`Updates of document ${id} are missing: authors are known up to ${kept.seq}.`);
  const start = kept !== null && isOfThisForm(kept.bytes) ? kept : { seq: 0, bytes: null };
  const acts = new Map<number, OfAct>();
  return { authorship: new Authorship(template, acts, start.bytes), acts, seq: start.seq };
}

/** From where it was read to, or last kept, and on. Stopped early, it keeps what it has. */
export async function readOn(
  db: Db,
  journal: Journal,
  id: string,
  known: Reading | null,
  isStopped: () => boolean = () => false,
): Promise<Reading> {
  const reading = known ?? (await begin(db, journal, id));
  const { authorship, acts, seq: start } = reading;
  // What comes from here on, its acts may not be known of; it is read at the next question.
  const last = await journal.last(db, id);
  for (const { client, ...ofAct } of await actsOn(db, id)) acts.set(client, ofAct);
  let began = performance.now();
  for await (const update of journal.since(db, id, start)) {
    if (update.seq > last) break;
    authorship.take(update);
    reading.seq = update.seq;
    if (performance.now() - began < turn) continue;
    if (isStopped()) break;
    await new Promise<void>((resolve) => setImmediate(resolve));
    began = performance.now();
  }
  if (reading.seq - start >= updatesToKeep)
    // A store that takes nothing now is asked again with the next thousand; who asks has the answer all the same.
    await journal.keepAuthors(id, { seq: reading.seq, bytes: authorship.encoded() }).catch(() => undefined);
  return reading;
}

/** All that the archive tells of its authors. */
export const authorshipOf = async (
  db: Db,
  journal: Journal,
  id: string,
  isStopped?: () => boolean,
): Promise<Authorship> => (await readOn(db, journal, id, null, isStopped)).authorship;

/** Read from the archive and from nothing that a client can write: who wrote these letters, and when. */
export async function whoWrote(db: Db, journal: Journal, id: string, range: LetterRange): Promise<Written[]> {
  return lettersOf(await authorshipOf(db, journal, id), range);
}

export function lettersOf(
  authorship: Authorship,
  { field, from = 0, to = Number.POSITIVE_INFINITY, deleted = false }: LetterRange,
): Written[] {
  const fragment = fragmentAt(authorship.doc, field);
  const found: Written[] = [];
  let at = 0;
  for (const item of fragment === null ? [] : lettersIn(fragment as never)) {
    const { str } = item.content as Y.ContentString;
    if (item.deleted && (!deleted || at < from || at > to)) continue;
    const first = item.deleted ? 0 : Math.max(0, from - at);
    const last = item.deleted ? str.length : Math.min(str.length, to - at);
    if (!item.deleted) at += str.length;
    if (first >= last) continue;
    const start = Y.createID(item.id.client, item.id.clock + first);
    const gone = item.deleted ? authorship.deleted(start, last - first) : null;
    const wrote = authorship.wrote(start, last - first);
    const placed = authorship.placed(start, last - first);
    add(found, str.slice(first, last), wrote, placed, gone);
  }
  return found;
}

/** Letters in a row that Yjs knows by ids in a row, of which all is the same. */
export interface LetterRun {
  /** Of the first of them. */
  readonly id: Y.ID;
  readonly length: number;
  readonly wrote: By;
  readonly placed: By;
}

/** The letters of a field as they stand, in reading order. */
export function runsIn(authorship: Authorship, field: string): LetterRun[] {
  const runs: LetterRun[] = [];
  const fragment = fragmentAt(authorship.doc, field);
  for (const { id, deleted, length } of fragment === null ? [] : lettersIn(fragment as never)) {
    if (deleted) continue;
    const wrote = authorship.wrote(id, length);
    const placed = authorship.placed(id, length);
    for (let at = 0; at < length; ) {
      const [by, put] = [spanAt(wrote, at), spanAt(placed, at)];
      const end = Math.min(by.end, put.end);
      const first = Y.createID(id.client, id.clock + at);
      const last = runs.at(-1);
      const goesOn =
        last?.wrote === by.mark &&
        last.placed === put.mark &&
        last.id.client === id.client &&
        last.id.clock + last.length === first.clock;
      if (goesOn) runs[runs.length - 1] = { ...last, length: last.length + end - at };
      else runs.push({ id: first, length: end - at, wrote: by.mark, placed: put.mark });
      at = end;
    }
  }
  return runs;
}

function add(
  found: Written[],
  words: string,
  wrote: readonly Span<By>[],
  placed: readonly Span<By>[],
  deleted: readonly Span<By>[] | null,
): void {
  for (let at = 0; at < words.length; ) {
    const all = [wrote, placed, ...(deleted ? [deleted] : [])].map((spans) => spanAt(spans, at));
    const end = Math.min(...all.map((span) => span.end));
    const [by, put, gone = null] = all.map(({ mark }) => mark) as [By, By, By?];
    const part = words.slice(at, end);
    const last = found.at(-1);
    if (last?.wrote === by && last.placed === put && last.deleted === gone)
      found[found.length - 1] = { ...last, words: last.words + part };
    else found.push({ words: part, wrote: by, placed: put, deleted: gone });
    at = end;
  }
}

function spanAt(spans: readonly Span<By>[], at: number): { mark: By; end: number } {
  let end = 0;
  for (const { length, mark } of spans) {
    end += length;
    if (at < end) return { mark, end };
  }
  throw new Error("The spans of a piece are shorter than the piece.");
}

/** What is known of acts by the client ids that each wrote under. */
const actsOn = (db: Db, id: string) =>
  db
    .select({
      client: clientBinding.client,
      accepter: clientBinding.accepter,
      restores: clientBinding.restores,
    })
    .from(clientBinding)
    .where(and(eq(clientBinding.document, id), isNotNull(clientBinding.act)));
