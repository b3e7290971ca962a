export type Urgency = "polite" | "assertive";

const quietMs = 5000;

export interface Announcer {
  readonly announce: (words: string, urgency?: Urgency) => void;
  readonly subscribe: (listener: () => void) => () => void;
  readonly said: (urgency: Urgency) => string;
}

/** What is said to a screen reader: at most one polite message in 5 s, those that wait are merged. */
export function newAnnouncer(): Announcer {
  const said: Record<Urgency, string> = { polite: "", assertive: "" };
  const listeners = new Set<() => void>();
  let waiting: string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;

  const speak = (urgency: Urgency, words: string): void => {
    // The same words twice would not be read again; a trailing space that toggles makes them new.
    said[urgency] = said[urgency] === words ? `${words}\u00a0` : words;
    for (const listener of listeners) listener();
  };
  const speakWaiting = (): void => {
    timer = undefined;
    if (waiting.length === 0) return;
    const words = waiting.join(" ");
    waiting = [];
    timer = setTimeout(speakWaiting, quietMs);
    speak("polite", words);
  };
  return {
    announce(words, urgency = "polite") {
      if (urgency === "assertive") {
        speak("assertive", words);
        return;
      }
      if (!waiting.includes(words)) waiting.push(words);
      if (timer === undefined) speakWaiting();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    said: (urgency) => said[urgency],
  };
}

const page = newAnnouncer();
export const pageAnnouncer = page;
/** Says something to screen readers through the two regions of the page. */
export const announce = page.announce;
