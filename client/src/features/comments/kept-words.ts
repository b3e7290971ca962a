import { useCallback, useState } from "react";

/** What was typed and not sent: kept on this device for this person, with the key under which it is sent once. */
export interface KeptWords {
  readonly text: string;
  readonly mentions: readonly { readonly id: string; readonly name: string }[];
  /** The comment that is answered. */
  readonly parent: string | null;
  readonly once: string;
}

const fresh = (): KeptWords => ({ text: "", mentions: [], parent: null, once: crypto.randomUUID() });
/** How what is kept at a place is called in the browser. */
export const keptAt = (place: string): string => `accord:comment:${place}`;

export function readKept<T>(place: string): T | null {
  try {
    return JSON.parse(localStorage.getItem(keptAt(place)) ?? "null") as T | null;
  } catch {
    return null;
  }
}

/** A browser may refuse to keep anything: then the words live as long as the page. */
export function keep(place: string, what: unknown): void {
  try {
    if (what === null) localStorage.removeItem(keptAt(place));
    else localStorage.setItem(keptAt(place), JSON.stringify(what));
  } catch {
    // Nothing is lost that was promised: it is still on the screen.
  }
}

interface Whose {
  readonly me: string;
  readonly document: string;
}

/** Where a reply waits, and where what is to be suggested instead does. */
export const replyPlace = ({ me, document }: Whose, thread: string): string => `${me}:${document}:${thread}`;
export const changePlace = (whose: Whose, thread: string): string => `${replyPlace(whose, thread)}:change`;

/** Where the reason waits, and the words, with which a thread is to end. */
export const endPlace = (whose: Whose, thread: string, how: string): string =>
  `${replyPlace(whose, thread)}:${how}`;

/** What was typed since the words went that the server has now: nothing, what was added to them, or the changed whole. */
export const typedSince = (sent: string, now: string): string =>
  (now.startsWith(sent) ? now.slice(sent.length) : now).trim();

/** Words of one form, by its place: account, document, thread. */
export function useKeptWords(place: string) {
  const [words, setWords] = useState<KeptWords>(() => readKept<KeptWords>(place) ?? fresh());
  const change = useCallback(
    (some: Partial<KeptWords>) =>
      setWords((now) => {
        // A key is of these words: with others under it the server would answer that it has them, and they were gone.
        const once = some.text === undefined || some.text === now.text ? now.once : crypto.randomUUID();
        const next = { ...now, once, ...some };
        keep(place, next.text.trim() === "" && next.parent === null ? null : next);
        return next;
      }),
    [place],
  );
  const clear = useCallback(() => {
    keep(place, null);
    setWords(fresh());
  }, [place]);
  const sent = useCallback(
    (text: string) =>
      setWords((now) => {
        const rest = typedSince(text, now.text);
        const next = { ...fresh(), text: rest, mentions: rest === "" ? [] : now.mentions };
        keep(place, rest === "" ? null : next);
        return next;
      }),
    [place],
  );
  return { words, change, clear, sent };
}

/** What is written in a dialog: closed unsent, by a press beside it or with the page, it is there again once it is opened. */
export function useKept<T extends object>(place: string, begin: () => T) {
  const [value, setValue] = useState<T>(() => readKept<T>(place) ?? begin());
  const [isKept, setIsKept] = useState(() => readKept(place) !== null);
  const change = (some: Partial<T>): void => {
    const next = { ...value, ...some };
    keep(place, next);
    setValue(next);
    setIsKept(true);
  };
  const clear = (): void => keep(place, null);
  return { value, isKept, change, clear };
}
