import { commitmentFields } from "@accord/shared/commitments";
import { en, type MessageId } from "@accord/shared/messages";
import { expect, it } from "vitest";

it("[5.2] [5.3] [5.4] [5.5] [10.4] every choice of every list of the template is explained, each in its own words", () => {
  const options = commitmentFields.flatMap((field) => [
    ...("options" in field ? field.options : []),
    ...("columns" in field ? field.columns.flatMap((column) => column.options) : []),
  ]);
  const labels = options.map(({ label }) => label);
  for (const list of ["policyArea", "sector", "value", "branch", "secured", "evidence"])
    expect(
      labels.some((label) => label.startsWith(`commitments.${list}.`)),
      list,
    ).toBe(true);
  const meanings = options.map(({ meaning }) => en[meaning as MessageId]);
  expect(meanings.filter((one) => one === undefined)).toEqual([]);
  expect(new Set(meanings).size).toBe(new Set(labels).size);
});
