import { commitmentTemplate } from "@accord/shared/commitments";
import { nodeOf, replaced, standingIn } from "@accord/shared/suggestions";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { markPassage } from "./passage.js";
import { field, together } from "./testing/authors.js";
import { openDesk } from "./testing/desk.js";
import { writeWords } from "./words.js";

it("[SUG-6] no letter of an accepted word that mixes two scripts is of whoever wrote a like one beside it and accepted", async () => {
  const desk = await openDesk();
  await desk.create("d1");
  const room = together(desk, ["ben", "cem"]);
  const quote = "한국 ab한국ab가";
  const passage = {
    field,
    quote,
    before: "q ",
    after: " 한국",
    from: new Uint8Array([0]),
    to: new Uint8Array([0]),
  };
  await room.act({ person: "cem", act: "seed" }, (doc) => {
    const element = new Y.XmlElement("paragraph");
    element.insert(0, [new Y.XmlText(`q ${quote} 한국`)]);
    doc.getXmlFragment(field).insert(0, [element]);
    markPassage(doc, passage, "t1");
  });
  const thread = { id: "t1", anchor: "passage" as const, field };
  const standing = standingIn(room.server, commitmentTemplate, thread);
  const proposed = nodeOf("rich", {
    type: "doc",
    content: [{ type: "paragraph", content: [{ type: "text", text: "나x 가가ab" }] }],
  });
  const applied = standing && replaced(standing.text, standing.range, proposed, "t1");
  await room.act({ person: "ben", act: "accept-suggestion", accepter: "cem" }, (doc) =>
    writeWords(doc, field, applied?.steps ?? []),
  );
  const wrote = await desk.documents.whoWrote("d1", { field });
  expect(wrote.filter(({ wrote: { person } }) => person === "ben").map(({ words }) => words)).toEqual([
    "나x 가가ab",
  ]);
  await desk.close();
});
