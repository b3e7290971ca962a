import { describe, expect, it } from "vitest";
import { type DecisionRule, isParityMet, neededFor, parity } from "../forum/index.js";
import { type Choice, outcomeOf, type Presence, type Roll, type Vote } from "./index.js";

const majority: DecisionRule = { kind: "majority" };
const votesCast: DecisionRule = { kind: "majority_of_votes_cast" };
const twoThirds: DecisionRule = { kind: "qualified", of: "votes_at_meeting", fraction: "two_thirds" };
const threeFifths: DecisionRule = { kind: "qualified", of: "votes_at_meeting", fraction: "three_fifths" };
const twoThirdsOfAll: DecisionRule = { kind: "qualified", of: "active_members", fraction: "two_thirds" };
const threeFifthsOfAll: DecisionRule = { kind: "qualified", of: "active_members", fraction: "three_fifths" };
const consensus: DecisionRule = { kind: "consensus" };

/** A forum of two blocs, of whom the first few of each attend; `recused` are the last attending of government. */
function forum(seats: [number, number], attending: [number, number], recused = 0): Roll[] {
  const side = (bloc: Roll["bloc"], total: number, present: number, out: number): Roll[] =>
    Array.from({ length: total }, (_, at) => ({
      seat: `${bloc}-${at}`,
      bloc,
      recused: at < present && at >= present - out,
      presence: (at < present ? "in_person" : "absent") satisfies Presence,
    }));
  return [
    ...side("government", seats[0], attending[0], recused),
    ...side("non_government", seats[1], attending[1], 0),
  ];
}

function cast(rolls: Roll[], ...heaps: [Choice, number][]): Vote[] {
  const free = rolls.filter((roll) => roll.presence !== "absent" && !roll.recused).map((roll) => roll.seat);
  const chosen = heaps.flatMap(([choice, count]) => Array.from({ length: count }, () => choice));
  return chosen.map((choice, sequence) => ({ seat: free[sequence] as string, choice, sequence }));
}

function resultOf(rule: DecisionRule, rolls: Roll[], votes: Vote[], mode: "live" | "asynchronous" = "live") {
  const outcome = outcomeOf({ rule, quorum: { kind: "usual" }, mode, rolls, votes });
  return outcome.state === "closed" ? outcome.result : outcome.state;
}

describe("the table of needed votes", () => {
  const bases = [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 15, 16];
  const table: [string, DecisionRule, number[]][] = [
    ["[Q3]", majority, [1, 2, 2, 3, 3, 4, 5, 5, 6, 6, 7, 8, 9]],
    ["[Q4] two-thirds,", twoThirds, [1, 2, 2, 3, 4, 5, 6, 6, 7, 8, 8, 10, 11]],
    ["[Q4] three-fifths,", threeFifths, [1, 2, 2, 3, 3, 5, 5, 6, 6, 7, 8, 9, 10]],
    ["[Q5] two-thirds,", twoThirdsOfAll, [1, 2, 2, 3, 4, 5, 6, 6, 7, 8, 8, 10, 11]],
    ["[Q5] three-fifths,", threeFifthsOfAll, [1, 2, 2, 3, 3, 5, 5, 6, 6, 7, 8, 9, 10]],
  ];
  it.each(table)("%s as the reference prints it", (_id, rule, needed) => {
    expect(bases.map((base) => neededFor(rule, { M: base, A: base, V: base }))).toEqual(needed);
  });
});

describe("sixteen seats, twelve present, 6 for, 3 against, 3 abstaining", () => {
  const rolls = forum([8, 8], [6, 6]);
  const votes = cast(rolls, ["for", 6], ["against", 3], ["abstain", 3]);
  it.each<[string, DecisionRule, string]>([
    ["[Q3] fails, 7 are needed", majority, "not_passed"],
    ["[Q3b] passes, 6 over 3", votesCast, "passed"],
    ["[Q4] two-thirds passes, 18 of 18", twoThirds, "passed"],
    ["[Q4] three-fifths passes", threeFifths, "passed"],
    ["[Q5] two-thirds fails, 11 are needed", twoThirdsOfAll, "not_passed"],
    ["[Q5] three-fifths fails, 10 are needed", threeFifthsOfAll, "not_passed"],
  ])("%s", (_id, rule, result) => expect(resultOf(rule, rolls, votes)).toBe(result));

  it("[Q13] says the arithmetic as steps with the figures put in", () => {
    const { steps } = outcomeOf({ rule: twoThirds, quorum: { kind: "usual" }, mode: "live", rolls, votes });
    expect(steps).toEqual([
      { code: "seats_filled", values: { seats: 16, recused: 0 } },
      { code: "present_quorum_met", values: { present: 12, needed: 9, government: 6, nonGovernment: 6 } },
      { code: "votes", values: { for: 6, against: 3, abstain: 3, silent: 0 } },
      { code: "votes_of_bloc", values: { bloc: "government", present: 6, for: 6, against: 0, abstain: 0 } },
      {
        code: "votes_of_bloc",
        values: { bloc: "non_government", present: 6, for: 0, against: 3, abstain: 3 },
      },
      {
        code: "needed_votes_at_meeting",
        values: { base: 9, needed: 6, for: 6, against: 3, fraction: "two_thirds" },
      },
      { code: "passed", values: {} },
    ]);
  });
});

describe("quorum", () => {
  it("[Q1] M=15, eight present, all government: not quorate, no second bloc", () => {
    const rolls = forum([8, 7], [8, 0]);
    expect(resultOf(majority, rolls, cast(rolls, ["for", 8]))).toBe("not_quorate");
  });
  it("[Q1] M=15, seven present: not quorate, eight are needed; eight of both blocs are", () => {
    const seven = forum([8, 7], [4, 3]);
    const eight = forum([8, 7], [4, 4]);
    expect(resultOf(majority, seven, cast(seven, ["for", 7]))).toBe("not_quorate");
    expect(resultOf(majority, eight, cast(eight, ["for", 8]))).toBe("passed");
  });
  it("[Q1] the recused do not count as present", () => {
    const rolls = forum([8, 7], [5, 4], 2);
    expect(resultOf(majority, rolls, cast(rolls, ["for", 7]))).toBe("not_quorate");
  });
  it("[Q1] the terms may set another number, with or without both blocs", () => {
    const rolls = forum([8, 7], [5, 0]);
    const votes = cast(rolls, ["for", 5]);
    const by = (eachBloc: boolean) =>
      outcomeOf({
        rule: majority,
        quorum: { kind: "number", present: 5, eachBloc },
        mode: "live",
        rolls,
        votes,
      });
    expect(by(false)).toMatchObject({ state: "closed", result: "passed" });
    expect(by(true)).toMatchObject({ state: "not_quorate" });
  });
});

describe("edges of the rules", () => {
  it("[Q3] one recused of twelve: A is 11 and six are needed", () => {
    const rolls = forum([8, 8], [6, 6], 1);
    expect(resultOf(majority, rolls, cast(rolls, ["for", 6], ["against", 5]))).toBe("passed");
    expect(resultOf(majority, rolls, cast(rolls, ["for", 5], ["against", 4]))).toBe("not_passed");
  });
  it("[Q3] a tie fails, and silence of who attends works as against", () => {
    const rolls = forum([6, 6], [6, 6]);
    expect(resultOf(majority, rolls, cast(rolls, ["for", 6], ["against", 6]))).toBe("not_passed");
    expect(resultOf(majority, rolls, cast(rolls, ["for", 6]))).toBe("not_passed");
  });
  it("[Q3b] a tie fails and abstentions are left out", () => {
    const rolls = forum([6, 6], [6, 6]);
    expect(resultOf(votesCast, rolls, cast(rolls, ["for", 2], ["against", 2], ["abstain", 8]))).toBe(
      "not_passed",
    );
    expect(resultOf(votesCast, rolls, cast(rolls, ["for", 2], ["against", 1], ["abstain", 9]))).toBe(
      "passed",
    );
  });
  it("[Q4] all abstaining fails", () => {
    const rolls = forum([6, 6], [6, 6]);
    expect(resultOf(twoThirds, rolls, cast(rolls, ["abstain", 12]))).toBe("not_passed");
  });
  it("[Q2] silence and standing aside do not block, one objection does, and nobody agreeing fails", () => {
    const rolls = forum([6, 6], [6, 6]);
    expect(resultOf(consensus, rolls, cast(rolls, ["agree", 1], ["stand_aside", 5]))).toBe("passed");
    expect(resultOf(consensus, rolls, cast(rolls, ["agree", 11], ["object", 1]))).toBe("not_passed");
    expect(resultOf(consensus, rolls, cast(rolls, ["stand_aside", 12]))).toBe("not_passed");
  });
  it("[Q2] an objection withdrawn before closing does not count", () => {
    const rolls = forum([6, 6], [6, 6]);
    const votes = cast(rolls, ["agree", 11], ["object", 1]);
    const objector = votes[11]?.seat as string;
    expect(resultOf(consensus, rolls, [...votes, { seat: objector, choice: "agree", sequence: 99 }])).toBe(
      "passed",
    );
  });
  it("[Q7] asynchronous: who voted attends, whatever the check-in list says", () => {
    const rolls = forum([6, 6], [0, 0]);
    const all = rolls.map((roll) => roll.seat);
    const votes = (n: number): Vote[] =>
      [...all.slice(0, n - 1), all[11] as string].map((seat, sequence) => ({
        seat,
        choice: "for",
        sequence,
      }));
    expect(resultOf(majority, rolls, votes(6), "asynchronous")).toBe("not_quorate");
    expect(resultOf(majority, rolls, votes(7), "asynchronous")).toBe("passed");
  });
});

describe("parity of seats", () => {
  it.each([
    ["Argentina", 8, 8, true],
    ["Canada", 4, 8, false],
    ["Buenos Aires", 3, 4, true],
    ["Philippines", 8, 7, true],
  ] as const)("[7.3] %s %i/%i", (_member, g, n, met) => expect(isParityMet(g, n)).toBe(met));
  it("[7.3] two apart on an even sum is not met, and says by how much", () => {
    expect(parity(7, 5)).toEqual({ government: 7, nonGovernment: 5, difference: 2, allowed: 0, met: false });
  });
});

describe("[Q12] equal power with unequal seats: three of government, four of civil society", () => {
  const dual: DecisionRule = { kind: "dual_majority" };
  const rolls = forum([3, 4], [3, 4]);
  const votes = (government: number, civil: number): Vote[] =>
    rolls.map(({ seat }, at) => {
      const inFavour = at < 3 ? at < government : at - 3 < civil;
      return { seat, choice: inFavour ? "for" : "against", sequence: at };
    });
  it.each<[number, number, string]>([
    [2, 3, "passed"],
    [1, 4, "not_passed"],
    [3, 2, "not_passed"],
    [3, 4, "passed"],
    [2, 2, "not_passed"],
  ])("%i of 3 and %i of 4: %s", (government, civil, result) =>
    expect(resultOf(dual, rolls, votes(government, civil))).toBe(result),
  );

  it("needs 2 of 3 and 3 of 4, says so for each bloc, and never by the sum alone", () => {
    const attending = { government: 3, non_government: 4 };
    expect(neededFor(dual, { M: 7, A: 7, V: 7, attending })).toBe(5);
    const question = {
      rule: dual,
      quorum: { kind: "usual" },
      mode: "live",
      rolls,
      votes: votes(1, 4),
    } as const;
    const { steps } = outcomeOf(question);
    expect(
      steps.filter(({ code }) => code === "needed_majority_of_bloc").map(({ values }) => values),
    ).toEqual([
      { bloc: "government", base: 3, needed: 2, for: 1 },
      { bloc: "non_government", base: 4, needed: 3, for: 4 },
    ]);
  });
});
