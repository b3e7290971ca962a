import { expect, it } from "vitest";
import { en } from "../messages/index.js";
import { commitmentFields, commitmentTemplate, shownValue } from "./index.js";

const words: Record<string, string> = en;
const say = (id: string): string => {
  const said = words[id];
  if (said === undefined) throw new Error(`No message: ${id}`);
  return said;
};
const shown = (root: string, key: string, value: string | number | boolean | null) =>
  shownValue({ root, key, value }, say);

it("[SAVE-9] a value that came back is said in a reader's words, under its field", () => {
  expect(shown("timeframe", "start", "2027-02-01").words).toBe("Start Date: 01/02/2027");
  const branch = commitmentFields.flatMap((field) => (field.kind === "contacts" ? field.columns : []));
  const options = branch.find(({ key }) => key === "branch")?.options ?? [];
  expect(options.length).toBeGreaterThan(0);
  for (const { id, label } of options)
    expect(shown("leadAgencies", "branch", id)).toEqual({ root: "leadAgencies", words: say(label) });
  expect(shown("none", "otherStakeholders", true)).toEqual({
    root: "otherStakeholders",
    words: "There are none",
  });
  expect(shown("leadAgencies", "name", "Ada Example").words).toBe("Ada Example");
});

it("[SAVE-9] each choice of the template has words, and one that was taken away none", () => {
  const choices = commitmentTemplate.maps.flatMap(({ root, shape }) => {
    if (shape.map === "set") return (shape.of ?? []).map((id) => [root, id] as const);
    return Object.entries(shape.cells).flatMap(([key, cell]) =>
      cell.cell === "set" ? cell.of.map((id) => [root, `${key}:${id}`] as const) : [],
    );
  });
  expect(choices.length).toBeGreaterThan(10);
  for (const [root, key] of choices) {
    expect(shown(root, key, true).words, `${root} ${key}`).toMatch(/^\p{L}/u);
    expect(shown(root, key, false).words).toBeNull();
  }
});
