import { restoringClient } from "@accord/shared/protocol";
import * as Y from "yjs";
import type { Ids } from "../ports/ids.js";
import type { Journal } from "../ports/journal.js";
import type { Db } from "../ports/store.js";
import { clientBinding, document as documents } from "../ports/tables/index.js";
import { type Checked, checkUpdate } from "./check.js";
import { type DocumentsInAct, DoesNotFit } from "./in-act.js";
import { Known } from "./known.js";
import type { Room } from "./room.js";
import { outgrown } from "./size.js";
import { templateOf } from "./templates.js";
import { emptyDoc, loadText, templateIn } from "./text.js";

interface InActParts {
  readonly journal: Journal;
  readonly ids: Ids;
  readonly room: (document: string) => Room | undefined;
  readonly wake: (room: Room) => void;
  /** This text is changed from now on. */
  readonly begins: (document: string) => void;
  /** After this transaction, durable or rolled back: the room learns its fate, and rights are asked again. */
  readonly afterwards: (document: string, askRights: boolean) => void;
}

/** What an act does with a text happens in the act's own transaction, and in the live text only after it. */
export function documentsInAct({ journal, ids, room, wake, begins, afterwards }: InActParts): DocumentsInAct {
  /** Waiting words are written or refused first, so that nothing is ordered between. Null: no room is open. */
  const prepare = async (tx: Db, document: string, askRights = false): Promise<Room | null> => {
    const open = room(document);
    begins(document);
    afterwards(document, askRights);
    if (open === undefined) return null;
    if (!open.isOpen || open.lagging) {
      open.lagging = true;
      open.opened.then(
        () => wake(open),
        () => undefined,
      );
      return null;
    }
    await open.resolve(tx);
    // Given up meanwhile, it knows nothing of what was on its way.
    if (!open.isOpen) return null;
    await open.writeWaiting(tx);
    return open;
  };

  const copyOf = async (tx: Db, document: string, open: Room | null): Promise<Y.Doc> =>
    open?.staged ? open.staged.copy() : loadText(tx, journal, document);

  const freshClient = (used: (client: number) => boolean, restores = false): number => {
    for (;;) {
      const drawn = Buffer.from(ids.id(), "base64url").readUInt32BE(0);
      const client = restores ? restoringClient(drawn) : drawn;
      if (drawn > 0 && !used(client)) return client;
    }
  };

  const edited = (doc: Y.Doc, client: number, edit: (doc: Y.Doc) => void): Uint8Array[] => {
    const updates: Uint8Array[] = [];
    const keep = (update: Uint8Array) => void updates.push(update);
    doc.clientID = client;
    doc.on("update", keep);
    doc.transact(() => edit(doc));
    doc.off("update", keep);
    return updates;
  };

  /** Asked as of what people write; where nobody has the text open, on a copy of what is in the journal. */
  const tried = async (
    tx: Db,
    document: string,
    open: Room | null,
    edit: (doc: Y.Doc) => void,
    restores = false,
  ) => {
    const doc = await copyOf(tx, document, open);
    const used = (client: number) =>
      Y.getState(doc.store, client) > 0 || (open?.bindings.has(client) ?? false);
    const client = freshClient(used, restores);
    const updates = edited(doc, client, edit);
    if (updates.length === 0) return { client, updates, fault: null };
    const before = () => copyOf(tx, document, open);
    const knows = async () =>
      open?.staged?.known ?? new Known(await before(), await templateIn(tx, document));
    return { client, updates, ...(await weighed(doc, updates, before, knows)) };
  };

  return {
    async create(tx, { id, process, kind, template, subject, at, act, seed }) {
      await tx
        .insert(documents)
        .values({ id, process, kind, template, subject, epoch: 1, gone: null, createdAt: at });
      if (seed === undefined) return;
      const client = freshClient(() => false);
      const doc = emptyDoc(templateOf(template));
      const updates = edited(doc, client, seed);
      const empty = async () => emptyDoc(templateOf(template));
      const knows = async () => new Known(await empty(), templateOf(template));
      const { fault } = await weighed(doc, updates, empty, knows);
      if (fault !== null) throw new DoesNotFit(fault);
      await tx
        .insert(clientBinding)
        .values({ document: id, client, person: null, act, accepter: null, since: at });
      await journal.append(
        tx,
        updates.map((bytes) => ({ document: id, bytes, person: null, act, at })),
      );
    },

    async clone(tx, document) {
      return copyOf(tx, document, await prepare(tx, document));
    },

    async last(tx, document) {
      await prepare(tx, document);
      return journal.last(tx, document);
    },

    async change(tx, document, { person, act, accepter, at, restores }, edit) {
      const open = await prepare(tx, document);
      const {
        client,
        updates,
        fault,
        checks = [],
      } = await tried(tx, document, open, edit, restores !== undefined);
      if (fault !== null) throw new DoesNotFit(fault);
      if (updates.length === 0) return;
      await tx.insert(clientBinding).values({
        ...{ document, client, person, act, since: at },
        ...{ accepter: accepter ?? null, restores: restores ?? null },
      });
      const seqs = await journal.append(
        tx,
        updates.map((bytes) => ({ document, bytes, person, act, at })),
      );
      open?.bindings.bindAct(client);
      for (const [i, bytes] of updates.entries())
        open?.staged?.addAct(seqs[i] as number, bytes, checks[i] as Checked);
    },

    async holds(tx, document, edit) {
      const { fault, known } = await tried(tx, document, await prepare(tx, document), edit);
      known?.forget();
      return fault === null;
    },

    async setLocked(tx, document) {
      await prepare(tx, document, true);
    },
  };
}

/** What an act wrote, as it would be asked of people. */
async function weighed(
  doc: Y.Doc,
  updates: readonly Uint8Array[],
  before: () => Promise<Y.Doc>,
  knows: () => Promise<Known>,
): Promise<{ fault: string | null; known?: Known; checks?: Checked[] }> {
  const fault = await outgrown(doc, before);
  if (fault !== null) return { fault };
  const known = await knows();
  const checks = updates.map((bytes) => checkUpdate(bytes, known, () => "own"));
  return { fault: faultIn(checks), known, checks };
}

function faultIn(checks: readonly Checked[]): string | null {
  const fault = checks.find(({ kind }) => kind === "refused" || kind === "missing");
  return fault === undefined ? null : fault.kind === "refused" ? fault.why : fault.kind;
}
