import type { ContributionLine } from "@accord/shared/contributions";
import { describe, expect, it } from "vitest";
import { steady, stillSelected } from "./steady.js";

const row = (id: string, some: Partial<ContributionLine> = {}) =>
  ({ id, title: id, state: "published", ...some }) as ContributionLine;
const rows = (ids: string) => [...ids].map((id) => row(id));
const ids = (some: readonly { id: string }[]) => some.map((one) => one.id).join("");

describe("a list under a reader", () => {
  it("[C20] what came in above or between waits and is counted", () => {
    const now = steady(rows("abc"), rows("xaybc"), false);
    expect([ids(now.rows), now.news, now.gone.size]).toEqual(["abc", 2, 0]);
  });
  it("[C20] the next page is put on at the end; a second look changes nothing", () => {
    const once = steady(rows("ab"), rows("abcd"), true);
    expect([ids(once.rows), once.news]).toEqual(["abcd", 0]);
    expect(ids(steady(once.held, rows("abcd"), true).rows)).toBe("abcd");
  });
  it("[C20] a row that changed changes where it stands", () => {
    const now = steady(rows("ab"), [row("a"), row("b", { title: "B, answered" })], false);
    expect(now.rows[1]?.title).toBe("B, answered");
    expect(now.held[1]?.title).toBe("b");
  });
  it("[C20] a row that left keeps its place as gone; one pushed behind the end is not called gone", () => {
    expect(steady(rows("abc"), rows("ac"), false).gone).toEqual(new Set("b"));
    const pushed = steady(rows("abc"), rows("xab"), true);
    expect([ids(pushed.rows), pushed.news, pushed.gone.size]).toEqual(["abc", 1, 0]);
    expect(steady(rows("abc"), rows("ab"), false).gone).toEqual(new Set("c"));
  });
  it("[C20] an empty list takes what comes; a list that became another waits", () => {
    expect(ids(steady([], rows("ab"), false).rows)).toBe("ab");
    const other = steady(rows("ab"), rows("xy"), false);
    expect([ids(other.rows), other.news, other.gone.size]).toEqual(["ab", 2, 2]);
  });
});

describe("the selection", () => {
  it("[S5] drops what was removed or hidden meanwhile, and keeps what was hidden from the start", () => {
    const before = [row("a"), row("b"), row("c"), row("d", { state: "hidden" })];
    const after = [row("a"), row("c", { state: "hidden" }), row("d", { state: "hidden" })];
    const all = new Set("abcd");
    expect([...stillSelected(all, steady(before, after, false))]).toEqual(["a", "d"]);
    expect(stillSelected(all, steady(before, before, false))).toBe(all);
  });
});
