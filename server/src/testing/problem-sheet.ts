import { addRow, cellAddress, fragmentAt } from "@accord/shared/document-schema";
import { problemQuestions, problemSheetTemplate } from "@accord/shared/problems";
import { and, eq } from "drizzle-orm";
import * as Y from "yjs";
import { problemSheet } from "../ports/tables/index.js";
import type { TestHouse } from "./house.js";

const at = "2026-11-02T09:00:00.000Z";

/** Writes an answer to every question of a sheet, and a solution; gives the id of its row. */
export async function withSolution(
  house: TestHouse,
  process: string,
  no: number,
  title = "A price list at each counter",
): Promise<string> {
  let row = "";
  await house.store.transact(async (tx) => {
    const [sheet] = await tx
      .select()
      .from(problemSheet)
      .where(and(eq(problemSheet.process, process), eq(problemSheet.no, no)));
    const by = { person: null, act: "test", at };
    await house.app.documents.inAct.change(tx, sheet?.document ?? "", by, (doc) => {
      for (const root of problemQuestions)
        if (doc.getXmlFragment(root).length === 0)
          put(doc, root, root === "problem" ? "A problem of prices." : `Words of ${root}.`);
      row = addRow(doc, problemSheetTemplate, "solutions", { title, kind: "policy" }) ?? "";
      for (const key of ["what", "responds", "serves"])
        put(doc, cellAddress("solutions", row, key), `${title}: words of ${key}.`);
    });
  });
  return row;
}

function put(doc: Y.Doc, address: string, words: string): void {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  fragmentAt(doc, address)?.insert(0, [paragraph]);
}
