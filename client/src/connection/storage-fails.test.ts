import "fake-indexeddb/auto";
import { closeCodes } from "@accord/shared/protocol";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { draftsInBrowser } from "../editor/drafts.js";
import { putBack } from "../editor/put-back.js";
import { FakePages, stored, textOf, wordsBack, write } from "./fake-pages.js";
import { leaveTexts } from "./leave-texts.js";
import { copiesOf, openLocalCopy } from "./local-copy.js";

let pages: FakePages;
beforeEach(() => {
  pages = new FakePages();
});
afterEach(() => {
  vi.restoreAllMocks();
  pages.close();
});

/** A disk without room for drafts; other things are still kept. */
function noRoomForDrafts(): void {
  const { put } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(function (this: IDBObjectStore, ...given) {
    if (this.name === "drafts") throw new DOMException("full", "QuotaExceededError");
    return put.apply(this, given);
  });
}

function isWarnedOfLeaving(): boolean {
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  return leaving.defaultPrevented;
}

it("[SAVE-13] a browser that closes its storage under a page: edits still go out, are counted and warned of", async () => {
  const databases = new Set<IDBDatabase>();
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...given) {
    databases.add(this);
    return transaction.apply(this, given);
  });
  const opened = await pages.synced();
  await stored();
  for (const one of databases) one.close();
  write(opened.doc, "Nothing keeps this here.");
  expect(opened.state.kind).toBe("saving");
  expect(textOf(pages.server.doc)).toContain("Nothing keeps this here.");
  expect(isWarnedOfLeaving()).toBe(true);
  await vi.waitFor(() => expect(opened.state.book.kept).toBe(false));
});

it("[SAVE-13] words that are put back where no copy is kept stay a draft until the server has them", async () => {
  const databases = new Set<IDBDatabase>();
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...given) {
    if (this.name !== "accord-drafts") databases.add(this);
    return transaction.apply(this, given);
  });
  const opened = await pages.synced();
  await pages.refuse(opened, "Too late.", "shape");
  await pages.goesOn();
  await vi.waitFor(() => expect(wordsBack(opened)).toEqual(["Too late."]));
  await stored();
  for (const one of databases) one.close();
  const [draft] = opened.drafts;
  if (!draft) throw new Error("nothing came back");
  putBack(opened.doc, draft, opened.template);
  await vi.waitFor(() => expect(opened.state.book.kept).toBe(false));
  let isGone = false;
  const gone = opened.wentBack(draft).then(() => {
    isGone = true;
  });
  expect(opened.drafts).toEqual([]);
  await stored();
  expect([isGone, await draftsInBrowser().of("abel", "doc-1")]).toMatchObject([false, [{ id: draft.id }]]);
  pages.server.saved(2);
  await gone;
  expect(await draftsInBrowser().of("abel", "doc-1")).toEqual([]);
});

it("[SAVE-13] a storage that never opens, or opens and never answers, is not waited for", async () => {
  vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
  const nothing = { unsaved: null, ready: false, from: new Map(), edits: [] };
  expect(await openLocalCopy("accord:abel:doc-8:0", new Y.Doc(), 20).loaded).toEqual(nothing);
  vi.restoreAllMocks();
  vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => new EventTarget() as IDBRequest);
  expect(await openLocalCopy("accord:abel:doc-9:0", new Y.Doc(), 20).loaded).toEqual(nothing);
});

it("[SAVE-13] a storage of drafts that never opens, nor a copy that is asked to end, holds up nobody", async () => {
  vi.spyOn(IDBFactory.prototype, "open").mockImplementation(() => new EventTarget() as IDBOpenDBRequest);
  const drafts = draftsInBrowser(20);
  const draft = {
    id: "1",
    account: "abel",
    document: "doc-1",
    at: "",
    reason: "shape",
    text: Uint8Array.of(0, 0),
  } as const;
  expect(await drafts.of("abel", "doc-1")).toEqual([]);
  expect(await drafts.put(draft)).toBe(false);
  expect(await drafts.of("abel", "doc-1")).toEqual([draft]);
  const copy = openLocalCopy("accord:abel:doc-7:0", new Y.Doc(), 20);
  expect(await copy.read()).toBeNull();
  await copy.clear();
});

it("[SAVE-13] no room for the draft of refused words: the copy keeps them, and the next page gives them back", async () => {
  const { server } = pages;
  const opened = await pages.synced();
  await pages.refuse(opened, "Too late.", "locked", noRoomForDrafts);
  await vi.waitFor(() => expect(wordsBack(opened)).toEqual(["Too late."]));
  expect(isWarnedOfLeaving()).toBe(true);
  await stored();
  opened.close();
  vi.restoreAllMocks();
  Object.assign(server, { right: "read", lock: "Filed" });
  const again = await pages.page();
  await vi.waitFor(() => expect(wordsBack(again)).toEqual(["Too late."]));
});

it("[SAVE-13] [SAVE-9] no room for a draft at signing out: the copy stays", async () => {
  const opened = await pages.synced();
  pages.server.takes = false;
  write(opened.doc, "Unsent.");
  await stored();
  opened.close();
  noRoomForDrafts();
  await leaveTexts("abel", new Date().toISOString());
  expect(await copiesOf("abel")).toHaveLength(1);
  vi.restoreAllMocks();
  await leaveTexts("abel", new Date().toISOString());
  expect(await copiesOf("abel")).toEqual([]);
  expect(await draftsInBrowser().of("abel", "doc-1")).toHaveLength(1);
});

it("[SAVE-13] a local storage without room does not keep a refused text shut", async () => {
  const opened = await pages.synced();
  await pages.refuse(opened, "Too late.", "shape", () => {
    vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
  });
  await vi.waitFor(() => expect(opened.state.kind).toBe("connecting"));
  expect(opened.drafts).toHaveLength(1);
});

it("[SAVE-7] tried again while it is asked why a text is shut, one line is opened and not two", async () => {
  const { server } = pages;
  const opened = await pages.synced();
  let answer: (reason: null) => void = () => {};
  pages.whyShut = () =>
    new Promise((resolve) => {
      answer = resolve;
    });
  server.refuse("rights_lost", closeCodes.rights_lost);
  await stored();
  expect(opened.state.kind).toBe("refused");
  opened.connectNow();
  await stored();
  answer(null);
  await stored();
  const lines = () => server.sockets.filter(({ readyState }) => readyState < 2).length;
  expect(lines()).toBe(1);
  opened.close();
  expect(lines()).toBe(0);
});

it.each([0, 1])("[SAVE-7] after %d refusals a closed text leaves no timer behind", async (refusals) => {
  const running = new Set<unknown>();
  const { setInterval: set, clearInterval: clear } = globalThis;
  vi.spyOn(globalThis, "setInterval").mockImplementation(((...given: Parameters<typeof set>) => {
    const timer = set(...given);
    running.add(timer);
    return timer;
  }) as never);
  vi.spyOn(globalThis, "clearInterval").mockImplementation(((timer: never) => {
    running.delete(timer);
    clear(timer);
  }) as never);
  const { server } = pages;
  const opened = await pages.synced();
  if (refusals > 0) {
    server.refuse("shape", closeCodes.shape);
    await pages.goesOn();
  }
  expect(running.size).toBeGreaterThan(0);
  opened.close();
  await stored();
  expect(running.size).toBe(0);
});

const aDraft = (id: string) =>
  ({ id, account: "abel", document: "doc-1", at: "", reason: "shape", text: Uint8Array.of(0, 0) }) as const;

it("[SAVE-13] the storage of drafts is closed after use: a later release may change it, a browser may clear it", async () => {
  const drafts = draftsInBrowser();
  await drafts.put(aDraft("1"));
  const cleared = indexedDB.deleteDatabase("accord-drafts");
  await new Promise((resolve, reject) => {
    cleared.onsuccess = resolve;
    cleared.onblocked = () => reject(new Error("held open"));
  });
  expect(await drafts.put(aDraft("2"))).toBe(true);
  expect((await draftsInBrowser().of("abel", "doc-1")).map(({ id }) => id)).toEqual(["2"]);
});

it("[SAVE-13] a storage of drafts that the browser has closed is opened again for the next words", async () => {
  const databases: IDBDatabase[] = [];
  const { transaction } = IDBDatabase.prototype;
  vi.spyOn(IDBDatabase.prototype, "transaction").mockImplementation(function (this: IDBDatabase, ...given) {
    databases.push(this);
    return transaction.apply(this, given);
  });
  const drafts = draftsInBrowser();
  await drafts.put(aDraft("1"));
  for (const one of databases) one.close();
  expect(await drafts.put(aDraft("2"))).toBe(true);
});

it("[SAVE-13] a storage of drafts that opens and never answers holds up nobody, and is not asked again before it does", async () => {
  await draftsInBrowser().all("abel");
  const silent = { objectStore: () => ({ put: () => ({}), getAll: () => ({}) }) };
  const asks = vi.spyOn(IDBDatabase.prototype, "transaction").mockReturnValue(silent as never);
  const drafts = draftsInBrowser(20);
  expect(await drafts.put(aDraft("1"))).toBe(false);
  expect(await drafts.put(aDraft("2"))).toBe(false);
  expect((await drafts.of("abel", "doc-1")).map(({ id }) => id)).toEqual(["1", "2"]);
  expect(asks).toHaveBeenCalledTimes(1);
});

it("[SAVE-13] a disk that fills up under a page: it says that nothing is kept here, and words still go out", async () => {
  const opened = await pages.synced();
  await stored();
  const { add } = IDBObjectStore.prototype;
  vi.spyOn(IDBObjectStore.prototype, "add").mockImplementation(function (this: IDBObjectStore, ...given) {
    const request = add.apply(this, given);
    // A browser tells of it only when it writes.
    this.transaction.abort();
    return request;
  });
  write(opened.doc, "No room here.");
  expect(textOf(pages.server.doc)).toContain("No room here.");
  await vi.waitFor(() => expect(opened.state.book.kept).toBe(false));
});

it("[SAVE-13] [SAVE-9] a storage that does not answer at signing out loses no words", async () => {
  const opened = await pages.synced();
  pages.server.takes = false;
  write(opened.doc, "Unsent.");
  await stored();
  opened.close();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(() => new EventTarget() as IDBRequest);
  let isOver = false;
  void leaveTexts("abel", new Date().toISOString()).then(() => {
    isOver = true;
  });
  while (!isOver) await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  vi.restoreAllMocks();
  await leaveTexts("abel", new Date().toISOString());
  expect(await draftsInBrowser().of("abel", "doc-1")).toHaveLength(1);
});

it("[SAVE-9] a copy that another page holds open, and does not wake to let go, is empty after signing out", async () => {
  const opened = await pages.synced();
  write(opened.doc, "Known to all.");
  pages.server.saved(2);
  await stored();
  opened.close();
  await stored();
  const sleeping = await new Promise<IDBDatabase>((resolve) => {
    const asked = indexedDB.open("accord:abel:doc-1:0");
    asked.onsuccess = () => resolve(asked.result);
  });
  const left = () =>
    new Promise<unknown[]>((resolve) => {
      const asked = sleeping.transaction("updates").objectStore("updates").getAll();
      asked.onsuccess = () => resolve(asked.result);
    });
  expect(await left()).not.toEqual([]);
  const leaving = leaveTexts("abel", new Date().toISOString());
  await vi.waitFor(async () => expect(await left()).toEqual([]));
  sleeping.close();
  await leaving;
  expect(await copiesOf("abel")).toEqual([]);
});
