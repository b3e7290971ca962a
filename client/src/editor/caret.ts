import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import { initialsOf } from "../ui/Identity.js";
import { isCaretIn } from "./caret-place.js";
import { type Present, presentIn } from "./presence.js";

/** The name stands beside a caret for so long after it moved. */
const nameMs = 2000;

/** Where another person writes. Styled by class and number only; hidden from screen readers, who read `Here`. */
export function caretElement(client: number, name: string, person: Present | undefined): HTMLElement {
  const caret = document.createElement("span");
  caret.className = "caret";
  caret.ariaHidden = "true";
  caret.dataset.client = String(client);
  mark(caret, person);
  const label = document.createElement("span");
  label.className = "caret-label";
  const initials = document.createElement("span");
  initials.className = "caret-initials";
  initials.textContent = person?.initials ?? initialsOf(name);
  const full = document.createElement("bdi");
  full.className = "caret-name";
  full.textContent = name;
  label.append(initials, full);
  caret.append(label);
  return caret;
}

function mark(caret: HTMLElement, person: Present | undefined): void {
  if (person) caret.dataset.author = String(person.author);
}

/** The carets of others are drawn again at most so often. */
const drawMs = 100;
/** So many carets stand in one text: of those who moved last. Everybody else is in the list of who is here. */
export const mostCarets = 12;

/** Whose carets are drawn in a text: those who write in it, and who does not say where. */
function inField(awareness: Awareness, field: string): [number, Record<string, unknown>][] {
  const movedAt = (client: number): number => awareness.meta.get(client)?.lastUpdated ?? 0;
  return [...awareness.getStates()]
    .filter(([client, state]) => client !== awareness.clientID && (state?.field ?? field) === field)
    .toSorted(([a], [b]) => movedAt(b) - movedAt(a))
    .slice(0, mostCarets);
}

/**
 * As y-tiptap is to see it. It draws all carets of every text again at each change, so that one's own moves are not
 * told and those of others come together. Where `user.color` is not of the form #rrggbb it writes a warning, and a
 * colour into the state; carets are coloured by number, so it is shown one of that form.
 */
function forDrawing(awareness: Awareness, field: string): Awareness {
  const told = new Map<() => void, (change: Change) => void>();
  const getStates = (): Map<number, Record<string, unknown>> =>
    new Map(
      inField(awareness, field).map(([client, state]) => [
        client,
        {
          ...state,
          cursor: isCaretIn(awareness.doc, state.cursor) ? state.cursor : null,
          user: { ...(state.user as object | undefined), color: "#000000" },
        },
      ]),
    );
  const on = (name: "change", draw: () => void): void => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const soon = (change: Change): void => {
      if (changed(change).every((client) => client === awareness.clientID)) return;
      if (timer !== undefined) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (told.has(draw)) draw();
      }, drawMs);
    };
    told.set(draw, soon);
    awareness.on(name, soon);
  };
  const off = (name: "change", draw: () => void): void => {
    const soon = told.get(draw);
    told.delete(draw);
    if (soon) awareness.off(name, soon);
  };
  return Object.assign(Object.create(awareness) as Awareness, { getStates, on, off });
}

type Change = Readonly<Record<"added" | "updated" | "removed", readonly number[]>>;
const changed = ({ added, updated, removed }: Change): number[] => [...added, ...updated, ...removed];

/** Who has which caret, reckoned once for all that are drawn in one turn. */
function peopleOf(awareness: Awareness): (client: number) => Present | undefined {
  let people: readonly Present[] | null = null;
  return (client) => {
    if (people === null) {
      people = presentIn(awareness);
      queueMicrotask(() => {
        people = null;
      });
    }
    return people.find(({ clients }) => clients.includes(client));
  };
}

/** Carets and selections of others in one text. */
export const carets = (awareness: Awareness, field: string) =>
  Extension.create({
    name: "carets",
    priority: 999,
    addProseMirrorPlugins: () => {
      const personOf = peopleOf(awareness);
      return [
        yCursorPlugin(forDrawing(awareness, field), {
          cursorBuilder: (user: { name: string }, client: number) =>
            caretElement(client, user.name, personOf(client)),
          selectionBuilder: (_user: unknown, client: number) => {
            const person = personOf(client);
            return {
              class: "caret-selection",
              ...(person ? { "data-author": String(person.author) } : {}),
            };
          },
        }),
        new Plugin({ key: new PluginKey("caretNames"), view: (view) => namesAfterMoving(view, awareness) }),
      ];
    },
  });

/** Whether the label of a caret goes beyond the text at either side. */
function leaves(caret: Element, { left, right }: DOMRect): boolean {
  const label = caret.firstElementChild?.getBoundingClientRect();
  return label !== undefined && (label.left < left || label.right > right);
}

function namesAfterMoving(view: EditorView, awareness: Awareness) {
  const places = new Map<string, string>();
  const timers = new Map<Element, ReturnType<typeof setTimeout>>();
  const hasMoved = ({ dataset: { client = "" } }: HTMLElement): boolean => {
    const { cursor = null } = awareness.getStates().get(Number(client)) ?? {};
    const place = JSON.stringify(cursor);
    if (places.get(client) === place) return false;
    places.set(client, place);
    return true;
  };
  const look = (): void => {
    looking = undefined;
    const moved = [...view.dom.querySelectorAll<HTMLElement>("[data-client]")].filter(hasMoved);
    if (moved.length === 0) return;
    for (const caret of moved) {
      caret.classList.remove("caret-end");
      caret.classList.add("caret-moved");
      clearTimeout(timers.get(caret));
      const fold = (): void => {
        timers.delete(caret);
        caret.classList.remove("caret-moved");
      };
      timers.set(caret, setTimeout(fold, nameMs));
    }
    // All are measured before any is changed: the page is laid out once and not for each.
    const text = view.dom.getBoundingClientRect();
    const ends = moved.filter((caret) => leaves(caret, text));
    for (const caret of ends) caret.classList.add("caret-end");
  };
  let looking: ReturnType<typeof setTimeout> | undefined;
  const onChange = (change: Change): void => {
    // The carets are drawn later than this message.
    if (changed(change).some((client) => client !== awareness.clientID))
      looking ??= setTimeout(look, drawMs + 20);
  };
  awareness.on("change", onChange);
  return {
    destroy: () => {
      awareness.off("change", onChange);
      clearTimeout(looking);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
