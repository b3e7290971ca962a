import { plainText } from "@accord/shared/document-schema";
import { closeCodes, type RefusalReason } from "@accord/shared/protocol";
import { expect, vi } from "vitest";
import * as Y from "yjs";
import { draftsInBrowser } from "../editor/drafts.js";
import { type OpenDocument, openDocument } from "./document.js";
import { FakeServer } from "./fake-server.js";
import type { UnseenOf } from "./gone-watch.js";

/** For tests: pages of one browser, each with a line of its own to the server. */
export class FakePages {
  server = new FakeServer();
  /** Why the server opens nothing, as it says over http. */
  whyShut: () => Promise<RefusalReason | null> = async () => null;
  /** What the server says of letters that are gone. */
  unseenOf: UnseenOf = async () => [];
  readonly #open: OpenDocument[] = [];

  constructor() {
    globalThis.indexedDB = new IDBFactory();
    localStorage.clear();
  }

  begin(on = this.server): OpenDocument {
    const opened = openDocument({
      documentId: "doc-1",
      account: "abel",
      fields: [{ root: "action", kind: "rich" }],
      drafts: draftsInBrowser(),
      world: {
        Socket: on.Socket,
        address: "ws://forum.example/sync",
        whyShut: () => this.whyShut(),
        formersOf: async () => [],
        unseenOf: (...asked) => this.unseenOf(...asked),
      },
    });
    this.#open.push(opened);
    return opened;
  }

  /** Connected, and nothing said yet. */
  async page(on = this.server): Promise<OpenDocument> {
    const sockets = on.sockets.length;
    const opened = this.begin(on);
    await vi.waitFor(() => expect(on.sockets.length).toBeGreaterThan(sockets));
    on.open();
    return opened;
  }

  async synced(on = this.server): Promise<OpenDocument> {
    const opened = await this.page(on);
    on.saved(1);
    expect(opened.state.kind).toBe("synced");
    return opened;
  }

  /** The server does not take words of a page, and ends its text for it. */
  async refuse(opened: OpenDocument, words: string, reason: "locked" | "shape", meanwhile = (): void => {}) {
    this.server.takes = false;
    write(opened.doc, words);
    await stored();
    meanwhile();
    this.server.refuse(reason, closeCodes[reason]);
    await vi.waitFor(() => expect(opened.generation).toBe(1));
  }

  /** After a refusal: the line of the new document opens, and what it brings is saved. */
  async goesOn(): Promise<void> {
    const { server } = this;
    await vi.waitFor(() => expect(server.socket.readyState).toBe(0));
    server.takes = true;
    server.open();
    server.saved(1);
  }

  close(): void {
    for (const one of this.#open.splice(0)) one.close();
  }
}

/** Until the browser's storage has done what was asked of it: what reads all of it comes after what wrote before. */
export async function stored(): Promise<void> {
  // What is written may be asked for only once something was read.
  for (let time = 0; time < 5; time++)
    for (const { name } of await indexedDB.databases()) if (name) await readAll(name);
}

const readAll = (name: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const { result } = opening;
      const done = (): void => {
        result.close();
        resolve();
      };
      const stores = [...result.objectStoreNames];
      if (stores.length === 0) return done();
      const reading = result.transaction(stores);
      reading.oncomplete = done;
      reading.onabort = () => reject(reading.error);
      for (const store of stores) reading.objectStore(store).count();
    };
  });

export const write = (doc: Y.Doc, words: string): void =>
  doc.transact(() => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(words)]);
    doc.getXmlFragment("action").push([paragraph]);
  });

export const textOf = (doc: Y.Doc): string => doc.getXmlFragment("action").toString();

export const wordsBack = ({ drafts }: OpenDocument): string[] =>
  drafts.flatMap(({ fields }) =>
    fields.flatMap(({ runs }) => runs.flatMap(({ mine }) => mine.map(plainText))),
  );
