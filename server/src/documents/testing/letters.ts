import * as Y from "yjs";
import { blocksOf, field, wordsOf } from "./authors.js";
import { element } from "./craft.js";

type Draw = (sides: number) => number;

export const textsIn = (fragment: Y.XmlFragment): Y.XmlText[] =>
  fragment
    .toArray()
    .flatMap((block) => (block as Y.XmlElement).toArray().filter((part) => part instanceof Y.XmlText));

export const lettersOf = (doc: Y.Doc): string => blocksOf(doc).map(wordsOf).join("");

/** Also what others delete, with the block into which it was written meanwhile. */
export function noteErased(doc: Y.Doc, erased: Set<string>): void {
  doc.on("afterTransaction", (transaction: Y.Transaction) =>
    Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct) => {
      if (struct instanceof Y.Item && struct.content instanceof Y.ContentString)
        for (const letter of struct.content.str) erased.add(letter);
    }),
  );
}

/** Into a text that is there, or as a paragraph. */
export function putIn(doc: Y.Doc, draw: Draw, letters: string): void {
  const fragment = doc.getXmlFragment(field);
  const texts = textsIn(fragment);
  const text = texts[draw(texts.length + 1)];
  const at = draw((text ?? fragment).length + 1);
  if (text) text.insert(at, letters);
  else fragment.insert(at, [element("paragraph", {}, [new Y.XmlText(letters)])]);
}

/** So many letters at most, or a block; false: there was nothing. */
export function takeOut(doc: Y.Doc, draw: Draw, most: number): boolean {
  const fragment = doc.getXmlFragment(field);
  const texts = textsIn(fragment);
  const text = texts[draw(texts.length)];
  if (draw(6) === 0 && fragment.length > 3) fragment.delete(draw(fragment.length), 1);
  else if (text && text.length > 0) {
    const at = draw(text.length);
    text.delete(at, Math.min(text.length - at, 1 + draw(most)));
  } else return false;
  return true;
}
