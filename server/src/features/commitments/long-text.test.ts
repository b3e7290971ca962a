import { syncBuiltinESMExports } from "node:module";
import threads from "node:worker_threads";
import { commitmentTemplate, readChecks, readContacts } from "@accord/shared/commitments";
import { addRow } from "@accord/shared/document-schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as Y from "yjs";
import { draftOf } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

let begun = 0;
const { Worker } = threads;
const exchange = (next: typeof Worker): void => {
  threads.Worker = next;
  syncBuiltinESMExports();
};

let house: TestHouse;
beforeAll(async () => {
  exchange(
    class extends Worker {
      constructor(...made: ConstructorParameters<typeof Worker>) {
        super(...made);
        begun++;
      }
    },
  );
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
  exchange(Worker);
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
  expect(begun).toBe(1);
}, 120_000);

it("[COM-18] contacts that a long commitment names are read in a thread", async () => {
  const before = begun;
  const { json, status } = await house.ask("healthWriter", readContacts);
  expect(status).toBe(200);
  expect(json.contacts.map(({ name }) => name)).toContain("Ada Moreno");
  expect(begun).toBe(before + 1);
}, 120_000);
