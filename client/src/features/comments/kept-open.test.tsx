import { act, type ReactNode } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { RefusedError } from "../../connection/http.js";
import { button, press, renderAsking, type } from "../../testing/render.js";
import { json } from "../../testing/text.js";
import { keep, readKept } from "./kept-words.js";
import { NewThread } from "./NewThread.js";
import { type Conversations, nameOf, type Target, useConversations } from "./useConversations.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useSearch: () => [{}, () => undefined],
}));

let shown: Awaited<ReturnType<typeof renderAsking>> | undefined;
beforeEach(() => {
  localStorage.clear();
  // jsdom lays nothing out, and the field looks for its caret once it has the focus.
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
  vi.stubGlobal("fetch", async () => Response.json({ threads: [], me: "me", mayComment: true }));
});
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});
const draw = async (children: ReactNode) => {
  shown = await renderAsking(children);
  await shown.answered();
};

const passage = (quote: string) => ({
  ...{ field: "problem", quote, before: "", after: "", from: "AAAA", to: "AAAA" },
});
const on = (quote: string): Target => ({
  kind: "passage",
  passage: passage(quote),
  suggest: { kind: "rich", base: json(quote) },
});
const none = { fieldName: String, fieldElement: String };
const refused = new RefusedError(
  409,
  "rule",
  "",
  [{ code: "passage_gone", params: {}, field: "problem" } as never],
  "",
);

let talk: Conversations;
function Room({ more = {} }: { readonly more?: Partial<Conversations> }) {
  talk = { ...useConversations({ process: "test", document: "d1" }), ...more };
  return talk.target ? (
    <NewThread
      key={nameOf(talk.target)}
      {...{ talk, target: talk.target, ...none }}
      onLeave={() => talk.writeInstead(null)}
    />
  ) : null;
}
const field = () => document.querySelector<HTMLTextAreaElement>("textarea");
const suggested = () => document.querySelector(".words-editor .ProseMirror")?.textContent;
const pressEscape = () =>
  act(async () => {
    field()?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));
  });

it("[COM-22] Esc, another comment or another thread take nothing away that is written and not sent: it says so", async () => {
  await draw(<Room />);
  await act(async () => talk.write({ kind: "whole" }));
  await pressEscape();
  expect(field()).toBeNull();
  await act(async () => talk.write({ kind: "whole" }));
  await type(field(), "Why?");
  await pressEscape();
  expect(field()?.value).toBe("Why?");
  expect(document.querySelector("[role=status]")?.textContent).toContain("not sent yet");
  await press(button("Discard"));
  expect(field()).toBeNull();
  await act(async () => talk.write(on("the price")));
  keep(`${talk.newPlace}:words`, { content: json("the cost"), answers: null, of: nameOf(on("the price")) });
  await act(async () => void talk.writeInstead(on("two clinics")));
  expect(talk.target).toEqual(on("the price"));
  await pressEscape();
  expect(readKept(`${talk.newPlace}:words`)).not.toBeNull();
  await press(button("Discard"));
  expect(readKept(`${talk.newPlace}:words`)).toBeNull();
});

it("[SUG-9] where the passage was changed meanwhile the words in the text are chosen anew, and those that are written stay", async () => {
  const selected = () => ({
    kind: "rich" as const,
    base: json("the prices"),
    passage: passage("the prices"),
  });
  const suggestions = { selected, sources: [] } as unknown as Conversations["suggestions"];
  const opening = { refused, pending: false, forget: vi.fn() } as never;
  const target = on("the price");
  keep("me:d1:new:target", target);
  keep("me:d1:new", { text: "Plainer.", mentions: [], parent: null, once: "o" });
  keep("me:d1:new:words", { content: json("all the price"), answers: null, of: nameOf(target) });
  await draw(<Room more={{ suggestions, opening }} />);
  expect(suggested()).toBe("all the price");
  await press(button("Use the selected words"));
  expect(talk.target).toMatchObject({
    passage: { quote: "the prices" },
    suggest: { base: json("the prices") },
  });
  expect([suggested(), field()?.value]).toEqual(["all the prices", "Plainer."]);
  expect(document.body.textContent).toContain("Others changed the passage meanwhile.");
});

it("[COM-22] a form that was kept takes no caret away from who writes elsewhere; one that is begun takes it", async () => {
  keep("me:d1:new:target", { kind: "whole" });
  keep("me:d1:new", { text: "Why?", mentions: [], parent: null, once: "o" });
  await draw(<Room />);
  expect(field()?.value).toBe("Why?");
  expect(document.activeElement).not.toBe(field());
  await act(async () => talk.write({ kind: "field", field: "problem" }));
  expect(document.activeElement).toBe(field());
});
