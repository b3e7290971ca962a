import { createContext, useContext, useEffect, useRef, useSyncExternalStore } from "react";

/** Words that were taken away from under who typed them. */
export interface Gone {
  readonly id: number;
  readonly label: string;
  readonly words: string;
}

/** True on pages that have a place for it; false again inside of what keeps its own words. */
export const OffersGone = createContext(false);

/** What a press on a part of a page closes is closed by who pressed, also where the answer is awaited. */
const closesWithinMs = 10_000;
/** The same for a press elsewhere: on a tab, on the next row. */
const leadsOnWithinMs = 1000;
const dialogs = "[role=dialog], [role=alertdialog]";
const forms = "form, .form";
const writes =
  "input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [aria-haspopup]";

let gone: readonly Gone[] = [];
let ids = 0;
let pressed: { readonly at: number; readonly on: Element | null } = {
  at: Number.NEGATIVE_INFINITY,
  on: null,
};
/** An act brings few; the oldest are of forms that are long gone. */
const mostSaved = 500;
let savedWords: readonly { readonly at: number; readonly words: string }[] = [];
const listeners = new Set<() => void>();
const set = (next: readonly Gone[]): void => {
  gone = next;
  for (const listener of listeners) listener();
};

export const typedAndGone = {
  now: (): readonly Gone[] => gone,
  done: (): void => set([]),
  /** Whoever comes next knows nothing of it. */
  forget: (): void => {
    savedWords = [];
    set([]);
  },
  /** The server has what is said in it. */
  saved(said: unknown): void {
    const at = performance.now();
    const words = wordsIn(said).map((one) => ({ at, words: one }));
    if (words.length > 0) savedWords = [...savedWords, ...words].slice(-mostSaved);
  },
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};
export const useTypedAndGone = (): readonly Gone[] =>
  useSyncExternalStore(typedAndGone.subscribe, typedAndGone.now);

/** The same form drawn anew, as where a tablet is turned, has it still. */
const standsOn = (words: string): boolean =>
  [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>("textarea, input")].some((one) =>
    one.value.includes(words),
  );

const wordsIn = (said: unknown): readonly string[] => {
  if (typeof said === "string") return said === "" ? [] : [said];
  return typeof said === "object" && said !== null ? Object.values(said).flatMap(wordsIn) : [];
};
const isSaved = ({ at }: Typed, words: string): boolean =>
  savedWords.some((one) => one.at >= at && one.words.includes(words));

let isListening = false;
function listen(): void {
  if (isListening) return;
  isListening = true;
  const heard = ({ target, type, key }: Event & { readonly key?: string }): void => {
    if (type === "keydown" && key !== "Enter" && key !== "Escape") return;
    const on = target instanceof Element ? target : null;
    // Who chooses or puts the caret somewhere goes on writing.
    if (type === "click" && on?.closest(writes)) return;
    if (key === "Enter" && on instanceof HTMLTextAreaElement) return;
    pressed = { at: performance.now(), on };
  };
  for (const type of ["click", "keydown", "popstate"]) window.addEventListener(type, heard, true);
}

interface Typed {
  readonly words: string;
  readonly at: number;
  readonly page: string;
  /** Whose buttons save or close it. */
  readonly part: Element | null;
  /** What the form made of the words. */
  held: string | undefined;
}

/**
 * Hears what is typed in a field, and keeps it where it is taken away, or replaced, by anything but its writer: by what
 * others do, by a right that goes, by an answer that comes after they wrote on [ACT-8].
 */
export function useTyped(field: {
  readonly label: string;
  readonly value: string | undefined;
  readonly isKept: boolean;
}) {
  const offers = useContext(OffersGone) && field.isKept;
  const typed = useRef<Typed | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const { label, value } = field;
  const lost = useRef((_now: string) => {});
  lost.current = (now) => {
    const last = typed.current;
    typed.current = null;
    const words = last?.words.trim() ?? "";
    if (!last || words === "" || now.includes(words) || location.pathname !== last.page) return;
    const since = performance.now() - pressed.at;
    const isOwn =
      pressed.at >= last.at &&
      since < (pressed.on === null || last.part?.contains(pressed.on) ? closesWithinMs : leadsOnWithinMs);
    if (
      isOwn ||
      isSaved(last, words) ||
      standsOn(words) ||
      gone.some((one) => one.label === label && one.words === words)
    )
      return;
    set([...gone, { id: ++ids, label, words }]);
  };
  useEffect(() => {
    const last = typed.current;
    if (last === null || value === undefined) return;
    if (last.held === undefined) last.held = value;
    else if (last.held !== value) lost.current(value);
  }, [value]);
  useEffect(() => {
    listen();
    return () => lost.current("");
  }, []);
  return {
    place,
    heard: (words: string): void => {
      if (!offers) return;
      const closest = (wanted: string) => place.current?.closest(wanted);
      const part = closest(dialogs) ?? closest(forms) ?? closest("main") ?? null;
      typed.current = { words, part, at: performance.now(), page: location.pathname, held: undefined };
    },
  };
}
