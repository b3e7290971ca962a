import {
  fragmentAt,
  isOfRemovedRow,
  plainText,
  type TextTemplate,
  textAddresses,
  textAt,
} from "@accord/shared/document-schema";
import { isRestoringClient, type RefusalReason } from "@accord/shared/protocol";
import * as Y from "yjs";
import { isAmong, type Letters } from "../connection/gone-words.js";
import { broughtBackIn } from "./brought-back.js";
import { type Block, blocksOf, changesIn, difference, type Returned, wordsIn } from "./difference.js";
import { leaveOwn } from "./own-words.js";
import { patienceMs, within } from "./patience.js";
import { addressOf, type ReturnedValue, valuesBack } from "./values-back.js";

/** Why words came back: the server refused them, or their block went before whoever took it out had them. */
type DraftReason = RefusalReason | "block_gone";

/** A text that the server did not take, as kept in this browser until its author has put it back or let it go. */
export interface StoredDraft {
  readonly id: string;
  readonly account: string;
  readonly document: string;
  readonly at: string;
  readonly reason: DraftReason;
  /** Title and address of the page that it was written on, where one was open. */
  readonly page?: { readonly title: string; readonly path: string };
  /** The whole refused text, as one update. */
  readonly text: Uint8Array;
  /** Of words that went with their block, which letters they were. */
  readonly letters?: readonly Letters[];
  /** Once the rest went back: what found no place, by address. */
  readonly left?: readonly string[];
}

export interface ReturnedField {
  /** Address of the text in the document. */
  readonly field: string;
  readonly runs: readonly Returned[];
}

/** Words that came back. */
export interface Draft extends StoredDraft {
  /** Client ids whose words are on their way to the server all the same. */
  readonly others: ReadonlySet<number>;
  readonly fields: readonly ReturnedField[];
  /** Values of structured fields, and rows that were made or taken out. */
  readonly values: readonly ReturnedValue[];
  /** False: the server's text is not here to compare with, so this is the whole of the refused text. */
  readonly compared: boolean;
}

export const cameBack = ({ fields, values }: Pick<Draft, "fields" | "values">): number =>
  fields.length + values.length;

/**
 * The refused text against the server's; without it, all of the refused text. What stands under client ids of `others`
 * is on its way to the server all the same.
 */
export function draftOf(
  stored: StoredDraft,
  server: Y.Doc | null,
  template: TextTemplate,
  others: ReadonlySet<number> = new Set(),
): Draft {
  const refused = new Y.Doc();
  Y.applyUpdate(refused, stored.text);
  const against = server ?? new Y.Doc();
  const none = new Y.Doc().getXmlFragment("none");
  const isBackIn = (field: string) =>
    stored.reason === "block_gone" ? broughtBackIn(fragmentAt(against, field) ?? none, refused) : () => false;
  takeOut(refused, others, against);
  leaveOwn(refused, against, template);
  const former: Y.Doc[] = [];
  /** The refused text as far as the server has it; made once it is asked for. */
  const withoutUnsent = (): Y.Doc => {
    if (former[0]) return former[0];
    const made = new Y.Doc();
    Y.applyUpdate(made, Y.encodeStateAsUpdate(refused));
    takeOut(made, new Set(made.store.clients.keys()), against);
    former.push(made);
    return made;
  };
  const mineHas = wordsIn(refused);
  const serverHas = changesIn(against);
  const isMeant = stored.reason === "block_gone" ? isMade(refused, against) : () => true;
  const returned = textAddresses(refused, template, true).flatMap((field) => {
    const own = textAt(refused, template, field);
    const isRowGone = isOfRemovedRow(against, field);
    // Who took a row out takes its words out; where another did, words that had not come there come back.
    if (own === null || (isOfRemovedRow(refused, field) && !isRowGone)) return [];
    const standing = isRowGone ? none : (fragmentAt(against, field) ?? none);
    const theirs = blocksOf(standing, own.kind, mineHas);
    const isBack = isBackIn(field);
    const mine = blocksOf(own.fragment, own.kind, serverHas)
      .map((block) => (isMeant(block) ? block : { ...block, known: true }))
      .filter(({ known, node }) => known || !isBack(plainText(node).trim()));
    const runs = difference(mine, theirs);
    const others = new Set(theirs.flatMap((block) => block.id ?? []));
    const isMixed = ({ instead, ids }: Returned): boolean =>
      instead.length === 0 && ids.some((id) => id !== null && others.has(id));
    if (!runs.some(isMixed)) return [{ field, runs }];
    const before = textAt(withoutUnsent(), template, field);
    const said = new Map(
      (before ? blocksOf(before.fragment, own.kind) : []).map(({ id, node }) => [id, plainText(node)]),
    );
    const stoodOf = ({ ids }: Returned): string => ids.flatMap((id) => said.get(id) ?? []).join("\n");
    return [{ field, runs: runs.map((run) => (isMixed(run) ? { ...run, stood: stoodOf(run) } : run)) }];
  });
  for (const one of former) one.destroy();
  const values = stored.reason === "block_gone" ? [] : valuesBack(refused, against, template);
  refused.destroy();
  const isLeft = (address: string): boolean => stored.left?.includes(address) ?? true;
  return {
    ...stored,
    others,
    fields: returned.filter(({ field, runs }) => runs.length > 0 && isLeft(field)),
    values: values.filter((value) => isLeft(addressOf(value))),
    compared: server !== null,
  };
}

/**
 * Which blocks are of words that went with theirs: the rest is the text around them, with what its page had not sent
 * and will send, or be given back, by itself.
 */
function isMade(text: Y.Doc, server: Y.Doc): (block: Block) => boolean {
  const made = [...text.store.clients.keys()].filter(
    (client) => isRestoringClient(client) && Y.getState(server.store, client) === 0,
  );
  // Kept before such words had an id of their own.
  if (made.length === 0) return () => true;
  return ({ id }) => id === null || made.some((client) => id.startsWith(`${client}:`));
}

/** What was written under those client ids and is not with the server. */
export function takeOut(refused: Y.Doc, clients: ReadonlySet<number>, server: Y.Doc): void {
  refused.transact((transaction) => {
    for (const client of clients) {
      const has = Y.getState(server.store, client);
      if (Y.getState(refused.store, client) <= has) continue;
      Y.getItemCleanStart(transaction, Y.createID(client, has));
      for (const one of refused.store.clients.get(client) ?? [])
        if (one instanceof Y.Item && one.id.clock >= has) one.delete(transaction);
    }
  });
}

export interface DraftStore {
  /** Whether it is there when the page is not any more. */
  put(draft: StoredDraft): Promise<boolean>;
  of(account: string, document: string): Promise<readonly StoredDraft[]>;
  /** Of all texts. */
  all(account: string): Promise<readonly StoredDraft[]>;
  remove(id: string): Promise<void>;
}

/** Keeps a draft and gives all of that text. */
export async function keepDraft(
  store: DraftStore,
  draft: StoredDraft,
): Promise<{ readonly drafts: readonly StoredDraft[]; readonly isSafe: boolean }> {
  const isSafe = await store.put(draft);
  return { drafts: await onceEach(store, await store.of(draft.account, draft.document)), isSafe };
}

/**
 * A page closed between two steps of a refusal comes back with the same words, and two pages may end at once: of
 * drafts that hold the same words one stays.
 */
export async function onceEach(
  store: DraftStore,
  drafts: readonly StoredDraft[],
): Promise<readonly StoredDraft[]> {
  const isSpare = (one: StoredDraft): boolean =>
    drafts.some(
      (other) =>
        other.id !== one.id &&
        other.document === one.document &&
        hasAll(other, one) &&
        (before(one, other) || !hasAll(one, other)),
    );
  const spare = drafts.filter(isSpare);
  for (const { id } of spare) await store.remove(id);
  return drafts.filter((one) => !spare.includes(one));
}

function hasAll(all: StoredDraft, one: StoredDraft): boolean {
  // With words that went with their block stands the text around them, which is not offered.
  if (all.letters && !one.letters) return false;
  if (all.left && !one.left?.every((address) => all.left?.includes(address))) return false;
  if (!all.letters || !one.letters) return holds(all.text, one.text);
  const has = isAmong(all.letters);
  return one.letters.every(([client, clock, length]) =>
    [...Array(length).keys()].every((at) => has(client, clock + at)),
  );
}

/** Of two alike the one that says on which page it was written stays. */
function before(one: StoredDraft, other: StoredDraft): boolean {
  const [isNamed, isOtherNamed] = [one.page !== undefined, other.page !== undefined];
  return isNamed === isOtherNamed ? one.id < other.id : isOtherNamed;
}

/** Whether every word of the other update stands in this one. */
export function holds(all: Uint8Array, other: Uint8Array): boolean {
  const clocks = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(all));
  const others = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(other));
  return [...others].every(([client, clock]) => clock <= (clocks.get(client) ?? 0));
}

/** For a browser that refuses to store: kept as long as the page. */
export function draftsInMemory(): DraftStore {
  const kept = new Map<string, StoredDraft>();
  const all = async (account: string) => [...kept.values()].filter((one) => one.account === account);
  return {
    put: async (draft) => {
      kept.set(draft.id, draft);
      return false;
    },
    of: async (account, document) => (await all(account)).filter((one) => one.document === document),
    all,
    remove: async (id) => void kept.delete(id),
  };
}

const storeName = "drafts";

export function draftsInBrowser(patience = patienceMs): DraftStore {
  if (typeof indexedDB === "undefined") return draftsInMemory();
  const spare = draftsInMemory();
  /** Something asked of it is still without an answer: until that comes nobody waits for another. */
  let isSilent = false;
  const inStore = async <T>(
    mode: IDBTransactionMode,
    ask: (store: IDBObjectStore) => IDBRequest<T>,
  ): Promise<T> => {
    if (isSilent) throw new Error(unanswered);
    const asked = askOnce(mode, ask);
    const answer = await within(
      patience,
      asked.then((value) => ({ value })),
      null,
    );
    if (answer !== null) return answer.value;
    isSilent = true;
    const answers = (): void => {
      isSilent = false;
    };
    asked.then(answers, answers);
    throw new Error(unanswered);
  };
  const all = async (account: string) => {
    const stored = await inStore<StoredDraft[]>("readonly", (store) => store.getAll()).catch(() => []);
    const here = await spare.all(account);
    return [
      ...stored.filter((one) => one.account === account && !here.some(({ id }) => id === one.id)),
      ...here,
    ];
  };
  return {
    put: async (draft) => {
      await spare.put(draft);
      try {
        await inStore("readwrite", (store) => store.put(draft));
      } catch {
        return false;
      }
      // From now on any page of this browser may remove it.
      await spare.remove(draft.id);
      return true;
    },
    of: async (account, document) => (await all(account)).filter((one) => one.document === document),
    all,
    remove: async (id) => {
      await spare.remove(id);
      await inStore("readwrite", (store) => store.delete(id)).catch(() => {});
    },
  };
}

const unanswered = "The storage of this browser does not answer.";

/** Opened for this alone: held open, it would stop a later release from changing it, and fail once it was closed. */
async function askOnce<T>(
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open("accord-drafts", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: "id" });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  database.onversionchange = () => database.close();
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(storeName, mode);
      const request = ask(transaction.objectStore(storeName));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  } finally {
    database.close();
  }
}
