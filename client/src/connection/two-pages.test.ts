import "fake-indexeddb/auto";
import { closeCodes } from "@accord/shared/protocol";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import * as Y from "yjs";
import { type Draft, draftsInBrowser } from "../editor/drafts.js";
import type { OpenDocument } from "./document.js";
import { fakeLocks } from "./fake-locks.js";
import { FakePages, stored, textOf, wordsBack, write } from "./fake-pages.js";
import { FakeServer } from "./fake-server.js";
import { leaveTexts } from "./leave-texts.js";
import { copiesOf, copyName, generations } from "./local-copy.js";

let pages: FakePages;
beforeEach(() => {
  pages = new FakePages();
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { locks: fakeLocks() }));
});
afterEach(() => {
  pages.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** One page is refused while another of the same person has words that are not counted as saved yet. */
async function refusedBesideAnother(): Promise<{ refused: OpenDocument; other: OpenDocument }> {
  const line = new FakeServer();
  const other = await pages.synced(line);
  const refused = await pages.synced();
  line.takes = false;
  write(other.doc, "On their way.");
  await pages.refuse(refused, "Refused.", "shape");
  await pages.goesOn();
  await vi.waitFor(() => expect(wordsBack(refused)).toContain("Refused."));
  return { refused, other };
}
const arrive = ({ doc }: OpenDocument): void =>
  pages.server.othersWrite((theirs) => Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc)));

it("[SAVE-12] what another page that is there will send is not offered by a refusal, before it came nor after", async () => {
  const { refused, other } = await refusedBesideAnother();
  expect(other.state.kind).toBe("saving");
  expect(wordsBack(refused)).toEqual(["Refused."]);
  arrive(other);
  expect(textOf(refused.doc)).toContain("On their way.");
  expect(wordsBack(refused)).toEqual(["Refused."]);
});

it("[SAVE-12] nor where both wrote in one paragraph", async () => {
  const { server } = pages;
  const line = new FakeServer();
  write(server.doc, "Known to all.");
  Y.applyUpdate(line.doc, Y.encodeStateAsUpdate(server.doc));
  const other = await pages.synced(line);
  const refused = await pages.synced();
  const paragraphOf = ({ doc }: OpenDocument): Y.XmlText =>
    (doc.getXmlFragment("action").get(0) as Y.XmlElement).get(0) as Y.XmlText;
  line.takes = false;
  paragraphOf(other).insert(13, " On their way.");
  await pages.refuse(refused, "Refused.", "shape", () => paragraphOf(refused).insert(13, " Mine."));
  await pages.goesOn();
  await vi.waitFor(() => expect(wordsBack(refused)).toEqual(["Known to all. Mine.", "Refused."]));
  other.close();
  await vi.waitFor(() => expect(wordsBack(refused)[0]).toContain("On their way."));
});

it("[SAVE-12] a page that ends without having sent them: they are offered then", async () => {
  const { refused, other } = await refusedBesideAnother();
  other.close();
  await vi.waitFor(() => expect(wordsBack(refused).toSorted()).toEqual(["On their way.", "Refused."]));
});

it("[SAVE-12] a refusal of a page that owes nothing keeps the words of another, and lets go of them once they came", async () => {
  const line = new FakeServer();
  const other = await pages.synced(line);
  const refused = await pages.synced();
  line.takes = false;
  write(other.doc, "On their way.");
  await stored();
  const { server } = pages;
  server.refuse("too_many", closeCodes.too_many);
  await vi.waitFor(() => expect(refused.generation).toBe(1));
  await pages.goesOn();
  const kept = () => draftsInBrowser().of("abel", "doc-1");
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
  expect(refused.drafts).toEqual([]);
  arrive(other);
  await vi.waitFor(async () => expect(await kept()).toEqual([]));
  expect(refused.drafts).toEqual([]);
});

/** A copy of a text that is read by nobody until it answers. */
function copyThatAnswersLate(copy: string): () => void {
  const { getAll } = IDBObjectStore.prototype;
  const asked: (() => void)[] = [];
  vi.spyOn(IDBObjectStore.prototype, "getAll").mockImplementation(function (this: IDBObjectStore, ...given) {
    const { transaction, name } = this;
    if (transaction.db.name !== copy) return getAll.apply(this, given);
    const late = new EventTarget() as IDBRequest;
    asked.push(() => {
      const request = getAll.apply(transaction.db.transaction(name).objectStore(name), given);
      request.onsuccess = () => {
        late.onsuccess?.({ target: request } as never);
      };
    });
    return late;
  });
  return () => {
    vi.mocked(IDBObjectStore.prototype.getAll).mockRestore();
    for (const answer of asked.splice(0)) answer();
  };
}

it("[SAVE-19] [SAVE-12] a copy that is not read in time at a refusal stays with the words of another page, and is left once it was read", async () => {
  const { server } = pages;
  const line = new FakeServer();
  const other = await pages.synced(line);
  const refused = await pages.synced();
  line.takes = false;
  write(other.doc, "On their way.");
  await stored();
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  const answers = copyThatAnswersLate(copyName("abel", "doc-1", 0));
  server.refuse("too_many", closeCodes.too_many);
  while (refused.generation === 0) await vi.advanceTimersByTimeAsync(1_000);
  vi.useRealTimers();
  await pages.goesOn();
  await stored();
  expect((await copiesOf("abel")).map(({ name }) => name)).toContain(copyName("abel", "doc-1", 0));
  expect(generations.of("abel", "doc-1")).toBe(0);
  answers();
  const kept = () => draftsInBrowser().of("abel", "doc-1");
  await vi.waitFor(async () => expect(await kept()).toHaveLength(1));
  await vi.waitFor(() => expect(generations.of("abel", "doc-1")).toBe(1));
  expect((await copiesOf("abel")).map(({ name }) => name)).toEqual([copyName("abel", "doc-1", 1)]);
  other.close();
  await vi.waitFor(() => expect(wordsBack(refused)).toEqual(["On their way."]));
});

it("[SAVE-12] words put back in one page can't be put back in another that is looked at too", async () => {
  const first = await pages.synced();
  await pages.refuse(first, "Refused.", "shape");
  await pages.goesOn();
  const second = await pages.synced(new FakeServer());
  for (const page of [first, second]) await vi.waitFor(() => expect(wordsBack(page)).toEqual(["Refused."]));
  const [draft] = first.drafts as [Draft];
  const waitsForLine = first.wentBack(draft);
  await vi.waitFor(() => expect(second.drafts).toEqual([]));
  await waitsForLine;
  await first.takeBack(draft);
  await vi.waitFor(() => expect(wordsBack(second)).toEqual(["Refused."]));
});

it("[SAVE-12] in a browser without locks they are offered until they came", async () => {
  vi.stubGlobal("navigator", Object.assign(Object.create(navigator), { locks: undefined }));
  const { refused, other } = await refusedBesideAnother();
  expect(wordsBack(refused).toSorted()).toEqual(["On their way.", "Refused."]);
  arrive(other);
  expect(wordsBack(refused)).toEqual(["Refused."]);
});

it("[SAVE-12] a page refused late goes on where another went before, and hides no copy that this one writes", async () => {
  const { server } = pages;
  const line = new FakeServer();
  const late = await pages.synced(line);
  const first = await pages.synced();
  for (const generation of [1, 2]) {
    server.refuse("too_many", closeCodes.too_many);
    await vi.waitFor(() => expect(first.generation).toBe(generation));
    await pages.goesOn();
  }
  line.refuse("too_many", closeCodes.too_many);
  await vi.waitFor(() => expect(late.generation).toBeGreaterThan(0));
  server.socket.shut(1006);
  write(first.doc, "On the train.");
  await stored();
  first.close();
  late.close();
  await stored();
  const again = await pages.synced();
  expect(textOf(again.doc)).toContain("On the train.");
});

it("[SAVE-12] [SAVE-9] what one wrote after another took its words along is not said to be sent with these", async () => {
  const line = new FakeServer();
  const gone = await pages.synced(line);
  line.socket.shut(1006);
  write(gone.doc, "Taken along.");
  await stored();
  const stays = await pages.page();
  expect(textOf(pages.server.doc)).toContain("Taken along.");
  write(gone.doc, "Written later.");
  gone.close();
  await stored();
  pages.server.saved(pages.server.socket.documentMessages);
  expect(stays.state.kind).toBe("synced");
  await stored();
  stays.close();
  await leaveTexts("abel", new Date().toISOString());
  const again = await pages.synced();
  await vi.waitFor(() => expect(wordsBack(again)).toEqual(["Written later."]));
});

it("[SAVE-16] a page without a line that is closed: of its words in a block that another page of its author's heard was gone none goes without a word", async () => {
  const [line, otherLine, again] = [new FakeServer(), new FakeServer(), new FakeServer()];
  const first = await pages.synced(line);
  line.othersWrite((doc) => write(doc, "Theirs."));
  await stored();
  const other = await pages.synced(otherLine);
  line.socket.shut(1006);
  const paragraph = first.doc.getXmlFragment("action").get(0) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).insert(7, " Mine.");
  await stored();
  otherLine.othersWrite((doc) => doc.getXmlFragment("action").delete(0, 1));
  await stored();
  expect(other.doc.getXmlFragment("action")).toHaveLength(0);
  first.close();
  Y.applyUpdate(again.doc, Y.encodeStateAsUpdate(otherLine.doc));
  const reopened = await pages.page(again);
  again.saved(9);
  await vi.waitFor(() => expect(wordsBack(reopened)).toEqual(["Mine."]));
  const [draft] = reopened.drafts as [Draft];
  await reopened.letGo(draft);
  reopened.close();
  const later = await pages.synced(again);
  await stored();
  expect(wordsBack(later)).toEqual([]);
});

it("[SAVE-16] [SAVE-7] nor of one that is refused then", async () => {
  const [line, otherLine] = [new FakeServer(), new FakeServer()];
  const first = await pages.synced(line);
  line.othersWrite((doc) => write(doc, "Theirs."));
  await stored();
  await pages.synced(otherLine);
  line.takes = false;
  const paragraph = first.doc.getXmlFragment("action").get(0) as Y.XmlElement;
  (paragraph.get(0) as Y.XmlText).insert(7, " Mine.");
  await stored();
  otherLine.othersWrite((doc) => doc.getXmlFragment("action").delete(0, 1));
  await stored();
  line.refuse("locked", closeCodes.locked);
  await vi.waitFor(() => expect(first.generation).toBe(1));
  await vi.waitFor(() => expect(line.socket.readyState).toBe(0));
  Y.applyUpdate(line.doc, Y.encodeStateAsUpdate(otherLine.doc));
  line.open();
  line.saved(1);
  await vi.waitFor(() => expect(wordsBack(first).map((words) => words.trim())).toEqual(["Mine."]));
});
