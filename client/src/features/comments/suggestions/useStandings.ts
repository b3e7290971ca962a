import type { SuggestionRow, ThreadRow } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import {
  type Blocks,
  type Merged,
  merged,
  nodeOf,
  placeIn,
  type Range,
  sameBlocks,
  textIn,
  type WholeText,
} from "@accord/shared/suggestions";
import { useEffect, useMemo, useState } from "react";
import { type OpenDocument, useDoc } from "../../../editor/index.js";

export interface SuggestionThread extends ThreadRow {
  readonly suggestion: SuggestionRow;
}

/** A suggestion with what stands in its place. */
export interface Standing {
  readonly thread: SuggestionThread;
  readonly kind: "line" | "rich";
  /** The words as they stood when it was made. */
  readonly base: Blocks;
  readonly proposed: Blocks;
  readonly accepted: Blocks | null;
  /** Null: the words are gone. */
  readonly now: Blocks | null;
  /** The text that they stand in, as it was read, and where. */
  readonly place: { readonly text: WholeText["text"]; readonly range: Range } | null;
  /** The passage says something else than when it was made: what is left of it. */
  readonly left: Merged | null;
  /** Other open suggestions for some of the same words. */
  readonly others: readonly string[];
}

export type Standings = ReadonlyMap<string, Standing>;

export const isSuggestion = (thread: ThreadRow): thread is SuggestionThread => thread.suggestion !== null;

/** A change is looked at so much later: not at every key of others. */
const pauseMs = 200;

/** Of each suggestion what stands in its place now, read from the live text. */
export function useStandings(opened: OpenDocument, all: readonly ThreadRow[]): Standings {
  const doc = useDoc(opened);
  const { template } = opened;
  const threads = useMemo(() => all.filter(isSuggestion), [all]);
  const read = useMemo(
    () => (): Standings => {
      const texts = new Map(
        [...new Set(threads.map(({ field }) => field ?? ""))].map((field) => [
          field,
          textIn(doc, template, field),
        ]),
      );
      const places = threads.map((thread) => {
        const text = texts.get(thread.field ?? "") ?? null;
        const at = text && placeIn(text, thread);
        return { thread, kind: text?.kind ?? "rich", place: text && at && { ...at, text: text.text } };
      });
      return new Map(
        places.map(({ thread, kind, place }) => {
          const { suggestion, id } = thread;
          const blocks = (json: unknown) => nodeOf(kind, json as TextJson);
          const base = blocks(suggestion.base);
          const proposed = blocks(suggestion.proposed);
          const now = place?.now ?? null;
          const others = places.filter(
            (one) =>
              one.thread.id !== id &&
              one.thread.state === "open" &&
              one.thread.field === thread.field &&
              one.place &&
              place &&
              meet(one.place.range, place.range),
          );
          return [
            id,
            {
              ...{ thread, kind, base, now, proposed, place },
              accepted: suggestion.accepted ? blocks(suggestion.accepted) : null,
              left: now === null || sameBlocks(now, base) ? null : merged(base, now, proposed),
              others: others.map((one) => one.thread.id),
            },
          ];
        }),
      );
    },
    [doc, template, threads],
  );
  const [standings, setStandings] = useState(read);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = (): void => {
      timer = undefined;
      const next = read();
      setStandings((last) => (same(last, next) ? last : next));
    };
    const soon = (): void => {
      timer ??= setTimeout(look, pauseMs);
    };
    look();
    if (threads.length === 0) return;
    doc.on("update", soon);
    return () => {
      clearTimeout(timer);
      doc.off("update", soon);
    };
  }, [doc, read, threads]);
  return standings;
}

const meet = (a: Range, b: Range): boolean => a.from < b.to && b.from < a.to;

const same = (a: Standings, b: Standings): boolean =>
  a.size === b.size &&
  [...b].every(([id, { now, thread, others }]) => {
    const last = a.get(id);
    return (
      last?.thread === thread &&
      last.others.join() === others.join() &&
      (last.now === now || (!!last.now && !!now && last.now.eq(now)))
    );
  });
