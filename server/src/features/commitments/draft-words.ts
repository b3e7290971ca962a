import { draftToFreeze, readDraft, type TypedDraft } from "@accord/shared/commitments";
import type * as Y from "yjs";
import type { ActContext } from "../../acts/act.js";
import type { Documents, DocumentsInAct } from "../../documents/index.js";
import type { Ids } from "../../ports/ids.js";
import { inThread } from "../../threads/in-thread.js";
import { isLongText } from "../../threads/long.js";
import { SharedTurns } from "../../threads/shared-turns.js";

export type Goals = ReadonlyMap<string, string>;

/** Salts of its blocks, and the root under them. */
export interface Sealed {
  readonly salts: readonly string[];
  readonly root: string;
}

/** A draft as it would be frozen, with what a thread has reckoned of it beforehand. */
export interface DraftWords {
  readonly draft: TypedDraft;
  /** Of the words as they are put to a ballot. */
  readonly hash?: string;
  /** Given once: no two versions share their salts. */
  readonly seal?: () => Sealed | null;
}

/** Reads texts: inside an act a clone, outside a copy of what is durable. */
export interface ReadText {
  (document: string): Promise<Y.Doc>;
  /** A long draft as a thread has read it at its present place; null: it is to be read here. */
  readonly ready: (document: string, goals: Goals) => Promise<DraftWords | null>;
}

/** What a thread is given. */
export interface SentDraftText {
  readonly updates: readonly Uint8Array[];
  readonly template: string;
  readonly goals: Goals;
}
export interface MadeOfDraft {
  /** The draft as it would be frozen, which is read anew for each who asks. */
  readonly json: string;
  readonly hash: string;
  readonly sealed: Sealed;
}
interface Kept {
  readonly key: string;
  readonly read: Promise<MadeOfDraft>;
  made: MadeOfDraft | null;
  isSealTaken: boolean;
}

interface OfHouse {
  /** By text, its draft as it was last read in a thread. */
  readonly kept: Map<string, Kept>;
  readonly turns: SharedTurns<Kept>;
}
const houses = new WeakMap<DocumentsInAct, OfHouse>();
/** So many letters of drafts are kept: a dozen of the longest. */
const mostKept = 64 * 1024 * 1024;

/** The update at a place of an archive, once durable, is there for good: so are the words up to it. */
const keyOf = (seq: number, goals: Goals): string => JSON.stringify([seq, [...goals]]);

export async function draftWords(read: ReadText, document: string, goals: Goals): Promise<DraftWords> {
  const ready = await read.ready(document, goals);
  if (ready) return ready;
  const doc = await read(document);
  const draft = draftToFreeze(readDraft(doc), goals);
  doc.destroy();
  return { draft };
}

interface Reading {
  readonly documents: Pick<Documents, "read" | "stored" | "last" | "inAct">;
  readonly ids: Pick<Ids, "salt">;
}

/** A long draft is read in a thread, and kept for who reads it next. */
export async function keepWords(parts: Reading, document: string, goals: Goals): Promise<void> {
  await (await keep(parts, document, goals))?.read;
}

export const readOutside = (parts: Reading): ReadText =>
  Object.assign((document: string) => parts.documents.read(document), {
    async ready(document: string, goals: Goals) {
      const one = await keep(parts, document, goals);
      if (one === null) return null;
      await one.read;
      return wordsOf(one);
    },
  });

/** No act waits for a thread: what is not ready when it begins is read by the act itself. */
export const readInAct = ({ tx, documents }: Pick<ActContext, "tx" | "documents">): ReadText =>
  Object.assign((document: string) => documents.clone(tx, document), {
    async ready(document: string, goals: Goals) {
      const key = keyOf(await documents.last(tx, document), goals);
      const one = houses.get(documents)?.kept.get(document);
      return one?.key === key ? wordsOf(one) : null;
    },
  });

function wordsOf(one: Kept): DraftWords | null {
  const { made } = one;
  if (made === null) return null;
  return {
    draft: JSON.parse(made.json) as TypedDraft,
    hash: made.hash,
    seal: () => {
      if (one.isSealTaken) return null;
      one.isSealTaken = true;
      return made.sealed;
    },
  };
}

async function keep(parts: Reading, document: string, goals: Goals): Promise<Kept | null> {
  const { documents } = parts;
  const { kept, turns } = ofHouse(documents.inAct);
  const known = kept.get(document);
  if (known?.key === keyOf(await documents.last(document), goals)) return known;
  if (!isLongText((await documents.stored(document)).updates)) return null;
  return turns.ask(document, JSON.stringify([...goals]), () => begin(parts, document, goals, kept));
}

/** Waits for the thread to end, as its turn does. */
async function begin(
  { documents, ids }: Reading,
  document: string,
  goals: Goals,
  kept: Map<string, Kept>,
): Promise<Kept> {
  const { template, seq, updates } = await documents.stored(document);
  const key = keyOf(seq, goals);
  const known = kept.get(document);
  if (known?.key === key) return known;
  const sent: SentDraftText = { updates, goals, template: template.name };
  const read = inThread<MadeOfDraft, number>({
    program: "features/commitments/draft-words-worker",
    sent,
    give: async (blocks) => Array.from({ length: blocks }, () => ids.salt()),
  });
  const one: Kept = { key, read, made: null, isSealTaken: false };
  kept.delete(document);
  kept.set(document, one);
  try {
    one.made = await read;
  } catch (error) {
    if (kept.get(document) === one) kept.delete(document);
    throw error;
  }
  forgetOldest(kept);
  return one;
}

function ofHouse(house: DocumentsInAct): OfHouse {
  const its = houses.get(house) ?? { kept: new Map(), turns: new SharedTurns() };
  houses.set(house, its);
  return its;
}

function forgetOldest(kept: Map<string, Kept>): void {
  let letters = [...kept.values()].reduce((sum, { made }) => sum + (made?.json.length ?? 0), 0);
  for (const [document, { made }] of kept) {
    if (letters <= mostKept) return;
    letters -= made?.json.length ?? 0;
    if (made !== null) kept.delete(document);
  }
}
