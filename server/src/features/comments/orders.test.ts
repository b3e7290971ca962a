import * as wire from "@accord/shared/comments";
import { commitmentTemplate } from "@accord/shared/commitments";
import type { TextJson } from "@accord/shared/document-schema";
import { blocksJson, standingIn } from "@accord/shared/suggestions";
import { afterEach, expect, it } from "vitest";
import * as Y from "yjs";
import { dice } from "../../documents/testing/archive.js";
import { wordNo } from "../../documents/testing/word-no.js";
import { openTestHouse, start, type TestHouse } from "../../testing/house.js";
import { openedDraft } from "../../testing/proposals.js";
import { closeWriters, openWriter } from "../../testing/writer.js";

/** Printed with each run; one that failed once is added and stays. */
const seeds = process.env.ACCORD_SEEDS?.split(",").map(Number) ?? [2, 8, 10, 20];
const field = "problem";

let house: TestHouse;
afterEach(async () => {
  closeWriters();
  await house.close();
});

const paragraph = (doc: Y.Doc) => (doc.getXmlFragment(field).get(0) as Y.XmlElement).get(0) as Y.XmlText;
const wordsOf = (doc: Y.Doc) =>
  (paragraph(doc).toDelta() as { insert: string }[]).map(({ insert }) => insert).join("");

/** Somebody at a browser of their own: types, takes words out, takes back what was last, drops out and comes back. */
async function seated(name: string, document: string) {
  const { doc, provider } = await openWriter(house, name, document);
  await expect.poll(() => provider.synced).toBe(true);
  const undo = new Y.UndoManager(doc.getXmlFragment(field), {
    trackedOrigins: new Set(["typing"]),
    captureTimeout: 0,
  });
  const done: Done[] = [];
  const undone: Done[] = [];
  return { name, doc, provider, undo, done, undone };
}
interface Done {
  readonly word: string;
  readonly isThere: boolean;
}
type Seated = Awaited<ReturnType<typeof seated>>;

interface Thread {
  readonly id: string;
  readonly by: string;
  readonly quote: string;
  readonly says: string;
  /** Word that is suggested; null: a comment. */
  readonly word: string | null;
  fate: "open" | "accepted" | "accepted_changed" | "rejected" | "withdrawn";
  accepter: string;
  /** What who accepted added. */
  added: string | null;
  /** Everybody who ever accepted it, also where it was taken back. */
  readonly accepters: Set<string>;
  readonly replies: string[];
  resolved: boolean;
}

it.each(seeds)(
  "[SUG-10] [SUG-6] [COM-8] through the acts of real people in any order, dropping out and undoing, no word and no thread is lost (seed %i)",
  async (seed) => {
    house = await openTestHouse();
    const roll = dice(seed);
    let no = seed * 400;
    const first = Array.from({ length: 10 }, () => wordNo(no++));
    const id = await openedDraft(house, { problem: first.join(" ") });
    const writers = [await seated("healthWriter", id), await seated("healthEditor", id)];
    const readers = ["observer", "seat2"];
    const threads: Thread[] = [];
    const pick = <T>(all: readonly T[]): T | undefined => all[roll(Math.max(1, all.length))];
    const at = (thread: string) => ({ params: { document: id, thread } });
    const stands = async (thread: string) => {
      const now = standingIn(await house.app.documents.read(id), commitmentTemplate, {
        ...{ id: thread, field },
        anchor: "passage",
      })?.now;
      return now ? (blocksJson(now) as TextJson) : null;
    };
    const says = (text: string): TextJson => ({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text }] }],
    });
    const textIn = (json: TextJson): string => json.text ?? (json.content ?? []).map(textIn).join("");

    const type = ({ doc, done, undone }: Seated) => {
      const ends = [...wordsOf(doc).matchAll(/ |$/g)].map(({ index }) => index);
      const word = wordNo(no++);
      doc.transact(() => paragraph(doc).insert(ends[roll(ends.length)] ?? 0, ` ${word}`), "typing");
      done.push({ word, isThere: true });
      undone.length = 0;
    };
    const takeOut = ({ doc, done, undone }: Seated) => {
      const word = pick(first.filter((one) => wordsOf(doc).includes(one)));
      if (!word) return;
      doc.transact(() => paragraph(doc).delete(wordsOf(doc).indexOf(word), word.length), "typing");
      done.push({ word, isThere: false });
      undone.length = 0;
    };
    const undo = ({ undo, done, undone }: Seated) => {
      const last = undo.undo() ? done.pop() : undefined;
      if (last) undone.push(last);
    };
    const redo = ({ undo, done, undone }: Seated) => {
      const last = undo.redo() ? undone.pop() : undefined;
      if (last) done.push(last);
    };
    const open = async (suggests: boolean) => {
      const all = wordsOf(await house.app.documents.read(id)).split(" ");
      const from = roll(all.length);
      const quote = all.slice(from, from + 1 + roll(3)).join(" ");
      const by = pick(readers) ?? "";
      const word = suggests ? wordNo(no++) : null;
      const text = `Said ${threads.length}`;
      const { status, json } = await house.ask(by, wire.openThread, {
        params: { document: id },
        body: {
          ...{ field: null, text, mentions: [], once: `form-of-orders-${threads.length}----------` },
          passage: { field, quote, before: "", after: "", from: "AAAA", to: "AAAA" },
          ...(word ? { suggests: { content: says(`${quote} ${word}`), answers: null } } : {}),
        },
      });
      if (status !== 200) return;
      threads.push({
        ...{ id: json.thread, by, quote, says: text, word, added: null },
        ...{ fate: "open", accepter: "", accepters: new Set(), replies: [], resolved: false },
      });
    };
    const accept = async (who: Seated, withChanges: boolean) => {
      const one = pick(threads.filter(({ word, fate }) => word !== null && fate === "open"));
      const now = one ? await stands(one.id) : null;
      if (!one || !now) return;
      const added = withChanges ? wordNo(no++) : null;
      const content = added ? says(`${textIn(now)} ${one.word} ${added}`) : null;
      const { status } = await house.ask(who.name, wire.acceptSuggestion, {
        ...at(one.id),
        body: { content, stands: now, reason: "" },
      });
      if (status !== 200) return;
      one.accepters.add(who.name);
      Object.assign(one, { fate: added ? "accepted_changed" : "accepted", accepter: who.name, added });
    };
    const close = async (who: Seated, fate: "rejected" | "withdrawn") => {
      const one = pick(threads.filter((thread) => thread.word !== null && thread.fate === "open"));
      if (!one) return;
      const { status } = await house.ask(fate === "rejected" ? who.name : one.by, wire.closeSuggestion, {
        ...at(one.id),
        body: { fate, reason: "" },
      });
      if (status === 200) one.fate = fate;
    };
    const reply = async () => {
      const one = pick(threads);
      const by = pick([...readers, ...writers.map(({ name }) => name)]) ?? "";
      if (!one) return;
      const text = `Reply ${one.replies.length} to ${one.says}`;
      const once = `form-of-reply-${threads.indexOf(one)}-${one.replies.length}--------`;
      const body = { parent: null, text, mentions: [], once };
      const { status } = await house.ask(by, wire.replyToThread, { ...at(one.id), body });
      if (status === 200) one.replies.push(text);
    };
    const resolve = async (who: Seated) => {
      const one = pick(threads.filter(({ word }) => word === null));
      if (!one) return;
      const { status } = one.resolved
        ? await house.ask(who.name, wire.reopenThread, { ...at(one.id), body: {} })
        : await house.ask(who.name, wire.resolveThread, {
            ...at(one.id),
            body: { outcome: "answered", reason: "" },
          });
      if (status === 200) one.resolved = !one.resolved;
    };
    const takeBack = async (who: Seated) => {
      const one = pick(threads.filter(({ fate }) => fate.startsWith("accepted")));
      if (!one) return;
      const { status } = await house.ask(who.name, wire.takeBackAcceptance, at(one.id));
      if (status === 200) Object.assign(one, { fate: "open", accepter: "", added: null });
    };
    const acts: readonly ((who: Seated) => unknown)[] = [
      ...[type, type, takeOut, undo, redo, reply, resolve],
      ...[() => open(true), () => open(true), () => open(false)],
      ...[(who: Seated) => accept(who, false), (who: Seated) => accept(who, true)],
      ...[(who: Seated) => close(who, "rejected"), (who: Seated) => close(who, "withdrawn"), takeBack],
      ...[({ provider }: Seated) => provider.disconnect(), ({ provider }: Seated) => provider.connect()],
    ];
    for (let step = 0; step < 60; step++) {
      house.clock.set(new Date(Date.parse(start) + step * 1_000).toISOString());
      await pick(acts)?.(pick(writers) as Seated);
    }

    for (const { provider } of writers) provider.connect();
    const same = async () => {
      const text = wordsOf(await house.app.documents.read(id));
      return writers.every(({ provider, doc }) => provider.synced && wordsOf(doc) === text);
    };
    await expect.poll(same, { timeout: 10_000 }).toBe(true);

    const text = wordsOf(await house.app.documents.read(id));
    const wrote = await house.app.documents.whoWrote(id, { field });
    const writerOf = (word: string) => wrote.find(({ words }) => words.includes(word))?.wrote;
    const person = (name: string) => house.people[name];
    for (const { name, done } of writers)
      for (const { word, isThere } of done)
        if (isThere) expect(writerOf(word), word).toMatchObject({ person: person(name) });
    const listed = (await house.ask("healthWriter", wire.listThreads, { params: { document: id } })).json
      .threads;
    expect(listed.map((one) => one.id).sort()).toEqual(threads.map((one) => one.id).sort());
    const ever = await house.app.documents.whoWrote(id, { field, deleted: true });
    for (const told of threads) {
      const { id: thread, by, quote, says: said, word, fate, accepter, added, replies, resolved } = told;
      const row = listed.find((one) => one.id === thread);
      const isOpen = word === null ? !resolved : fate === "open";
      expect(row).toMatchObject({ quote, by: { name: by }, state: isOpen ? "open" : "resolved" });
      expect(row?.comments.map((one) => one.text)).toEqual([said, ...replies]);
      if (word === null) continue;
      // Taken back or not, the archive keeps whose words came in and by whom.
      for (const name of told.accepters)
        expect(
          ever.filter(({ words }) => words.includes(word)).map(({ wrote }) => wrote),
          `${word} accepted by ${name}`,
        ).toContainEqual(
          expect.objectContaining({
            ...{ person: person(by), act: "accept-suggestion", accepter: person(name) },
          }),
        );
      expect(row?.resolution).toBe(fate === "open" ? null : fate);
      if (!accepter) expect(text).not.toContain(word);
      else
        expect(writerOf(word), word).toMatchObject({
          ...{ person: person(by), act: "accept-suggestion", accepter: person(accepter) },
        });
      if (added) expect(writerOf(added), added).toMatchObject({ person: person(accepter) });
    }
  },
  30_000,
);
