import { del, get, getAll, getAllKeys, transact } from "lib0/indexeddb";
import {
  clearDocument,
  fetchUpdates,
  IndexeddbPersistence,
  PREFERRED_TRIM_SIZE,
  storeState,
} from "y-indexeddb";
import * as Y from "yjs";
import { patienceMs, within } from "../editor/patience.js";
import type { Unsaved } from "./document-state.js";

/** What is noted beside the text. */
export interface Noted {
  readonly unsaved: Unsaved | null;
  readonly ready: boolean;
}

/** From which clock on words of a client id are unsent. */
export type UnsentFrom = ReadonlyMap<number, number>;

interface Loaded extends Noted {
  readonly from: UnsentFrom;
  /** What was kept, as it came: edits are apart in it until several hundred of them are joined. */
  readonly edits: readonly Uint8Array[];
}

/** What the copy holds at last, with what other pages of the same person wrote into it. */
export interface Kept {
  readonly unsaved: Unsaved | null;
  /** As one update. */
  readonly text: Uint8Array;
}

/** The text as kept in this browser for one account, so that a page closed offline loses nothing. */
export interface LocalCopy {
  readonly loaded: Promise<Loaded>;
  /** Once nothing is kept here any more, or never was. */
  readonly gone: Promise<void>;
  /** Of this page: each page that has the copy open says for itself what it has not sent. */
  note(noted: Noted, from: UnsentFrom): void;
  /** Null: it could not be read in time, and may hold words. */
  read(): Promise<Kept | null>;
  /** However long that takes. Null: it can't be read at all. */
  readLate(): Promise<Kept | null>;
  clear(): Promise<void>;
  close(): Promise<void>;
}

const prefix = "accord:";
const nothing: Loaded = { unsaved: null, ready: false, from: new Map(), edits: [] };

/** Names hold account and document, so that two people at one machine never meet each other's words. */
export const copyName = (account: string, document: string, generation: number): string =>
  `${prefix}${account}:${document}:${generation}`;

export function openLocalCopy(name: string, doc: Y.Doc, patience = patienceMs): LocalCopy {
  if (typeof indexedDB === "undefined") return keptNowhere;
  const kept = new IndexeddbPersistence(name, doc);
  const own = `${unsavedOf}${crypto.randomUUID()}`;
  /** What earlier pages left: said to be sent when all that this page has is. */
  let taken: ReadonlyMap<string, NotedByPage> = new Map();
  let lose = (): void => {};
  const gone = new Promise<void>((resolve) => {
    lose = resolve;
  });
  keepWritingWhere(kept, doc, lose);
  // Another may remove it, after a refusal or at signing out, and a browser may close it: from then on nothing is kept
  // here, and who still reads it would wait for ever.
  const removed = kept._db.then(
    (db) =>
      new Promise<Loaded>((resolve) => {
        db.onversionchange = db.onclose = () => {
          resolve(nothing);
          lose();
          void kept.destroy();
        };
      }),
    // A browser may refuse to store anything (private windows, full disk): the text still works while connected.
    () => nothing,
  );
  kept._db.catch(lose);
  const loaded = kept.whenSynced.then(async (): Promise<Loaded> => {
    const db = await kept._db;
    const noted = await notedIn(db);
    taken = noted.byPage;
    const from = fromOf([...taken.values()]);
    const edits = noted.unsaved ? await keptIn(db) : [];
    // Another page may have written on since the text was read: the server never gives back what this page sends to it.
    if (edits.length > 0) await fetchUpdates(kept);
    return { unsaved: noted.unsaved, ready: noted.ready, from, edits };
  });
  const read = (): Promise<Kept | null> => kept._db.then(readKept).catch(() => null);
  const quiet = (done: Promise<unknown>): Promise<void> => done.then(() => {}).catch(() => {});
  const note = async ({ unsaved, ready }: Noted, from: UnsentFrom): Promise<void> => {
    const earlier = taken;
    taken = new Map();
    await (unsaved ? kept.set(own, { ...unsaved, from } as never) : kept.del(own));
    // From now on this page's note tells of them, too.
    for (const [key, theirs] of earlier) await forget(await kept._db, key, theirs);
    await kept.set("noted", { unsaved: null, ready } as never);
  };
  return {
    loaded: within(patience, Promise.race([loaded, removed]), nothing),
    gone,
    note: (noted, from) => void quiet(note(noted, from)),
    read: () => within(patience, read(), null),
    readLate: read,
    clear: () => {
      // A page that sleeps may hold it open: what is in it goes first.
      const emptied = quiet(kept._db.then(empty));
      const removed = emptied.then(() => kept.destroy()).then(() => clearDocument(name));
      return within(patience, quiet(removed), undefined);
    },
    close: () => within(patience, quiet(kept.destroy()), undefined),
  };
}

/**
 * In the place of its own listener, which throws where the browser has closed the storage, so that nobody behind it
 * hears of the edit, and does not hear of a disk that is full.
 */
function keepWritingWhere(kept: IndexeddbPersistence, doc: Y.Doc, lose: () => void): void {
  let joining: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    lose();
    void kept.destroy();
  };
  doc.off("update", kept._storeUpdate);
  kept._storeUpdate = (edit: Uint8Array, origin: unknown) => {
    if (!kept.db || origin === kept) return;
    try {
      const writing = kept.db.transaction(["updates"], "readwrite");
      writing.onabort = end;
      writing.objectStore("updates").add(edit);
      // Else it waits for this page to hear of it, and is undone where the page ends before.
      writing.commit();
    } catch {
      end();
    }
    kept._dbsize += 1;
    if (kept._dbsize < PREFERRED_TRIM_SIZE) return;
    clearTimeout(joining);
    joining = setTimeout(() => {
      if (!kept._destroyed) storeState(kept, false).catch(end);
    }, joinAfterMs);
  };
  doc.on("update", kept._storeUpdate);
}

const joinAfterMs = 1_000;
const unsavedOf = "unsaved:";

interface NotedByPage extends Unsaved {
  readonly from?: UnsentFrom;
}

const fromOf = (pages: readonly NotedByPage[]): UnsentFrom => {
  const all = pages.flatMap(({ from = new Map() }) => [...from]);
  return new Map(
    all.map(([client]) => [client, Math.min(...all.flatMap(([id, at]) => (id === client ? at : [])))]),
  );
};

/** Unless that page has noted more since. */
async function forget(db: IDBDatabase, key: string, unsaved: Unsaved): Promise<void> {
  const [custom] = transact(db, ["custom"]);
  if (custom === undefined) return;
  const now = (await get(custom, key)) as unknown as Unsaved | undefined;
  if (now?.changes === unsaved.changes && now.since === unsaved.since) await del(custom, key);
}

/** What each page that has or had the copy open has noted. `first`: as one note for all pages, of earlier releases. */
async function notedIn(db: IDBDatabase) {
  const [custom] = transact(db, ["custom"], "readonly");
  if (custom === undefined)
    return { unsaved: null, ready: false, byPage: new Map<string, NotedByPage>(), first: null };
  const [names, values] = (await Promise.all([getAllKeys(custom), getAll(custom)])) as [string[], unknown[]];
  const noted = (values[names.indexOf("noted")] as Noted | undefined) ?? nothing;
  const byPage = new Map(
    names.flatMap((one, at) =>
      one.startsWith(unsavedOf) ? [[one, values[at] as NotedByPage] as const] : [],
    ),
  );
  const all = [noted.unsaved, ...byPage.values()].filter((one) => one !== null);
  const unsaved = all.length === 0 ? null : all.reduce(together);
  return { unsaved, ready: noted.ready, byPage, first: noted.unsaved };
}

const together = (one: Unsaved, other: Unsaved): Unsaved => ({
  // Instants in ISO 8601 stand in the order of their letters.
  since: [one.since, other.since].toSorted()[0] ?? one.since,
  changes: one.changes + other.changes,
});

async function readKept(db: IDBDatabase): Promise<Kept> {
  const { unsaved } = await notedIn(db);
  return { unsaved, text: Y.mergeUpdates(await keptIn(db)) };
}

const empty = (db: IDBDatabase): Promise<void> =>
  new Promise((resolve, reject) => {
    const emptying = db.transaction(["updates", "custom"], "readwrite");
    emptying.oncomplete = () => resolve();
    emptying.onabort = () => reject(emptying.error);
    for (const name of emptying.objectStoreNames) emptying.objectStore(name).clear();
  });

async function keptIn(db: IDBDatabase): Promise<Uint8Array[]> {
  const [updates] = transact(db, ["updates"], "readonly");
  return updates === undefined ? [] : ((await getAll(updates)) as Uint8Array[]);
}

const keptNowhere: LocalCopy = {
  loaded: Promise.resolve(nothing),
  gone: Promise.resolve(),
  note: () => {},
  read: async () => ({ unsaved: null, text: Y.encodeStateAsUpdate(new Y.Doc()) }),
  readLate: async () => null,
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
  /** Where there is no room for it the next page begins with the copy before, which is empty by then. */
  set: (account: string, document: string, generation: number): void => {
    try {
      localStorage.setItem(`${prefix}${account}:${document}`, String(generation));
    } catch {}
  },
};
