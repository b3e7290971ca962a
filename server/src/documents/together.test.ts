import { setTimeout as sleep } from "node:timers/promises";
import { repair, richSchema, type TextJson } from "@accord/shared/document-schema";
import { updateYFragment } from "@tiptap/y-tiptap";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { dice } from "./testing/archive.js";
import { typist } from "./testing/clients.js";
import { type Desk, openDesk, until } from "./testing/desk.js";

const text = (words: string, ...marks: string[]): TextJson => ({
  type: "text",
  text: words,
  ...(marks.length ? { marks: marks.map((type) => ({ type })) } : {}),
});

/** What the editor would make of a block: other words, marks, kind, or one block less or more. */
function edited(blocks: readonly TextJson[], roll: (sides: number) => number): TextJson[] {
  const at = roll(blocks.length + 1);
  const paragraph: TextJson = {
    type: "paragraph",
    content: [text(`w${roll(1_000)} `), text("strong", "bold"), text(` end${roll(9)}`)],
  };
  const list: TextJson = {
    type: "bulletList",
    content: [
      {
        type: "listItem",
        content: [
          paragraph,
          {
            type: "orderedList",
            attrs: { start: 2, type: null },
            content: [{ type: "listItem", content: [paragraph] }],
          },
        ],
      },
    ],
  };
  const linked: TextJson = {
    type: "paragraph",
    content: [
      { ...text("go"), marks: [{ type: "link", attrs: { href: "https://a.example" } }] },
      { type: "hardBreak" },
      text("on", "italic", "strike"),
    ],
  };
  const made = [
    paragraph,
    list,
    linked,
    { type: "heading", attrs: { level: 2 + roll(3) }, content: [text("Head")] },
    { type: "blockquote", content: [paragraph] },
    { type: "horizontalRule" },
    { type: "image", attrs: { id: "a".repeat(64), alt: `Chart ${roll(9)}`, width: 640, height: 360 } },
    {
      type: "paragraph",
      content: [text("noted"), { type: "footnote", attrs: { note: `Office, ${roll(9)}` } }, text(" on")],
    },
  ][roll(8)] as TextJson;
  if (roll(4) === 0 && blocks.length > 2) return blocks.filter((_block, i) => i !== at);
  if (roll(2) === 0 && blocks[at]) return blocks.map((block, i) => (i === at ? made : block));
  return [...blocks.slice(0, at), made, ...blocks.slice(at)];
}

it.each(Array.from({ length: Number(process.env.ACCORD_SEEDS ?? 4) }, (_, i) => i + 1))(
  "[SYNC-2] [SYNC-14] four who write as the editor does, drop out and come back, end with one text (seed %i)",
  async (seed) => {
    const desk: Desk = await openDesk();
    const names = ["ana", "ben", "cem", "dua"];
    for (const name of names) await desk.person(name);
    await desk.create("d1");
    const roll = dice(seed);
    const people = names.map((name) => typist(desk.port, "d1", name));
    for (const one of people) await one.synced();
    for (let step = 0; step < 250; step++) {
      const one = people[roll(4)] as (typeof people)[number];
      const fragment = one.doc.getXmlFragment("problem");
      const blocks = edited(repair(fragment, "rich").content ?? [], roll);
      const node = richSchema.nodeFromJSON({
        type: "doc",
        content: blocks.length > 0 ? blocks : [{ type: "paragraph" }],
      });
      one.doc.transact(() =>
        updateYFragment(one.doc, fragment, node, { mapping: new Map(), isOMark: new Map() }),
      );
      if (roll(12) === 0) one.provider.disconnect();
      if (roll(6) === 0) (people[roll(4)] as (typeof people)[number]).provider.connect();
      if (roll(20) === 0) one.provider.ws?.close();
      if (roll(3) === 0) await sleep(roll(8));
    }
    for (const one of people) one.provider.connect();
    const texts = () => people.map((one) => one.text());
    const quiet = () =>
      people.every((one) => one.provider.synced) &&
      new Set(texts()).size === 1 &&
      desk.documents.stats().waiting === 0;
    await until(
      quiet,
      () =>
        `${people.map((one) => one.closes.join())} ${desk.log.join("; ")} ${texts().map((all) => all.length)}`,
      10_000,
    );
    await sleep(60);
    expect(new Set(texts()).size).toBe(1);
    const read = await desk.documents.read("d1");
    expect(repair(read.getXmlFragment("problem"), "rich")).toEqual(
      repair((people[0] as (typeof people)[number]).doc.getXmlFragment("problem"), "rich"),
    );
    expect(Y.encodeStateVector(read)).toEqual(
      Y.encodeStateVector((people[0] as (typeof people)[number]).doc),
    );
    expect(desk.log).toEqual([]);
    expect(people.flatMap((one) => one.closes).filter((code) => code >= 4400)).toEqual([]);
    for (const one of people) one.close();
    await desk.close();
  },
);
