import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { at } from "./lib/root.mjs";
import { mutants } from "./mutants/list.mjs";

describe("mutants", () => {
  it.each(mutants.map(({ name, ...one }) => [name, one]))("%s fits the code that it changes", (_, one) => {
    for (const { file, find } of one.edits) expect(readFileSync(at(file), "utf8")).toContain(find);
    const ids = one.title.match(/\[[^\]]+\]/g) ?? [];
    for (const id of ids) expect(readFileSync(at(one.test), "utf8")).toContain(id);
  });
});
