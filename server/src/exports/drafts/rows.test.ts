import * as wire from "@accord/shared/comments";
import { commitmentTemplate } from "@accord/shared/commitments";
import { addRow, fragmentAt, type TextJson } from "@accord/shared/document-schema";
import { afterAll, beforeAll, expect, it } from "vitest";
import * as Y from "yjs";
import { processBySlug } from "../../doors/http.js";
import { draftOf } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { membersOf } from "../forms/fixed-zip.js";
import { draftDocx } from "./docx.js";
import { modelNow } from "./testing/model-now.js";

let house: TestHouse;
let row = "";
beforeAll(async () => {
  house = await openTestHouse();
  await draftOf(house, 1, (doc) => {
    row = addRow(doc, commitmentTemplate, "milestones") ?? "";
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText("A register stands open to everybody")]);
    fragmentAt(doc, `milestones/${row}/output`)?.insert(0, [paragraph]);
  });
});
afterAll(() => house.close());

const opened = async (no: number, text: string, more: object): Promise<void> => {
  const { status, raw } = await house.ask("observer", wire.openThread, {
    params: { document: "document-1" },
    body: { passage: null, field: null, text, mentions: [], once: `form-of-a-row-${no}--------`, ...more },
  });
  expect(status, raw.body).toBe(200);
};
const words = (xml: string): string => xml.replaceAll(/<[^>]+>/gu, "");

it("[COM-16] for a word processor the output of a milestone has its comments and tracked changes in its row, and rows those of their field", async () => {
  const field = `milestones/${row}/output`;
  const passage = (quote: string) => ({ field, quote, before: "", after: "", from: "AAAA", to: "AAAA" });
  const content: TextJson = {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "to all" }] }],
  };
  await opened(1, "Whose register?", { passage: passage("A register") });
  await opened(2, "Shorter.", { passage: passage("to everybody"), suggests: { content, answers: null } });
  await opened(3, "Is one enough?", { field: "milestones" });
  const parts = { store: house.store, documents: house.app.documents, url: "http://127.0.0.1:3000" };
  const process = await processBySlug(house.store.read, "test");
  const model = await modelNow({ ...parts, clock: house.clock }, process, "document-1");
  const text = membersOf(await draftDocx(model)).find(({ name }) => name === "word/document.xml");
  const [body = "", notes = ""] = (text?.bytes.toString("utf8") ?? "").split("Comments and suggestions");
  const over = [
    ...body.matchAll(/<w:commentRangeStart w:id="(\d+)"\/>(.*?)<w:commentRangeEnd w:id="\1"\/>/gu),
  ];
  expect(over.map(([, , own = ""]) => words(own))).toEqual([
    "17 Milestones",
    "A register",
    "to everybodyall",
  ]);
  expect(notes).not.toContain("commentRangeStart");
  expect(words(/<w:del .*?<\/w:del>/u.exec(body)?.[0] ?? "")).toBe("everybody");
  expect(words(/<w:ins .*?<\/w:ins>/u.exec(body)?.[0] ?? "")).toBe("all");
  expect(body.indexOf("<w:tbl>")).toBeLessThan(body.indexOf("<w:del "));
});
