import { paragraphsFrom } from "@accord/shared/commitments";
import type { TextJson } from "@accord/shared/document-schema";
import * as Y from "yjs";

/** The first words of a draft come from its proposal; what is asked is where the action starts. */
export const seedFrom =
  ({ title, problem, asked }: { title: string; problem: string; asked: string }) =>
  (doc: Y.Doc): void => {
    write(doc, "title", paragraphsFrom(title.replaceAll(/\s+/g, " ")));
    write(doc, "problem", paragraphsFrom(problem));
    write(doc, "action", paragraphsFrom(asked));
  };

function write(doc: Y.Doc, root: string, text: TextJson): void {
  const paragraphs = (text.content ?? []).map((paragraph) => {
    const element = new Y.XmlElement("paragraph");
    const words = paragraph.content?.[0]?.text;
    if (words !== undefined) element.insert(0, [new Y.XmlText(words)]);
    return element;
  });
  doc.getXmlFragment(root).insert(0, paragraphs);
}
