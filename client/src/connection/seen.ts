import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { askAgain } from "./asking.js";
import { isChangedByOther } from "./http.js";

interface Begun<T> {
  /** False: nothing of the words that stand is to be replaced yet. */
  readonly isWriting?: boolean;
  /** How they stood when it was begun, where it is gone on with later. */
  readonly begin?: T;
}

/**
 * The `seen` of a form that replaces words: how they stood when writing began, whatever comes to the page meanwhile; and
 * once it was told that somebody changed them, how they stand then [ACT-6].
 */
export function useSeen<T>(now: T, refused: unknown, { isWriting = true, begin = now }: Begun<T> = {}): T {
  const client = useQueryClient();
  const [{ seen, told }, set] = useState<{ readonly seen: T; readonly told: unknown }>({
    seen: begin,
    told: null,
  });
  // Each refusal tells of one change: of what is changed after it the next one tells.
  const isTold = isChangedByOther(refused) && refused !== told;
  if (seen !== now && (isTold || !isWriting)) set({ seen: now, told: isTold ? refused : told });
  useEffect(() => {
    // Who is to look at the change has it on the page, also where the line of announcements is cut.
    if (isChangedByOther(refused)) void askAgain(client, null);
  }, [client, refused]);
  return seen;
}
