import type { TextTemplate } from "@accord/shared/document-schema";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { draftOf } from "./drafts.js";
import { ownAmong } from "./OwnWords.js";

const template: TextTemplate = { fields: [{ root: "action", kind: "rich" }] };
const lineOf = (doc: Y.Doc): Y.XmlText =>
  (doc.getXmlFragment("action").get(0) as Y.XmlElement).get(0) as Y.XmlText;
const peerOf = (doc: Y.Doc): Y.Doc => {
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
  return peer;
};

it("[SAVE-7] of words in a block that another wrote in since only one's own are said to have come back", () => {
  const server = new Y.Doc();
  const block = new Y.XmlElement("paragraph");
  block.insert(0, [new Y.XmlText("The price is told before the operation.")]);
  server.getXmlFragment("action").insert(0, [block]);
  const mine = peerOf(server);
  lineOf(mine).insert(9, " in euros");
  lineOf(server).insert(0, "In 2027: ");
  const stored = {
    ...{ id: "d", account: "abel", document: "doc-1", at: "2026-01-01T00:00:00Z", reason: "locked" as const },
    text: Y.encodeStateAsUpdate(mine),
  };
  const [run] = draftOf(stored, server, template).fields[0]?.runs ?? [];
  const own = run && ownAmong(run, "en")?.filter(({ kind }) => kind !== "same");
  expect(own?.map(({ words }) => words.trim())).toEqual(["in euros"]);
});
