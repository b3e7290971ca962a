import { getAll, transact } from "lib0/indexeddb";
import { clearDocument, IndexeddbPersistence } from "y-indexeddb";
import type * as Y from "yjs";
import type { Unsaved } from "./document-state.js";

/** What an earlier session left noted beside the text. */
export interface Noted {
  readonly unsaved: Unsaved | null;
  readonly ready: boolean;
}

interface Loaded extends Noted {
  /** What was kept, as it came: edits are apart in it until several hundred of them are joined. */
  readonly edits: readonly Uint8Array[];
}

/** The text as kept in this browser for one account, so that a page closed offline loses nothing. */
export interface LocalCopy {
  readonly loaded: Promise<Loaded>;
  note(noted: Noted): void;
  clear(): Promise<void>;
  close(): Promise<void>;
}

const prefix = "accord:";
const nothing: Loaded = { unsaved: null, ready: false, edits: [] };

/** Names hold account and document, so that two people at one machine never meet each other's words. */
export const copyName = (account: string, document: string, generation: number): string =>
  `${prefix}${account}:${document}:${generation}`;

export function openLocalCopy(name: string, doc: Y.Doc): LocalCopy {
  if (typeof indexedDB === "undefined") return keptNowhere;
  const kept = new IndexeddbPersistence(name, doc);
  // Another may remove it, after a refusal or at signing out: from then on nothing is kept here, and who still reads it
  // would wait for ever.
  const removed = kept._db.then(
    (db) =>
      new Promise<Loaded>((resolve) => {
        db.onversionchange = () => {
          resolve(nothing);
          void kept.destroy();
        };
      }),
    // A browser may refuse to store anything (private windows, full disk): the text still works while connected.
    () => nothing,
  );
  const loaded = kept.whenSynced.then(async (): Promise<Loaded> => {
    const noted = ((await kept.get("noted")) as Noted | undefined) ?? nothing;
    return { ...noted, edits: noted.unsaved ? await keptIn(await kept._db) : [] };
  });
  const quiet = (done: Promise<unknown>): Promise<void> => done.then(() => {}).catch(() => {});
  return {
    loaded: Promise.race([loaded, removed]),
    note: (noted) => void quiet(kept.set("noted", noted as never)),
    clear: () => quiet(kept.destroy().then(() => clearDocument(name))),
    close: () => quiet(kept.destroy()),
  };
}

async function keptIn(db: IDBDatabase): Promise<Uint8Array[]> {
  const [updates] = transact(db, ["updates"], "readonly");
  return updates === undefined ? [] : ((await getAll(updates)) as Uint8Array[]);
}

const keptNowhere: LocalCopy = {
  loaded: Promise.resolve(nothing),
  note: () => {},
  clear: async () => {},
  close: async () => {},
};

/** Names of the texts kept here for an account, with the document each is of. */
export async function copiesOf(account: string): Promise<readonly { name: string; document: string }[]> {
  if (typeof indexedDB === "undefined") return [];
  const mine = `${prefix}${account}:`;
  return (await indexedDB.databases()).flatMap(({ name }) =>
    name?.startsWith(mine) ? [{ name, document: name.slice(mine.length, name.lastIndexOf(":")) }] : [],
  );
}

/** How often this text had to be opened anew after a refusal; a refused copy is never read again. */
export const generations = {
  of: (account: string, document: string): number =>
    Number(localStorage.getItem(`${prefix}${account}:${document}`) ?? 0),
  set: (account: string, document: string, generation: number): void =>
    localStorage.setItem(`${prefix}${account}:${document}`, String(generation)),
};
