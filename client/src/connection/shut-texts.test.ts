import "fake-indexeddb/auto";
import { afterEach, beforeEach, expect, it } from "vitest";
import * as Y from "yjs";
import { draftsInBrowser } from "../editor/drafts.js";
import { FakePages, stored, textOf, write } from "./fake-pages.js";
import { leaveShutTexts } from "./leave-texts.js";
import { copiesOf } from "./local-copy.js";

let pages: FakePages;
beforeEach(() => {
  pages = new FakePages();
});
afterEach(() => pages.close());

const at = "2026-11-23T08:00:00.000Z";

it("[SAVE-17] unsent words for a text that its author may not open any more become a draft, once no page has it open", async () => {
  const opened = await pages.synced();
  pages.server.socket.shut(1006);
  write(opened.doc, "On the train.");
  await stored();
  opened.close();
  await leaveShutTexts("abel", at, async () => null);
  expect(await draftsInBrowser().all("abel")).toEqual([]);
  expect(await copiesOf("abel")).toHaveLength(1);
  await leaveShutTexts("abel", at, async () => "rights_lost");
  const [draft] = await draftsInBrowser().all("abel");
  const doc = new Y.Doc();
  Y.applyUpdate(doc, draft?.text ?? new Uint8Array());
  expect(textOf(doc)).toContain("On the train.");
  expect(draft).toMatchObject({ document: "doc-1", reason: "rights_lost" });
  expect(await copiesOf("abel")).toEqual([]);
});
