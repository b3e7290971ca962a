import { commitmentTemplate, readChecks, readContacts } from "@accord/shared/commitments";
import { addRow } from "@accord/shared/document-schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as Y from "yjs";
import { draftOf } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { begunThreads } from "../../threads/testing/begun.js";

let threads: ReturnType<typeof begunThreads>;
let house: TestHouse;
beforeAll(async () => {
  threads = begunThreads();
  house = await openTestHouse();
  await draftOf(house, 1, (doc) => {
    addRow(doc, commitmentTemplate, "leadAgencies", { contact: "Ada Moreno", email: "ada@health.example" });
    const paragraphs = Array.from({ length: 60 }, () => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText("It is said to be high. ".repeat(60))]);
      return paragraph;
    });
    doc.getXmlFragment("problem").insert(0, paragraphs);
  });
});
afterAll(() => {
  threads.end();
  return house.close();
});

const checks = () => house.ask("observer", readChecks, { params: { n: 1 } });

it("[COM-18] a long commitment is checked in a thread, once for all who ask the same of the same words", async () => {
  const [one, other] = await Promise.all([checks(), checks()]);
  expect([one.status, other.status]).toEqual([200, 200]);
  expect(one.json.criteria.length).toBeGreaterThan(0);
  expect(one.json.issues.map(({ field }) => field)).not.toContain("problem");
  expect(other.json).toEqual(one.json);
  expect((await checks()).json).toEqual(one.json);
  expect(threads.count()).toBe(1);
}, 120_000);

it("[COM-18] contacts that a long commitment names are read in a thread", async () => {
  const before = threads.count();
  const { json, status } = await house.ask("healthWriter", readContacts);
  expect(status).toBe(200);
  expect(json.contacts.map(({ name }) => name)).toContain("Ada Moreno");
  expect(threads.count()).toBe(before + 1);
}, 120_000);
