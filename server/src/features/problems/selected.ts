import { answersRelevance, problemSheetOf } from "@accord/shared/problems";
import type * as Y from "yjs";
import type { ActContext } from "../../acts/act.js";
import type { Documents } from "../../documents/index.js";
import type { Db } from "../../ports/store.js";
import { choicesOf, sheetsOfProposal } from "./queries.js";

/** A sheet with what was selected in it: copies, to be destroyed. */
export interface SelectedSheet {
  readonly doc: Y.Doc;
  /** Ids of rows, in the order of the text. */
  readonly solutions: readonly string[];
}

/** Sheets of a proposal in which a solution is selected: the first words of its commitment. */
export async function selectedInSheets(
  { tx, documents }: Pick<ActContext, "tx" | "documents">,
  proposal: string,
): Promise<SelectedSheet[]> {
  const sheets = await sheetsOfProposal(tx, proposal);
  const choices = await choicesOf(
    tx,
    sheets.map(({ id }) => id),
  );
  const all: SelectedSheet[] = [];
  for (const { id, document } of sheets) {
    const selected = choices.filter(({ sheet, outcome }) => sheet === id && outcome === "selected");
    if (selected.length === 0) continue;
    const doc = await documents.clone(tx, document);
    const rows = problemSheetOf(doc).solutions.map((one) => one.id);
    all.push({ doc, solutions: rows.filter((row) => selected.some(({ solution }) => solution === row)) });
  }
  return all;
}

/** [5.7] Whether a sheet of the proposal answers question 2. */
export async function explainsRelevance(
  db: Db,
  documents: Documents,
  proposal: string | null,
): Promise<boolean> {
  for (const { document } of proposal === null ? [] : await sheetsOfProposal(db, proposal)) {
    const doc = await documents.read(document);
    const answers = answersRelevance(problemSheetOf(doc));
    doc.destroy();
    if (answers) return true;
  }
  return false;
}
