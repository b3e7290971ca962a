import { expect, it } from "vitest";
import { outcomeOf, type Roll, type Vote } from "../ballots/index.js";
import { type DecisionRule, type ForumRuleName, forumRules } from "../forum/index.js";
import { en, sayIn } from "../messages/index.js";
import { howOf, howSaid } from "./index.js";

const rolls = Array.from({ length: 12 }, (_, at): Roll => {
  const bloc = at % 2 === 0 ? "government" : "non_government";
  return { seat: `${at}`, bloc, recused: false, presence: "in_person" };
});

/** Of twelve eight are for it, three against, one neither. */
function said(rule: DecisionRule): string | null {
  const own = rule.kind === "consensus" ? ["agree", "object", "stand_aside"] : ["for", "against", "abstain"];
  const votes = rolls.map(
    ({ seat }, at): Vote => ({
      seat,
      choice: own[at < 8 ? 0 : at < 11 ? 1 : 2] as Vote["choice"],
      sequence: 1,
    }),
  );
  const { steps } = outcomeOf({ rule, quorum: { kind: "usual" }, mode: "live", rolls, votes });
  const how = howOf({ rule, steps: steps.map(({ code, values }) => ({ code, values: { ...values } })) });
  if (how === null) return null;
  const { id, rule: name } = howSaid(how);
  expect(en).toHaveProperty([name]);
  const say = sayIn("en");
  return say(id, { ...how, needed: how.needed ?? 0, rule: say(name) });
}

it.each<[ForumRuleName, string]>([
  ["majority", "Majority of those taking part: for 8, 7 needed. Against 3, abstained 1."],
  ["majority_of_votes_cast", "Majority of votes cast: for 8, 6 needed. Against 3, abstained 1."],
  ["two_thirds_votes", "Qualified majority: for 8, 8 needed. Against 3, abstained 1."],
  ["two_thirds_members", "Qualified majority: for 8, 8 needed. Against 3, abstained 1."],
  ["three_fifths_members", "Qualified majority: for 8, 8 needed. Against 3, abstained 1."],
  ["dual_majority", "Majority in each bloc: for 8, against 3, abstained 1."],
  ["consensus", "Consensus: agreed 8, objected 3, stood aside 1."],
])("[Q13] a decision by %s is told in one line by rule and figures", (name, line) => {
  expect(said(forumRules[name] as DecisionRule)).toBe(line);
});

it("[Q13] what both co-chairs decided together has no figures", () => {
  expect(howOf({ rule: "none", steps: [] })).toBeNull();
});
