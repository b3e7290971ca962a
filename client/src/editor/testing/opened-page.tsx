import { act, type ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, vi } from "vitest";
import { type OpenDocument, type OpenDocumentOptions, openDocument } from "../../connection/document.js";
import { FakeServer } from "../../connection/fake-server.js";
import { loadWords } from "../../ui/catalogue.js";
import { Words } from "../../ui/say.js";
import { draftsInMemory } from "../drafts.js";

/** For tests: a page of a writer on an open document, its server at hand; a new one for each test. */
export interface OpenedPage {
  server: FakeServer;
  opened: OpenDocument;
  place: HTMLElement;
  readonly show: (screen: ReactNode) => Promise<void>;
}

export function withOpenedPage(options: Pick<OpenDocumentOptions, "template" | "fields">): OpenedPage {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  let root: Root;
  const page = {
    show: (screen) => act(async () => root.render(<Words locale="en">{screen}</Words>)),
  } as OpenedPage;
  beforeEach(async () => {
    await loadWords(["drafting"]);
    page.server = new FakeServer();
    page.place = document.body.appendChild(document.createElement("div"));
    root = createRoot(page.place);
    page.opened = openDocument({
      documentId: "doc-1",
      account: "abel",
      name: "Abel Bekele",
      ...options,
      drafts: draftsInMemory(),
      world: { Socket: page.server.Socket, address: "ws://forum.example/sync" },
    });
    await vi.waitFor(() => page.server.socket);
    await Promise.resolve();
    page.server.open();
    page.server.saved(1);
  });
  afterEach(async () => {
    await act(async () => root.unmount());
    page.opened.close();
    page.place.remove();
    localStorage.clear();
  });
  return page;
}
