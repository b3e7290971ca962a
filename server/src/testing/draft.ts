import { commitmentTemplate } from "@accord/shared/commitments";
import * as Y from "yjs";
import { commitment } from "../ports/tables/index.js";
import type { TestHouse } from "./house.js";

const at = "2026-11-02T09:00:00.000Z";

/** Commitment n of the health group, being drafted, with the words that it begins with. */
export async function draftOf(
  house: TestHouse,
  n: number,
  seed: (doc: Y.Doc) => void,
  title = `Draft ${n}`,
): Promise<void> {
  const row = { id: `commitment-${n}`, document: `document-${n}`, group: house.groups.health ?? "" };
  await house.store.transact(async (tx) => {
    await tx.insert(commitment).values({
      ...row,
      process: house.process,
      n,
      title,
      state: "drafting",
      invited: [],
      createdAt: at,
    });
    await house.app.documents.inAct.create(tx, {
      id: row.document,
      process: house.process,
      kind: "commitment",
      template: commitmentTemplate.name,
      subject: row.id,
      at,
      act: "test",
      seed,
    });
  });
}

/** Paragraphs at the head of its problem. */
export function writeProblem(doc: Y.Doc, ...paragraphs: string[]): void {
  const blocks = paragraphs.map((words) => {
    const paragraph = new Y.XmlElement("paragraph");
    paragraph.insert(0, [new Y.XmlText(words)]);
    return paragraph;
  });
  doc.getXmlFragment("problem").insert(0, blocks);
}
