import type { Route } from "@accord/shared/protocol";
import { useRef } from "react";

/**
 * Keys of presses whose route is done once [ACT-5]: the same content pressed again until it was answered is the same
 * press, other content or what is pressed after the answer is one of its own.
 */
export function usePresses(route: Route) {
  const last = useRef<{ readonly content: string; readonly key: string } | null>(null);
  return {
    of(args: unknown): string | undefined {
      if (!route.once) return undefined;
      const content = JSON.stringify(args);
      if (last.current?.content !== content) last.current = { content, key: crypto.randomUUID() };
      return last.current.key;
    },
    answered(): void {
      last.current = null;
    },
  };
}
