import type { ThreadRow } from "@accord/shared/comments";
import { expect, it } from "vitest";
import { filters, inReadingOrder, keysOfStacks, passes, stacked } from "./order.js";

const thread = (id: string, some: Partial<ThreadRow>): ThreadRow => ({
  id,
  anchor: "passage",
  field: "problem",
  quote: "q",
  by: { id: "ana", name: "Ana" },
  at: "2026-11-02T09:00:00.000Z",
  state: "open",
  resolution: null,
  reason: "",
  resolvedBy: null,
  resolvedAt: null,
  changedAt: "2026-11-02T09:00:00.000Z",
  comments: [],
  unread: 0,
  mine: false,
  mayResolve: false,
  suggestion: null,
  ...some,
});

it("[COM-11] threads are in reading order: the whole, each field and its passages, what is gone last", () => {
  const places = { fields: ["title", "problem", "action"], marks: new Set(["two", "three", "one"]) };
  const all = [
    thread("gone", { field: "title" }),
    thread("one", { field: "action" }),
    thread("three", {}),
    thread("field", { anchor: "field" }),
    thread("whole", { anchor: "whole", field: null }),
    thread("two", {}),
    thread("rows", { anchor: "field", field: "elsewhere" }),
  ];
  expect(inReadingOrder(all, places).map(({ id }) => id)).toEqual([
    "whole",
    "field",
    "two",
    "three",
    "one",
    "rows",
    "gone",
  ]);
});

it("[COM-11] a filter shows what its word says", () => {
  const mine = thread("a", { mine: true, state: "resolved" });
  const unread = thread("b", { unread: 2 });
  const said = {
    id: "c",
    by: unread.by,
    mentions: [] as ThreadRow["by"][],
  } as unknown as ThreadRow["comments"][number];
  const names = (...people: ThreadRow["by"][]) => ({ ...unread, comments: [{ ...said, mentions: people }] });
  const passed = (one: ThreadRow, me = "ana") => filters.filter((filter) => passes(one, filter, me));
  expect(passed(mine)).toEqual(["mine", "resolved"]);
  expect(passed(unread)).toEqual(["open", "unanswered", "unread"]);
  expect(passed(names({ id: "ben", name: "Ben" }), "ben")).toContain("mentioned");
  expect(passed(names({ id: "ben", name: "Ben" }))).not.toContain("mentioned");
  const answer = { ...said, by: { id: "ben", name: "Ben" } };
  expect(passes({ ...unread, comments: [said] }, "unanswered", "ana")).toBe(true);
  expect(passes({ ...unread, comments: [said, answer] }, "unanswered", "ana")).toBe(false);
});

it("[SUG-13] open suggestions that share words stand together, by their time; all others alone", () => {
  const suggestion = {} as NonNullable<ThreadRow["suggestion"]>;
  const at = (minute: number) => `2026-11-02T09:0${minute}:00.000Z`;
  const all = [
    thread("a", { suggestion, at: at(3) }),
    thread("comment", {}),
    thread("b", { suggestion, at: at(1) }),
    thread("alone", { suggestion }),
    thread("c", { suggestion, at: at(2) }),
    thread("ended", { suggestion, state: "resolved" }),
  ];
  // a and c meet only through b, which was made before both.
  const meets = Object.entries({ a: ["b"], b: ["a", "c"], c: ["b"], ended: ["a"] });
  const ids = stacked(all, new Map(meets.map(([id, others]) => [id, { others }]))).map((stack) =>
    stack.map(({ id }) => id),
  );
  expect(ids).toEqual([["b", "c", "a"], ["comment"], ["alone"], ["ended"]]);
});

it("[SUG-13] a stack keeps its key when its first suggestion ends, splits or is joined, and no two share one", () => {
  const keys = (before: ReadonlyMap<string, string>, ...stacks: string[][]) =>
    keysOfStacks(
      stacks.map((ids) => ids.map((id) => ({ id }))),
      before,
    );
  const first = keys(new Map(), ["a", "b", "c"], ["d"]);
  expect([...first.values()]).toEqual(["a", "a", "a", "d"]);
  const ended = keys(first, ["b", "c"], ["a"], ["d"]);
  expect([ended.get("b"), ended.get("c"), ended.get("d")]).toEqual(["a", "a", "d"]);
  expect(ended.get("a")).not.toBe("a");
  const joined = keys(ended, ["b"], ["c", "d"]);
  expect([joined.get("b"), joined.get("c"), joined.get("d")]).toEqual(["a", "d", "d"]);
});
