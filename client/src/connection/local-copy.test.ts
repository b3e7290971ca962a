import "fake-indexeddb/auto";
import { plainText } from "@accord/shared/document-schema";
import { closeCodes, type RefusalReason } from "@accord/shared/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { type DraftStore, draftsInBrowser } from "../editor/drafts.js";
import { type OpenDocument, openDocument } from "./document.js";
import { FakeServer } from "./fake-server.js";
import { leaveTexts } from "./leave-texts.js";
import { copiesOf, copyName, openLocalCopy } from "./local-copy.js";

let server: FakeServer;
/** Why the server opens nothing, as it says over http. */
let shut: RefusalReason | null = null;
const pages: OpenDocument[] = [];

/** A page of one's own, connected; what it stores stays in the browser when it closes. */
async function page(
  account: string,
  drafts: DraftStore = draftsInBrowser(),
  documentId = "doc-1",
): Promise<OpenDocument> {
  const sockets = server.sockets.length;
  const opened = openDocument({
    documentId,
    account,
    fields: [{ root: "action", kind: "rich" }],
    drafts,
    world: {
      Socket: server.Socket,
      address: "ws://forum.example/sync",
      whyShut: async () => shut,
      formersOf: async (id) => (id === "doc-2" ? ["doc-0", "doc-1"] : []),
    },
  });
  pages.push(opened);
  await vi.waitFor(() => expect(server.sockets.length).toBeGreaterThan(sockets));
  server.open();
  return opened;
}
async function synced(account: string, drafts?: DraftStore, documentId?: string): Promise<OpenDocument> {
  const opened = await page(account, drafts, documentId);
  server.saved(1);
  expect(opened.state.kind).toBe("synced");
  return opened;
}
const write = (doc: Y.Doc, words: string): void =>
  doc.transact(() => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(words)]);
    doc.getXmlFragment("action").push([paragraph]);
  });
const textOf = (doc: Y.Doc): string => doc.getXmlFragment("action").toString();
const wordsBack = (opened: OpenDocument): string[] =>
  opened.drafts.flatMap(({ fields }) =>
    fields.flatMap(({ runs }) => runs.flatMap(({ mine }) => mine.map(plainText))),
  );
const lock = (): void => {
  server.right = "read";
  server.lock = "Filed";
  server.takes = false;
};

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  server = new FakeServer();
});
afterEach(() => {
  for (const one of pages.splice(0)) one.close();
});

it("[SAVE-10] a page that closes offline comes back with its words, and they go out", async () => {
  const first = await synced("abel");
  server.socket.shut(1006);
  write(first.doc, "On the train.");
  await vi.waitFor(() => expect(first.state.unsaved?.changes).toBe(1));
  first.close();
  const again = await page("abel");
  expect(again.state.unsaved?.changes).toBe(1);
  expect(textOf(server.doc)).toContain("On the train.");
  server.saved(1);
  expect(again.state.kind).toBe("synced");
});

const steps = ["before the draft is stored", "before the copy is removed", "after all of it"] as const;
it.each(steps)("[SAVE-10] closed in the middle of a refusal, %s: the words come back once", async (step) => {
  const store = draftsInBrowser();
  let isThere = false;
  const cut: DraftStore = {
    ...store,
    put: async (draft) => {
      const isStored = step !== "before the draft is stored" && (await store.put(draft));
      isThere = true;
      if (step !== "after all of it") await new Promise(() => {});
      return isStored;
    },
  };
  const first = await synced("abel", cut);
  server.takes = false;
  write(first.doc, "Too late.");
  server.refuse("locked", closeCodes.locked);
  await vi.waitFor(() => expect(isThere).toBe(true));
  // Told of once the copy is gone.
  if (step === "after all of it") await vi.waitFor(() => expect(first.generation).toBe(1));
  first.close();
  lock();
  const again = await page("abel");
  if (step !== "after all of it") {
    await vi.waitFor(() => expect(again.generation).toBeGreaterThan(0));
    await vi.waitFor(() => expect(server.socket.readyState).toBe(0));
    server.open();
  }
  await vi.waitFor(() => expect(again.drafts).toHaveLength(1));
  await vi.waitFor(() => expect(wordsBack(again)).toEqual(["Too late."]));
  expect(textOf(server.doc)).not.toContain("Too late.");
  expect(await draftsInBrowser().of("abel", "doc-1")).toHaveLength(1);
});

it("[SAVE-10] a second page whose copy is removed by the first writes on", async () => {
  const first = await synced("abel");
  const second = await synced("abel");
  await leaveTexts("abel", new Date().toISOString());
  write(second.doc, "Still here.");
  expect(textOf(second.doc)).toContain("Still here.");
  expect(textOf(server.doc)).toContain("Still here.");
  expect(first.state.kind).toBe("synced");
});

it("[SAVE-9] a copy that its room removes while signing out reads it holds nothing, and nobody waits for it", async () => {
  const read = IDBObjectStore.prototype.getAll;
  vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementationOnce(function (
    this: IDBObjectStore,
    ...range
  ) {
    const { db } = this.transaction;
    // A browser tells of a removal before it answers what was asked; the stand-in of the tests after.
    queueMicrotask(() => db.onversionchange?.(new Event("versionchange") as IDBVersionChangeEvent));
    return read.apply(this, range);
  });
  const copy = openLocalCopy("accord:ana:doc-9:0", new Y.Doc());
  expect(await copy.loaded).toEqual({ unsaved: null, ready: false, from: new Map(), edits: [] });
  await copy.clear();
  expect(await copiesOf("ana")).toEqual([]);
});

it("[SAVE-9] signing out keeps unsent words as drafts of that account alone, and no copy", async () => {
  write(server.doc, "Known to all.");
  const abel = await synced("abel");
  server.takes = false;
  write(abel.doc, "Unsent.");
  await vi.waitFor(() => expect(abel.state.unsaved?.changes).toBe(1));
  await new Promise((resolve) => setTimeout(resolve, 20));
  abel.close();
  server.takes = true;
  (await synced("ben")).close();
  expect(await copiesOf("abel")).toEqual([{ name: "accord:abel:doc-1:0", document: "doc-1" }]);
  await leaveTexts("abel", "2026-11-21T11:00:00.000Z");
  expect(await copiesOf("abel")).toEqual([]);
  expect(await copiesOf("ben")).toHaveLength(1);
  expect(await draftsInBrowser().of("ben", "doc-1")).toEqual([]);
  const back = await synced("abel");
  await vi.waitFor(() => expect(wordsBack(back)).toEqual(["Unsent."]));
  expect(back.drafts[0]).toMatchObject({ reason: "session_ended", compared: true });
});

describe("after a restore", () => {
  /** The server as its backup knew it, under a new id. */
  const restored = (backup: Uint8Array): void => {
    server = new FakeServer();
    Y.applyUpdate(server.doc, backup);
  };
  const backupOf = (): Uint8Array => {
    write(server.doc, "In the backup.");
    return Y.encodeStateAsUpdate(server.doc);
  };

  it.each(["unsent", "saved after the backup"])(
    "[T79] [ROOM-3] words that were %s come back",
    async (how) => {
      const backup = backupOf();
      const first = await synced("abel");
      if (how === "unsent") server.socket.shut(1006);
      write(first.doc, "After the backup.");
      await vi.waitFor(() => expect(first.state.unsaved?.changes).toBe(1));
      if (how !== "unsent") server.saved(2);
      await new Promise((resolve) => setTimeout(resolve, 20));
      first.close();
      restored(backup);
      const ben = await synced("ben", undefined, "doc-2");
      const back = await synced("abel", undefined, "doc-2");
      await vi.waitFor(() => expect(wordsBack(back)).toEqual(["After the backup."]));
      expect(back.drafts[0]).toMatchObject({ reason: "epoch_gone", compared: true, document: "doc-2" });
      expect(ben.drafts).toEqual([]);
      expect((await copiesOf("abel")).map(({ document }) => document)).toEqual(["doc-2"]);
      expect(textOf(server.doc)).not.toContain("After");
    },
  );

  it("[T79] [ROOM-3] of a page that stood open, too, whether something was unsent or not", async () => {
    const backup = backupOf();
    const first = await synced("abel");
    write(first.doc, "Saved and lost.");
    server.saved(2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    server.refuse("epoch_gone", closeCodes.epoch_gone);
    expect(first.state).toMatchObject({ kind: "refused", reason: "epoch_gone" });
    first.close();
    const unsent = await synced("ben");
    server.takes = false;
    write(unsent.doc, "Unsent.");
    await new Promise((resolve) => setTimeout(resolve, 20));
    server.refuse("epoch_gone", closeCodes.epoch_gone);
    await vi.waitFor(async () => expect(await draftsInBrowser().of("ben", "doc-1")).toHaveLength(1));
    unsent.close();
    restored(backup);
    const abel = await synced("abel", undefined, "doc-2");
    await vi.waitFor(() => expect(wordsBack(abel)).toEqual(["Saved and lost."]));
    const ben = await synced("ben", undefined, "doc-2");
    await vi.waitFor(() => expect(wordsBack(ben)).toContain("Unsent."));
    expect(await draftsInBrowser().of("ben", "doc-1")).toEqual([]);
  });

  it.each(["at once", "at a door that stays shut"])(
    "[T79] [ROOM-3] of a page that stood open and heard %s that its session is no more",
    async (how) => {
      const backup = backupOf();
      const ends = async (opened: OpenDocument) => {
        await new Promise((resolve) => setTimeout(resolve, 20));
        if (how === "at once") server.refuse("session_ended", closeCodes.session_ended);
        else {
          server.openNothing = true;
          shut = "session_ended";
          server.socket.shut(1006);
          opened.connectNow();
        }
        await vi.waitFor(() =>
          expect(opened.state).toMatchObject({ kind: "refused", reason: "session_ended" }),
        );
        await new Promise((resolve) => setTimeout(resolve, 20));
        opened.close();
        shut = null;
        server.openNothing = false;
      };
      const first = await synced("abel");
      write(first.doc, "Saved and lost.");
      server.saved(2);
      await ends(first);
      const unsent = await synced("ben");
      server.takes = false;
      write(unsent.doc, "Unsent.");
      await ends(unsent);
      restored(backup);
      const abel = await synced("abel", undefined, "doc-2");
      await vi.waitFor(() => expect(wordsBack(abel)).toEqual(["Saved and lost."]));
      const ben = await synced("ben", undefined, "doc-2");
      await vi.waitFor(() => expect(wordsBack(ben)).toContain("Unsent."));
      for (const account of ["abel", "ben"])
        expect((await copiesOf(account)).map(({ document }) => document)).toEqual(["doc-2"]);
    },
  );

  it("[ROOM-3] words that came back to two pages of before the restore, and to one of after it, are offered once", async () => {
    const store = draftsInBrowser();
    const former = new Y.Doc();
    write(former, "Written since the backup.");
    const text = Y.encodeStateAsUpdate(former);
    for (const document of ["doc-0", "doc-1", "doc-2"])
      await store.put({
        id: `${document}-draft`,
        account: "abel",
        document,
        at: "",
        reason: "epoch_gone",
        text,
      });
    const back = await synced("abel", undefined, "doc-2");
    for (const former of ["doc-0", "doc-1"])
      await vi.waitFor(async () => expect(await store.of("abel", former)).toEqual([]));
    await vi.waitFor(() => expect(wordsBack(back)).toEqual(["Written since the backup."]));
    expect(await store.all("abel")).toHaveLength(1);
  });

  it("[SAVE-7] a session that ended over saved words leaves one copy and no draft, and its owner goes on with it", async () => {
    const first = await synced("abel");
    write(first.doc, "Saved.");
    server.saved(2);
    await new Promise((resolve) => setTimeout(resolve, 20));
    server.refuse("session_ended", closeCodes.session_ended);
    first.close();
    const again = await synced("abel");
    expect(textOf(again.doc)).toBe(textOf(server.doc));
    expect(textOf(server.doc).match(/Saved/g)).toHaveLength(1);
    expect(again.drafts).toEqual([]);
    expect(await copiesOf("abel")).toHaveLength(1);
  });

  it("[ROOM-3] a copy with nothing that the text has not is removed, and brings no draft", async () => {
    const backup = backupOf();
    (await synced("abel")).close();
    restored(backup);
    write(server.doc, "Written since.");
    const back = await synced("abel", undefined, "doc-2");
    await vi.waitFor(async () => expect(await copiesOf("abel")).toHaveLength(1));
    expect(back.drafts).toEqual([]);
    expect(await draftsInBrowser().all("abel")).toEqual([]);
  });
});

it("[SAVE-12] what another page writes into the copy while this one reads it is in this one's text too, and not only in what it sends", async () => {
  const name = copyName("abel", "doc-reads", 0);
  const theirs = new Y.Doc();
  const their = openLocalCopy(name, theirs);
  await their.loaded;
  write(theirs, "Offline.");
  their.note({ unsaved: { since: "2027-01-01T00:00:00Z", changes: 1 }, ready: true }, new Map());
  await vi.waitFor(async () => expect((await their.read())?.unsaved).not.toBeNull());
  const mine = new Y.Doc();
  mine.once("update", () => write(theirs, "And more."));
  const my = openLocalCopy(name, mine);
  const { edits } = await my.loaded;
  const sent = new Y.Doc();
  for (const edit of edits) Y.applyUpdate(sent, edit);
  expect(textOf(sent)).toContain("And more.");
  expect(textOf(mine)).toBe(textOf(sent));
  await Promise.all([their.close(), my.close()]);
});
