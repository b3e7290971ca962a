import "fake-indexeddb/auto";
import { plainText } from "@accord/shared/document-schema";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { draftsInBrowser } from "../editor/drafts.js";
import { type OpenDocument, openDocument } from "./document.js";
import { FakeServer } from "./fake-server.js";

const edits = Number(import.meta.env.ACCORD_EDITS ?? 280);
const days = 7;

let server: FakeServer;
let opened: OpenDocument;
beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
  localStorage.clear();
  server = new FakeServer();
});
afterEach(() => opened.close());

/** The page on a day of this laptop, whose clock goes three days ahead. */
function page(day: number): void {
  let ticks = 0;
  const from = Date.parse("2026-11-24T08:00:00.000Z") + day * 86_400_000;
  opened = openDocument({
    documentId: "doc-1",
    account: "abel",
    fields: [{ root: "action", kind: "rich" }],
    drafts: draftsInBrowser(),
    world: {
      Socket: server.Socket,
      address: "ws://forum.example/sync",
      now: () => new Date(from + ticks++).toISOString(),
      whyShut: async () => null,
      formersOf: async () => [],
    },
  });
}
const isDialed = () => vi.waitFor(() => expect(server.socket.readyState).toBe(0));
const fragmentOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment("action");
const lettersOf = (words: string): string[] => [...words].filter((letter) => letter >= "\u4e00");
const lettersIn = (doc: Y.Doc): string[] => lettersOf(fragmentOf(doc).toString());

/** Types a word of letters that nobody else types, and deletes a few of them now and then. */
function edit(doc: Y.Doc, n: number): void {
  const fragment = fragmentOf(doc);
  if (n % 20 === 0) {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText()]);
    fragment.push([paragraph]);
  }
  const block = fragment.get(n % 3 === 0 ? 0 : fragment.length - 1) as Y.XmlElement;
  const text = block.get(0) as Y.XmlText;
  if (n % 5 === 4) text.delete((n * 7) % text.length, 1);
  else text.insert((n * 13) % (text.length + 1), String.fromCharCode(0x4e00 + 2 * n, 0x4e00 + 2 * n + 1));
}

it.each(["open", "locked"])(
  `[G22] [T79] ${edits} edits of seven days without a line, into a text that is %s by then: each letter is there, or comes back`,
  async (how) => {
    page(0);
    await isDialed();
    server.open();
    edit(opened.doc, 0);
    server.saved(20);
    opened.close();
    server.openNothing = true;
    for (let day = 0, n = 1; day < days; day++) {
      const before = lettersIn(server.doc).length;
      page(day);
      await vi.waitFor(() => expect(lettersIn(opened.doc).length).toBeGreaterThanOrEqual(before));
      await vi.waitFor(() => expect(opened.state.kind).toBe("offline"));
      for (const end = Math.ceil((edits * (day + 1)) / days); n < end; n++) edit(opened.doc, n);
      await new Promise((resolve) => setTimeout(resolve, 50));
      opened.close();
    }
    server.openNothing = false;
    const sockets = server.sockets.length;
    page(days);
    await vi.waitFor(() => expect(server.sockets.length).toBeGreaterThan(sockets));
    await isDialed();
    const mine = new Set(lettersIn(opened.doc));
    expect(mine.size).toBeGreaterThan(edits);
    const standing = lettersIn(server.doc);
    if (how === "locked") {
      server.right = "read";
      server.lock = "Filed";
      server.takes = false;
    }
    server.open();
    if (how === "open") {
      expect(lettersIn(server.doc).sort()).toEqual([...mine].sort());
      // Up to five hundred stay apart over all reloads, whoever asks who wrote what [SAVE-11].
      if (edits < 400) expect(server.socket.documentMessages).toBeGreaterThan(edits - 20);
      server.saved(server.socket.documentMessages);
      expect(opened.state).toMatchObject({ kind: "synced", unsaved: null });
      return;
    }
    await vi.waitFor(() => expect(opened.generation).toBe(1));
    await isDialed();
    server.open();
    await vi.waitFor(() => expect(opened.drafts[0]?.compared).toBe(true));
    const back = opened.drafts.flatMap(({ fields }) =>
      fields.flatMap(({ runs }) => runs.flatMap((run) => run.mine)),
    );
    const given = new Set([...standing, ...lettersOf(back.map(plainText).join(""))]);
    expect([...mine].filter((letter) => !given.has(letter))).toEqual([]);
    expect(lettersIn(server.doc)).toEqual(standing);
  },
  30_000 + edits * 20,
);
