import type { ContributionLine } from "@accord/shared/contributions";
import { describe, expect, it } from "vitest";
import { columnsOf, moveOf, stepOn } from "./board.js";

const themes = [
  { id: "health", name: "Health" },
  { id: "school", name: "School" },
];
const row = (id: string, of: string) =>
  ({ id, themes: themes.filter((theme) => of.includes(theme.id)) }) as unknown as ContributionLine;

describe("the board", () => {
  it("[S5] has a column without theme first, then each theme; a card stands under each of its themes", () => {
    const rows = [row("a", ""), row("b", "health"), row("c", "health school"), row("d", "")];
    const columns = columnsOf(rows, themes, (one) => one);
    expect(columns.map((one) => [one.name, one.rows.map(({ id }) => id).join("")])).toEqual([
      [null, "ad"],
      ["Health", "bc"],
      ["School", "c"],
    ]);
  });
  it("[C20] a card stays where it was placed, whatever themes others gave it meanwhile", () => {
    const columns = columnsOf([row("a", "school")], themes, () => row("a", "health"));
    expect(columns.map((one) => one.rows.length)).toEqual([0, 1, 0]);
  });
  it("[S5] a move takes one theme and gives another; to no theme takes all", () => {
    const both = row("c", "health school");
    expect(moveOf(both, "health", "none")).toEqual({ add: [], remove: ["health", "school"] });
    expect(moveOf(row("b", "health"), "health", "school")).toEqual({ add: ["school"], remove: ["health"] });
    expect(moveOf(row("a", ""), "none", "health")).toEqual({ add: ["health"], remove: [] });
  });
  it("[C9] arrows go up and down, and sideways past empty columns", () => {
    const columns = [{ length: 3 }, { length: 0 }, { length: 1 }];
    expect(stepOn(columns, { column: 0, at: 2 }, "next")).toEqual({ column: 2, at: 0 });
    expect(stepOn(columns, { column: 2, at: 0 }, "back")).toEqual({ column: 0, at: 0 });
    expect(stepOn(columns, { column: 0, at: 0 }, "up")).toBeNull();
    expect(stepOn(columns, { column: 0, at: 1 }, "down")).toEqual({ column: 0, at: 2 });
    expect(stepOn(columns, { column: 2, at: 0 }, "next")).toBeNull();
  });
});
