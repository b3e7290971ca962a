import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as c from "./index.js";

const people = [
  { id: "ana", name: "Ana" },
  { id: "analima", name: "Ana Lima" },
  { id: "li", name: "李 华" },
];
const codes = (issues: readonly { code: string }[]) => issues.map(({ code }) => code);

describe("rules of comments", () => {
  it("[COM-1] refuses empty and endless words and an endless thread, and nothing else", () => {
    expect(codes(c.commentIssues(" \n", { comments: 1 }))).toEqual(["comment_empty"]);
    expect(codes(c.commentIssues("x".repeat(4001), { comments: 500 }))).toEqual([
      "comment_long",
      "thread_full",
    ]);
    expect(c.commentIssues("x".repeat(4000), { comments: 499 })).toEqual([]);
    expect([c.openIssues(1999), codes(c.openIssues(2000))]).toEqual([[], ["threads_full"]]);
  });

  it("[COM-2] only the author changes a comment, and not once it is taken back", () => {
    expect(c.changeIssues({ by: "ana", removedAt: null }, "ana")).toEqual([]);
    expect(codes(c.changeIssues({ by: "ana", removedAt: null }, "ben"))).toEqual(["comment_of_another"]);
    expect(codes(c.changeIssues({ by: "ana", removedAt: "2026-11-02T09:00:00.000Z" }, "ana"))).toEqual([
      "comment_taken_back",
    ]);
  });

  it("[COM-3] an outcome is given once, and what is not taken up has a reason", () => {
    const open = { state: "open", isSuggestion: false } as const;
    expect(c.resolveIssues(open, "done", "")).toEqual([]);
    expect(codes(c.resolveIssues(open, "not_done", " "))).toEqual(["resolution_reason_missing"]);
    expect(c.resolveIssues(open, "not_done", "Outside the city's powers.")).toEqual([]);
    expect(codes(c.resolveIssues({ ...open, state: "resolved" }, "done", ""))).toEqual(["thread_resolved"]);
    expect(codes(c.resolveIssues({ ...open, isSuggestion: true }, "done", ""))).toEqual([
      "suggestion_needs_fate",
    ]);
  });

  it("[COM-3] [SUG-7] what ended is opened again: withdrawn words by their author, accepted ones are taken back", () => {
    const reopen = (resolution: string | null, me = "ben") =>
      codes(c.reopenIssues({ state: resolution ? "resolved" : "open", resolution, by: "ana" }, me));
    expect(reopen(null)).toEqual(["thread_open"]);
    expect([reopen("done"), reopen("rejected"), reopen("withdrawn", "ana")]).toEqual([[], [], []]);
    expect(reopen("withdrawn")).toEqual(["suggestion_of_another"]);
    expect([reopen("accepted"), reopen("accepted_changed")].flat()).toEqual([
      "suggestion_accepted",
      "suggestion_accepted",
    ]);
  });

  it("[SUG-7] what becomes of a suggestion is decided once, with a reason where it answers a contribution", () => {
    const open = { state: "open", by: "ana", answers: null } as const;
    for (const fate of c.fates) {
      expect(c.fateIssues(open, fate, "ana", "")).toEqual([]);
      expect(codes(c.fateIssues({ ...open, answers: "c1" }, fate, "ana", " "))).toEqual([
        "suggestion_reason_missing",
      ]);
      expect(c.fateIssues({ ...open, answers: "c1" }, fate, "ana", "It says so.")).toEqual([]);
      expect(codes(c.fateIssues({ ...open, state: "resolved" }, fate, "ana", ""))).toEqual([
        "thread_resolved",
      ]);
    }
    expect(codes(c.fateIssues(open, "withdrawn", "ben", ""))).toEqual(["suggestion_of_another"]);
  });

  it("[SUG-8] nothing is accepted over words that who accepts has not seen", () => {
    const stands = (asSeen: boolean, asBefore: boolean, changed: boolean) =>
      codes(c.acceptIssues({ asSeen, asBefore, changed }));
    expect([stands(true, true, false), stands(true, false, true), stands(true, true, true)]).toEqual([
      [],
      [],
      [],
    ]);
    for (const one of [stands(true, false, false), stands(false, true, true), stands(false, true, false)])
      expect(one).toEqual(["suggestion_passage_changed"]);
  });

  it("[COM-4] reads who is named: the longer name first, no address, no name that is part of a word", () => {
    expect(c.mentionsIn("@Ana Lima and @Ana, see @李 华.", people)).toEqual(["analima", "ana", "li"]);
    expect(c.mentionsIn("write to x@Ana or @Anabel; @Ana Limassol", people)).toEqual(["ana"]);
    expect(c.mentionsIn("@Ana Lima", [])).toEqual([]);
    expect(c.partsOf("Ask @Ana!", people)).toEqual([
      { kind: "words", text: "Ask " },
      { kind: "person", id: "ana", name: "Ana" },
      { kind: "words", text: "!" },
    ]);
    expect(c.nameBegun("See @An", 7)).toEqual({ from: 4, begun: "An" });
    expect([c.nameBegun("mail a@An", 9), c.nameBegun("@An\nb", 5)]).toEqual([null, null]);
    expect(c.peopleFor("lim", people).map(({ id }) => id)).toEqual(["analima"]);
  });

  it("[COM-4] the pieces of any text are the text again", () => {
    const word = fc.oneof(
      fc.constantFrom("@Ana", "@Ana Lima", "@", " ", "x", "@李 华", "\n"),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 12 }), (words) => {
        const text = words.join("");
        const again = c
          .partsOf(text, people)
          .map((part) => (part.kind === "words" ? part.text : `@${part.name}`));
        expect(again.join("")).toBe(text);
      }),
    );
  });

  it("[COM-5] one conversation by time, an answer after what it answers, named where it is not plain", () => {
    const said = (id: string, parent: string | null, at: number) => ({
      id,
      parent,
      at: `2026-11-02T09:00:0${at}.000Z`,
    });
    const told = c.conversation([
      said("d", "b", 4),
      said("a", null, 1),
      said("c", "a", 3),
      said("b", "a", 2),
      said("e", "d", 5),
    ]);
    expect(told.map(({ comment, answers }) => [comment.id, answers?.id ?? null])).toEqual([
      ["a", null],
      ["b", null],
      ["c", null],
      ["d", "b"],
      ["e", null],
    ]);
    expect(c.conversation([said("a", "b", 1), said("b", null, 1)]).map(({ comment }) => comment.id)).toEqual([
      "b",
      "a",
    ]);
  });

  it("[COM-5] tells every comment once, whatever answers what", () => {
    const comment = fc.record({ parent: fc.option(fc.nat(9)), at: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(comment, { maxLength: 10 }), (all) => {
        const comments = all.map(({ parent, at }, i) => ({
          id: `${i}`,
          parent: parent === null ? null : `${parent}`,
          at: `${at}`,
        }));
        const ids = c.conversation(comments).map(({ comment: { id } }) => id);
        expect(ids.toSorted()).toEqual(comments.map(({ id }) => id).toSorted());
      }),
    );
  });

  it("[COM-6] unread is what others wrote since; mine is where I wrote or am named", () => {
    const said = (by: string, at: string, removedAt: string | null = null) => ({
      by,
      at,
      removedAt,
      mentions: ["li"],
    });
    const all = [said("ana", "1"), said("ben", "2"), said("ana", "3"), said("ana", "4", "5")];
    expect([
      c.unreadFor(all, "ben", null),
      c.unreadFor(all, "ben", "1"),
      c.unreadFor(all, "ana", "3"),
    ]).toEqual([2, 1, 0]);
    expect([c.isMine(all, "ben"), c.isMine(all, "li"), c.isMine(all, "eva")]).toEqual([true, true, false]);
  });
});
