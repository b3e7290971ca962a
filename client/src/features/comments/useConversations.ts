import { type Fate, listThreads, markThreadSeen, openThread, type ThreadRow } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { readHome } from "@accord/shared/home";
import type { BodyOf } from "@accord/shared/protocol";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useSearch } from "../../app/here.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { announce, useSay } from "../../ui/index.js";
import { type KeptWords, keep, readKept } from "./kept-words.js";
import { inReadingOrder, type Places } from "./order.js";
import { useOwnPlace } from "./own-tab.js";
import type { Standings } from "./suggestions/useStandings.js";

/** Words of the text as they are sent to be commented on. */
export interface PassageBody {
  readonly field: string;
  readonly quote: string;
  readonly before: string;
  readonly after: string;
  readonly from: string;
  readonly to: string;
}

/** Other words are to be written, beginning from those that stand there. */
export interface ToSuggest {
  readonly kind: "line" | "rich";
  readonly base: TextJson;
  /** Words that are there already. */
  readonly content?: TextJson;
  /** The words were begun for others, and stand for these since; false: both changed the same. */
  readonly isIn?: boolean;
}

/** What a new thread is to hang on. */
export type Target =
  | { readonly kind: "passage"; readonly passage: PassageBody; readonly suggest?: ToSuggest }
  | { readonly kind: "field"; readonly field: string; readonly suggest?: ToSuggest }
  | { readonly kind: "whole" };

/** A thread is being brought to its end: resolved, or its suggestion decided. */
export interface Ending {
  readonly thread: string;
  readonly how: Fate | "resolved";
}

/** Tells what one thread is begun on from what another is. */
export const nameOf = (target: Target): string => JSON.stringify(target);

/** A contribution that a suggestion can answer. */
export interface Source {
  readonly reference: string;
  readonly title: string;
}

/** Of a live text: what stands where other words are suggested. */
export interface Suggestions {
  readonly standings: Standings;
  readonly sources: readonly Source[];
  /** Shown in the text, all of them; the one that is read always is. */
  readonly shown: boolean;
  readonly show: (is: boolean) => void;
  /** Selected words of the text, where a thread or words that are begun can be placed anew. */
  readonly selected: () => (ToSuggest & { readonly passage: PassageBody }) | null;
}

interface Options extends Partial<Places> {
  readonly process: string;
  /** A live text, or a proposal: that has no fields and passages. */
  readonly document: string;
  readonly whole?: "text" | "proposal";
}

const nowhere: Places = { fields: [], marks: new Set() };

/** All conversations on one live text or proposal, and which of them is read. */
export function useConversations({
  process,
  document,
  whole = "text",
  fields = nowhere.fields,
  marks = nowhere.marks,
}: Options) {
  const say = useSay();
  const params = { process, document };
  const asked = useAsk(listThreads, { params });
  const [search, setSearch] = useSearch();
  const all = useMemo(
    () => inReadingOrder(asked.data?.threads ?? [], { fields, marks }),
    [asked.data, fields, marks],
  );
  const active = all.find(({ id }) => id === search.thread) ?? null;
  const open = useMemo(() => all.filter(({ state }) => state === "open"), [all]);
  const me = asked.data?.me ?? "";
  const place = useOwnPlace(me, document);
  const newPlace = place ?? "";

  /** Cards that stand on the screen: only to these a passage may point. */
  const [cards, setCards] = useState<ReadonlySet<string>>(new Set());
  const showCard = useCallback(
    (id: string, is: boolean) =>
      setCards((now) => {
        if (now.has(id) === is) return now;
        const next = new Set(now);
        if (is) next.add(id);
        else next.delete(id);
        return next;
      }),
    [],
  );

  const [target, setTarget] = useState<Target | null>(null);
  /** Words were to be left that are not sent: said at them until they are sent or discarded. */
  const [isHeld, setHeld] = useState(false);
  /** By a press on this page: its words take the caret. What was kept is only there, as somebody may write elsewhere. */
  const [isBegunHere, setBegunHere] = useState(false);
  useEffect(() => {
    if (me === "" || newPlace === "") return;
    setBegunHere(false);
    setTarget(readKept<Target>(`${newPlace}:target`));
  }, [me, newPlace]);
  const write = useCallback(
    (next: Target | null) => {
      keep(`${newPlace}:target`, next);
      setTarget(next);
      setBegunHere(next !== null);
      setHeld(false);
      if (!next) keep(`${newPlace}:words`, null);
      if (next) setSearch({ thread: undefined, tab: undefined });
    },
    [newPlace, setSearch],
  );
  /** Something else is to be written or read in place of it: only where nothing is written there that would go. */
  const writeInstead = useCallback(
    (next: Target | null): boolean => {
      const suggested = readKept(`${newPlace}:words`) !== null;
      const isWritten = suggested || (!next && (readKept<KeptWords>(newPlace)?.text ?? "").trim() !== "");
      const goes = target !== null && isWritten && !(next && nameOf(next) === nameOf(target));
      setHeld(goes);
      if (goes) announce(say("comments.held"));
      else write(next);
      return !goes;
    },
    [newPlace, target, say, write],
  );

  /** The threads stand in the first tab beside the text. */
  const setActive = useCallback(
    (id: string | null) => setSearch(id === null ? { thread: undefined } : { thread: id, tab: undefined }),
    [setSearch],
  );
  const opening = useAct(openThread, { changes: [listThreads] });
  /** Begun just now: its card takes the focus that the form had. */
  const [begun, setBegun] = useState<string | null>(null);
  const begin = async (
    body: BodyOf<typeof openThread>,
    onBegun: (thread: string) => void,
  ): Promise<boolean> => {
    const opened = await opening.actAndWait({ params, body });
    if (opened === undefined) return false;
    onBegun(opened.thread);
    announce(say(body.suggests ? "comments.suggest.sent" : "comments.sent"));
    write(null);
    setActive(opened.thread);
    setBegun(opened.thread);
    return true;
  };
  /** Here, as what is written for it outlives the card that it began in: that may be drawn elsewhere, or go. */
  const [ending, setEnding] = useState<Ending | null>(null);
  const { act: seen } = useAct(markThreadSeen, { changes: [listThreads, readHome] });
  const seenAct = useRef(seen);
  seenAct.current = seen;
  const look = useCallback(
    (thread: ThreadRow) =>
      seenAct.current({
        params: { process, document, thread: thread.id },
        body: { upTo: thread.changedAt },
      }),
    [process, document],
  );

  /** The next or the one before as the cards stand; from nowhere the first or the last. */
  const step = (by: 1 | -1, cards = open): ThreadRow | null => {
    const { length } = cards;
    if (length === 0) return null;
    const at = cards.findIndex(({ id }) => id === active?.id);
    const next = cards[at < 0 ? (by > 0 ? 0 : length - 1) : (at + by + length) % length];
    if (!next) return null;
    setActive(next.id);
    announce(
      say(next.suggestion ? "comments.suggest.said" : "comments.said.opened", {
        name: next.by.name,
        quote: next.quote.slice(0, 80),
        at: cards.indexOf(next) + 1,
        total: length,
      }),
    );
    return next;
  };

  return {
    process,
    document,
    whole,
    me,
    all,
    open,
    marks,
    /** Of a text that is not read yet no passage is known to be gone. */
    isRead: true,
    active,
    setActive,
    step,
    look,
    cards,
    showCard,
    loaded: asked.data !== undefined,
    mayComment: place !== null && (asked.data?.mayComment ?? false),
    unread: open.filter(({ unread }) => unread > 0).length,
    target,
    write,
    writeInstead,
    isHeld,
    isBegunHere,
    newPlace,
    opening,
    begin,
    begun,
    setBegun,
    ending,
    setEnding,
    suggestions: null as Suggestions | null,
  };
}

export type Conversations = ReturnType<typeof useConversations>;
