import { repair, richSchema, type TextJson } from "@accord/shared/document-schema";
import { updateYFragment } from "@tiptap/y-tiptap";
import * as Y from "yjs";
import { momentOf } from "./archive.js";
import type { Desk } from "./desk.js";

export const field = "problem";
export type Blocks = readonly TextJson[];
export const paragraph = (words: string): TextJson => ({
  type: "paragraph",
  ...(words === "" ? {} : { content: [{ type: "text", text: words }] }),
});
export const wordsOf = (block: TextJson | undefined): string =>
  block === undefined ? "" : (block.text ?? (block.content ?? []).map(wordsOf).join(""));
export const blocksOf = (doc: Y.Doc): Blocks => repair(doc.getXmlFragment(field), "rich").content ?? [];

/** As the editor's binding writes what stands on the screen. */
export function write(doc: Y.Doc, blocks: Blocks): void {
  const content = blocks.length > 0 ? blocks : [paragraph("")];
  const node = richSchema.nodeFromJSON({ type: "doc", content });
  doc.transact(
    () => updateYFragment(doc, doc.getXmlFragment(field), node, { mapping: new Map(), isOMark: new Map() }),
    "typing",
  );
}

/** Every piece of the field that stands in what is there, deleted ones as well, in its order. */
export function orderOf(doc: Y.Doc): string {
  const order: string[] = [];
  const read = (type: Pick<Y.AbstractType<unknown>, "_start">) => {
    for (let item = type._start; item !== null; item = item.right) {
      const { id, deleted, content } = item;
      for (let i = 0; i < item.length; i++) order.push(`${deleted ? "-" : ""}${id.client}:${id.clock + i}`);
      if (!deleted && content instanceof Y.ContentType) read(content.type);
    }
  };
  read(doc.getXmlFragment(field));
  return order.join(" ");
}

/** Some people who write one text, each in a document of their own, and the archive between them. */
export function together(desk: Desk, names: readonly string[]) {
  const server = new Y.Doc();
  server.getXmlFragment(field);
  let moment = 0;
  const people = names.map((name, i) => {
    const doc = new Y.Doc();
    doc.clientID = 1_000 + i;
    const undo = new Y.UndoManager(doc.getXmlFragment(field), {
      trackedOrigins: new Set(["typing"]),
      captureTimeout: 0,
    });
    const person = {
      name,
      doc,
      undo,
      isOffline: false,
      waiting: [] as { update: Uint8Array; isUndo: boolean }[],
    };
    doc.on("update", (update: Uint8Array, origin: unknown) => {
      if (origin !== "server") person.waiting.push({ update, isUndo: origin === undo });
    });
    return person;
  });
  const tell = (update: Uint8Array) => {
    Y.applyUpdate(server, update);
    for (const one of people) if (!one.isOffline) Y.applyUpdate(one.doc, update, "server");
  };
  type Person = (typeof people)[number];
  const undone = new Set<string>();
  const back = new Map<string, "apart" | "merged">();
  const store = async (person: Person, update: Uint8Array, isUndo = false) => {
    moment += 1;
    if (isUndo) undone.add(momentOf(moment));
    await desk.journal.write(
      async (tx) =>
        void (await desk.journal.append(tx, [
          { document: "d1", bytes: update, person: person.name, act: null, at: momentOf(moment) },
        ])),
    );
    tell(update);
  };
  return {
    people,
    server,
    now: () => momentOf(moment),
    /** When what undo and redo wrote came to the server by itself. */
    undone: undone as ReadonlySet<string>,
    /** When what was written without a line came to the server, and how. */
    back: back as ReadonlyMap<string, "apart" | "merged">,
    /** What was written reaches the server, or waits. */
    async sent(person: Person) {
      if (person.isOffline) return;
      for (const { update, isUndo } of person.waiting.splice(0)) await store(person, update, isUndo);
    },
    /** Comes back as our page does, edit by edit, or as a plain program does, with all in one update. */
    async online(person: Person, how: "apart" | "merged" = "merged") {
      if (!person.isOffline) return false;
      person.isOffline = false;
      const edits = person.waiting.splice(0);
      const before = moment;
      if (how === "merged")
        await store(person, Y.encodeStateAsUpdate(person.doc, Y.encodeStateVector(server)));
      else for (const { update, isUndo } of edits) await store(person, update, isUndo);
      for (let at = before + 1; at <= moment; at++) back.set(momentOf(at), how);
      Y.applyUpdate(person.doc, Y.encodeStateAsUpdate(server), "server");
      return true;
    },
    /** An act's words. */
    async act(
      by: { person: string | null; act: string; accepter?: string; restores?: number },
      edit: (doc: Y.Doc) => void,
    ) {
      moment += 1;
      await desk.store.transact((tx) =>
        desk.documents.inAct.change(tx, "d1", { ...by, at: momentOf(moment) }, edit),
      );
      const stored = await desk.documents.read("d1");
      tell(Y.encodeStateAsUpdate(stored, Y.encodeStateVector(server)));
    },
  };
}
