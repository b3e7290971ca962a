import { expect, it } from "vitest";
import { type MessageId, sayIn } from "../messages/index.js";
import { saidSteps } from "./said-step.js";

const labels = { government: "Ministries", non_government: "Social partners" };
const isolates = /[\u2066-\u2069]/g;
const read = (steps: Parameters<typeof saidSteps>[0], named: typeof labels) =>
  saidSteps(steps, named).map(({ id, values }) =>
    sayIn("en")(id as MessageId, values).replaceAll(isolates, ""),
  );

it.each([
  ["present_quorum_met", { present: 9, needed: 8, government: 4, nonGovernment: 5 }],
  ["present_quorum_not_met", { present: 5, needed: 8, government: 5, nonGovernment: 0 }],
  ["votes_of_bloc", { bloc: "government", for: 3, against: 1, abstain: 0 }],
  ["needed_majority_of_bloc", { bloc: "non_government", base: 5, needed: 3, for: 3 }],
])("[2.2] arithmetic names the blocs as the forum does: %s", (code, values) => {
  const words = read([{ code, values }], labels).join();
  expect(words).toMatch(/Ministries|Social partners/);
  expect(words).not.toMatch(/Government|Civil society/i);
  expect(words).not.toContain("undefined");
});

it("[C26] arithmetic names both blocs in the order of their labels, whichever is counted first", () => {
  const of = (code: string, values: Record<string, number>) =>
    (["government", "non_government"] as const).map((bloc) => ({ code, values: { bloc, ...values } }));
  const steps = [
    { code: "present_quorum_met", values: { present: 7, needed: 4, government: 3, nonGovernment: 4 } },
    ...of("votes_of_bloc", { for: 2, against: 1, abstain: 0 }),
    ...of("needed_majority_of_bloc", { base: 3, needed: 2, for: 2 }),
    { code: "passed", values: {} },
  ];
  const civil = { government: "Government", non_government: "Civil society" };
  const said = read(steps, civil);
  expect(said[0]).toBe("Present 7, quorum 4: met. Civil society: 4, Government: 3.");
  expect(said.slice(1).map((one) => one.split(":")[0])).toEqual([
    ...["Civil society", "Government", "Civil society", "Government", "Passed."],
  ]);
  expect(read(steps, labels)[0]).toBe("Present 7, quorum 4: met. Ministries: 3, Social partners: 4.");
  expect(read(steps, labels)[1]).toMatch(/^Ministries/);
});
