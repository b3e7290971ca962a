import type { TextTemplate } from "@accord/shared/document-schema";
import { isRestoringClient } from "@accord/shared/protocol";
import * as Y from "yjs";
import {
  cameBack,
  type Draft,
  type DraftStore,
  draftOf,
  keepDraft,
  onceEach,
  type StoredDraft,
} from "../editor/drafts.js";
import { patienceMs, within } from "../editor/patience.js";
import { whenIdle } from "../editor/when-idle.js";
import { type IsLost, isAmong, type Letters } from "./gone-words.js";
import { pageGone, pagesHere } from "./living-pages.js";

export interface ReturnedWords {
  /** Those that are offered. */
  readonly drafts: readonly Draft[];
  /** Some of them will be gone with this page. */
  readonly isLastPlace: boolean;
  /** Whether the words are safe in this browser; where it has no room for them, its copy of the text keeps them. */
  setAside(draft: SetAside): Promise<boolean>;
  /** What no page of this browser has set aside: each may be told of the same letters, in other pieces. */
  setAsideOnce(
    wordsBut: (isBack: IsLost) => SetAside | null,
    /** Letters that they go on from: what is offered of these alone becomes one with them. */
    before?: readonly Letters[],
  ): Promise<void>;
  /** The words are in the text again, or not wanted any more: not offered from now on, and kept until then. */
  letGo(draft: Draft, until?: Promise<void>): Promise<void>;
  /** The rest is in the text again: of the draft only this is offered from now on, and kept as it was until then. */
  keepLeft(draft: Draft, left: readonly string[], until: Promise<void>): Promise<void>;
  /** Offered again: it was let go by mistake. */
  takeBack(draft: Draft): Promise<void>;
  /** Of the same text the server may have more by now. */
  compare(): void;
  /** What is offered stands beside another text by now: shown as it is to that one, soon and at rest. */
  textChanged(): void;
  /** Another page may have put words back, or let them go. */
  lookAgain(): Promise<void>;
  close(): void;
}

/** Words of one text that came back to one person, in this browser. */
export function returnedWords({
  account,
  document,
  template,
  store,
  server,
  isOwn,
  changed,
}: {
  readonly account: string;
  readonly document: string;
  readonly template: TextTemplate;
  readonly store: DraftStore;
  /** The text as the server has it; null while that is not known. */
  readonly server: () => Y.Doc | null;
  /** Whether this page writes or wrote under that client id. */
  readonly isOwn: (client: number) => boolean;
  readonly changed: () => void;
}): ReturnedWords {
  let stored: readonly StoredDraft[] = [];
  let drafts: readonly Draft[] = [];
  let offered: readonly Draft[] = [];
  /** What each draft was compared with. */
  const bases = new Map<string, string>();
  /** Client ids of other pages of this person: what is unsent under them they will send. */
  let others: ReadonlySet<number> = new Set();
  const awaited = new Set<number>();
  /** Let go here: what was read before may still have them. */
  const gone = new Set<string>();
  const lettersGone = new Map<string, IsLost>();
  /** Of what went back in part: what was read before may still have all. */
  const leftOf = new Map<string, readonly string[]>();
  const closing = new AbortController();
  /** Tells other pages of this browser at once: the same words put back in both would be written twice. */
  const pagesTold = new BroadcastChannel("accord-drafts");
  /** Drafts that this browser had no room for. */
  const onlyHere = new Set<string>();

  const read = async () => onceEach(store, await store.of(account, document));

  const compared = (one: StoredDraft, now: Y.Doc | null): Draft => {
    const before = drafts.find(({ id }) => id === one.id);
    if (now === null) return before?.compared ? before : draftOf(one, null, template);
    const owed = owedBy(one, now).map(([client, has]) => `${client} ${has} ${others.has(client)}`);
    const basis = [
      ...owed,
      ...(one.left ?? []),
      ...(one.reason === "block_gone" ? restoredIn(now) : []),
    ].join();
    if (before?.compared && bases.get(one.id) === basis) return before;
    bases.set(one.id, basis);
    return draftOf(one, now, template, others);
  };
  /** Whether that is another offer than before. */
  const show = (next: readonly Draft[]): boolean => {
    const isSame = next.length === drafts.length && next.every((draft, at) => draft === drafts[at]);
    if (isSame) return false;
    drafts = next;
    offered = drafts.filter((draft) => !draft.compared || cameBack(draft) > 0);
    changed();
    return true;
  };
  const compare = (): void => {
    const now = server();
    if (!show(stored.map((one) => compared(one, now))) || now === null) return;
    // Where the server has all of it, nothing came back.
    for (const one of stored.filter(({ id }) => !offered.some((draft) => draft.id === id)))
      if (cameBack(draftOf(one, now, template)) === 0) void letGo(one);
  };
  let [following, endFollowing] = [false, (): void => {}];
  const textChanged = (): void => {
    if (stored.length === 0 || following || closing.signal.aborted) return;
    following = true;
    const timer = setTimeout(() => {
      endFollowing = whenIdle(() => {
        following = false;
        const now = server();
        if (now === null) return;
        // What now stands there word for word is kept: it may be taken out again.
        show(
          stored.map((one) => {
            const before = drafts.find(({ id }) => id === one.id);
            const draft = draftOf(one, now, template, others);
            return before && isAlike(before, draft) ? before : draft;
          }),
        );
      });
    }, followMs);
    endFollowing = () => clearTimeout(timer);
  };
  const tell = (what: Told): void => {
    if (!closing.signal.aborted) pagesTold.postMessage(what);
  };
  const hide = (id: string, letters: readonly Letters[] = []): void => {
    gone.add(id);
    lettersGone.set(id, isAmong(letters));
    stored = stored.filter((one) => one.id !== id);
    compare();
  };
  const withLeft = (one: StoredDraft): StoredDraft => {
    const left = leftOf.get(one.id);
    return left === undefined ? one : { ...one, left };
  };
  const leave = (id: string, left: readonly string[]): void => {
    leftOf.set(id, left);
    stored = stored.map(withLeft);
    compare();
  };
  const unhide = (id: string): void => {
    gone.delete(id);
    lettersGone.delete(id);
  };
  const letGo = async (
    { id, letters }: Pick<StoredDraft, "id" | "letters">,
    until?: Promise<void>,
  ): Promise<void> => {
    hide(id, letters);
    tell({ id, is: "gone", ...(letters ? { letters } : {}) });
    await until;
    await store.remove(id);
  };
  const take = async (found: readonly StoredDraft[]): Promise<void> => {
    if (found.length > 0) await lookForOthers(found);
    stored = found.filter(({ id }) => !gone.has(id)).map(withLeft);
    compare();
  };

  const lookForOthers = async (found: readonly StoredDraft[]): Promise<void> => {
    others = new Set([...(await pagesHere(account, document))].filter((client) => !isOwn(client)));
    const unsent = found.flatMap((one) => [...clocksOf(one).keys()]);
    for (const client of unsent.filter((id) => others.has(id) && !awaited.has(id))) {
      awaited.add(client);
      void pageGone(account, document, client, closing.signal).then(async () => take(await read()));
    }
  };
  const known = read().then(take);
  pagesTold.addEventListener("message", ({ data }: MessageEvent<Told>) => {
    if (data.is === "gone") return hide(data.id, data.letters);
    if (data.is === "left") return leave(data.id, data.left ?? []);
    if (data.is === "taken back") unhide(data.id);
    void read().then(take);
  });

  const setAside = async (words: SetAside): Promise<boolean> => {
    const draft: StoredDraft = { id: crypto.randomUUID(), account, document, ...words };
    await known;
    const kept = await keepDraft(store, draft);
    if (!kept.isSafe) onlyHere.add(draft.id);
    await take(kept.drafts);
    if (draft.letters) tell({ id: draft.id, is: "new" });
    return kept.isSafe;
  };

  return {
    get drafts() {
      return offered;
    },
    get isLastPlace() {
      return stored.some(({ id }) => onlyHere.has(id));
    },
    setAside,
    setAsideOnce: (wordsBut, before = []) =>
      oneAtATime(`accord-drafts:${account}:${document}`, async () => {
        const isBefore = isAmong(before);
        const all = [...(await read()), ...stored].map(withLeft);
        const isGone: IsLost = (...letter) => [...lettersGone.values()].some((isIn) => isIn(...letter));
        const goesOn = ({ id, letters = [], left }: StoredDraft): boolean =>
          !gone.has(id) && letters.length > 0 && !left && everyLetter(letters, isBefore);
        const others = all.filter((one) => !goesOn(one));
        const wordsBeside = (some: readonly StoredDraft[]) =>
          wordsBut((...letter) => isGone(...letter) || some.some((one) => amongLetters(one)(...letter)));
        const isNew = wordsBeside(all) !== null;
        const words = isNew ? wordsBeside(others) : null;
        if (words) await setAside(words);
      }),
    letGo,
    keepLeft: async ({ id }, left, until) => {
      leave(id, left);
      tell({ id, is: "left", left });
      await until;
      const one = stored.find((draft) => draft.id === id);
      if (one && !(await store.put(one))) onlyHere.add(id);
    },
    takeBack: async ({ id, account, document, at, reason, page, text, letters, left }) => {
      unhide(id);
      const kept = await keepDraft(store, {
        id,
        account,
        document,
        at,
        reason,
        text,
        ...(page ? { page } : {}),
        ...(letters ? { letters } : {}),
        ...(left ? { left } : {}),
      });
      if (!kept.isSafe) onlyHere.add(id);
      await take(kept.drafts);
      tell({ id, is: "taken back" });
    },
    compare,
    textChanged,
    lookAgain: async () => {
      await known;
      const found = await read();
      if (found.length !== stored.length || found.some(({ id }) => !stored.some((one) => one.id === id)))
        await take(found);
    },
    close: () => {
      closing.abort();
      endFollowing();
      pagesTold.close();
    },
  };
}

/** Each time all of the text is compared. */
const followMs = 500;

const isAlike = (one: Draft, other: Draft): boolean => wordsIn(one) === wordsIn(other);
const wordsIn = ({ fields, values, compared, left, others }: Draft): string =>
  JSON.stringify([fields, values, compared, left, [...others]]);

type SetAside = Omit<StoredDraft, "id" | "account" | "document"> & {
  /** Where another page may set the same aside. */
  readonly id?: string;
};

/** After the other pages of this browser; a page that never ends is not waited for. */
async function oneAtATime(name: string, act: () => Promise<void>): Promise<void> {
  let begun: Promise<void> | null = null;
  const once = (): Promise<void> => {
    begun ??= act();
    return begun;
  };
  const turn = navigator.locks?.request(name, once).catch(() => {});
  await within(patienceMs, turn ?? Promise.resolve(), null);
  await once();
}

interface Told {
  readonly id: string;
  readonly is: "new" | "gone" | "left" | "taken back";
  readonly left?: readonly string[];
  readonly letters?: readonly Letters[];
}

const everyLetter = (letters: readonly Letters[], isIn: IsLost): boolean =>
  letters.every(([client, clock, length]) =>
    [...Array(length).keys()].every((at) => isIn(client, clock + at)),
  );

const among = new WeakMap<StoredDraft, IsLost>();

function amongLetters(stored: StoredDraft): IsLost {
  const known = among.get(stored) ?? isAmong(stored.letters ?? []);
  among.set(stored, known);
  return known;
}

const clocks = new WeakMap<StoredDraft, ReadonlyMap<number, number>>();

function clocksOf(stored: StoredDraft): ReadonlyMap<number, number> {
  const known = clocks.get(stored) ?? Y.decodeStateVector(Y.encodeStateVectorFromUpdate(stored.text));
  clocks.set(stored, known);
  return known;
}

/** What was ever brought back there with an earlier text. */
const restoredIn = ({ store }: Y.Doc): string[] =>
  [...store.clients.keys()]
    .filter(isRestoringClient)
    .map((client) => `${client} ${Y.getState(store, client)}`);

/** Client ids under which a draft has more than the server, with what the server has. */
const owedBy = (stored: StoredDraft, server: Y.Doc): [client: number, has: number][] =>
  [...clocksOf(stored)].flatMap(([client, clock]): [number, number][] => {
    const has = Y.getState(server.store, client);
    return has < clock ? [[client, has]] : [];
  });
