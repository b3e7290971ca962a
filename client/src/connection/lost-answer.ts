import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { OfflineError } from "./http.js";

/** These pass by themselves: an answer in which nothing else has changed shows the same. */
const clocks = new Set(["now", "today", "asOf"]);

/** Unchanged parts of an answer stay the same objects when it is asked again. */
function isSame(before: unknown, after: unknown): boolean {
  if (before === after) return true;
  if (!(before instanceof Object && after instanceof Object)) return false;
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...names].every(
    (name) => clocks.has(name) || Reflect.get(before, name) === Reflect.get(after, name),
  );
}

/**
 * Of a lost answer is said that the act may be done or not until the page shows other than when it was pressed: then it
 * shows how it stands [LIVE-7]. What is done once keeps its say, as it may be pressed again [ACT-5].
 */
export function useLostAnswer(changed: ReadonlySet<string>, refused: unknown, forget: () => void) {
  const cache = useQueryClient().getQueryCache();
  const before = useRef<ReadonlyMap<string, unknown>>(new Map());
  const now = useRef({ changed, forget });
  now.current = { changed, forget };
  useEffect(() => {
    if (!(refused instanceof OfflineError) || !refused.maybeDone || refused.doneOnce) return undefined;
    const look = (): void => {
      const isOther = [...before.current].some(([hash, data]) => {
        const query = cache.get(hash);
        return query !== undefined && !isSame(data, query.state.data);
      });
      if (isOther) now.current.forget();
    };
    look();
    return cache.subscribe(look);
  }, [cache, refused]);
  return {
    pressed(): void {
      const shown = cache.getAll().filter(({ queryKey }) => now.current.changed.has(String(queryKey[0])));
      before.current = new Map(
        shown
          .filter(({ state }) => state.data !== undefined)
          .map(({ queryHash, state }) => [queryHash, state.data]),
      );
    },
  };
}
