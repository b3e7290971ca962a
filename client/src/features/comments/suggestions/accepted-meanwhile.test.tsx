import type { TextJson } from "@accord/shared/document-schema";
import { nodeOf } from "@accord/shared/suggestions";
import { QueryClientProvider } from "@tanstack/react-query";
import type { Editor } from "@tiptap/core";
import { act } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { newQueryClient } from "../../../connection/asking.js";
import { button, press, render } from "../../../testing/render.js";
import { json } from "../../../testing/text.js";
import type { Conversations } from "../useConversations.js";
import { ChangeForm } from "./ChangeForm.js";
import { DecideDialog } from "./DecideDialog.js";
import type { Standing, SuggestionThread } from "./useStandings.js";

let shown: Awaited<ReturnType<typeof render>> | undefined;
let sent: { content: TextJson | null; stands: TextJson; wording: string | null }[] = [];
let answer: () => Promise<Response>;
const refusal = async (code: string) => {
  const issues = [{ code, params: {}, field: "content" }];
  return new Response(JSON.stringify({ error: { code: "refused", message: "", issues, request: "r" } }), {
    status: 409,
  });
};
beforeEach(() => {
  sent = [];
  answer = () => new Promise(() => {});
  localStorage.clear();
  // jsdom lays nothing out, and the field looks for its caret once it has the focus.
  Object.assign(Range.prototype, { getClientRects: () => [], getBoundingClientRect: () => new DOMRect() });
  vi.stubGlobal("fetch", (_: string, { method, body }: RequestInit) => {
    if (method === "PUT") sent.push(JSON.parse(String(body)));
    return answer();
  });
});
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});

const says = (text: string) => nodeOf("rich", json(text));
const standing = (now: string | null, changedAt: string | null = null): Standing => ({
  thread: {
    id: "t1",
    state: "open",
    suggestion: { answers: null, changedAt },
  } as unknown as SuggestionThread,
  ...{ kind: "rich", base: says("the price after it"), proposed: says("the whole price after it") },
  ...{ accepted: null, now: now === null ? null : says(now), place: null, left: null, others: [] },
});
const talk = { process: "test", document: "d1", me: "me", mayComment: true } as unknown as Conversations;
const client = newQueryClient();
const dialog = (at: Standing) => (
  <QueryClientProvider client={client}>
    <DecideDialog {...{ talk }} standing={at} fate="accepted_changed" onClose={() => undefined} />
  </QueryClientProvider>
);
const words = () => document.querySelector<HTMLElement>(".words-editor .ProseMirror");
const rewrite = (text: string) =>
  act(async () => (words() as HTMLElement & { editor: Editor }).editor.commands.setContent(text));

describe("a passage that others change while it is accepted with changes", () => {
  it("[SUG-8] is read again before: what came stands in the words to be accepted, and nothing was sent without it", async () => {
    shown = await render(dialog(standing("the price after it")));
    await rewrite("<p>the whole price long after it</p>");
    await shown.draw(dialog(standing("the price after it, in a table")));
    await press(button("Accept with changes"));
    expect(sent).toEqual([]);
    expect(words()?.textContent).toBe("the whole price long after it, in a table");
    expect(document.body.textContent).toContain("Others changed the passage meanwhile.");
    await press(button("Accept with changes"));
    expect(sent).toMatchObject([
      {
        content: json("the whole price long after it, in a table"),
        stands: json("the price after it, in a table"),
      },
    ]);
  });

  it("[SUG-8] at the same words keeps both to be read: one's own are not taken away, nor theirs unread", async () => {
    shown = await render(dialog(standing("the price after it")));
    await rewrite("<p>the cost after it</p>");
    await shown.draw(dialog(standing("the bill after it")));
    await press(button("Accept with changes"));
    expect(sent).toEqual([]);
    expect(words()?.textContent).toBe("the cost after it");
    const told = document.querySelector("[role=dialog] [role=alert]");
    expect([told?.querySelector("del")?.textContent, told?.querySelector("ins")?.textContent]).toEqual([
      "Deleted: bill",
      "Inserted: cost",
    ]);
    await press(button("Accept with changes"));
    expect(sent).toMatchObject([{ stands: json("the bill after it") }]);
  });

  it("[SUG-11] another wording, or words that went, are not taken for those that were read", async () => {
    shown = await render(dialog(standing("the price after it")));
    await shown.draw(dialog(standing(null, "2026-11-02T09:00:00.000Z")));
    await press(button("Accept with changes"));
    expect(sent).toMatchObject([{ stands: json("the price after it"), wording: null }]);
  });

  it("[SUG-11] [SUG-15] words that were kept are of the wording that they were written for, until its change is told", async () => {
    const of = (changedAt: string | null) => dialog(standing("the price after it", changedAt));
    const at = "2026-11-02T09:00:00.000Z";
    shown = await render(of(null));
    await rewrite("<p>the whole price long after it</p>");
    await shown.leave();
    shown = await render(of(at));
    answer = () => refusal("suggestion_reworded");
    for (let time = 0; time < 2; time++) {
      await press(button("Accept with changes"));
      const last = () => client.getMutationCache().getAll().at(-1)?.state.status;
      await vi.waitFor(() => act(async () => expect(last()).toBe("error")));
    }
    expect(sent).toMatchObject([{ wording: null }, { wording: at }]);
  });

  it("[SUG-11] while its author changes the suggestion: what came is no part of what is to be deleted", async () => {
    const form = (now: string) => {
      const one = standing(now);
      const at = { ...one, thread: { ...one.thread, comments: [] } };
      return (
        <QueryClientProvider client={client}>
          <ChangeForm {...{ talk }} standing={at} onDone={() => undefined} />
        </QueryClientProvider>
      );
    };
    shown = await render(form("the price after it"));
    await shown.draw(form("the price after it, in a table"));
    await press(button("Save change"));
    expect(sent).toEqual([]);
    expect(words()?.textContent).toBe("the whole price after it, in a table");
    await press(button("Save change"));
    const stands = json("the price after it, in a table");
    expect(sent).toMatchObject([{ content: json("the whole price after it, in a table"), stands }]);
  });
});
