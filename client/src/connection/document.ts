import { commitmentTemplate } from "@accord/shared/commitments";
import type { TextRoot, TextTemplate } from "@accord/shared/document-schema";
import type { RefusalReason } from "@accord/shared/protocol";
import type { Awareness } from "y-protocols/awareness";
import * as Y from "yjs";
import { type Draft, type DraftStore, draftsInBrowser } from "../editor/drafts.js";
import { type UnsavedWords, unsavedWords } from "../editor/unsaved-words.js";
import { type DocumentState, owesWords } from "./document-state.js";
import { askFormers, bringFormerWords } from "./former-texts.js";
import { askWhatWasUnseen, goneWatch } from "./gone-watch.js";
import { textWith, wordsOf } from "./gone-words.js";
import { copyName, generations, type Kept } from "./local-copy.js";
import { askWhyShut, openReplica, type Replica, type World } from "./replica.js";
import { returnedWords } from "./returned-words.js";
import { whosePage } from "./whose-page.js";
import { writtenUnder } from "./written-under.js";

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
  /** Id of the person signed in. */
  readonly account: string;
  readonly template: TextTemplate;
  readonly fields: readonly TextRoot[];
  readonly doc: Y.Doc;
  readonly awareness: Awareness;
  readonly generation: number;
  readonly state: DocumentState;
  /** Refused, and whether it opens again is not known yet. */
  readonly isReopening: boolean;
  readonly drafts: readonly Draft[];
  /** What of mine is not with the server yet, by its place. */
  readonly unsaved: () => readonly UnsavedWords[];
  /** How many changes of others wait until `letOthersIn`; null: they come in as they are written. */
  readonly held: number | null;
  readonly holdOthers: () => void;
  readonly letOthersIn: () => void;
  /** A word is composed on this page: until it is there what others write waits too. */
  readonly whileComposing: (isComposing: boolean) => void;
  readonly subscribe: (listener: () => void) => () => void;
  /** Writes what waits for a pause in typing before nothing can be written here any more. */
  readonly beforeItShuts: (write: () => void) => () => void;
  /** The words are not wanted any more. */
  readonly letGo: (draft: Draft) => Promise<void>;
  /** That was a mistake. */
  readonly takeBack: (draft: Draft) => Promise<void>;
  /**
   * The words are in the text again, all but what is left: where no copy of that is kept, their draft is until the
   * server has them.
   */
  readonly wentBack: (draft: Draft, left?: readonly string[]) => Promise<void>;
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
    unseenOf: options.world?.unseenOf ?? askWhatWasUnseen,
  };
  const listeners = new Set<() => void>();
  const waitingWords = new Set<() => void>();
  let refusals = 0;
  let generation = generations.of(account, documentId);
  let closed = false;
  let isReopening = false;
  /** Screens may still read them. */
  const ended: Replica[] = [];

  const announce = (): void => {
    for (const listener of listeners) listener();
  };

  const writeWhatWaits = (): void => {
    for (const write of waitingWords) write();
  };

  const here = () => ({
    at: world.now(),
    page: { title: document.title, path: location.pathname },
  });

  const isOwnIn = ({ clientID }: Y.Doc): ((client: number) => boolean) => {
    const own = writtenUnder.of(account, documentId);
    return (client) => client === clientID || own.has(client);
  };

  /** Who may not even read it any more keeps what is on the page. */
  const isShut = async (reason: RefusalReason): Promise<boolean> =>
    reason === "rights_lost" && (await world.whyShut(documentId)) !== null;

  /** With what other pages of the same person left in the copy, which this one has never seen. */
  const setAside = async (from: Replica, reason: RefusalReason, copy: Kept | null): Promise<boolean> => {
    if (copy) await watch.meets(from.doc, copy.text, isOwnIn(from.doc));
    const texts = [Y.encodeStateAsUpdate(from.doc), ...(copy ? [copy.text] : [])];
    return returned.setAside({ ...here(), reason, text: Y.mergeUpdates(texts) });
  };

  /** A copy that could not be read in time goes once it was, whoever owed what is in it; until then it stays. */
  const leaveLate = async (from: Replica, reason: RefusalReason, next: number): Promise<void> => {
    const copy = await from.copy.readLate();
    if (copy === null || closed) return;
    if (copy.unsaved !== null && !(await setAside(from, reason, copy))) return from.copy.close();
    await from.copy.clear();
    generations.set(account, documentId, Math.max(next, generations.of(account, documentId)));
  };

  const refused = async (from: Replica, reason: RefusalReason): Promise<void> => {
    refusals += 1;
    isReopening = true;
    // A socket that ends says nothing of the page: the answer to this does, and who is here is told.
    if (reason === "session_ended") void world.whyShut(documentId);
    const copy = await from.copy.read();
    const owes = owesWords(from.state) || (copy?.unsaved ?? null) !== null;
    const isSafe = !owes || (await setAside(from, reason, copy));
    // A restore ends texts and sessions. What was saved after the backup is in this copy alone: the text that came in
    // the place of this one looks for it.
    if (copy !== null && !isSafe) await from.copy.close();
    else if (copy !== null && (owes || !final.includes(reason))) await from.copy.clear();
    if (owes || reason !== "session_ended") {
      // Where another page was refused before this one, that one's copy is the one of today.
      generation = Math.max(generation + 1, generations.of(account, documentId));
      // Else the next page begins with the copy that still holds the words.
      if (copy === null) void leaveLate(from, reason, generation);
      else if (isSafe) generations.set(account, documentId, generation);
    }
    const opensAgain = !final.includes(reason) && refusals < mostRefusals && !(await isShut(reason));
    isReopening = false;
    if (opensAgain && !closed) reopen();
    returned.compare();
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
    const { doc } = replica;
    const text = {
      account,
      document: documentId,
      now: doc,
      at: world.now(),
      store,
      formersOf: world.formersOf,
    };
    if (await bringFormerWords(text)) await returned.lookAgain();
  };

  const watch = goneWatch(
    template,
    (letters) => world.unseenOf(documentId, letters),
    (blocks, isMeant = () => true, before = []) => {
      if (wordsOf(blocks, isMeant).length === 0) return;
      return returned.setAsideOnce((isBack) => {
        const gone = wordsOf(blocks, (...letter) => isMeant(...letter) && !isBack(...letter));
        if (gone.length === 0) return null;
        const id = gone.map((one) => one.id).join();
        const letters = gone.flatMap((one) => one.letters);
        return { ...here(), id, reason: "block_gone", text: textWith(replica.doc, gone), letters };
      }, before);
    },
  );

  const open = (): Replica => {
    let wasSynced = false;
    const opened = openReplica(documentId, account, copyName(account, documentId, generation), world, {
      changed: () => {
        if (opened !== replica) return;
        if (opened.state.kind === "synced" && !wasSynced) {
          wasSynced = true;
          refusals = 0;
          returned.compare();
          void former();
        }
        announce();
      },
      refused: (reason) => void refused(opened, reason),
      loaded: watch.loaded,
      shuts: writeWhatWaits,
    });
    opened.doc.on("update", (_update, _origin, _doc, { local }: Y.Transaction) => {
      if (opened !== replica) return;
      if (!local) returned.compare();
      returned.textChanged();
    });
    opened.doc.on("afterTransaction", (transaction: Y.Transaction) => {
      if (transaction.local || transaction.deleteSet.clients.size === 0) return;
      const heard = opened.heardIn(transaction);
      const isOwn = isOwnIn(opened.doc);
      if (opened.state.kind === "loading") watch.loads(transaction, isOwn);
      else if (heard !== null && opened === replica) watch.saw(transaction, heard, isOwn);
    });
    if (options.name) opened.awareness.setLocalStateField("user", { id: account, name: options.name });
    return opened;
  };

  let replica = open();
  const returned = returnedWords({
    ...{ account, document: documentId, template, store },
    server: () => (replica.state.kind === "refused" || !replica.state.book.synced ? null : replica.doc),
    isOwn: (client) => [...ended, replica].some(({ doc }) => doc.clientID === client),
    changed: announce,
  });

  /** Once what is written here would outlive this page. */
  const safe = (): Promise<void> =>
    new Promise((resolve) => {
      const look = (): void => {
        const { unsaved, book } = replica.state;
        if ((unsaved !== null && !book.kept) || returned.isLastPlace) return;
        listeners.delete(look);
        resolve();
      };
      listeners.add(look);
      look();
    });

  const beforeLeaving = (event: BeforeUnloadEvent): void => {
    if (replica.state.unsaved || returned.isLastPlace) event.preventDefault();
  };
  const connectNow = (): void => {
    const { state } = replica;
    if (state.kind !== "refused") replica.connectNow();
    else if (!closed && !isReopening && state.reason !== "epoch_gone") {
      refusals = 0;
      reopen();
      announce();
    }
  };
  const lookAgain = (): void => {
    void returned.lookAgain();
    void watch.ask();
  };
  const lineIsGone = (): void => replica.lineIsGone();
  window.addEventListener("beforeunload", beforeLeaving);
  window.addEventListener("online", connectNow);
  window.addEventListener("offline", lineIsGone);
  window.addEventListener("focus", lookAgain);
  // Who is signed in again goes on where their session had ended.
  const stopHearing = whosePage.subscribe(() => {
    const { state } = replica;
    const isBack = whosePage.state() === "theirs" && whosePage.name() === account;
    if (isBack && state.kind === "refused" && state.reason === "session_ended") connectNow();
  });

  const close = (): void => {
    if (closed) return;
    writeWhatWaits();
    closed = true;
    window.removeEventListener("beforeunload", beforeLeaving);
    window.removeEventListener("online", connectNow);
    window.removeEventListener("offline", lineIsGone);
    window.removeEventListener("focus", lookAgain);
    stopHearing();
    returned.close();
    replica.stop();
    void replica.copy.close();
    for (const { doc } of [...ended, replica]) doc.destroy();
  };

  return {
    documentId,
    account,
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
    get isReopening() {
      return isReopening;
    },
    get drafts() {
      return returned.drafts;
    },
    get held() {
      return replica.held;
    },
    unsaved: () => unsavedWords(replica.doc, replica.edits, template, replica.leftBefore),
    holdOthers: () => replica.holdOthers(),
    letOthersIn: () => replica.letOthersIn(),
    whileComposing: (isComposing) => replica.whileComposing(isComposing),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    beforeItShuts: (write) => {
      waitingWords.add(write);
      return () => waitingWords.delete(write);
    },
    letGo: (draft) => returned.letGo(draft),
    takeBack: (draft) => returned.takeBack(draft),
    wentBack: (draft, left = []) =>
      left.length === 0 ? returned.letGo(draft, safe()) : returned.keepLeft(draft, left, safe()),
    connectNow,
    close,
  };
}
