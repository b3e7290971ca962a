import { exportDraft } from "@accord/shared/comments";
import mammoth from "mammoth";
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
    const paragraphs = Array.from({ length: 600 }, (_, at) => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(`Bill ${at} comes late. ${"It is said to be high. ".repeat(5)}`)]);
      return paragraph;
    });
    doc.getXmlFragment("problem").insert(0, paragraphs);
  });
});
afterAll(() => {
  threads.end();
  return house.close();
});

const asked = (form: string, draft = 1) =>
  house.app.http.inject({
    url: exportDraft.path
      .replace(":process", "test")
      .replace(":document", `document-${draft}`)
      .replace(/json$/u, form),
    headers: { cookie: house.cookieOf("observer") },
  });

it("[COM-17] a long draft is drawn for a word processor in a thread of its own, whole", async () => {
  const before = threads.count();
  const made = await asked("docx");
  expect(made.statusCode, made.body.slice(0, 300)).toBe(200);
  const { value } = await mammoth.extractRawText({ buffer: made.rawPayload });
  expect(value).toContain("Bill 0 comes late.");
  expect(value).toContain("Bill 599 comes late.");
  expect(threads.count()).toBe(before + 1);
}, 120_000);

it("[COM-17] as Markdown and as JSON a long draft is read and written in a thread as well, whole", async () => {
  const before = threads.count();
  const [md, json] = [await asked("md"), await asked("json")];
  expect(md.statusCode, md.body.slice(0, 300)).toBe(200);
  expect(md.headers["content-type"]).toBe("text/markdown; charset=utf-8");
  expect(md.body.match(/^Bill \d+ comes late\./gmu)).toHaveLength(600);
  expect(json.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(json.json().fields.problem.content).toHaveLength(600);
  expect(json.json().threads).toEqual([]);
  expect(threads.count()).toBe(before + 2);
}, 120_000);

it("[COM-17] a draft of more pieces than a file for a word processor can be made of is refused in words", async () => {
  await draftOf(house, 2, (doc) => {
    const paragraph = new Y.XmlElement("paragraph");
    const text = new Y.XmlText();
    paragraph.insert(0, [text]);
    doc.getXmlFragment("problem").insert(0, [paragraph]);
    const pair = [{ insert: "a" }, { insert: "b", attributes: { bold: {} } }];
    text.applyDelta(Array.from({ length: 24_999 }, () => pair).flat());
  });
  const refused = await asked("docx", 2);
  expect(refused.statusCode, refused.body.slice(0, 300)).toBe(413);
  expect(refused.headers["content-type"]).toContain("application/json");
  expect(refused.json().error).toMatchObject({
    code: "too_long",
    message: expect.stringContaining("Markdown"),
  });
}, 120_000);
