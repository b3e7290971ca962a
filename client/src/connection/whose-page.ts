import { nobodysPage } from "@accord/shared/protocol";
import { useSyncExternalStore } from "react";

/** Id of the person; null: nobody's; undefined: not known yet. */
let person: string | null | undefined;
/** Left: their session has ended. Taken: somebody else has signed in at this browser. */
export type PageState = "theirs" | "left" | "taken";
let state: PageState = "theirs";
/** They sign out on this very page, which leads to the door. */
let isLeaving = false;
/** Counts who came in here: what was asked of an earlier one says nothing of the next. */
let visit = 0;
const listeners = new Set<() => void>();

const become = (next: typeof person, nextState: PageState): void => {
  const isSame = state === nextState;
  [person, state] = [next, nextState];
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
    if (askedIn !== visit) return;
    const hasLeft = found === null && whosePage.isSomebodys() && !isLeaving;
    become(found ?? person ?? null, hasLeft ? "left" : "theirs");
  },
  /** Somebody signs in or joins here: it is theirs once it has asked who they are. */
  enters(): void {
    visit++;
    isLeaving = false;
    become(undefined, "theirs");
  },
  /** What the server said to a request of that name; one of an earlier name says nothing any more. */
  answered(named: string | undefined, refusal: string | undefined): void {
    if (named === undefined || named !== whosePage.name()) return;
    if (refusal === "somebody_else") become(person, "taken");
    else if (refusal === "not_signed_in" && whosePage.isSomebodys() && !isLeaving) become(person, "left");
    // Much is answered to anybody, so that an answer alone does not say that they are signed in again.
    else if (refusal === undefined && state === "taken") become(person, "theirs");
  },
  /** Signing out here, or it failed after all: its own end takes nobody by surprise. */
  leaves(is: boolean): void {
    isLeaving = is;
  },
  state: (): PageState => state,
  /** Somebody else has signed in at this browser. */
  isTaken: (): boolean => state === "taken",
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const usePageState = (): PageState => useSyncExternalStore(whosePage.subscribe, whosePage.state);
