import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { at } from "./lib/root.mjs";
import { mutants } from "./mutants/list.mjs";

/** The rows of the threat model that are about a live text. */
const rows = [...Array.from({ length: 24 }, (_, i) => i + 1), 76, 77, 78, 79, 80];

describe("mutants", () => {
  it.each(rows)("take out the defence against T%i, and name the test that goes red", (row) => {
    expect(mutants.filter(({ title }) => title.includes(`[T${row}]`))).not.toEqual([]);
  });

  it.each(mutants.map(({ name, ...one }) => [name, one]))("%s fits the code that it changes", (_, one) => {
    for (const { file, find } of one.edits) expect(readFileSync(at(file), "utf8")).toContain(find);
    const ids = one.title.match(/\[[^\]]+\]/g) ?? [];
    for (const id of ids) expect(readFileSync(at(one.test), "utf8")).toContain(id);
  });
});
