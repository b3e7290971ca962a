import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import type * as Y from "yjs";
import { FakePages, stored, wordsBack, write } from "./fake-pages.js";
import { leaveTexts } from "./leave-texts.js";

let pages: FakePages;
beforeEach(() => {
  pages = new FakePages();
});
afterEach(() => pages.close());

const now = (): string => new Date().toISOString();

it("[SAVE-7] [SAVE-9] what others wrote and took out since is not offered with the words of who signed out", async () => {
  const { server } = pages;
  write(server.doc, "Of Ben.");
  write(server.doc, "Taken out by Ana.");
  const opened = await pages.synced();
  server.socket.shut(1006);
  write(opened.doc, "Mine.");
  await stored();
  opened.close();
  await leaveTexts("abel", now());
  const text = server.doc.getXmlFragment("action");
  ((text.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, "Written anew: ");
  text.delete(1, 1);
  const again = await pages.synced();
  await vi.waitFor(() => expect(again.drafts[0]?.compared).toBe(true));
  expect(wordsBack(again)).toEqual(["Mine."]);
});
