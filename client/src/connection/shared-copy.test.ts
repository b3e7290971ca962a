import "fake-indexeddb/auto";
import { closeCodes } from "@accord/shared/protocol";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { putBack } from "../editor/put-back.js";
import type { OpenDocument } from "./document.js";
import { FakePages, stored, textOf, wordsBack, write } from "./fake-pages.js";
import { FakeServer } from "./fake-server.js";
import { leaveTexts } from "./leave-texts.js";

let pages: FakePages;
beforeEach(() => {
  pages = new FakePages();
});
afterEach(() => pages.close());

/** One page writes without a line and is closed; another of the same person stays. */
async function leftByAnother(): Promise<OpenDocument> {
  const other = new FakeServer();
  const gone = await pages.synced(other);
  const stays = await pages.synced();
  other.socket.shut(1006);
  write(gone.doc, "On the train.");
  await vi.waitFor(() => expect(gone.state.unsaved?.changes).toBe(1));
  await stored();
  gone.close();
  await stored();
  return stays;
}
/** In the text, or offered to be put back. */
const anywhere = (opened: OpenDocument): string => [textOf(pages.server.doc), ...wordsBack(opened)].join();

describe("two pages of one person", () => {
  it("[SAVE-12] what one has left without a line goes out at the next opening", async () => {
    (await leftByAnother()).close();
    await pages.synced();
    await stored();
    expect(textOf(pages.server.doc)).toContain("On the train.");
  });

  it("[SAVE-12] a refusal of the other one gives it back", async () => {
    const stays = await leftByAnother();
    const { server } = pages;
    server.refuse("too_many", closeCodes.too_many);
    await vi.waitFor(() => expect(stays.generation).toBe(1));
    await pages.goesOn();
    stays.close();
    await stored();
    const again = await pages.synced();
    await vi.waitFor(() => expect(anywhere(again)).toContain("On the train."));
  });

  it("[SAVE-12] [SAVE-9] the other one has all of its own saved and signs out: it is a draft", async () => {
    const stays = await leftByAnother();
    write(stays.doc, "Short.");
    pages.server.saved(2);
    expect(stays.state.kind).toBe("synced");
    await stored();
    stays.close();
    await leaveTexts("abel", new Date().toISOString());
    const again = await pages.synced();
    await vi.waitFor(() => expect(anywhere(again)).toContain("On the train."));
  });

  it("[SAVE-12] the other one has all of its own saved, and the text is locked: it comes back", async () => {
    const stays = await leftByAnother();
    const { server } = pages;
    write(stays.doc, "Short.");
    server.saved(2);
    await stored();
    stays.close();
    await stored();
    Object.assign(server, { right: "read", lock: "Filed", takes: false });
    const again = await pages.page();
    await vi.waitFor(() => expect(server.socket.readyState).toBe(0));
    server.open();
    await vi.waitFor(() => expect(wordsBack(again).join()).toContain("On the train."));
    expect(textOf(again.doc)).not.toContain("On the train.");
  });

  it("[SAVE-12] who ends the copy of both leaves the other one without, and that one says so", async () => {
    const other = new FakeServer();
    const first = await pages.synced(other);
    const second = await pages.synced();
    expect(second.state.book.kept).toBe(true);
    other.takes = false;
    write(first.doc, "Refused.");
    other.refuse("too_many", closeCodes.too_many);
    await vi.waitFor(() => expect(second.state.book.kept).toBe(false));
    expect(first.state.book.kept).toBe(true);
  });

  it("[SAVE-12] words that one has put back are not offered by the other one, once somebody looks at it", async () => {
    const first = await pages.synced();
    await pages.refuse(first, "Too late.", "shape");
    await pages.goesOn();
    const second = await pages.synced();
    await vi.waitFor(() => expect(wordsBack(second)).toEqual(["Too late."]));
    const [draft] = first.drafts;
    if (!draft) throw new Error("nothing came back");
    putBack(first.doc, draft, first.template);
    await first.letGo(draft);
    Y.applyUpdate(second.doc, Y.encodeStateAsUpdate(first.doc), {});
    window.dispatchEvent(new Event("focus"));
    await vi.waitFor(() => expect(second.drafts).toEqual([]));
    expect(textOf(second.doc)).toContain("Too late.");
  });
});
