import { useSyncExternalStore } from "react";

/** The one state of the line to the server. `since` is an ISO instant. */
export type Line =
  | { readonly kind: "online"; readonly since: string }
  | { readonly kind: "reconnecting"; readonly since: string; readonly tries: number }
  | { readonly kind: "offline"; readonly since: string };

type LineEvent = "answered" | "opened" | "closed" | "unreachable" | "browser offline";

/** Every change of the state goes through here. */
export function nextLine(line: Line, event: LineEvent, now: string): Line {
  switch (event) {
    case "answered":
      // A reply over http shows that the server is there, though announcements may still be missing.
      return line.kind === "offline" ? { kind: "online", since: now } : line;
    case "opened":
      return line.kind === "online" ? line : { kind: "online", since: now };
    case "closed":
      if (line.kind === "offline") return line;
      if (line.kind === "reconnecting") return { ...line, tries: line.tries + 1 };
      return { kind: "reconnecting", since: now, tries: 1 };
    case "unreachable":
    case "browser offline":
      if (line.kind === "offline") return line;
      return { kind: "offline", since: line.kind === "reconnecting" ? line.since : now };
  }
}

type Listener = () => void;
const listeners = new Set<Listener>();
let current: Line = { kind: "online", since: new Date().toISOString() };

export const line = {
  now: (): Line => current,
  tell(event: LineEvent): void {
    const next = nextLine(current, event, new Date().toISOString());
    if (next === current) return;
    current = next;
    for (const listener of listeners) listener();
  },
  subscribe(listener: Listener): () => void {
    listeners.add(listener);
    return () => listeners.delete(listener);
  },
};

export const useLine = (): Line => useSyncExternalStore(line.subscribe, line.now);

export const isReached = (): boolean => navigator.onLine && current.kind === "online";

/** Comes once the server can be reached: at once with the line up. */
export function reached(): Promise<void> {
  return new Promise((then) => {
    const look = (): void => {
      if (!isReached()) return;
      stop();
      window.removeEventListener("online", look);
      then();
    };
    const stop = line.subscribe(look);
    window.addEventListener("online", look);
    look();
  });
}
