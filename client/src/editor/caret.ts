import { Extension } from "@tiptap/core";
import { Plugin, PluginKey } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { yCursorPlugin } from "@tiptap/y-tiptap";
import type { Awareness } from "y-protocols/awareness";
import { initialsOf } from "../ui/Identity.js";
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
        { ...state, user: { ...(state.user as object | undefined), color: "#000000" } },
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
function leaves(caret: Element, text: Element): boolean {
  const label = caret.firstElementChild?.getBoundingClientRect();
  const { left, right } = text.getBoundingClientRect();
  return label !== undefined && (label.left < left || label.right > right);
}

function namesAfterMoving(view: EditorView, awareness: Awareness) {
  const places = new Map<number, string>();
  const timers = new Map<number, ReturnType<typeof setTimeout>>();
  const each = (client: number, act: (caret: Element) => void): void =>
    view.dom.querySelectorAll(`[data-client="${client}"]`).forEach(act);
  const moved = (client: number): void => {
    const cursor = (awareness.getStates().get(client) as { cursor?: unknown } | undefined)?.cursor ?? null;
    const place = JSON.stringify(cursor);
    if (places.get(client) === place) return;
    places.set(client, place);
    clearTimeout(timers.get(client));
    each(client, (caret) => {
      caret.classList.remove("caret-end");
      caret.classList.add("caret-moved");
      caret.classList.toggle("caret-end", leaves(caret, view.dom));
    });
    timers.set(
      client,
      setTimeout(() => each(client, (caret) => caret.classList.remove("caret-moved")), nameMs),
    );
  };
  const onChange = ({ added, updated }: { added: number[]; updated: number[] }): void => {
    const others = [...added, ...updated].filter((client) => client !== awareness.clientID);
    // The carets are drawn later than this message.
    if (others.length > 0) setTimeout(() => others.forEach(moved), drawMs + 20);
  };
  awareness.on("change", onChange);
  return {
    destroy: () => {
      awareness.off("change", onChange);
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}
