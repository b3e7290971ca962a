import type { CommentRow, ThreadRow } from "@accord/shared/comments";
import type { TextJson } from "@accord/shared/document-schema";
import { blocksAt, nodeOf, passageIn, type Range } from "@accord/shared/suggestions";
import { Editor } from "@tiptap/core";
import { act, type ReactNode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { richExtensions } from "../../editor/extensions.js";
import { press, renderAsking } from "../../testing/render.js";
import { PrintedThreads } from "./PrintedThreads.js";
import { cardId, passageMarks, tellPassages } from "./passage-marks.js";
import { ReactionCounts, Reactions } from "./Reactions.js";
import { CompareSuggestions } from "./suggestions/CompareSuggestions.js";
import { OthersBecome } from "./suggestions/OthersBecome.js";
import type { Standing, SuggestionThread } from "./suggestions/useStandings.js";
import { ThreadSheet } from "./ThreadSheet.js";
import { ThreadStack } from "./ThreadStack.js";
import { ThreadsBeside } from "./ThreadsBeside.js";
import type { Conversations } from "./useConversations.js";

vi.mock("../../app/here.js", async (original) => ({
  ...(await original<object>()),
  useProcess: () => "test",
}));

let shown: Awaited<ReturnType<typeof renderAsking>> | undefined;
afterEach(async () => {
  await shown?.leave();
  vi.unstubAllGlobals();
});
const draw = async (children: ReactNode) => {
  shown = await renderAsking(children);
  return shown.place;
};

const person = (id: string) => ({ id, name: id.toUpperCase() });
const comment = (reactions: CommentRow["reactions"] = []): CommentRow => ({
  ...{ id: "c1", parent: null, by: person("ana"), at: "2026-11-02T09:00:00.000Z", editedAt: null },
  ...{ removedAt: null, text: "Why?", mentions: [], reactions },
});
const agreed: CommentRow["reactions"] = [
  {
    kind: "agree",
    people: [
      { ...person("me"), earlier: true },
      { ...person("ben"), earlier: false },
    ],
  },
];
const talk = { process: "test", document: "d1", me: "me", mayComment: true };

describe("what is said without words", () => {
  it("[COM-15] says who, and what came before the words were changed; one's own is pressed", async () => {
    const place = await draw(<Reactions {...{ talk }} thread="t1" comment={comment(agreed)} of="comment" />);
    expect(place.querySelector(".reaction-names")?.textContent).toBe(
      "Agree: ME (before it was changed), BEN",
    );
    const pressed = [...place.querySelectorAll("button")].map((one) => [
      one.textContent,
      one.getAttribute("aria-pressed"),
    ]);
    expect(pressed).toEqual([
      ["I agree", "true"],
      ["I have a concern", "false"],
      ["Thank you", "false"],
    ]);
  });

  it("[COM-15] pressed again it is taken back, shown at once; what is pressed meanwhile is neither sent nor shown", async () => {
    const sent: string[] = [];
    vi.stubGlobal("fetch", (url: string, { method }: RequestInit) => {
      sent.push(`${method} ${url}`);
      return new Promise(() => {});
    });
    const place = await draw(<Reactions {...{ talk }} thread="t1" comment={comment(agreed)} of="comment" />);
    const [agree, concern] = place.querySelectorAll("button");
    await press(agree);
    expect(agree?.getAttribute("aria-pressed")).toBe("false");
    await press(concern);
    expect(concern?.getAttribute("aria-pressed")).toBe("false");
    const at = "/api/p/test/documents/d1/threads/t1/comments/c1/reactions";
    expect(sent).toEqual([`DELETE ${at}/agree`]);
  });

  it("[COM-15] who may only read sees names and no button; where nothing was said, nothing", async () => {
    const reader = { ...talk, mayComment: false };
    const place = await draw(
      <>
        <Reactions talk={reader} thread="t1" comment={comment(agreed)} of="comment" />
        <Reactions talk={reader} thread="t1" comment={comment()} of="comment" />
        <ReactionCounts comment={comment(agreed)} />
      </>,
    );
    expect(place.querySelectorAll("button").length).toBe(0);
    expect(place.querySelectorAll(".reactions").length).toBe(1);
    expect(place.textContent).toContain("2 agree");
  });
});

describe("suggestions for the same words", () => {
  const thread = (id: string) => ({ id, by: person(id) }) as ThreadRow;
  const row = (id: string) =>
    ({
      ...{ ...thread(id), at: comment().at, anchor: "passage", field: "problem", quote: "the price" },
      ...{ state: "open", resolution: null, resolvedAt: null, unread: 0, comments: [comment()] },
      ...{ suggestion: { answers: null, mayAccept: false, mayChange: false, changedAt: null, earlier: [] } },
    }) as unknown as SuggestionThread;

  const threeStanding = () => {
    const marks = ["a", "b", "c"].map((id) => ({ type: "thread", attrs: { id } }));
    const doc = (...content: object[]) =>
      nodeOf("rich", { type: "doc", content: [{ type: "paragraph", content }] } as unknown as TextJson);
    const says = (text: string) => doc({ type: "text", text });
    const text = doc({ type: "text", text: "the price after it", marks });
    const range = passageIn(text, "a") as Range;
    const base = blocksAt(text, range);
    const standing = (id: string, words: string, others: string[]): Standing => ({
      ...{ thread: row(id), kind: "rich", base, now: base, proposed: says(words) },
      ...{ accepted: null, left: null, place: { text, range }, others },
    });
    const all = [
      standing("a", "the whole price after it", ["b", "c"]),
      standing("b", "the price before it", ["a", "c"]),
      standing("c", "the full price before it", ["a", "b"]),
    ];
    const standings = new Map(all.map((one) => [one.thread.id, one]));
    return { all, standings };
  };

  it("[SUG-13] stand in one card that says how many; one alone is its own card", async () => {
    const card = (one: ThreadRow) => <article>{one.id}</article>;
    const place = await draw(
      <>
        <ThreadStack threads={[thread("a"), thread("b")]} card={card} />
        <ThreadStack threads={[thread("c")]} card={card} />
      </>,
    );
    const stack = place.querySelector("section");
    expect(stack?.querySelector("h3")?.textContent).toBe("2 suggestions for this passage");
    expect([...(stack?.querySelectorAll("article") ?? [])].map((one) => one.textContent)).toEqual(["a", "b"]);
    expect(place.querySelectorAll("h3").length).toBe(1);
    expect(place.querySelectorAll("article").length).toBe(3);
  });

  it("[SUG-13] who writes in the card of one keeps the caret when another comes for the same words", async () => {
    const stack = (...threads: ThreadRow[]) => (
      <ThreadStack threads={threads} card={(one) => <input aria-label={one.id} />} />
    );
    const place = await draw(null);
    await shown?.draw(stack(thread("a")));
    const input = place.querySelector("input");
    input?.focus();
    await shown?.draw(stack(thread("a"), thread("b")));
    expect(place.querySelectorAll("input").length).toBe(2);
    expect(document.activeElement).toBe(input);
  });

  it("[SUG-13] say before one is accepted what becomes of each other one", async () => {
    const { all, standings } = threeStanding();
    const place = await draw(<OthersBecome standing={all[0] as Standing} standings={standings} />);
    expect([...place.querySelectorAll("li")].map((one) => one.textContent)).toEqual([
      "B: it stays open and all of it still applies.",
      "C: it stays open, and 1 of 2 changes still applies.",
    ]);
  });

  it("[S11] [C28] where it is narrow stand one at a time, and all of them on paper", async () => {
    const { all, standings } = threeStanding();
    const narrow = { ...talk, mayComment: false, suggestions: { standings } } as unknown as Conversations;
    const place = await draw(<CompareSuggestions talk={narrow} standing={all[1] as Standing} isNarrow />);
    const heads = () => [...place.querySelectorAll("h3")].map((one) => one.textContent);
    expect(heads()).toEqual(["A: suggested by B"]);
    await act(async () => void window.dispatchEvent(new Event("beforeprint")));
    expect(heads()).toEqual(["Now", "A: suggested by B", "B: suggested by A", "C: suggested by C"]);
    await act(async () => void window.dispatchEvent(new Event("afterprint")));
    expect(heads()).toEqual(["A: suggested by B"]);
  });

  it("[ED-33] beside a text that is not read yet no passage is said to be gone, nor that nobody commented", async () => {
    vi.stubGlobal("fetch", () => new Promise(() => {}));
    const beside = (isRead: boolean) => {
      const open = [
        { ...row("a"), suggestion: null },
        { ...row("b"), suggestion: null },
      ];
      const talk = {
        ...{ process: "test", document: "d1", me: "me", mayComment: true, whole: "text", all: open, open },
        ...{ active: undefined, target: null, marks: new Set(), isRead, suggestions: null },
      } as unknown as Conversations;
      const none = vi.fn();
      return (
        <ThreadsBeside
          {...{ talk, text: { current: null }, fieldElement: String, fieldName: String }}
          {...{ onAll: none, onLeave: none, onGo: none }}
        />
      );
    };
    const place = await draw(beside(false));
    expect(place.textContent).toContain("The text is being read.");
    expect(place.textContent).not.toMatch(/gone|No comments/u);
    expect((await draw(beside(true))).textContent).toContain("2 passages gone");
  });

  it("[SUG-13] stand together where it is narrow too: the one that is read open, others to be read from there", async () => {
    vi.stubGlobal("fetch", () => new Promise(() => {}));
    const { all, standings } = threeStanding();
    const open = [...all.map((one) => one.thread), { ...row("d"), suggestion: null }];
    const setActive = vi.fn();
    const sheetOf = (active: ThreadRow | undefined) => {
      const onPhone = {
        ...{ process: "test", document: "d1", me: "me", mayComment: false, whole: "text", all: open, open },
        ...{ active, setActive, target: null, begun: null, setBegun: vi.fn(), look: vi.fn() },
        ...{ showCard: vi.fn(), marks: new Set(["a", "b", "c", "d"]), suggestions: { standings } },
      } as unknown as Conversations;
      const leave = vi.fn();
      return (
        <ThreadSheet talk={onPhone} fieldName={String} fieldElement={String} onLeave={leave} onStep={leave} />
      );
    };
    const place = await draw(sheetOf(open[1]));
    const cards = () =>
      [...place.querySelectorAll("article")].map((one) => [one.id, one.hasAttribute("data-active")]);
    expect(cards()).toEqual([
      [cardId("a"), false],
      [cardId("b"), true],
      [cardId("c"), false],
    ]);
    expect(document.activeElement?.id).toBe(cardId("b"));
    expect(place.textContent).toContain("2 of 4");
    await press([...place.querySelectorAll("article:last-of-type button")].at(-1));
    expect(setActive).toHaveBeenCalledWith("c");
    await shown?.leave();
    const alone = await draw(sheetOf(open[3]));
    expect(alone.querySelectorAll("article")).toHaveLength(1);
  });
});

describe("threads on paper", () => {
  it("[COM-16] the words lead to the number of their note; where two end together, to both", () => {
    const editor = new Editor({ element: document.createElement("div"), extensions: [...richExtensions] });
    editor.commands.setContent("<p>One two three</p><p>four</p>");
    const on = (id: string, from: number, to: number) =>
      editor.chain().setTextSelection({ from, to }).setThread(id).run();
    on("a", 1, 8);
    on("b", 5, 8);
    on("c", 1, 14);
    on("gone", 16, 20);
    editor.registerPlugin(passageMarks(() => undefined));
    const shown = (no: number) => ({ state: "open", no, hasCard: false }) as const;
    tellPassages(editor, {
      threads: new Map([
        ["a", shown(2)],
        ["b", shown(1)],
        ["c", shown(3)],
      ]),
      active: null,
    });
    const notes = [...editor.view.dom.querySelectorAll<HTMLElement>("[data-notes]")];
    expect(notes.map((one) => [one.textContent, one.dataset.notes])).toEqual([
      ["two", "1, 2"],
      [" three", "3"],
    ]);
    expect(notes.every((one) => one.classList.contains("passage-words"))).toBe(true);
    const told = (hasCard: boolean, said: string | null) => {
      const threads = new Map([["a", { state: "open", no: 1, hasCard, said } as const]]);
      tellPassages(editor, { threads, active: null });
      const words = editor.view.dom.querySelector(".passage-words");
      return ["aria-details", "aria-description"].map((name) => words?.getAttribute(name));
    };
    expect(told(true, "Comment by ANA, open")).toEqual([cardId("a"), "Comment by ANA, open"]);
    expect(told(true, null)).toEqual([cardId("a"), null]);
    expect(told(false, null)).toEqual([null, null]);
    editor.destroy();
  });

  it("[COM-16] are numbered notes with quote, words and outcome, made when somebody prints", async () => {
    const said = { ...comment(), id: "c2", text: "Because of the bills." };
    const ended = {
      ...{
        id: "t1",
        anchor: "passage",
        field: "problem",
        quote: "the price",
        by: person("ana"),
        state: "resolved",
      },
      ...{ resolution: "not_done", resolvedAt: said.at, resolvedBy: "BEN", reason: "Said elsewhere." },
      ...{ comments: [comment(), said], suggestion: null },
    } as unknown as ThreadRow;
    const onPaper = {
      ...{
        process: "test",
        document: "d1",
        whole: "text",
        all: [ended],
        marks: new Set(),
        suggestions: null,
      },
    } as unknown as Conversations;
    const place = await draw(<PrintedThreads talk={onPaper} fieldName={(root) => root} />);
    expect(place.querySelector("ol")).toBeNull();
    await act(async () => void window.dispatchEvent(new Event("beforeprint")));
    const text = place.querySelector("li")?.textContent ?? "";
    for (const words of ["“the price”", "Why?", "Because of the bills.", "Not taken up", "Said elsewhere."])
      expect(text).toContain(words);
    expect(text).toContain("stand in the text no more");
    await act(async () => void window.dispatchEvent(new Event("afterprint")));
    expect(place.querySelector("ol")).toBeNull();
  });
});
