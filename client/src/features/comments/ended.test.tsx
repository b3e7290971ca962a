import { nodeOf } from "@accord/shared/suggestions";
import type { Editor } from "@tiptap/core";
import { act, type ReactNode, useState } from "react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { button, press, renderAsking, type } from "../../testing/render.js";
import { json } from "../../testing/text.js";
import { EndDialog } from "./EndDialog.js";
import { cardId } from "./passage-marks.js";
import { SuggestionActs } from "./suggestions/SuggestionActs.js";
import type { Standing, SuggestionThread } from "./suggestions/useStandings.js";
import { type Conversations, type Ending, useConversations } from "./useConversations.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useProcess: () => "test",
  useSearch: () => [{}, () => undefined],
}));
vi.mock("../../app/process.js", async (original) => ({
  ...(await original<object>()),
  useMay: () => false,
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

const says = (text: string) => nodeOf("rich", json(text));
const thread = (state: "open" | "resolved") =>
  ({
    ...{ id: "t1", state },
    suggestion: { answers: null, changedAt: null, mayAccept: true, mayReject: true },
  }) as unknown as SuggestionThread;
const standing = (state: "open" | "resolved", now = "the price"): Standing => ({
  ...{ thread: thread(state), kind: "rich", base: says("the price"), proposed: says("the whole price") },
  ...{ accepted: null, now: says(now), place: null, left: null, others: [] },
});

let talk: Conversations;
let show: (next: { at?: Standing; hasCard?: boolean }) => void;
function Room() {
  const [{ at, hasCard }, setShown] = useState({ at: standing("open"), hasCard: true });
  show = (next) => setShown((now) => ({ ...now, ...next }));
  const conversations = useConversations({ process: "test", document: "d1" });
  const standings = new Map([["t1", at]]);
  talk = { ...conversations, all: [at.thread], suggestions: { standings } as never };
  return (
    <>
      <article id={cardId("t1")} tabIndex={-1}>
        {hasCard ? <SuggestionActs talk={talk} standing={at} /> : null}
      </article>
      <EndDialog talk={talk} />
    </>
  );
}
const another = (next: Parameters<typeof show>[0]) => act(async () => show(next));
const open = (how: Ending["how"]) => act(async () => talk.setEnding({ thread: "t1", how }));
const close = () => press(button("Close"));
const words = () => document.querySelector<HTMLElement & { editor: Editor }>(".words-editor .ProseMirror");
const rewrite = (text: string) =>
  act(async () => {
    words()?.editor.commands.setContent(text);
  });
const reason = () => document.querySelector<HTMLTextAreaElement>("[role=dialog] textarea");

it("[SUG-15] what is written for an acceptance stands there again once its dialog is opened, until it is discarded", async () => {
  await draw(<Room />);
  await open("accepted_changed");
  expect(button("Discard")).toBeUndefined();
  await rewrite("<p>the whole price of it</p>");
  await type(reason(), "Plainer.");
  await close();
  expect(words()).toBeNull();
  await open("accepted_changed");
  expect([words()?.textContent, reason()?.value]).toEqual(["the whole price of it", "Plainer."]);
  await press(button("Discard"));
  await open("accepted_changed");
  expect([words()?.textContent, reason()?.value]).toEqual(["the whole price", ""]);
});

it("[SUG-15] [SUG-8] and of words that others wrote since it was closed none is taken out unread", async () => {
  await draw(<Room />);
  await open("accepted_changed");
  await rewrite("<p>all the price</p>");
  await close();
  await another({ at: standing("open", "the price, in a table") });
  await open("accepted_changed");
  await press(document.querySelector("[role=dialog] .button-primary"));
  expect(words()?.textContent).toBe("all the price, in a table");
  expect(document.body.textContent).toContain("Others changed the passage meanwhile.");
});

it("[SUG-15] another decides it meanwhile: it is said, nothing can be sent, and what was written stays to be read", async () => {
  await draw(<Room />);
  await open("rejected");
  await type(reason(), "Not our task.");
  await another({ at: standing("resolved") });
  expect(reason()?.value).toBe("Not our task.");
  expect(document.querySelector("[role=alert]")?.textContent).toBe(
    "This suggestion was decided already. What you wrote stays here until you discard it.",
  );
  expect(button("Reject")).toBeUndefined();
  await press(button("Discard"));
  expect(reason()).toBeNull();
});

it("[SUG-15] the outcome of a thread and its reason too", async () => {
  await draw(<Room />);
  await open("resolved");
  await type(reason(), "Costs too much.");
  await close();
  await open("resolved");
  expect(reason()?.value).toBe("Costs too much.");
  await another({ at: standing("resolved") });
  expect(document.querySelector("[role=alert]")?.textContent).toContain("This thread has been resolved");
  expect(reason()?.value).toBe("Costs too much.");
});

it("[SUG-15] the card that it began in is drawn elsewhere as a tablet is turned, or goes: the dialog stays with its words", async () => {
  await draw(<Room />);
  await press(button("Reject"));
  await type(reason(), "Not our task.");
  await another({ hasCard: false });
  expect(reason()?.value).toBe("Not our task.");
  await press(button("Discard"));
  await vi.waitFor(() => expect(document.activeElement?.id).toBe(cardId("t1")));
});
