import { describe, expect, it } from "vitest";
import { byReference, issuesWithNumbers, mostAtOnce, readNumbers } from "./index.js";

describe("a list of numbers", () => {
  it("[RSP-1] reads numbers, ranges and references; a bare number is a contribution", () => {
    expect(readNumbers("11, 14, 15-18, C-0020 ; p-3\n2 – 3").asked).toEqual([
      "C-0011",
      "C-0014",
      "C-0015",
      "C-0016",
      "C-0017",
      "C-0018",
      "C-0020",
      "P-0003",
      "C-0002",
      "C-0003",
    ]);
    expect(readNumbers("C-0015-C-0017, P-1—P-2").asked).toEqual([
      "C-0015",
      "C-0016",
      "C-0017",
      "P-0001",
      "P-0002",
    ]);
    expect(readNumbers("  , ;")).toEqual({ asked: [], twice: [], unreadable: [], tooMany: false });
  });

  it("[RSP-1] names what is unknown, double, answered and unreadable before anything is written", () => {
    const list = readNumbers("1, 2, 2-3, 9, x4, 7-5, C-1-P-2, 0");
    expect(list.twice).toEqual(["C-0002"]);
    expect(list.unreadable).toEqual(["x4", "7-5", "C-1-P-2", "0"]);
    const issues = issuesWithNumbers(list, {
      exists: (reference) => reference !== "C-0009",
      answered: (reference) => reference === "C-0003",
    });
    expect(issues.map(({ code, values }) => [code, values?.references])).toEqual([
      ["numbers_unreadable", "x4, 7-5, C-1-P-2, 0"],
      ["numbers_unknown", "C-0009"],
      ["numbers_double", "C-0002"],
      ["numbers_answered", "C-0003"],
    ]);
    expect(issuesWithNumbers(readNumbers("1-2"), { exists: () => true, answered: () => false })).toEqual([]);
  });

  it("[RSP-1] a range of a billion takes no time and no more than may be answered in one go", () => {
    const list = readNumbers("1-999999999");
    expect(list.tooMany).toBe(true);
    expect(list.asked).toHaveLength(mostAtOnce);
  });

  it("[8.4] references stand by number, contributions before proposals, also past four figures", () => {
    expect(["P-0001", "C-10000", "C-9999", "C-0002"].sort(byReference)).toEqual([
      "C-0002",
      "C-9999",
      "C-10000",
      "P-0001",
    ]);
  });
});
