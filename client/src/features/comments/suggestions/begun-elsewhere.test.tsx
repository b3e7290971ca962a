import { QueryClientProvider } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newQueryClient } from "../../../connection/asking.js";
import { render } from "../../../testing/render.js";
import { json } from "../../../testing/text.js";
import { ThreadSheet } from "../ThreadSheet.js";
import type { Conversations, Target } from "../useConversations.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
beforeEach(() => {
  localStorage.clear();
  vi.stubGlobal("fetch", () => new Promise(() => {}));
  // jsdom lays nothing out, and the field looks for its caret once it has the focus.
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
});
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});

const on = (quote: string): Target => ({
  kind: "passage",
  passage: { field: "problem", quote, before: "", after: "", from: "AAAA", to: "AAAA" },
  suggest: { kind: "rich", base: json(quote) },
});
const opening = { pending: false, refused: null, forget: () => undefined };
const client = newQueryClient();
const sheet = (target: Target) => {
  const talk = {
    process: "test",
    document: "d1",
    me: "me",
    newPlace: "me:d1:new",
    target,
    opening,
    open: [],
  };
  return (
    <QueryClientProvider client={client}>
      <ThreadSheet
        talk={{ ...talk, active: null, begun: null, suggestions: null } as unknown as Conversations}
        {...{ fieldName: String, fieldElement: String, onLeave: () => undefined, onStep: () => undefined }}
      />
    </QueryClientProvider>
  );
};
const words = () => document.querySelector<HTMLElement & { editor: Editor }>(".words-editor .ProseMirror");
const write = (text: string) => act(async () => words()?.editor.commands.setContent(text));

describe("a suggestion that is begun", () => {
  it("[SUG-9] on a passage is not offered for another, where one goes on here or in another page", async () => {
    shown = await render(sheet(on("the price")));
    await write("<p>the whole price</p>");
    await shown.draw(sheet(on("by 31 May")));
    expect(words()?.textContent).toBe("by 31 May");
    await shown.leave();
    shown = await render(sheet(on("two clinics")));
    expect(words()?.textContent).toBe("two clinics");
  });

  it("[SUG-9] is there again on its own passage after a reload", async () => {
    shown = await render(sheet(on("the price")));
    await write("<p>the whole price</p>");
    await shown.leave();
    shown = await render(sheet(JSON.parse(JSON.stringify(on("the price"))) as Target));
    expect(words()?.textContent).toBe("the whole price");
  });
});
