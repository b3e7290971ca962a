import type { ThreadRow } from "@accord/shared/comments";
import { expect, it } from "vitest";
import { filters, inReadingOrder, passes } from "./order.js";

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
  expect(filters.map((filter) => [passes(mine, filter), passes(unread, filter)])).toEqual([
    [false, true],
    [true, false],
    [false, true],
    [false, true],
    [true, false],
  ]);
  const said = { id: "c", by: unread.by } as ThreadRow["comments"][number];
  const answer = { ...said, by: { id: "ben", name: "Ben" } };
  expect(passes({ ...unread, comments: [said] }, "unanswered")).toBe(true);
  expect(passes({ ...unread, comments: [said, answer] }, "unanswered")).toBe(false);
});
