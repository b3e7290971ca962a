import { describe, expect, it } from "vitest";
import { en } from "../messages/index.js";
import { levels, minimumGroups, missingGroups, quadrantOf, quadrants } from "./index.js";

const words: Readonly<Record<string, string>> = en;

describe("the stakeholder map", () => {
  it("[2.3] puts each on one of four fields, by support and influence", () => {
    const placed = levels.flatMap((support) => levels.map((influence) => quadrantOf({ support, influence })));
    expect(placed).toEqual(["champions", "friends", "blockers", "onlookers"]);
    for (const one of quadrants) expect(words[`stakeholders.quadrant.${one}`], one).toBeTruthy();
  });

  it("[2.3] misses technical experts and beneficiaries until one of each is engaged", () => {
    const of = (minimumGroup: (typeof minimumGroups)[number] | null) => ({ minimumGroup });
    expect(missingGroups([])).toEqual([...minimumGroups]);
    expect(missingGroups([of(null)])).toEqual([...minimumGroups]);
    expect(missingGroups([of("technical_experts"), of(null)])).toEqual(["beneficiaries"]);
    expect(missingGroups([of("beneficiaries"), of("technical_experts")])).toEqual([]);
    for (const one of minimumGroups) expect(words[`stakeholders.minimum.${one}`], one).toBeTruthy();
  });
});
