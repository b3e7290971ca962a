import * as Y from "yjs";

type Piece = Y.XmlElement | Y.XmlText;

/** The words of a text, to be put into another one: without the marks of its conversations. */
export const copiesOf = (from: Y.XmlFragment): Piece[] => from.toArray().flatMap(copyOf);

function copyOf(node: unknown): Piece[] {
  if (node instanceof Y.XmlText) {
    const text = new Y.XmlText();
    text.applyDelta(
      (node.toDelta() as { insert: string; attributes?: Record<string, unknown> }[]).map(withoutThreads),
    );
    return [text];
  }
  if (!(node instanceof Y.XmlElement)) return [];
  const element = new Y.XmlElement(node.nodeName);
  for (const [name, value] of Object.entries(node.getAttributes() as Record<string, unknown>))
    element.setAttribute(name, value as string);
  element.insert(0, node.toArray().flatMap(copyOf));
  return [element];
}

function withoutThreads({ insert, attributes }: { insert: string; attributes?: Record<string, unknown> }) {
  const kept = Object.entries(attributes ?? {}).filter(([name]) => !/^thread(--|$)/.test(name));
  return kept.length > 0 ? { insert, attributes: Object.fromEntries(kept) } : { insert };
}
