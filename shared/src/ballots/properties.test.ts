import fc from "fast-check";
import { expect, it } from "vitest";
import type { DecisionRule, Quorum } from "../forum/index.js";
import { type Choice, choicesOf, outcomeOf, presences, type Roll, tally, type Vote } from "./index.js";

const rules: DecisionRule[] = [
  { kind: "majority" },
  { kind: "dual_majority" },
  { kind: "majority_of_votes_cast" },
  { kind: "consensus" },
  { kind: "qualified", of: "votes_at_meeting", fraction: "two_thirds" },
  { kind: "qualified", of: "votes_at_meeting", fraction: "three_fifths" },
  { kind: "qualified", of: "active_members", fraction: "two_thirds" },
  { kind: "qualified", of: "active_members", fraction: "three_fifths" },
];
const quorums: Quorum[] = [{ kind: "usual" }, { kind: "number", present: 2, eachBloc: false }];

const scene = fc
  .record({
    rule: fc.constantFrom(...rules),
    quorum: fc.constantFrom(...quorums),
    mode: fc.constantFrom("live" as const, "asynchronous" as const),
    lines: fc.array(
      fc.record({
        bloc: fc.constantFrom("government" as const, "non_government" as const),
        recused: fc.boolean(),
        presence: fc.constantFrom(...presences),
      }),
      { minLength: 1, maxLength: 16 },
    ),
    casts: fc.array(fc.record({ at: fc.nat(15), choice: fc.nat(2) }), { maxLength: 40 }),
  })
  .map(({ rule, quorum, mode, lines, casts }) => {
    const rolls: Roll[] = lines.map((line, at) => ({ seat: `s${at}`, ...line }));
    const votes: Vote[] = casts.map(({ at, choice }, sequence) => ({
      seat: `s${at}`,
      choice: choicesOf(rule)[choice] as Choice,
      sequence,
    }));
    return { rule, quorum, mode, rolls, votes };
  });
const fixed = { seed: 20261121, numRuns: 1500 };

it("[Q7] the order in which votes arrive at the count does not matter, only their sequence", () => {
  fc.assert(
    fc.property(scene, fc.infiniteStream(fc.nat()), (question, keys) => {
      const shuffled = question.votes
        .map((vote) => ({ vote, key: keys.next().value as number }))
        .sort((a, b) => a.key - b.key)
        .map(({ vote }) => vote);
      expect(outcomeOf({ ...question, votes: shuffled })).toEqual(outcomeOf(question));
    }),
    fixed,
  );
});

it("[Q3] one more vote in favour never turns passed into not passed", () => {
  fc.assert(
    fc.property(scene, fc.nat(15), (question, at) => {
      const roll = question.rolls[at % question.rolls.length] as Roll;
      const before = outcomeOf(question);
      const choice = choicesOf(question.rule)[0] as Choice;
      const after = outcomeOf({
        ...question,
        votes: [...question.votes, { seat: roll.seat, choice, sequence: 1000 }],
      });
      // A newcomer widens the attendance by one and brings one vote in favour along.
      if (before.state === "closed" && before.result === "passed")
        expect(after).toMatchObject({ result: "passed" });
    }),
    fixed,
  );
});

it("[Q21] who is recused, or not on the roll, never counts", () => {
  fc.assert(
    fc.property(scene, (question) => {
      const entitled = new Set(question.rolls.filter((roll) => !roll.recused).map((roll) => roll.seat));
      const without = question.votes.filter((vote) => entitled.has(vote.seat));
      expect(outcomeOf({ ...question, votes: without })).toEqual(outcomeOf(question));
      expect(tally(question.rolls, question.votes).voted).toBe(
        new Set(without.map((vote) => vote.seat)).size,
      );
    }),
    fixed,
  );
});

it("[BAL-1] counting changes neither roll nor votes: the roll stays frozen", () => {
  fc.assert(
    fc.property(scene, (question) => {
      const frozen = {
        ...question,
        rolls: Object.freeze(question.rolls.map((roll) => Object.freeze(roll))),
        votes: Object.freeze(question.votes.map((vote) => Object.freeze(vote))),
      };
      const copy = structuredClone(question);
      expect(outcomeOf(frozen)).toEqual(outcomeOf(copy));
      expect(frozen.rolls).toEqual(copy.rolls);
    }),
    fixed,
  );
});
