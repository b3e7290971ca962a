import { authorNumber, authorNumbers } from "@accord/shared/history";
import { useSyncExternalStore } from "react";
import type { Awareness } from "y-protocols/awareness";
import { initialsOf } from "../ui/Identity.js";

/** Somebody at this document, once however many pages they have open. */
export interface Present {
  readonly id: string;
  readonly clients: readonly number[];
  readonly name: string;
  /** Two letters, more where two people would share them. */
  readonly initials: string;
  /** Author number in the document, 1 to 12. */
  readonly author: number;
  /** Root of the field they are in. */
  readonly field: string | null;
  readonly detail: string | null;
  readonly own: boolean;
}

type State = Readonly<Record<string, unknown>> | null | undefined;

/** Who is here, in order of name. The server stamps `user` of others; one's own is what this page set. */
export function presentIn(awareness: Awareness): Present[] {
  const people = new Map<string, Omit<Present, "initials">>();
  for (const [client, state] of awareness.getStates()) {
    const user = (state as State)?.user as State;
    const name = words(user?.name);
    if (!name) continue;
    const person = words(user?.id) ?? name;
    const own = client === awareness.clientID;
    const known = people.get(person);
    people.set(person, {
      id: person,
      clients: [...(known?.clients ?? []), client],
      name,
      author: authorOf(user, person),
      field: words((state as State)?.field) ?? known?.field ?? null,
      detail: words(user?.detail),
      own: own || (known?.own ?? false),
    });
  }
  const sorted = [...people.values()].sort((a, b) => a.name.localeCompare(b.name));
  const labels = uniqueInitials(sorted.map(({ name }) => name));
  return sorted.map((one, index) => ({ ...one, initials: labels[index] ?? initialsOf(one.name) }));
}

const words = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** The place that the server gave ("author-3"); oneself is not told, so it is reckoned as the server begins to. */
function authorOf(user: State, person: string): number {
  const given = /^author-(\d{1,2})$/.exec(words(user?.color) ?? "");
  // Twelve colours: a place 0 is the twelfth.
  if (given) return ((Number(given[1]) + authorNumbers - 1) % authorNumbers) + 1;
  return authorNumber(person);
}

/** Two letters; three where two names share them; a number behind where even these are equal. */
export function uniqueInitials(names: readonly string[]): string[] {
  const short = names.map(initialsOf);
  const longer = names.map((name, index) => {
    const own = short[index] ?? "?";
    if (short.filter((one) => one === own).length === 1) return own;
    return `${own}${[...name.trim()][1] ?? ""}`.toLocaleUpperCase();
  });
  return longer.map((own, index) => {
    const before = longer.slice(0, index).filter((one) => one === own).length;
    return before === 0 ? own : `${own}${before + 1}`;
  });
}

interface Kept {
  key: string;
  people: readonly Present[];
  old: boolean;
}
const kept = new WeakMap<Awareness, Kept>();

/** The same list until somebody comes, goes or is elsewhere, reckoned once for all who ask. */
function keptPresent(awareness: Awareness): readonly Present[] {
  const known = kept.get(awareness);
  const now = known ?? { key: "", people: [], old: true };
  if (!known) {
    kept.set(awareness, now);
    awareness.on("change", () => {
      now.old = true;
    });
  }
  if (!now.old) return now.people;
  now.old = false;
  const people = presentIn(awareness);
  const key = JSON.stringify(people);
  if (key === now.key) return now.people;
  now.key = key;
  now.people = people;
  return people;
}

/** Who is here; renders again only when that changes, not at every move of a caret. */
export function usePresent(awareness: Awareness): readonly Present[] {
  return useSyncExternalStore(
    (listener) => {
      awareness.on("change", listener);
      return () => awareness.off("change", listener);
    },
    () => keptPresent(awareness),
  );
}
