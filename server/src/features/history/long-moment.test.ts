import { readMoment, restoreText } from "@accord/shared/history";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as Y from "yjs";
import { draftOf } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { begunThreads } from "../../threads/testing/begun.js";

const id = "document-1";
const long = Array.from({ length: 60 }, (_, n) => `It is said to be high (${n}). `.repeat(60));
let threads: ReturnType<typeof begunThreads>;
let house: TestHouse;
beforeAll(async () => {
  threads = begunThreads();
  house = await openTestHouse();
  await draftOf(house, 1, (doc) => write(doc, ...long));
});
afterAll(() => {
  threads.end();
  return house.close();
});

function write(doc: Y.Doc, ...paragraphs: string[]): void {
  const blocks = paragraphs.map((words) => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(words)]);
    return paragraph;
  });
  doc.getXmlFragment("problem").insert(0, blocks);
}

it("[HIST-9] a long text is read in a thread as it stood, and restored from there", async () => {
  const { documents } = house.app;
  const first = await documents.last(id);
  const by = { person: null, act: "test", at: "2026-11-02T09:00:00.000Z" };
  await house.store.transact((tx) => documents.inAct.change(tx, id, by, (doc) => write(doc, "Added.")));
  const at = async (seq: number) => {
    const { json, status } = await house.ask("observer", readMoment, { params: { document: id, seq } });
    expect(status).toBe(200);
    return JSON.stringify(json.fields.problem);
  };
  const before = threads.count();
  expect(await at(first)).not.toContain("Added.");
  expect(await at(first + 1)).toContain("Added.");
  expect(await at(first + 1)).toContain("said to be high (59).");
  expect(threads.count()).toBe(before + 3);
  const asked = { params: { document: id }, body: { seq: first, parts: null } };
  const restored = await house.ask("healthWriter", restoreText, asked);
  expect(restored.status, restored.raw.body).toBe(200);
  expect(await at(await documents.last(id))).toBe(await at(first));
}, 120_000);
