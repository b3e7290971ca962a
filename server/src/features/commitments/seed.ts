import { paragraphsFrom } from "@accord/shared/commitments";
import { cellAddress, fragmentAt, plainText, repair, type TextJson } from "@accord/shared/document-schema";
import * as Y from "yjs";
import { copiesOf } from "../../documents/copies.js";
import type { SelectedSheet } from "../problems/index.js";

/** Fields of the commitment, and what of a problem sheet and of its selected solutions begins them. */
const fromSheet = {
  problem: ["problem", "affected", "rootCauses"],
  statusQuo: ["doneSoFar"],
  contribution: ["opennessGaps"],
} as const;
const fromSolution = { action: ["what"], contribution: ["responds", "serves"] } as const;

/**
 * The first words of a draft come from its proposal, and from the solutions that were selected for it where there are
 * some [4.4]; what is asked is where the action starts otherwise.
 */
export const seedFrom =
  (
    { title, problem, asked }: { title: string; problem: string; asked: string },
    sheets: readonly SelectedSheet[] = [],
  ) =>
  (doc: Y.Doc): void => {
    write(doc, "title", paragraphsFrom(title.replaceAll(/\s+/g, " ")));
    for (const sheet of sheets) {
      for (const [root, questions] of Object.entries(fromSheet)) append(doc, root, sheet.doc, questions);
      for (const id of sheet.solutions)
        for (const [root, cells] of Object.entries(fromSolution))
          append(
            doc,
            root,
            sheet.doc,
            cells.map((cell) => cellAddress("solutions", id, cell)),
          );
    }
    if (isEmpty(doc, "problem")) write(doc, "problem", paragraphsFrom(problem));
    if (isEmpty(doc, "action")) write(doc, "action", paragraphsFrom(asked));
  };

const isEmpty = (doc: Y.Doc, root: string): boolean => doc.getXmlFragment(root).length === 0;

function append(doc: Y.Doc, root: string, from: Y.Doc, addresses: readonly string[]): void {
  const to = doc.getXmlFragment(root);
  for (const address of addresses) {
    const words = fragmentAt(from, address);
    if (words !== null && plainText(repair(words, "rich")).trim() !== "")
      to.insert(to.length, copiesOf(words));
  }
}

function write(doc: Y.Doc, root: string, text: TextJson): void {
  const paragraphs = (text.content ?? []).map((paragraph) => {
    const element = new Y.XmlElement("paragraph");
    const words = paragraph.content?.[0]?.text;
    if (words !== undefined) element.insert(0, [new Y.XmlText(words)]);
    return element;
  });
  doc.getXmlFragment(root).insert(0, paragraphs);
}
