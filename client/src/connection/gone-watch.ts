import type { TextTemplate } from "@accord/shared/document-schema";
import { askUnseen } from "@accord/shared/people";
import * as Y from "yjs";
import {
  type GoneBlock,
  goneIn,
  type IsLost,
  isAmong,
  type Letters,
  lettersOf,
  typedOn,
} from "./gone-words.js";
import { call } from "./http.js";

/** Edits of others as they came. */
export interface Heard {
  readonly bytes: Uint8Array;
  /** All at once, as a line begins with: it names all that was ever taken out, whoever had it. */
  readonly isAll: boolean;
}

/** Of letters that are gone those that went with their block; null: there is no answer. */
export type UnseenOf = (document: string, letters: readonly Letters[]) => Promise<readonly Letters[] | null>;

/** So many at once. */
const most = 4_000;

export const askWhatWasUnseen: UnseenOf = async (document, letters) => {
  const unseen: Letters[] = [];
  try {
    for (let at = 0; at < letters.length; at += most) {
      const body = { letters: letters.slice(at, at + most) };
      unseen.push(...(await call(askUnseen, { params: { document }, body })).letters);
    }
  } catch {
    return null;
  }
  return unseen;
};

/**
 * Sees what was written under own ids and goes by edits of others that do not name it: who made a list of a paragraph,
 * or deleted it, before these words had come to them. A list is another block for Yjs, and with the one before it goes
 * all that anybody has written in it meanwhile. Where the edits did not come as they were made, the server knows.
 */
export function goneWatch(
  template: TextTemplate,
  unseenOf: (letters: readonly Letters[]) => ReturnType<UnseenOf>,
  bringBack: (blocks: readonly GoneBlock[], isMeant?: IsLost, before?: readonly Letters[]) => unknown,
) {
  /** The last that were seen to go. */
  let last: readonly GoneBlock[] = [];
  /** Nobody has told yet. */
  let unsure: readonly GoneBlock[] = [];
  /** In the copy that is read. */
  let inCopy: readonly GoneBlock[] = [];
  const ownIn = ({ deleteSet }: Y.Transaction, isOwn: (client: number) => boolean): Set<number> =>
    new Set([...deleteSet.clients.keys()].filter(isOwn));
  const ask = async (): Promise<void> => {
    const asked = unsure;
    if (asked.length === 0) return;
    const unseen = await unseenOf(lettersOf(asked));
    if (unseen === null || asked.some((one) => !unsure.includes(one))) return;
    unsure = unsure.filter((one) => !asked.includes(one));
    bringBack(asked, isAmong(unseen));
  };
  return {
    ask,
    /** A text that ends, and its copy in this browser, where another page may have brought in that a block is gone. */
    meets: async (doc: Y.Doc, copy: Uint8Array, isOwn: (client: number) => boolean): Promise<void> => {
      const both = new Y.Doc();
      Y.applyUpdate(both, Y.encodeStateAsUpdate(doc));
      const { ds } = Y.decodeUpdate(copy);
      const isLost: IsLost = (client, clock) => !Y.isDeleted(ds, Y.createID(client, clock));
      const blocks: GoneBlock[] = [];
      both.on("afterTransaction", (transaction: Y.Transaction) => {
        blocks.push(...goneIn(transaction, ownIn(transaction, isOwn), isLost, template));
      });
      Y.applyUpdate(both, copy);
      both.destroy();
      if (blocks.length > 0) await bringBack(blocks);
    },
    loads: (transaction: Y.Transaction, isOwn: (client: number) => boolean): void => {
      const own = ownIn(transaction, isOwn);
      if (own.size > 0) inCopy = [...inCopy, ...goneIn(transaction, own, () => true, template)];
    },
    /**
     * Another page of the same person may have brought into the copy that a block is gone in which this one had words
     * that it could not send: no line will ever tell of these.
     */
    loaded: (unsent: ReadonlyMap<number, number>, edits: readonly Uint8Array[]): void => {
      const blocks = inCopy;
      inCopy = [];
      if (blocks.length === 0) return;
      const named = edits.map((edit) => Y.decodeUpdate(edit).ds);
      bringBack(
        blocks,
        (client, clock) =>
          clock >= (unsent.get(client) ?? Number.POSITIVE_INFINITY) &&
          !named.some((ds) => Y.isDeleted(ds, Y.createID(client, clock))),
      );
    },
    saw: (transaction: Y.Transaction, { bytes, isAll }: Heard, isOwn: (client: number) => boolean): void => {
      const own = ownIn(transaction, isOwn);
      if (own.size === 0) return;
      const { ds } = Y.decodeUpdate(bytes);
      const isNamed: IsLost = (client, clock) => Y.isDeleted(ds, Y.createID(client, clock));
      const blocks = goneIn(transaction, own, (...letter) => !isNamed(...letter), template);
      const all = typedOn(last, blocks);
      bringBack(all ?? blocks, () => true, all ? lettersOf(last) : []);
      if (blocks.length > 0) last = all ?? blocks;
      if (!isAll) return;
      unsure = [...unsure, ...goneIn(transaction, own, isNamed, template)];
      void ask();
    },
  };
}
