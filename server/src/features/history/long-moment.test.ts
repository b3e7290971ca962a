import { readMoment, restoreText } from "@accord/shared/history";
import { afterAll, beforeAll, expect, it } from "vitest";
import { draftOf, writeProblem } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { begunThreads } from "../../threads/testing/begun.js";

const id = "document-1";
const long = Array.from({ length: 60 }, (_, n) => `It is said to be high (${n}). `.repeat(60));
let threads: ReturnType<typeof begunThreads>;
let house: TestHouse;
beforeAll(async () => {
  threads = begunThreads();
  house = await openTestHouse();
  await draftOf(house, 1, (doc) => writeProblem(doc, ...long));
});
afterAll(() => {
  threads.end();
  return house.close();
});

it("[HIST-9] a long text is read in a thread as it stood, and restored from there", async () => {
  const { documents } = house.app;
  const first = await documents.last(id);
  const by = { person: null, act: "test", at: "2026-11-02T09:00:00.000Z" };
  await house.store.transact((tx) =>
    documents.inAct.change(tx, id, by, (doc) => writeProblem(doc, "Added.")),
  );
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
