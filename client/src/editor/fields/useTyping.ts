import { useCallback, useEffect, useRef, useState } from "react";
import type { OpenDocument } from "../useDocument.js";
import {
  arrived,
  atRest,
  chosen,
  dropped,
  entered,
  left,
  type Typing,
  typedBefore,
  typedTo,
  written,
} from "./typing.js";
import type { KeptUnread } from "./unread.js";

/** A pause after which typed words are written; they are written at once when the cell is left. */
const pauseMs = 300;

export interface TypingOptions {
  /** The document's value, as it is shown. */
  readonly value: string;
  /** Writes what was typed and gives it back as it is shown; undefined: it is no value. */
  readonly write: (text: string) => string | undefined;
  /** Where what is no value waits while its cell is not there. */
  readonly unread: KeptUnread;
  readonly opened: Pick<OpenDocument, "beforeItShuts">;
}

export interface TypingNow {
  readonly shown: string;
  readonly other: Typing["other"];
  /** What was typed before the cell was left, and is no value. */
  readonly unread: string | null;
  readonly onFocus: () => void;
  readonly onBlur: () => void;
  readonly onChange: (text: string) => void;
  readonly flush: () => void;
  readonly drop: () => void;
  /** The offered words are wanted. */
  readonly take: () => void;
  /** What stands in the box is wanted. */
  readonly keep: () => void;
}

export function useTyping({ value, write, opened, ...kept }: TypingOptions): TypingNow {
  const [, draw] = useState(0);
  const [begun] = useState(() => {
    const before = kept.unread.read();
    return before ? typedBefore(before.typed, before.known) : atRest(value);
  });
  const typing = useRef<Typing>(begun);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const latest = useRef(write);
  latest.current = write;
  const unread = useRef(kept.unread);
  unread.current = kept.unread;
  // Told while drawing, so that no frame shows a value that another has replaced.
  typing.current = arrived(typing.current, value);

  const set = (next: Typing): void => {
    if (typing.current.waits && !next.waits) unread.current.keep(null);
    typing.current = next;
    draw((count) => count + 1);
  };
  const flush = useCallback((): void => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const { typed, waits } = typing.current;
    if (typed === null || !waits) return;
    const value = latest.current(typed);
    unread.current.keep(value === undefined ? { typed, known: typing.current.known } : null);
    if (value === undefined) return;
    typing.current = written(typing.current, value);
    draw((count) => count + 1);
  }, []);
  useBeforeLeaving(opened, flush);
  const choose = (text: string): void => {
    const value = latest.current(text);
    if (value !== undefined) set(chosen(typing.current, value));
  };
  const { typed, other, waits, isHere } = typing.current;
  return {
    shown: typed ?? value,
    other,
    unread: waits && !isHere ? typed : null,
    onFocus: () => set(entered(typing.current)),
    onBlur: () => {
      flush();
      set(left(typing.current));
    },
    onChange: (text) => {
      set(typedTo(typing.current, text));
      timer.current ??= setTimeout(flush, pauseMs);
    },
    flush,
    drop: () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      set(dropped(typing.current));
    },
    take: () => {
      if (other) choose(other.text);
    },
    keep: () => choose(typing.current.typed ?? value),
  };
}

/** Words that wait are written before the page or the cell goes, or nothing can be written any more. */
function useBeforeLeaving(opened: TypingOptions["opened"], flush: () => void): void {
  useEffect(() => {
    const forget = opened.beforeItShuts(flush);
    window.addEventListener("pagehide", flush);
    window.addEventListener("beforeunload", flush);
    return () => {
      window.removeEventListener("pagehide", flush);
      window.removeEventListener("beforeunload", flush);
      flush();
      forget();
    };
  }, [opened, flush]);
}
