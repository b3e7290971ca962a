import { nobodysPage } from "@accord/shared/protocol";
import { useSyncExternalStore } from "react";

/** Id of the person; null: nobody's; undefined: not known yet. */
let person: string | null | undefined;
let taken = false;
/** Counts who came in here: what was asked of an earlier one says nothing of the next. */
let visit = 0;
const listeners = new Set<() => void>();

const become = (next: typeof person, isTaken: boolean): void => {
  const isSame = taken === isTaken;
  [person, taken] = [next, isTaken];
  if (!isSame) for (const listener of listeners) listener();
};

/** Whose page this is: of whoever was signed in when it first asked, whoever has signed in at this browser since. */
export const whosePage = {
  isSomebodys: (): boolean => typeof person === "string",
  /** As a request says it. */
  name: (): string | undefined => (person === null ? nobodysPage : person),
  /** As a socket says it, which can send no header. */
  asQuery: (): { readonly as?: string } => (typeof person === "string" ? { as: person } : {}),
  visit: (): number => visit,
  /** The answer to who is signed in. Where nobody is any more, what is here was still theirs. */
  is(found: string | null, askedIn: number): void {
    if (askedIn === visit) become(found ?? person ?? null, false);
  },
  /** Somebody signs in or joins here: it is theirs once it has asked who they are. */
  enters(): void {
    visit++;
    become(undefined, false);
  },
  /** What the server said to a request of that name; one of an earlier name says nothing any more. */
  answered(named: string | undefined, refusal: string | undefined): void {
    if (named === undefined || named !== whosePage.name()) return;
    if (refusal === "somebody_else") become(person, true);
    else if (refusal === undefined) become(person, false);
  },
  /** Somebody else has signed in at this browser. */
  isTaken: (): boolean => taken,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const usePageTaken = (): boolean => useSyncExternalStore(whosePage.subscribe, whosePage.isTaken);
