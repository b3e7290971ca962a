import type { CommentRow, ThreadRow } from "@accord/shared/comments";
import { act, type ReactNode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { button, press, renderAsking, type } from "../../testing/render.js";
import { Conversation } from "./Conversation.js";
import { readKept } from "./kept-words.js";
import { NewThread } from "./NewThread.js";
import type { Conversations } from "./useConversations.js";

interface Sent {
  readonly body: { readonly text: string; readonly once: string };
  readonly answer: (what: Response | Error) => Promise<void>;
}
let sent: Sent[] = [];
let shown: Awaited<ReturnType<typeof renderAsking>> | undefined;
beforeEach(() => {
  sent = [];
  localStorage.clear();
  vi.stubGlobal("fetch", (_: string, { method, body }: RequestInit) => {
    if (method === "GET") return new Promise(() => {});
    return new Promise<Response>((done, fail) => {
      const answer = (what: Response | Error) =>
        act(async () => {
          if (what instanceof Error) fail(what);
          else done(what);
          await vi.waitFor(() => expect(button("Sending...")).toBeUndefined());
        });
      sent.push({ body: JSON.parse(String(body)) as Sent["body"], answer });
    });
  });
});
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});

const draw = async (children: ReactNode) => {
  shown = await renderAsking(children);
  return shown.place;
};
const field = () => document.querySelector<HTMLTextAreaElement>("textarea");
const words = (): CommentRow => ({
  ...{ id: "c1", parent: null, by: { id: "me", name: "ME" }, at: "2026-11-02T09:00:00.000Z", editedAt: null },
  ...{ removedAt: null, text: "Why?", mentions: [], reactions: [] },
});
const thread = {
  ...{ id: "t1", by: { id: "me", name: "ME" }, at: "2026-11-02T09:00:00.000Z", anchor: "whole", quote: "" },
  ...{ state: "open", resolution: null, unread: 0, comments: [words()], suggestion: null, mayResolve: true },
} as unknown as ThreadRow;
const talk = { process: "test", document: "d1", me: "me", mayComment: true, newPlace: "me:d1:new" };
const conversation = () =>
  draw(
    <Conversation
      {...{ thread, onLeave: () => undefined, onGo: undefined }}
      talk={talk as unknown as Conversations}
    />,
  );
const ok = (body: object) => new Response(JSON.stringify(body), { status: 201 });

describe("what is typed while a comment is sent", () => {
  it("[COM-21] stays as the next reply: what was added, or the whole where it was changed", async () => {
    await conversation();
    await type(field(), "Because.");
    await press(button("Send reply"));
    await type(field(), "Because. And more");
    await sent[0]?.answer(ok({ comment: "comment2" }));
    expect(field()?.value).toBe("And more");
    await press(button("Send reply"));
    expect(sent[1]?.body.text).toBe("And more");
    expect(sent[1]?.body.once).not.toBe(sent[0]?.body.once);
    await sent[1]?.answer(ok({ comment: "comment3" }));
    expect(field()?.value).toBe("");
  });

  it("[COM-21] of the first words of a thread waits in the thread as a reply", async () => {
    let answered = (): void => undefined;
    const answer = new Promise<void>((done) => {
      answered = done;
    });
    const begin = async (_: object, onBegun: (id: string) => void) => {
      await answer;
      onBegun("t9");
      return true;
    };
    const opening = { pending: false, refused: null, forget: () => undefined };
    const none = { fieldName: String, fieldElement: String, onLeave: () => undefined };
    await draw(
      <NewThread
        {...none}
        target={{ kind: "whole" }}
        talk={{ ...talk, whole: "text", begin, opening, write: () => undefined } as unknown as Conversations}
      />,
    );
    await type(field(), "Why?");
    await press(button("Send comment"));
    await type(field(), "Why? And who?");
    await act(async () => answered());
    expect(readKept<{ text: string }>("me:d1:t9")?.text).toBe("And who?");
  });

  it("[COM-21] into a comment that is changed keeps it open until that is sent as well", async () => {
    const place = await conversation();
    await press(button("Change"));
    const changed = () => place.querySelector<HTMLTextAreaElement>(".comment textarea");
    await type(changed(), "Why not?");
    await press(button("Save change"));
    await type(changed(), "Why not? Who says so?");
    await sent[0]?.answer(ok({ ok: true }));
    expect(changed()?.value).toBe("Why not? Who says so?");
    await press(button("Save change"));
    await sent[1]?.answer(ok({ ok: true }));
    expect(changed()).toBeNull();
  });

  it("[COM-8] other words than those whose answer was lost have a key of their own; the same words the same", async () => {
    await conversation();
    await type(field(), "Because.");
    await press(button("Send reply"));
    await sent[0]?.answer(new TypeError("no line"));
    await press(button("Send reply"));
    await sent[1]?.answer(new TypeError("no line"));
    await type(field(), "Because of the price.");
    await press(button("Send reply"));
    const keys = sent.map(({ body }) => body.once);
    expect(keys[1]).toBe(keys[0]);
    expect(keys[2]).not.toBe(keys[0]);
  });
});
