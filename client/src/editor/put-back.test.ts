import {
  addRow,
  liveRows,
  plainText,
  removeRow,
  setCell,
  type TextTemplate,
} from "@accord/shared/document-schema";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { draftOf } from "./drafts.js";
import { putBack } from "./put-back.js";

const template: TextTemplate = { fields: [{ root: "action", kind: "rich" }] };
const bodyOf = (doc: Y.Doc): Y.XmlFragment => doc.getXmlFragment("action");
const textAt = (doc: Y.Doc, index: number): Y.XmlText =>
  (bodyOf(doc).get(index) as Y.XmlElement).get(0) as Y.XmlText;
const write = (doc: Y.Doc, words: string, at = bodyOf(doc).length): void => {
  const paragraph = new Y.XmlElement("paragraph");
  paragraph.insert(0, [new Y.XmlText(words)]);
  bodyOf(doc).insert(at, [paragraph]);
};
const docOf = (...words: string[]): Y.Doc => {
  const doc = new Y.Doc();
  for (const one of words) write(doc, one);
  return doc;
};
const peerOf = (doc: Y.Doc): Y.Doc => {
  const peer = new Y.Doc();
  Y.applyUpdate(peer, Y.encodeStateAsUpdate(doc));
  return peer;
};
const linesOf = (doc: Y.Doc, text = bodyOf(doc)): string[] =>
  text.toArray().map((block) => (block as Y.XmlElement).toArray().join(""));
const draft = (mine: Y.Doc, server: Y.Doc, of = template) =>
  draftOf(
    {
      ...{ id: "d", account: "abel", document: "doc-1", at: "2026-01-01T00:00:00Z", reason: "locked" },
      text: Y.encodeStateAsUpdate(mine),
    },
    server,
    of,
  );
/** The server's text once its author has put the refused words back in a page of their own. */
const afterPutBack = (mine: Y.Doc, server: Y.Doc): Y.Doc => {
  const page = peerOf(server);
  putBack(page, draft(mine, server), template);
  return page;
};
/** What was written under that client id and stands. */
const writtenBy = (doc: Y.Doc, client: number): string =>
  (doc.store.clients.get(client) ?? [])
    .map((one) =>
      one instanceof Y.Item && !one.deleted && one.content instanceof Y.ContentString ? one.content.str : "",
    )
    .join("");

it("[SAVE-8] words at two places of another's paragraph go back in one's own name alone, and that paragraph stays the other's", () => {
  const server = docOf("one two three");
  const mine = peerOf(server);
  textAt(mine, 0).insert(13, " END");
  textAt(mine, 0).insert(0, "BEGIN ");
  const page = afterPutBack(mine, server);
  expect(linesOf(page)).toEqual(["BEGIN one two three END"]);
  expect(writtenBy(page, page.clientID)).toHaveLength("BEGIN  END".length);
});

it("[SAVE-8] paragraphs at two places leave those between them to who wrote them", () => {
  const server = docOf("one", "two", "three");
  const mine = peerOf(server);
  write(mine, "NEW", 1);
  write(mine, "LAST");
  const page = afterPutBack(mine, server);
  expect(linesOf(page)).toEqual(["one", "NEW", "two", "three", "LAST"]);
  expect(writtenBy(page, page.clientID)).toBe("NEWLAST");
});

it("[SAVE-8] where another wrote in the same paragraph since, one's words go there, and nothing stands twice", () => {
  const server = docOf("one two", "three");
  const mine = peerOf(server);
  textAt(mine, 0).insert(3, " MINE");
  textAt(server, 0).insert(7, " of another");
  const page = afterPutBack(mine, server);
  expect(linesOf(page)).toEqual(["one MINE two of another", "three"]);
  expect(writtenBy(page, page.clientID)).toBe(" MINE");
});

it("[SAVE-8] what another writes there between the offer and its taking is no reason to write it twice", () => {
  const server = docOf("one two");
  const mine = peerOf(server);
  textAt(mine, 0).insert(3, " MINE");
  const offered = draft(mine, server);
  textAt(server, 0).insert(0, "Then ");
  putBack(server, offered, template);
  expect(linesOf(server)).toEqual(["Then one MINE two"]);
});

it("[SAVE-7] [SAVE-8] of a paragraph that another took out since, one's own words come back and not the other's", () => {
  const server = docOf("one two", "three");
  const mine = peerOf(server);
  textAt(mine, 0).insert(3, " MINE");
  bodyOf(server).delete(0, 1);
  const page = afterPutBack(mine, server);
  expect(linesOf(page).map((line) => line.trim())).toEqual(["MINE", "three"]);
  expect(writtenBy(page, page.clientID).trim()).toBe("MINE");
});

it("[SAVE-8] a text of which the form was refused goes back block by block", () => {
  const server = docOf("one two");
  const mine = peerOf(server);
  textAt(mine, 0).insert(3, " MINE");
  textAt(server, 0).insert(7, " of another");
  putBack(server, { ...draft(mine, server), reason: "shape" }, template);
  expect(linesOf(server)).toEqual(["one MINE two", "one two of another"]);
});

it("[SAVE-8] a paragraph joined to one that another wrote in since stands once", () => {
  const server = docOf("one", "two");
  const mine = peerOf(server);
  textAt(mine, 0).insert(3, "two");
  bodyOf(mine).delete(1, 1);
  textAt(server, 0).insert(0, "Not ");
  expect(linesOf(afterPutBack(mine, server))).toEqual(["Not onetwo"]);
});

/** The same for the same seed. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const lettersOf = (doc: Y.Doc): string[] => [
  ...linesOf(doc)
    .join("")
    .replaceAll(/<[^>]*>|\s/g, ""),
];

/** What one person may do to a text of paragraphs, with letters that nobody else writes. */
function actor(below: (n: number) => number) {
  let letter = 0x4e00;
  const one = (): string => String.fromCharCode(letter++);
  const act = (doc: Y.Doc, mayForm: boolean): void => {
    const body = bodyOf(doc);
    const at = below(Math.max(1, body.length));
    const kind = below(mayForm ? 10 : 8);
    if (body.length === 0 || kind === 0) {
      write(doc, one() + one(), at);
      return;
    }
    // A paragraph made anew and cut where another wrote in it stands beside what they wrote: nobody's words go.
    if (kind === 1 && body.length > 1 && !mayForm) {
      body.delete(at, 1);
      return;
    }
    const text = textAt(doc, at);
    const place = below(text.length + 1);
    if (kind === 2) text.delete(0, Math.min(1, text.length));
    else if (kind === 8) text.format(0, place, { bold: {} });
    else if (kind === 9) {
      const right = new Y.XmlElement("paragraph");
      const words = new Y.XmlText();
      const after: { insert: string }[] = text.toDelta();
      words.applyDelta([{ retain: 0 }, ...after]);
      right.insert(0, [words]);
      body.insert(at + 1, [right]);
      textAt(doc, at + 1).delete(0, place);
      text.delete(place, text.length - place);
    } else text.insert(place, one());
  };
  return { one, act };
}

it.each([
  [1, false],
  [2, false],
  [3, true],
  [4, true],
])(
  "[SAVE-7] [SAVE-8] whatever two write and cut at once (%i, new paragraphs made of one: %s): put back, each letter stands once, under who wrote it",
  (seed, mayForm) => {
    for (let round = 0; round < 40; round++) {
      const below = random(seed * 1000 + round);
      const { one, act } = actor(below);
      const server = docOf(one() + one() + one(), one() + one(), one() + one() + one());
      const known = new Set(lettersOf(server));
      const mine = peerOf(server);
      for (let n = below(6); n >= 0; n--) act(mine, mayForm);
      const own = lettersOf(mine).filter((one) => !known.has(one));
      for (let n = below(6); n >= 0; n--) act(server, false);
      const others = lettersOf(server).filter((one) => !known.has(one));
      const page = afterPutBack(mine, server);
      const stand = lettersOf(page);
      expect(stand.length, `${round}`).toBe(new Set(stand).size);
      for (const one of [...own, ...others]) expect(stand, `${round}`).toContain(one);
      const wrote = [...writtenBy(page, page.clientID).trim()];
      for (const one of wrote) expect(others, `${round}`).not.toContain(one);
      if (!mayForm) expect(wrote.sort(), `${round}`).toEqual(own.sort());
    }
  },
);

it.each(["took out", "made a heading of"])(
  "[SAVE-7] [SAVE-8] of a paragraph that another %s between the offer and its taking, one's own words go back and not the other's",
  (what) => {
    const server = docOf("Theirs.", "Beside it.");
    const mine = peerOf(server);
    textAt(mine, 0).insert(7, " And mine.");
    const offered = draft(mine, server);
    bodyOf(server).delete(0, 1);
    if (what !== "took out") {
      const heading = new Y.XmlElement("heading");
      heading.insert(0, [new Y.XmlText("Theirs.")]);
      bodyOf(server).insert(0, [heading]);
    }
    const page = peerOf(server);
    putBack(page, offered, template);
    expect(writtenBy(page, page.clientID)).toBe(" And mine.");
  },
);

it("[SAVE-8] an item of a list that one took out, unsent, stays where another wrote in it since", () => {
  const server = new Y.Doc();
  const item = (words: string): Y.XmlElement => {
    const [made, paragraph] = [new Y.XmlElement("listItem"), new Y.XmlElement("paragraph")];
    paragraph.insert(0, [new Y.XmlText(words)]);
    made.insert(0, [paragraph]);
    return made;
  };
  const list = new Y.XmlElement("bulletList");
  bodyOf(server).insert(0, [list]);
  list.insert(0, ["one", "two", "three", "four"].map(item));
  const mine = peerOf(server);
  const listOf = (doc: Y.Doc) => bodyOf(doc).get(0) as Y.XmlElement;
  const wordsAt = (doc: Y.Doc, at: number) =>
    ((listOf(doc).get(at) as Y.XmlElement).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  wordsAt(mine, 0).insert(3, " MINE");
  listOf(mine).delete(1, 2);
  wordsAt(server, 1).insert(3, " of another");
  const page = afterPutBack(mine, server);
  expect(linesOf(page, listOf(page) as never)).toEqual(
    ["one MINE", "two of another", "four"].map((words) => `<paragraph>${words}</paragraph>`),
  );
  expect(writtenBy(page, page.clientID)).toBe(" MINE");
});

it("[SAVE-8] in a line that another wrote in since one's words go where they were, and nothing stands twice", () => {
  const line: TextTemplate = { fields: [{ root: "action", kind: "line" }] };
  const server = docOf("Prices in words");
  const mine = peerOf(server);
  textAt(mine, 0).insert(6, " MINE");
  textAt(server, 0).insert(15, " of another");
  const page = peerOf(server);
  putBack(page, draft(mine, server, line), line);
  expect(linesOf(page)).toEqual(["Prices MINE in words of another"]);
  expect(writtenBy(page, page.clientID)).toBe(" MINE");
});

const rows: TextTemplate = {
  fields: [],
  maps: [
    {
      root: "steps",
      shape: {
        map: "rows",
        cells: { output: { cell: "text", kind: "rich" }, agency: { cell: "words", most: 200 } },
      },
    },
  ],
};
const outputsOf = (doc: Y.Doc): string[] =>
  liveRows(doc.getMap("steps")).map(
    ([, row]) => `${row.get("agency") ?? ""}: ${linesOf(doc, row.get("output") as Y.XmlFragment)}`,
  );

it.each(["before", "after"])(
  "[SAVE-7] [SAVE-8] what one wrote in a row that another took out %s its author was refused comes back in a row of its own",
  (when) => {
    const server = new Y.Doc();
    const row = addRow(server, rows, "steps") ?? "";
    const output = (doc: Y.Doc) =>
      (doc.getMap("steps").get(row) as Y.Map<unknown>).get("output") as Y.XmlFragment;
    const theirs = new Y.XmlElement("paragraph");
    theirs.insert(0, [new Y.XmlText("Theirs.")]);
    output(server).insert(0, [theirs]);
    const mine = peerOf(server);
    ((output(mine).get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(7, " And mine.");
    setCell(mine, rows, "steps", row, "agency", "Health");
    const before = peerOf(server);
    removeRow(server, "steps", row);
    if (when === "before") Y.applyUpdate(mine, Y.encodeStateAsUpdate(server));
    const page = peerOf(server);
    putBack(page, draft(mine, server, rows), rows);
    expect(outputsOf(page)).toEqual(["Health:  And mine.,"]);
    removeRow(mine, "steps", row);
    expect(draft(mine, before, rows)).toMatchObject({ fields: [], values: [] });
  },
);

const list = (doc: Y.Doc, ...items: string[]): void => {
  const made = new Y.XmlElement("bulletList");
  made.insert(
    0,
    items.map((words) => {
      const [item, paragraph] = [new Y.XmlElement("listItem"), new Y.XmlElement("paragraph")];
      paragraph.insert(0, [new Y.XmlText(words)]);
      item.insert(0, [paragraph]);
      return item;
    }),
  );
  bodyOf(doc).push([made]);
};
const saidIn = (doc: Y.Doc): string =>
  bodyOf(doc)
    .toString()
    .replace(/<[^>]*>/gu, "|");
const offeredIn = (mine: Y.Doc, server: Y.Doc): string[] =>
  draft(mine, server).fields.flatMap(({ runs }) => runs.flatMap((run) => run.mine.map(plainText)));

it("[SAVE-7] [SAVE-8] where a list beside them is no more, words of others that another changed since are not offered, and one's own stand once", () => {
  const server = docOf("of another", "one");
  list(server, "first", "second");
  const mine = peerOf(server);
  textAt(mine, 1).insert(3, " MINE");
  bodyOf(server).delete(2, 1);
  textAt(server, 0).insert(10, " since");
  expect(offeredIn(mine, server)).toEqual(["one MINE"]);
  expect(linesOf(afterPutBack(mine, server))).toEqual(["of another since", "one MINE"]);
});

it("[SAVE-7] [SAVE-8] nor where two took one item each out of a list, so that it stands and nobody sees it", () => {
  const server = docOf("of another");
  list(server, "first", "second");
  write(server, "one");
  const other = peerOf(server);
  (bodyOf(server).get(1) as Y.XmlElement).delete(0, 1);
  (bodyOf(other).get(1) as Y.XmlElement).delete(1, 1);
  Y.applyUpdate(server, Y.encodeStateAsUpdate(other));
  const mine = peerOf(server);
  textAt(mine, 2).insert(3, " MINE");
  textAt(server, 0).insert(10, " since");
  textAt(server, 2).insert(0, "Then ");
  expect(offeredIn(mine, server)).toEqual(["one MINE"]);
  const page = afterPutBack(mine, server);
  expect(saidIn(page).match(/of another since|Then one MINE/gu)).toHaveLength(2);
  expect(writtenBy(page, page.clientID)).toBe(" MINE");
});

it("[SAVE-7] nothing is offered of a field in which a page left nothing unsent, whatever others made of its lists since", () => {
  const server = docOf();
  list(server, "first of another", "second");
  list(server, "third", "fourth");
  const mine = peerOf(server);
  (bodyOf(server).get(0) as Y.XmlElement).delete(0, 1);
  bodyOf(server).delete(1, 1);
  write(server, "first of another", 0);
  expect(offeredIn(mine, server)).toEqual([]);
});
