import * as encoding from "lib0/encoding";
import * as Y from "yjs";

type Write = (encoder: encoding.Encoder) => void;

/** An update written by hand, as an attacker would: groups of (client, clock, structs), then deleted ranges. */
export function craft(
  groups: readonly { client: number; clock: number; structs: readonly Write[] }[],
  deletes: readonly { client: number; clock: number; length: number }[] = [],
): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, groups.length);
  for (const { client, clock, structs } of groups) {
    encoding.writeVarUint(encoder, structs.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    for (const struct of structs) struct(encoder);
  }
  encoding.writeVarUint(encoder, deletes.length);
  for (const { client, clock, length } of deletes) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 1);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, length);
  }
  return encoding.toUint8Array(encoder);
}

export const collected =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 0);
    encoding.writeVarUint(encoder, length);
  };

export const skipped =
  (length: number): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 10);
    encoding.writeVarUint(encoder, length);
  };

/** Text that stands to the right of an id. */
export const wordsAfter =
  (client: number, clock: number, words: string): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 4 | 128);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, words);
  };

/** Text that stands between two ids, or so it says. */
export const wordsBetween =
  (left: Y.ID, right: Y.ID, words: string): Write =>
  (encoder) => {
    encoding.writeUint8(encoder, 4 | 128 | 64);
    for (const { client, clock } of [left, right]) {
      encoding.writeVarUint(encoder, client);
      encoding.writeVarUint(encoder, clock);
    }
    encoding.writeVarString(encoder, words);
  };

/** A document with words in it, and the updates that made them, one per edit. */
export function written(
  client: number,
  ...edits: ((doc: Y.Doc) => void)[]
): { doc: Y.Doc; updates: Uint8Array[] } {
  const doc = new Y.Doc();
  doc.clientID = client;
  const updates: Uint8Array[] = [];
  const keep = (update: Uint8Array) => void updates.push(update);
  doc.on("update", keep);
  for (const edit of edits) doc.transact(() => edit(doc));
  doc.off("update", keep);
  return { doc, updates };
}

export function element(
  name: string,
  attributes: Record<string, unknown> = {},
  children: (Y.XmlElement | Y.XmlText)[] = [],
): Y.XmlElement {
  const made = new Y.XmlElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value as string);
  made.insert(0, children);
  return made;
}

export const put =
  (made: Y.XmlElement | Y.XmlText, root = "problem") =>
  (doc: Y.Doc): void =>
    doc.getXmlFragment(root).insert(0, [made]);
