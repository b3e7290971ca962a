import "fake-indexeddb/auto";
import { restoringClient } from "@accord/shared/protocol";
import { ySyncPluginKey } from "@tiptap/y-tiptap";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { type Draft, draftsInBrowser } from "../editor/drafts.js";
import { putBack } from "../editor/put-back.js";
import { undoManagerOf } from "../editor/undo.js";
import type { OpenDocument } from "./document.js";
import { fakeLocks } from "./fake-locks.js";
import { FakePages, stored, textOf, wordsBack, write } from "./fake-pages.js";
import { writtenUnder } from "./written-under.js";

let pages: FakePages;
beforeEach(() => {
  pages = new FakePages();
  for (const words of ["First.", "Second.", "Third."]) write(pages.server.doc, words);
});
afterEach(() => pages.close());

const block = (doc: Y.Doc, at: number): Y.XmlElement => doc.getXmlFragment("action").get(at) as Y.XmlElement;
const typeIn = (doc: Y.Doc, at: number, words: string, from = 3): void =>
  (block(doc, at).get(0) as Y.XmlText).insert(from, words);

/** Another page with all that the server has by now; gives what it sends of an act. */
function elsewhere(): (act: (doc: Y.Doc) => void) => Uint8Array {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(pages.server.doc));
  return (act) => {
    const sent: Uint8Array[] = [];
    doc.on("update", (edit) => sent.push(edit));
    doc.transact(() => act(doc));
    return Y.mergeUpdates(sent);
  };
}

/** As the editor does it: an element's name is for good, so another takes its place, with the words that stood there. */
function makeHeading(doc: Y.Doc): void {
  const words = (block(doc, 1).get(0) as Y.XmlText).toString();
  const heading = new Y.XmlElement("heading");
  heading.insert(0, [new Y.XmlText(words)]);
  doc.getXmlFragment("action").delete(1);
  doc.getXmlFragment("action").insert(1, [heading]);
}

const comesBack = (opened: OpenDocument, ...words: string[]): Promise<void> =>
  vi.waitFor(() => expect(wordsBack(opened)).toEqual(words));

describe("[SAVE-16] words that go with their block", () => {
  it("come back to their author where another made a heading of it before they had come there", async () => {
    const opened = await pages.synced();
    const other = elsewhere();
    typeIn(opened.doc, 1, "XYZ");
    pages.server.saved(2);
    pages.server.passesOn(other(makeHeading));
    expect(textOf(opened.doc)).not.toContain("XYZ");
    await comesBack(opened, "XYZ");
    expect(opened.drafts[0]).toMatchObject({ reason: "block_gone", compared: true });
  });

  it("go back to their place, once, and nobody's words with them", async () => {
    const opened = await pages.synced();
    const other = elsewhere();
    typeIn(opened.doc, 1, "XYZ");
    pages.server.passesOn(other(makeHeading));
    await comesBack(opened, "XYZ");
    const [draft] = opened.drafts;
    if (!draft) throw new Error("nothing came back");
    putBack(opened.doc, draft, opened.template);
    await opened.letGo(draft);
    expect(textOf(pages.server.doc)).toBe(
      "<paragraph>First.</paragraph><heading>Second.</heading><paragraph>XYZ</paragraph><paragraph>Third.</paragraph>",
    );
    expect(opened.drafts).toEqual([]);
  });

  it("come back without what their page had not sent by then, which a refusal gives back by itself", async () => {
    const opened = await pages.synced();
    const other = elsewhere();
    pages.server.takes = false;
    typeIn(opened.doc, 1, "XYZ");
    typeIn(opened.doc, 0, "Unsent ", 0);
    pages.server.passesOn(other(makeHeading));
    await comesBack(opened, "XYZ");
    await pages.refuse(opened, "Last.", "locked");
    await pages.goesOn();
    await vi.waitFor(() => expect(wordsBack(opened).toSorted()).toEqual(["Last.", "Unsent First.", "XYZ"]));
    for (const draft of opened.drafts) putBack(opened.doc, draft, opened.template);
    expect(textOf(opened.doc).match(/Unsent/gu)).toHaveLength(1);
  });

  it("come back in another page without what theirs took out and had not sent by then", async () => {
    const [one, two] = [await pages.synced(), await pages.synced()];
    const [here, there] = pages.server.sockets.slice(-2);
    const other = elsewhere();
    typeIn(one.doc, 1, "XYZ");
    pages.server.takes = false;
    (block(one.doc, 0).get(0) as Y.XmlText).delete(0, 2);
    const edit = other(makeHeading);
    pages.server.passesOn(edit, here);
    pages.server.passesOn(edit, there);
    for (const opened of [one, two]) await comesBack(opened, "XYZ");
  });

  it("come back where they were written without a line, in a page that is closed by then, too", async () => {
    const before = await pages.synced();
    pages.server.socket.shut(1006);
    typeIn(before.doc, 1, "On the train");
    await stored();
    before.close();
    makeHeading(pages.server.doc);
    const opened = await pages.page();
    await comesBack(opened, "On the train");
  });

  it("keep their marks", async () => {
    const opened = await pages.synced();
    const other = elsewhere();
    typeIn(opened.doc, 1, "plain");
    (block(opened.doc, 1).get(0) as Y.XmlText).insert(8, "bold", { bold: {} });
    pages.server.passesOn(other(makeHeading));
    await comesBack(opened, "plainbold");
    expect(opened.drafts[0]?.fields[0]?.runs[0]?.mine[0]?.content).toEqual([
      { type: "text", text: "plain" },
      { type: "text", text: "bold", marks: [{ type: "bold" }] },
    ]);
  });

  it("come back once, to who has two pages and wrote them in one that is closed by then", async () => {
    const before = await pages.synced();
    const other = elsewhere();
    typeIn(before.doc, 1, "XYZ");
    pages.server.saved(2);
    await stored();
    before.close();
    const [one, two] = [await pages.synced(), await pages.synced()];
    const edit = other(makeHeading);
    for (const socket of pages.server.sockets.slice(-2)) pages.server.passesOn(edit, socket);
    for (const opened of [one, two]) await comesBack(opened, "XYZ");
    expect(await draftsInBrowser().of("abel", "doc-1")).toHaveLength(1);
  });

  /** Of two pages the first was told of all that others took out in one message. */
  const twoPages = async () => {
    const before = await pages.synced();
    const other = elsewhere();
    typeIn(before.doc, 1, "One ");
    typeIn(before.doc, 0, "Two ", 0);
    pages.server.saved(3);
    await stored();
    before.close();
    const [one, two] = [await pages.synced(), await pages.synced()];
    const edits = [makeHeading, (doc: Y.Doc) => doc.getXmlFragment("action").delete(0)].map(other);
    const [first, second] = pages.server.sockets.slice(-2);
    pages.server.passesOn(Y.mergeUpdates(edits), first);
    const tellSecond = (): void => {
      for (const edit of edits) pages.server.passesOn(edit, second);
    };
    return { one, two, tellSecond };
  };

  it("come back once to who has two pages, however their lines cut what was written", async () => {
    const { one, two, tellSecond } = await twoPages();
    tellSecond();
    for (const opened of [one, two]) await comesBack(opened, "Two", "One");
    expect(await draftsInBrowser().of("abel", "doc-1")).toHaveLength(1);
  });

  it("come back as one, whichever of two pages hears of them, where a word was composed while others took its block out", async () => {
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { locks: fakeLocks() }));
    const [one, two] = [await pages.synced(), await pages.synced()];
    const [here, there] = pages.server.sockets.slice(-2);
    const edits: Uint8Array[] = [];
    one.doc.on("update", (edit: Uint8Array, _origin, _doc, { local }: Y.Transaction) => {
      if (local) edits.push(edit);
    });
    one.whileComposing(true);
    for (const [at, words] of ["Zb", "08", "85x"].entries()) typeIn(one.doc, 1, words, 3 + 2 * at);
    const known = Y.encodeStateVector(two.doc);
    // What undo may need stays readable in this page.
    undoManagerOf(two.doc, two.template);
    two.doc.transact(() => makeHeading(two.doc), ySyncPluginKey);
    pages.server.passesOn(Y.encodeStateAsUpdate(two.doc, known), here);
    for (const edit of edits) pages.server.passesOn(edit, there);
    await comesBack(two, "Zb0885x");
    one.whileComposing(false);
    for (const opened of [one, two]) await comesBack(opened, "Zb0885x");
    expect(await draftsInBrowser().of("abel", "doc-1")).toHaveLength(1);
    vi.unstubAllGlobals();
  });

  it("come back once where two pages at once were told of some of them together, each of others", async () => {
    vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { locks: fakeLocks() }));
    const before = await pages.synced();
    const other = elsewhere();
    for (const [at, words] of ["One ", "Two ", "Three "].entries()) typeIn(before.doc, at, words, 0);
    pages.server.saved(4);
    await stored();
    before.close();
    const [one, two] = [await pages.synced(), await pages.synced()];
    const out = (at: number) => other((doc) => doc.getXmlFragment("action").delete(at, 1));
    const [last, middle, first] = [out(2), out(1), out(0)];
    const [here, there] = pages.server.sockets.slice(-2);
    for (const edit of [Y.mergeUpdates([last, middle]), first]) pages.server.passesOn(edit, here);
    for (const edit of [last, Y.mergeUpdates([middle, first])]) pages.server.passesOn(edit, there);
    for (const opened of [one, two])
      await vi.waitFor(() => expect(wordsBack(opened).toSorted()).toEqual(["One", "Three", "Two"]));
    vi.unstubAllGlobals();
  });

  it("are not offered again by a page that hears of it once they are back", async () => {
    const { one, two, tellSecond } = await twoPages();
    await comesBack(one, "Two", "One");
    await one.letGo(one.drafts[0] as Draft);
    await stored();
    tellSecond();
    await stored();
    expect(wordsBack(two)).toEqual([]);
    expect(await draftsInBrowser().of("abel", "doc-1")).toEqual([]);
  });

  it.each([
    [
      "not any more, where they stand in a block that came back",
      "before counting",
      "Secbefore countingond.",
      [],
    ],
    ["not any more, where they are all of a block that came back", "XYZ", "XYZ", []],
    ["still, where so few letters may stand there by chance", "XYZ", "SecXYZond.", ["XYZ"]],
    ["still, where others came back", "before counting", "Second.", ["before counting"]],
  ])("are offered %s with an earlier text", async (_what, words, broughtBack, left) => {
    const opened = await pages.synced();
    const other = elsewhere();
    typeIn(opened.doc, 1, words);
    pages.server.saved(2);
    pages.server.passesOn(other(makeHeading));
    await comesBack(opened, words);
    pages.server.doc.clientID = restoringClient(7);
    pages.server.othersWrite((doc) => write(doc, broughtBack));
    await comesBack(opened, ...left);
    await vi.waitFor(async () =>
      expect(await draftsInBrowser().of("abel", "doc-1")).toHaveLength(left.length),
    );
  });

  it("are offered where an earlier text had brought words like them back before", async () => {
    const opened = await pages.synced();
    pages.server.doc.clientID = restoringClient(7);
    pages.server.othersWrite((doc) => write(doc, "before counting"));
    const other = elsewhere();
    typeIn(opened.doc, 1, "before counting");
    pages.server.passesOn(other(makeHeading));
    await comesBack(opened, "before counting");
  });

  it("come back, each of them, where words as long went with the same block before", async () => {
    const opened = await pages.synced();
    const mine = elsewhere();
    const edits = ["One", "Two"].map((words) =>
      mine((doc) => {
        writtenUnder.add("abel", "doc-1", doc.clientID);
        typeIn(doc, 1, words);
      }),
    );
    undoManagerOf(opened.doc, opened.template);
    opened.doc.transact(() => makeHeading(opened.doc), ySyncPluginKey);
    for (const edit of edits) pages.server.passesOn(edit);
    await vi.waitFor(() => expect(wordsBack(opened).toSorted()).toEqual(["One", "Two"]));
  });

  it("come back where what others write was paused, and where their whole block was taken out", async () => {
    const opened = await pages.synced();
    const other = elsewhere();
    opened.holdOthers();
    typeIn(opened.doc, 0, "One ", 0);
    typeIn(opened.doc, 2, "Two ", 0);
    pages.server.passesOn(other((doc) => doc.getXmlFragment("action").delete(0, 3)));
    expect(opened.drafts).toEqual([]);
    opened.letOthersIn();
    await comesBack(opened, "One", "Two");
  });

  it("come back where they went while their author's line was down, once the server has told which nobody had", async () => {
    const opened = await pages.synced();
    const other = elsewhere();
    typeIn(opened.doc, 1, "XYZ");
    typeIn(opened.doc, 0, "Seen ", 0);
    pages.server.saved(3);
    pages.server.socket.shut(1006);
    const edit = other(makeHeading);
    Y.applyUpdate(pages.server.doc, edit);
    pages.server.doc.getXmlFragment("action").delete(0);
    const asked: number[] = [];
    pages.unseenOf = async (_document, letters) => {
      asked.push(letters.length);
      return asked.length === 1 ? null : letters.filter(([, , length]) => length === 3);
    };
    opened.connectNow();
    await vi.waitFor(() => expect(pages.server.socket.readyState).toBe(0));
    pages.server.open();
    await vi.waitFor(() => expect(asked).toEqual([2]));
    expect(textOf(opened.doc)).not.toContain("XYZ");
    window.dispatchEvent(new Event("focus"));
    await comesBack(opened, "XYZ");
    window.dispatchEvent(new Event("focus"));
    expect(asked).toEqual([2, 2]);
  });

  it("come back where their page was closed when they went", async () => {
    const before = await pages.synced();
    const other = elsewhere();
    typeIn(before.doc, 1, "XYZ");
    pages.server.saved(2);
    await stored();
    before.close();
    Y.applyUpdate(pages.server.doc, other(makeHeading));
    pages.unseenOf = async (_document, letters) => letters;
    const opened = await pages.page();
    await comesBack(opened, "XYZ");
  });

  it("are gone where whoever took them out had them, however they were told of it", async () => {
    const opened = await pages.synced();
    typeIn(opened.doc, 1, "XYZ");
    const other = elsewhere();
    typeIn(opened.doc, 1, "!", 0);
    pages.server.passesOn(other(makeHeading));
    await comesBack(opened, "!");
    expect(textOf(opened.doc)).toContain("SecXYZond.");
  });

  it("are gone where they themselves took them out, in an earlier page whose copy is read late", async () => {
    const opened = await pages.synced();
    const other = elsewhere();
    typeIn(opened.doc, 1, "XYZ");
    pages.server.passesOn(other((doc) => typeIn(doc, 0, "and ")));
    const before = new Y.Doc();
    Y.applyUpdate(before, Y.encodeStateAsUpdate(opened.doc));
    before.getXmlFragment("action").delete(1, 1);
    // As a storage gives it that took longer than a page waits for it.
    Y.applyUpdate(opened.doc, Y.encodeStateAsUpdate(before), "the copy");
    pages.server.passesOn(other((doc) => typeIn(doc, 2, "last ", 0)));
    expect(textOf(opened.doc)).toContain("last Third.");
    await stored();
    expect(await draftsInBrowser().of("abel", "doc-1")).toEqual([]);
    expect(wordsBack(opened)).toEqual([]);
  });
});
