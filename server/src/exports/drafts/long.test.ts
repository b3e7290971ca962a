import { syncBuiltinESMExports } from "node:module";
import threads from "node:worker_threads";
import { exportDraft } from "@accord/shared/comments";
import mammoth from "mammoth";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as Y from "yjs";
import { draftOf } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

/** Threads that were begun; modules that were read before, for other tests, count here as well. */
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
    const paragraphs = Array.from({ length: 600 }, (_, at) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(`Bill ${at} comes late.`)]);
      return paragraph;
    });
    doc.getXmlFragment("problem").insert(0, paragraphs);
  });
});
afterAll(() => {
  exchange(Worker);
  return house.close();
});

it("[COM-17] a long draft is drawn for a word processor in a thread of its own, whole", async () => {
  const url = exportDraft.path
    .replace(":process", "test")
    .replace(":document", "document-1")
    .replace(/json$/u, "docx");
  const made = await house.app.http.inject({ url, headers: { cookie: house.cookieOf("observer") } });
  expect(made.statusCode, made.body.slice(0, 300)).toBe(200);
  const { value } = await mammoth.extractRawText({ buffer: made.rawPayload });
  expect(value).toContain("Bill 0 comes late.");
  expect(value).toContain("Bill 599 comes late.");
  expect(begun).toBe(1);
}, 120_000);
