import { fragmentAt, type TextTemplate, textAddresses } from "@accord/shared/document-schema";
import * as Y from "yjs";
import { idOf } from "./difference.js";

/** Of what was put in for something that stands in another document: the id of that, by its own. */
export type StandsFor = ReadonlyMap<string, string>;

/**
 * Who took an item or a cell out of a block that stands had not read what others wrote in it since: in `joined`, the
 * document as it were had that been taken too, it is put in again.
 */
export function keepLater(
  joined: Y.Doc,
  doc: Y.Doc,
  returned: Uint8Array,
  template: TextTemplate,
): StandsFor {
  const clocks = Y.decodeStateVector(Y.encodeStateVectorFromUpdate(returned));
  const kept = new Map<string, string>();
  const isLater = ({ id, length }: Y.Item): boolean => id.clock + length > (clocks.get(id.client) ?? 0);
  const hasLater = (type: unknown): boolean => {
    if (!(type instanceof Y.AbstractType)) return false;
    for (let item = type._start; item; item = item.right) {
      if (item.deleted || !item.countable) continue;
      if (item.content instanceof Y.ContentType ? hasLater(item.content.type) : isLater(item)) return true;
    }
    return false;
  };
  const keepIn = (has: Y.XmlElement, gets: Y.XmlElement): void => {
    let next = 0;
    for (const child of has.toArray()) {
      const at = gets.toArray().findIndex((one) => idOf(one) === idOf(child));
      const same = gets.get(at);
      if (at >= 0) {
        next = at + 1;
        if (child instanceof Y.XmlElement && same instanceof Y.XmlElement) keepIn(child, same);
      } else if (hasLater(child)) {
        gets.insert(next, [child.clone() as Y.XmlElement]);
        kept.set(idOf(gets.get(next)) ?? "", idOf(child) ?? "");
        next += 1;
      }
    }
  };
  for (const field of textAddresses(doc, template)) {
    const blocks = new Map(
      fragmentAt(joined, field)
        ?.toArray()
        .map((block) => [idOf(block), block]),
    );
    for (const block of fragmentAt(doc, field)?.toArray() ?? []) {
      const same = blocks.get(idOf(block));
      if (block instanceof Y.XmlElement && same instanceof Y.XmlElement) keepIn(block, same);
    }
  }
  return kept;
}
