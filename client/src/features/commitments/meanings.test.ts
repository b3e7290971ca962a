import { ogpValues, policyAreas } from "@accord/shared/commitments";
import { en, type MessageId } from "@accord/shared/messages";
import { expect, it } from "vitest";

it("[5.2] [5.4] every policy area and every value is explained, each in its own words", () => {
  const meanings = [
    ...policyAreas.map((id) => en[`commitments.policyAreaIs.${id}` as MessageId]),
    ...ogpValues.map((id) => en[`commitments.valueIs.${id}` as MessageId]),
  ];
  expect(meanings.filter((one) => one === undefined)).toEqual([]);
  expect(new Set(meanings).size).toBe(policyAreas.length + ogpValues.length);
});
