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

it("[SAVE-12] words that another page has put back are not offered by the one they came back to", async () => {
  const first = await pages.synced();
  await pages.refuse(first, "Too late.", "shape");
  await pages.goesOn();
  await vi.waitFor(() => expect(wordsBack(first)).toEqual(["Too late."]));
  const second = await pages.synced();
  await vi.waitFor(() => expect(wordsBack(second)).toEqual(["Too late."]));
  const [draft] = second.drafts;
  if (!draft) throw new Error("nothing came back");
  await second.letGo(draft);
  window.dispatchEvent(new Event("focus"));
  await vi.waitFor(() => expect(first.drafts).toEqual([]));
});

it("[SAVE-2] after a reload without a line only what is unsent is named as unsaved", async () => {
  const { server } = pages;
  write(server.doc, "Of Ben.");
  const opened = await pages.synced();
  write(opened.doc, "Sent.");
  server.saved(2);
  await stored();
  server.socket.shut(1006);
  server.openNothing = true;
  write(opened.doc, "Unsent.");
  expect(opened.unsaved().map(({ words }) => words)).toEqual(["Unsent."]);
  await stored();
  opened.close();
  const again = pages.begin();
  await vi.waitFor(() => expect(again.state.unsaved?.changes).toBe(1));
  expect(again.unsaved().map(({ words }) => words)).toEqual(["Unsent."]);
  write(again.doc, "More.");
  await stored();
  again.close();
  const third = pages.begin();
  await vi.waitFor(() => expect(third.state.unsaved?.changes).toBe(2));
  expect(third.unsaved().map(({ words }) => words)).toEqual(["Unsent. More."]);
});
