import fc from "fast-check";
import { expect, it } from "vitest";
import type { DecisionRule, Quorum } from "../forum/index.js";
import {
  type Choice,
  choicesOf,
  lastVotes,
  outcomeOf,
  presences,
  type Roll,
  tally,
  type Vote,
} from "./index.js";

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
        recused: fc.nat(4).map((one) => one === 0),
        presence: fc.constantFrom("in_person" as const, "in_person" as const, ...presences),
      }),
      { minLength: 1, maxLength: 16, size: "max" },
    ),
    /** Most are for it: left to chance hardly anything passes. */
    leaning: fc.boolean(),
    casts: fc.array(fc.record({ at: fc.nat(15), choice: fc.nat(2), lean: fc.nat(9) }), {
      maxLength: 40,
      size: "max",
    }),
  })
  .map(({ rule, quorum, mode, lines, leaning, casts }) => {
    const rolls: Roll[] = lines.map((line, at) => ({ seat: `s${at}`, ...line }));
    const votes: Vote[] = casts.map(({ at, choice, lean }, sequence) => ({
      seat: `s${at}`,
      choice: choicesOf(rule)[leaning && lean > 0 ? 0 : choice] as Choice,
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
  const passed = new Map<string, number>();
  fc.assert(
    fc.property(scene, fc.nat(15), (question, at) => {
      const before = outcomeOf(question);
      const choice = choicesOf(question.rule)[0] as Choice;
      const last = lastVotes(question.rolls, question.votes);
      // Somebody who is not for it yet, where there is one.
      const others = question.rolls.filter(({ seat }) => last.get(seat)?.choice !== choice);
      const from = others.length > 0 ? others : question.rolls;
      const roll = from[at % from.length] as Roll;
      const after = outcomeOf({
        ...question,
        votes: [...question.votes, { seat: roll.seat, choice, sequence: 1000 }],
      });
      // A newcomer widens the attendance by one and brings one vote in favour along.
      if (before.state !== "closed" || before.result !== "passed") return;
      expect(after).toMatchObject({ result: "passed" });
      const name = JSON.stringify(question.rule);
      passed.set(name, (passed.get(name) ?? 0) + 1);
    }),
    fixed,
  );
  // Every rule has been asked where something had passed.
  for (const rule of rules) expect(passed.get(JSON.stringify(rule)), rule.kind).toBeGreaterThan(20);
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

it("[Q8] [Q12] no rule favours a bloc: with the blocs exchanged the outcome is the same, and so are their figures", () => {
  const other = { government: "non_government", non_government: "government" } as const;
  fc.assert(
    fc.property(scene, (question) => {
      const rolls = question.rolls.map((roll) => ({ ...roll, bloc: other[roll.bloc] }));
      const [one, exchanged] = [outcomeOf(question), outcomeOf({ ...question, rolls })];
      expect({ ...exchanged, steps: [] }).toEqual({ ...one, steps: [] });
      const { byBloc } = tally(question.rolls, question.votes);
      const swapped = tally(rolls, question.votes).byBloc;
      expect([swapped.government, swapped.non_government]).toEqual([
        byBloc.non_government,
        byBloc.government,
      ]);
    }),
    fixed,
  );
});
