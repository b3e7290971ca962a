import { expect, it } from "vitest";
import { type MessageId, sayIn } from "../messages/index.js";
import { saidStep } from "./said-step.js";

const labels = { government: "Ministries", non_government: "Social partners" };
const isolates = /[\u2066-\u2069]/g;

it.each([
  ["present_quorum_met", { present: 9, needed: 8, government: 4, nonGovernment: 5 }],
  ["present_quorum_not_met", { present: 5, needed: 8, government: 5, nonGovernment: 0 }],
  ["votes_of_bloc", { bloc: "government", for: 3, against: 1, abstain: 0 }],
  ["needed_majority_of_bloc", { bloc: "non_government", base: 5, needed: 3, for: 3 }],
])("[2.2] arithmetic names the blocs as the forum does: %s", (code, values) => {
  const said = saidStep({ code, values }, labels);
  const words = sayIn("en")(said.id as MessageId, said.values).replaceAll(isolates, "");
  expect(words).toMatch(/Ministries|Social partners/);
  expect(words).not.toMatch(/Government|Civil society/i);
  expect(words).not.toContain("undefined");
});
