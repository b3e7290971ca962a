import { commitmentTemplate } from "@accord/shared/commitments";
import type { TextRoot, TextTemplate } from "@accord/shared/document-schema";
import type { RefusalReason } from "@accord/shared/protocol";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import {
  cameBack,
  type Draft,
  type DraftStore,
  draftOf,
  draftsInBrowser,
  keepDraft,
  type StoredDraft,
} from "../editor/drafts.js";
import { type UnsavedWords, unsavedWords } from "../editor/unsaved-words.js";
import { type DocumentState, owesWords } from "./document-state.js";
import { askFormers, bringFormerWords } from "./former-texts.js";
import { copyName, generations } from "./local-copy.js";
import { askWhyShut, openReplica, type Replica, type World } from "./replica.js";

export interface OpenDocumentOptions {
  readonly documentId: string;
  /** Id of the person signed in: local copies and drafts are theirs alone. */
  readonly account: string;
  /** How this person is named on this page; to others the server names them. */
  readonly name?: string;
  /** What may stand in the document; the commitment template where none is given. */
  readonly template?: TextTemplate;
  /** In place of a template where there are texts alone. */
  readonly fields?: readonly TextRoot[];
  readonly world?: Partial<World>;
  readonly drafts?: DraftStore;
}

/**
 * A live text. After a refusal `doc` and `awareness` are other objects and `generation` is higher; `subscribe` tells
 * of that as of every change of `state` and `drafts`.
 */
export interface OpenDocument {
  readonly documentId: string;
  readonly template: TextTemplate;
  readonly fields: readonly TextRoot[];
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly generation: number;
  readonly state: DocumentState;
  readonly drafts: readonly Draft[];
  /** What of mine is not with the server yet, by its place. */
  readonly unsaved: () => readonly UnsavedWords[];
  /** How many changes of others wait until `letOthersIn`; null: they come in as they are written. */
  readonly held: number | null;
  readonly holdOthers: () => void;
  readonly letOthersIn: () => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** The words are in the text again, or not wanted any more. */
  readonly letGo: (draft: Draft) => Promise<void>;
  /** Tries the line at once instead of waiting. */
  readonly connectNow: () => void;
  readonly close: () => void;
}

/** After these the same address will not be served again. */
const final: readonly RefusalReason[] = ["session_ended", "epoch_gone"];
/** A server that refuses a text with nothing new in it would do so for ever. */
const mostRefusals = 3;

const sockets = (): string => `${location.protocol === "https:" ? "wss" : "ws"}://${location.host}/sync`;

export function openDocument({ documentId, account, ...options }: OpenDocumentOptions): OpenDocument {
  const template = options.template ?? (options.fields ? { fields: options.fields } : commitmentTemplate);
  const { fields } = template;
  const store = options.drafts ?? draftsInBrowser();
  const world: World = {
    address: options.world?.address ?? sockets(),
    Socket: options.world?.Socket ?? WebSocket,
    now: options.world?.now ?? (() => new Date().toISOString()),
    chance: options.world?.chance ?? Math.random,
    whyShut: options.world?.whyShut ?? askWhyShut,
    formersOf: options.world?.formersOf ?? askFormers,
  };
  const listeners = new Set<() => void>();
  let stored: readonly StoredDraft[] = [];
  let drafts: readonly Draft[] = [];
  let refusals = 0;
  let generation = generations.of(account, documentId);
  let closed = false;
  /** What becomes of refused words, and whether to open again, is not known yet. */
  let isReopening = false;
  /** Screens may still read them. */
  const ended: Replica[] = [];
  /** Drafts that this browser had no room for. */
  const onlyHere = new Set<string>();

  const announce = (): void => {
    for (const listener of listeners) listener();
  };

  const compare = (): void => {
    const server = replica.state.kind === "refused" || !replica.state.book.synced ? null : replica.doc;
    drafts = stored.map(
      (one) => drafts.find(({ id, compared }) => id === one.id && compared) ?? draftOf(one, server, template),
    );
    // Where the server has all of it, nothing came back.
    const empty = drafts.filter((draft) => draft.compared && cameBack(draft) === 0);
    for (const draft of empty) void letGo(draft);
  };

  const letGo = async (draft: Draft): Promise<void> => {
    stored = stored.filter(({ id }) => id !== draft.id);
    drafts = drafts.filter(({ id }) => id !== draft.id);
    announce();
    await store.remove(draft.id);
  };

  /** Whether the words are safe in this browser; where it has no room for them, its copy of the text keeps them. */
  const setAside = async (texts: readonly Uint8Array[], reason: RefusalReason): Promise<boolean> => {
    const draft: StoredDraft = {
      id: crypto.randomUUID(),
      account,
      document: documentId,
      at: world.now(),
      reason,
      page: { title: document.title, path: location.pathname },
      text: Y.mergeUpdates([...texts]),
    };
    await known;
    const kept = await keepDraft(store, draft);
    stored = kept.drafts;
    if (!kept.isSafe) onlyHere.add(draft.id);
    return kept.isSafe;
  };

  /** Who may not even read it any more keeps what is on the page. */
  const isShut = async (reason: RefusalReason): Promise<boolean> =>
    reason === "rights_lost" && (await world.whyShut(documentId)) !== null;

  const refused = async (from: Replica, reason: RefusalReason): Promise<void> => {
    refusals += 1;
    isReopening = true;
    const copy = await from.copy.read();
    const owes = owesWords(from.state) || (copy?.unsaved ?? null) !== null;
    // With what other pages of the same person left in the copy, which this one has never seen.
    const texts = () => [Y.encodeStateAsUpdate(from.doc), ...(copy ? [copy.text] : [])];
    const isSafe = !owes || (await setAside(texts(), reason));
    // A restore ends texts and sessions. What was saved after the backup is in this copy alone: the text that came in
    // the place of this one looks for it.
    if (!isSafe) await from.copy.close();
    else if (owes || !final.includes(reason)) await from.copy.clear();
    if (owes || reason !== "session_ended") {
      generation += 1;
      // Else the next page begins with the copy that still holds the words.
      if (isSafe) generations.set(account, documentId, generation);
    }
    const opensAgain = !final.includes(reason) && refusals < mostRefusals && !(await isShut(reason));
    isReopening = false;
    if (opensAgain && !closed) reopen();
    compare();
    announce();
  };

  const reopen = (): void => {
    ended.push(replica);
    replica = open();
  };

  let looked = false;
  const former = async (): Promise<void> => {
    if (looked) return;
    looked = true;
    await known;
    const { doc } = replica;
    const text = {
      account,
      document: documentId,
      now: doc,
      at: world.now(),
      store,
      formersOf: world.formersOf,
    };
    if (!(await bringFormerWords(text))) return;
    stored = await store.of(account, documentId);
    compare();
    announce();
  };

  const open = (): Replica => {
    let wasSynced = false;
    const opened = openReplica(documentId, account, copyName(account, documentId, generation), world, {
      changed: () => {
        if (opened !== replica) return;
        if (opened.state.kind === "synced" && !wasSynced) {
          wasSynced = true;
          refusals = 0;
          compare();
          void former();
        }
        announce();
      },
      refused: (reason) => void refused(opened, reason),
    });
    if (options.name) opened.awareness.setLocalStateField("user", { id: account, name: options.name });
    return opened;
  };

  let replica = open();
  const known = store.of(account, documentId).then((found) => {
    stored = found;
    compare();
    announce();
  });

  const beforeLeaving = (event: BeforeUnloadEvent): void => {
    if (replica.state.unsaved || stored.some(({ id }) => onlyHere.has(id))) event.preventDefault();
  };
  const connectNow = (): void => {
    const { state } = replica;
    if (state.kind !== "refused") replica.connectNow();
    else if (!closed && !isReopening && !final.includes(state.reason)) {
      refusals = 0;
      reopen();
      announce();
    }
  };
  /** Another page may have put words back, or let them go. */
  const lookAgain = async (): Promise<void> => {
    const found = await store.of(account, documentId);
    if (found.length === stored.length && found.every(({ id }) => stored.some((one) => one.id === id)))
      return;
    stored = found;
    compare();
    announce();
  };
  const lineIsGone = (): void => replica.lineIsGone();
  window.addEventListener("beforeunload", beforeLeaving);
  window.addEventListener("online", connectNow);
  window.addEventListener("offline", lineIsGone);
  window.addEventListener("focus", lookAgain);

  const close = (): void => {
    if (closed) return;
    closed = true;
    window.removeEventListener("beforeunload", beforeLeaving);
    window.removeEventListener("online", connectNow);
    window.removeEventListener("offline", lineIsGone);
    window.removeEventListener("focus", lookAgain);
    replica.stop();
    void replica.copy.close();
    for (const { doc } of [...ended, replica]) doc.destroy();
  };

  return {
    documentId,
    template,
    fields,
    get doc() {
      return replica.doc;
    },
    get awareness() {
      return replica.awareness;
    },
    get generation() {
      return generation;
    },
    get state() {
      return replica.state;
    },
    get drafts() {
      return drafts;
    },
    get held() {
      return replica.held;
    },
    unsaved: () => unsavedWords(replica.doc, replica.edits, template),
    holdOthers: () => replica.holdOthers(),
    letOthersIn: () => replica.letOthersIn(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    letGo,
    connectNow,
    close,
  };
}
