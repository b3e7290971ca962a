import * as Y from "yjs";

/** The one paragraph of the rich-text field into which all load types; made where it is not there. */
export function paragraphOf(doc, field) {
  const fragment = doc.getXmlFragment(field);
  if (fragment.length === 0) {
    doc.transact(() => {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText()]);
      fragment.insert(0, [paragraph]);
    });
  }
  return fragment.get(0).get(0);
}

/** What stands in it, marks left out. */
export const wordsIn = (doc, field) =>
  paragraphOf(doc, field)
    .toDelta()
    .map(({ insert }) => insert)
    .join("");

/** An update that makes the paragraph with these words in it. */
export function seedOf(field, words, client) {
  const doc = new Y.Doc();
  doc.clientID = client;
  doc.transact(() => paragraphOf(doc, field).insert(0, words));
  return Y.encodeStateAsUpdate(doc);
}

/** The updates that `work` makes in this document, in their order. */
export function updatesOf(doc, work) {
  const updates = [];
  const keep = (update) => updates.push(update);
  doc.on("update", keep);
  work();
  doc.off("update", keep);
  return updates;
}

/** A chance of our own: the same seed gives every server the same load. */
export function chanceOf(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/**
 * A long history in the shape of writing: runs of letters somewhere in the text, every third run taken back. Authors take
 * turns, so that each one's updates build on what the others have already sent.
 */
export function longHistory(field, { edits, authors, run }, seed) {
  const chance = chanceOf(seed);
  const doc = new Y.Doc();
  const turns = [];
  let left = edits;
  doc.clientID = 1_000;
  let first = updatesOf(doc, () => paragraphOf(doc, field).insert(0, "."));
  while (left > 0) {
    const author = turns.length % authors;
    doc.clientID = 1_000 + author;
    const updates = updatesOf(doc, () => {
      for (let runs = 0; runs < 50 && left > 0; runs++) {
        const words = paragraphOf(doc, field);
        const takesBack = chance(3) === 0 && words.length > 10_000 / 4;
        const length = Math.min(left, 1 + chance(run * 2));
        const at = chance(words.length + 1 - (takesBack ? length : 0));
        for (let i = 0; i < length; i++) {
          if (takesBack || words.length > 30_000) words.delete(Math.min(at, words.length - 1), 1);
          else words.insert(at + i, String.fromCharCode(97 + chance(26)));
        }
        left -= length;
      }
    });
    turns.push({ author, updates: [...first, ...updates] });
    first = [];
  }
  return { turns, words: wordsIn(doc, field), bytes: Y.encodeStateAsUpdate(doc).length };
}
