import { commitmentTemplate } from "@accord/shared/commitments";
import {
  authorsShare,
  type Blocks,
  blocksFrom,
  blocksJson,
  merged,
  nodeOf,
  putBack,
  replaced,
  sameBlocks,
  standingIn,
  textIn,
} from "@accord/shared/suggestions";
import fc from "fast-check";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { markPassage } from "./passage.js";
import { field, together } from "./testing/authors.js";
import { openDesk } from "./testing/desk.js";
import { wordNo } from "./testing/word-no.js";
import { writeWords } from "./words.js";

type Node = Blocks;
const nothing = nodeOf("rich", { type: "doc", content: [{ type: "paragraph" }] });
const names = ["ana", "ben", "cem"];
const who = fc.integer({ min: 0, max: names.length - 1 });
const place = fc.nat({ max: 1_000 });
const step = fc.oneof(
  fc.record({ kind: fc.constant("type" as const), who, at: place }),
  fc.record({ kind: fc.constant("undo" as const), who }),
  fc.record({ kind: fc.constant("leave" as const), who }),
  fc.record({ kind: fc.constant("return" as const), who }),
  fc.record({
    kind: fc.constant("suggest" as const),
    who,
    at: place,
    words: fc.integer({ min: 1, max: 4 }),
    takes: fc.boolean(),
  }),
  fc.record({ kind: fc.constant("accept" as const), who, at: place }),
  fc.record({ kind: fc.constant("acceptChanged" as const), who, at: place }),
  fc.record({ kind: fc.constant("change" as const), at: place }),
  fc.record({ kind: fc.constant("takeOut" as const), who, at: place }),
  fc.record({ kind: fc.constant("putBack" as const), who, at: place }),
);

interface Suggested {
  readonly id: string;
  readonly by: string;
  word: string;
  base: Blocks;
  proposed: Blocks;
  accepter: string | null;
  /** A letter that who accepted put into the word, where they did. */
  changed: string | null;
}

/** Words that an accepted suggestion took out, and the text as it was with them. */
interface TakenOut {
  readonly id: string;
  readonly words: string;
  readonly stood: Node;
}

const paragraph = (doc: Y.Doc) => (doc.getXmlFragment(field).get(0) as Y.XmlElement).get(0) as Y.XmlText;
const wordsOf = (doc: Y.Doc) =>
  (paragraph(doc).toDelta() as { insert: string }[]).map(({ insert }) => insert).join("");

it("[SUG-10] [SUG-6] [SUG-12] in any order of typing, suggestions, their changes, acceptances with changes and without, deletions that are taken back, undo and absence no word and no thread is lost", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
      const desk = await openDesk();
      try {
        await desk.create("d1");
        const room = together(desk, names);
        const { people, server } = room;
        let no = 0;
        const seeds = Array.from({ length: 12 }, () => wordNo(no++));
        await room.act({ person: null, act: "seed" }, (doc) => {
          const element = new Y.XmlElement("paragraph");
          element.insert(0, [new Y.XmlText(seeds.join(" "))]);
          doc.getXmlFragment(field).insert(0, [element]);
        });
        const typed: { word: string; by: string }[] = [];
        const suggested: Suggested[] = [];
        const out: TakenOut[] = [];
        let threads = 0;
        const stands = (one: { id: string }) =>
          standingIn(server, commitmentTemplate, { id: one.id, anchor: "passage", field });

        const suggest = async (by: string, at: number, count: number, takes: boolean) => {
          const all = wordsOf(server).split(" ");
          const first = at % all.length;
          const quote = all.slice(first, first + count).join(" ");
          const before = `${all.slice(0, first).join(" ")} `;
          const after = ` ${all.slice(first + count).join(" ")}`;
          const id = `thread-${threads++}`;
          const nowhere = new Uint8Array([0]);
          await room.act({ person: null, act: "open-thread" }, (doc) => {
            const passage = { field, quote, before, after, from: nowhere, to: nowhere };
            expect(markPassage(doc, passage, id)).toBe(true);
          });
          const word = wordNo(no++);
          const kept = quote.split(" ").filter((one, i) => !(takes && i === 0 && seeds.includes(one)));
          const content = [
            { type: "paragraph", content: [{ type: "text", text: [...kept, word].join(" ") }] },
          ];
          const base = stands({ id })?.now;
          const proposed = blocksFrom("rich", { type: "doc", content });
          if (base && proposed)
            suggested.push({ id, by, word, base, proposed, accepter: null, changed: null });
        };

        /** With changes: one letter of another hand in the middle of the author's word. */
        const acceptChanged = async (accepter: string, at: number) => {
          const open = suggested.filter((one) => one.accepter === null);
          const one = open[at % Math.max(1, open.length)];
          const standing = one && stands(one);
          if (!one || !standing || one.by === accepter || !sameBlocks(standing.now, one.base)) return;
          const { now, text, range } = standing;
          const middle = Math.floor(one.word.length / 2);
          const letter = String.fromCharCode(0x0400 + no++);
          const word = one.word.slice(0, middle) + letter + one.word.slice(middle);
          const words = one.proposed.textContent.replace(one.word, word);
          const content = [{ type: "paragraph", content: [{ type: "text", text: words }] }];
          const wanted = blocksFrom("rich", { type: "doc", content });
          if (wanted === null) return;
          const first = replaced(text, range, authorsShare(wanted, now, one.proposed), one.id);
          const then =
            first && replaced(first.steps.at(-1)?.after ?? text, first.range, wanted, one.id, "letters");
          expect(first).not.toBeNull();
          expect(then).not.toBeNull();
          for (const [applied, by] of [
            [first, { person: one.by, act: "accept-suggestion", accepter }],
            [then, { person: accepter, act: "change-suggestion" }],
          ] as const)
            if (applied) await room.act(by, (doc) => writeWords(doc, field, applied.steps));
          Object.assign(one, { accepter, changed: letter });
        };

        const accept = async (accepter: string, at: number) => {
          const open = suggested.filter((one) => one.accepter === null);
          const one = open[at % Math.max(1, open.length)];
          const standing = one && stands(one);
          if (!one || !standing) return;
          const { now, text, range } = standing;
          const left = merged(one.base, now, one.proposed);
          const content = sameBlocks(now, one.base) ? one.proposed : left.blocks;
          const applied = replaced(text, range, content, one.id);
          expect(applied).not.toBeNull();
          if (applied === null || (content !== one.proposed && left.applies < left.of)) return;
          await room.act({ person: one.by, act: "accept-suggestion", accepter }, (doc) =>
            writeWords(doc, field, applied.steps),
          );
          one.accepter = accepter;
        };

        /** Its author writes another word, for the passage as it stands now. */
        const change = (at: number) => {
          const open = suggested.filter((one) => one.accepter === null);
          const one = open[at % Math.max(1, open.length)];
          const now = one && stands(one)?.now;
          if (!one || !now) return;
          const word = wordNo(no++);
          const content = [
            { type: "paragraph", content: [{ type: "text", text: `${now.textContent} ${word}` }] },
          ];
          const proposed = blocksFrom("rich", { type: "doc", content });
          if (proposed) Object.assign(one, { word, base: now, proposed });
        };

        /** One word that stood there from the first is taken out by an accepted suggestion. */
        const takeOut = async (accepter: string, at: number) => {
          const there = wordsOf(server).split(" ");
          const first = at % there.length;
          const word = there[first] ?? "";
          if (!seeds.includes(word) || there.length < 3) return;
          const id = `thread-${threads++}`;
          const around = {
            before: `${there.slice(0, first).join(" ")} `,
            after: ` ${there.slice(first + 1).join(" ")}`,
          };
          const nowhere = new Uint8Array([0]);
          await room.act({ person: null, act: "open-thread" }, (doc) => {
            expect(markPassage(doc, { field, quote: word, ...around, from: nowhere, to: nowhere }, id)).toBe(
              true,
            );
          });
          const standing = stands({ id });
          const applied = standing && replaced(standing.text, standing.range, nothing, id);
          if (!standing || !applied) return;
          await room.act({ person: accepter, act: "accept-suggestion", accepter }, (doc) =>
            writeWords(doc, field, applied.steps),
          );
          out.push({ id, words: word, stood: standing.text });
        };

        /** What was taken out stands there again, where its place is known, and its thread with it. */
        const backAgain = async (person: string, at: number) => {
          const one = out[at % Math.max(1, out.length)];
          const whole = textIn(server, commitmentTemplate, field);
          const applied = one && whole && putBack(whole.text, one.stood, nothing, one.id);
          if (!one || !applied) return;
          await room.act({ person, act: "restore-words" }, (doc) => writeWords(doc, field, applied.steps));
          out.splice(out.indexOf(one), 1);
          expect(wordsOf(server)).toContain(one.words);
          expect(stands(one)?.now.textContent).toBe(one.words);
        };

        for (const one of steps) {
          const person = people["who" in one ? one.who : 0] as (typeof people)[number];
          if (one.kind === "type") {
            const { doc } = person;
            const own = wordsOf(doc);
            const ends = [...own.matchAll(/ |$/g)].map(({ index }) => index);
            const word = wordNo(no++);
            const text = paragraph(doc);
            doc.transact(() => text.insert(ends[one.at % ends.length] as number, ` ${word}`), "typing");
            typed.push({ word, by: person.name });
            await room.sent(person);
          } else if (one.kind === "undo") {
            if (!person.undo.undo()) continue;
            const last = typed.findLastIndex(({ by }) => by === person.name);
            if (last >= 0) typed.splice(last, 1);
            await room.sent(person);
          } else if (one.kind === "leave") person.isOffline = true;
          else if (one.kind === "return") await room.online(person);
          else if (one.kind === "suggest") await suggest(person.name, one.at, one.words, one.takes);
          else if (one.kind === "accept") await accept(person.name, one.at);
          else if (one.kind === "acceptChanged") await acceptChanged(person.name, one.at);
          else if (one.kind === "change") change(one.at);
          else if (one.kind === "takeOut") await takeOut(person.name, one.at);
          else await backAgain(person.name, one.at);
        }
        for (const person of people) await room.online(person);

        const text = wordsOf(server);
        for (const { doc } of people) expect(wordsOf(doc)).toBe(text);
        const wrote = await desk.documents.whoWrote("d1", { field });
        const writerOf = (word: string) => wrote.find(({ words }) => words.includes(word))?.wrote;
        for (const { word, by } of typed) expect(writerOf(word), word).toMatchObject({ person: by });
        for (const { id, word, by, accepter, base, changed } of suggested) {
          if (accepter && changed) {
            const middle = Math.floor(word.length / 2);
            for (const half of [word.slice(0, middle), word.slice(middle)])
              expect(writerOf(half), half).toMatchObject({ person: by, act: "accept-suggestion", accepter });
            expect(writerOf(changed)).toMatchObject({ person: accepter, act: "change-suggestion" });
            expect(stands({ id })).not.toBeNull();
          } else if (accepter) {
            expect(writerOf(word), word).toMatchObject({ person: by, act: "accept-suggestion", accepter });
            expect(stands({ id })).not.toBeNull();
          } else {
            expect(text).not.toContain(word);
            const left = base.textContent.split(" ").filter((one) => text.includes(one));
            if (left.length > 0) expect(stands({ id }), id).not.toBeNull();
          }
        }
        expect(JSON.stringify(suggested.map(({ proposed }) => blocksJson(proposed)))).not.toContain("thread");
      } finally {
        await desk.close();
      }
    }),
    { numRuns: Number(process.env.ACCORD_RUNS ?? 8) },
  );
});
