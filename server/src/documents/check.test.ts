import { restoringClient } from "@accord/shared/protocol";
import * as encoding from "lib0/encoding";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { checkUpdate, keyIn, type Ownership } from "./check.js";
import { Known } from "./known.js";
import { templateOf } from "./templates.js";
import { dice } from "./testing/archive.js";
import { paragraph } from "./testing/clients.js";
import { craft, element, wordsAfter, wordsBetween, written } from "./testing/craft.js";
import { emptyDoc } from "./text.js";

const plain = ({ structs, ds }: Pick<ReturnType<typeof Y.decodeUpdate>, "structs"> & { ds: unknown }) => ({
  structs: structs.map((struct) => {
    const { id, origin, rightOrigin, parent, parentSub, content, length, info } = struct as Y.Item;
    return { id, origin, rightOrigin, parent, parentSub, content, length, info };
  }),
  ds,
});

it("[SYNC-43] an ordinary key that is read by hand is what Yjs reads in it; all else is left to Yjs", () => {
  const roll = dice(7);
  const { updates } = written(
    2_000_000_000,
    (doc) => void paragraph(doc),
    ...Array.from({ length: 400 }, (_, i) => (doc: Y.Doc) => {
      const words = paragraph(doc);
      const at = roll(words.length + 1);
      if (i % 7 === 5) words.format(0, words.length, { bold: {} });
      else if (i % 3 === 2) words.delete(Math.min(at, words.length - 1), 1);
      else words.insert(at, ["a", "é", "\u{1f33e}", "some words"][roll(4)] as string);
    }),
  );
  let keys = 0;
  for (const update of updates) {
    const key = keyIn(update);
    if (key === null) continue;
    keys++;
    expect(plain(key)).toEqual({ ...plain(Y.decodeUpdate(update)), ds: { clients: new Map() } });
    const cut = update.slice(0, roll(update.length));
    expect(() => keyIn(cut) ?? Y.decodeUpdate(cut)).toThrow();
    expect(keyIn(Uint8Array.of(...update, 0))).toBeNull();
  }
  expect(keys).toBeGreaterThan(150);
  const [id, after] = [Y.createID(1, 2), wordsAfter(1, 2, "x")];
  for (const other of [
    craft([{ client: 3, clock: 0, structs: [after, after] }]),
    craft([{ client: 3, clock: 0, structs: [after] }], [{ client: 1, clock: 0, length: 1 }]),
    craft([3, 4].map((client) => ({ client, clock: 0, structs: [wordsBetween(id, id, "x")] }))),
  ])
    expect(keyIn(other)).toBeNull();
});

/** Letters that are a piece each, under the id 7, and what is found in an update that comes then. */
function manyPieces(pieces: number, edit: (words: Y.XmlText) => void = () => undefined) {
  const { doc: source } = written(7, (doc) => {
    const words = paragraph(doc);
    for (let n = 0; n < pieces; n++) words.insert(0, "x");
  });
  edit(paragraph(source));
  const template = templateOf("commitment/1");
  const doc = emptyDoc(template);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(source));
  const end = Y.getState(source.store, 7);
  const check = (update: Uint8Array) => {
    const from = performance.now();
    const checked = checkUpdate(update, new Known(doc, template), () => "own");
    expect(performance.now() - from).toBeLessThan(1_000);
    return checked;
  };
  return { first: end - pieces, last: end - 1, check };
}

/** Yjs names each letter once; by hand any ranges may be named. */
function deletions(client: number, ranges: readonly (readonly [clock: number, length: number])[]) {
  const encoder = encoding.createEncoder();
  for (const number of [0, 1, client, ranges.length, ...ranges.flat()])
    encoding.writeVarUint(encoder, number);
  return encoding.toUint8Array(encoder);
}

it("[SYNC-8] what one update deletes again and again is looked at once, and refused where it is not all gone", () => {
  const [pieces, times] = [40_000, 20_000];
  const again = (first: number) => deletions(7, new Array(times).fill([first, pieces]));
  const gone = manyPieces(pieces, (words) => words.delete(0, pieces));
  expect(gone.check(again(gone.first)).kind).toBe("nothing");
  const half = manyPieces(pieces, (words) => words.delete(0, pieces / 2));
  expect(half.check(again(half.first))).toMatchObject({ kind: "refused", reason: "shape" });
});

it("[SYNC-8] ranges in any order, beside and over each other, delete what they name together", () => {
  const { first, check } = manyPieces(20);
  const ranges = [
    [first + 9, 3],
    [first, 4],
    [first + 2, 5],
    [first + 7, 1],
    [first + 3, 1],
  ] as const;
  expect(check(deletions(7, ranges))).toMatchObject({
    kind: "good",
    deletes: {
      clients: new Map([
        [
          7,
          [
            { clock: first, len: 8 },
            { clock: first + 9, len: 3 },
          ],
        ],
      ]),
    },
  });
  expect(
    check(
      deletions(7, [
        [first, 4],
        [first + 18, 3],
      ]),
    ).kind,
  ).toBe("missing");
});

it("[SYNC-8] a deletion of no letters is refused, wherever it is said to be and whatever stands beside it", () => {
  const { first, last, check } = manyPieces(20, (words) => words.delete(0, 2));
  const refusal = { kind: "refused", reason: "shape" };
  for (const [client, clock] of [
    [7, first],
    [7, last],
    [7, last + 1],
    [7, last + 9],
    [8, 0],
  ] as const) {
    expect(check(deletions(client, [[clock, 0]]))).toMatchObject(refusal);
    const deletes = [{ client, clock, length: 0 }];
    const typed = { client: 9, clock: 0, structs: [wordsAfter(7, first, "x")] };
    expect(check(craft([typed], deletes))).toMatchObject(refusal);
  }
  // In order it lies against the end of the one before.
  expect(
    check(
      deletions(7, [
        [last, 1],
        [last + 1, 0],
      ]),
    ),
  ).toMatchObject(refusal);
});

it("[SYNC-42] between neighbours that stand far apart only so much is looked at, and the rest is left to a copy", () => {
  const { first, last, check } = manyPieces(40_000);
  const between = wordsBetween(Y.createID(7, last), Y.createID(7, first), "y");
  const count = 3_000;
  const checked = check(craft([{ client: 8, clock: 0, structs: new Array(count).fill(between) }]));
  expect(checked.kind).toBe("good");
  expect("unsure" in checked && checked.unsure.length).toBe(count);
});

it("[SYNC-8] words under many ids, in whatever order they lie, are looked at for themselves or for the one they let go on", () => {
  const many = 2_000;
  const { doc } = written(9, (made) => void paragraph(made).insert(0, "words"));
  const letter = Y.createID(9, Y.getState(doc.store, 9) - 1);
  /** Each behind the next one. */
  const chain = Array.from({ length: many }, (_, at) => {
    const [client, clock] = at === many - 1 ? [9, letter.clock] : [101 + at, 0];
    return { client: 100 + at, clock: 0, structs: [wordsAfter(client, clock, "x")] };
  });
  /** Each piece of the one behind a piece of the other. */
  const behind = [
    (at: number) => wordsAfter(2, at, "x"),
    (at: number) => (at === 0 ? wordsAfter(9, letter.clock, "y") : wordsAfter(1, at - 1, "y")),
  ];
  const turns = behind.map((piece, at) => ({
    client: at + 1,
    clock: 0,
    structs: Array.from({ length: many }, (_, clock) => piece(clock)),
  }));
  const template = templateOf("commitment/1");
  for (const groups of [chain, turns]) {
    const text = emptyDoc(template);
    Y.applyUpdate(text, Y.encodeStateAsUpdate(doc));
    let looks = 0;
    const checked = checkUpdate(craft(groups), new Known(text, template), () => {
      looks++;
      return "own";
    });
    expect(checked.kind).toBe("good");
    expect(looks).toBeLessThan(5 * many);
  }
});

it("[SYNC-8] what waits for each other, or for what does not come, is missing", () => {
  const { doc } = written(9, (made) => void paragraph(made).insert(0, "words"));
  const known = new Known(doc, templateOf("commitment/1"));
  const each = (...behind: readonly (readonly [number, number])[]) =>
    craft(
      behind.map(([client, clock], at) => ({
        client: at + 1,
        clock: 0,
        structs: [wordsAfter(client, clock, "x")],
      })),
    );
  for (const update of [each([2, 0], [1, 0]), each([2, 1], [9, 3]), each([5, 0]), each([1, 0])])
    expect(checkUpdate(update, known, () => "own")).toEqual({ kind: "missing" });
});

it("[SYNC-8] a piece that is here is looked at as well: of what it names that is not here Yjs keeps the whole update for ever", () => {
  const { doc } = written(9, (made) => void paragraph(made).insert(0, "words"));
  const check = (again: (encoder: encoding.Encoder) => void) =>
    checkUpdate(
      craft([
        { client: 9, clock: 2, structs: [again, ...Array.from({ length: 4 }, () => wordsAfter(9, 2, "x"))] },
        { client: 8, clock: 0, structs: [wordsAfter(9, 4, "y")] },
      ]),
      new Known(doc, templateOf("commitment/1")),
      () => "own",
    );
  expect(check(wordsAfter(9, 1, "w")).kind).toBe("good");
  expect(check(wordsAfter(9, 70, "w"))).toEqual({ kind: "missing" });
  expect(check(wordsBetween(Y.createID(9, 1), Y.createID(5, 0), "w"))).toEqual({ kind: "missing" });
  const inNothing = (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 4);
    encoding.writeVarUint(encoder, 0);
    for (const number of [5, 0]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, "w");
  };
  expect(check(inNothing)).toEqual({ kind: "missing" });
  const inAnotherText = (encoder: encoding.Encoder) => {
    encoding.writeUint8(encoder, 4);
    encoding.writeVarUint(encoder, 1);
    for (const said of ["of no template", "w"]) encoding.writeVarString(encoder, said);
  };
  expect(check(inAnotherText)).toMatchObject({ kind: "refused", reason: "shape" });
});

it("[SYNC-8] what stands beside something that is gone and something that is not, or has begun in what is gone, is refused", () => {
  const two = ["one", "two"].map((words) => element("paragraph", {}, [new Y.XmlText(words)]));
  const put = (made: Y.Doc) => made.getXmlFragment("problem").insert(0, two);
  const { doc: source } = written(9, put);
  const text = emptyDoc(templateOf("commitment/1"));
  Y.applyUpdate(text, Y.encodeStateAsUpdate(source));
  const ends = (words: string): Y.ID => {
    const all = (text.store.clients.get(9) ?? []).flatMap((one) => (one instanceof Y.Item ? one : []));
    const found = all.find(({ content }) => (content as { str?: string }).str === words) as Y.Item;
    return found.lastId;
  };
  const [one, twos] = [ends("one"), ends("two")];
  text.getXmlFragment("problem").delete(1, 1);
  const check = (update: Uint8Array) =>
    checkUpdate(update, new Known(text, templateOf("commitment/1")), () => "own");
  const refusal = { kind: "refused", reason: "shape" };
  for (const [left, right] of [
    [one, twos],
    [twos, one],
  ] as const)
    expect(check(craft([{ client: 8, clock: 0, structs: [wordsBetween(left, right, "x")] }]))).toMatchObject(
      refusal,
    );
  const end = Y.getState(text.store, 9);
  const from = (begun: Y.ID) =>
    craft([{ client: 9, clock: end - 1, structs: [wordsAfter(9, begun.clock, "ox")] }]);
  const isLast = twos.clock === end - 1;
  expect(isLast).toBe(true);
  expect(check(from(one))).toMatchObject(refusal);
  expect(check(from({ client: 9, clock: twos.clock - 1 } as Y.ID)).kind).toBe("good");
  expect(check(craft([{ client: 8, clock: 0, structs: [wordsAfter(9, twos.clock, "x")] }])).kind).toBe(
    "good",
  );
});

it("[ED-34] an id of an act that restores is taken of that act alone", () => {
  const { doc } = written(9, (made) => void paragraph(made).insert(0, "words"));
  const update = craft([{ client: restoringClient(3), clock: 0, structs: [wordsAfter(9, 3, "x")] }]);
  const checked = (owner: Ownership) =>
    checkUpdate(update, new Known(doc, templateOf("commitment/1")), () => owner);
  expect(checked("new")).toEqual({ kind: "refused", reason: "shape", why: "an id of no page" });
  expect(checked("foreign")).toMatchObject({ kind: "refused", reason: "foreign_client" });
  expect(checked("own").kind).toBe("good");
});
