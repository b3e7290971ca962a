import type { Bloc, ChoiceLine, Heaps, Line, Quorum, Rule } from "./types.js";

// Domain reference 7.4 as a table: passes when `times` x F reaches (or exceeds) `over` x the base.
type Threshold = { base: "attendance" | "votes" | "members"; times: number; over: number; exceeds: boolean };
const thresholds: Record<string, Threshold> = {
  majority: { base: "attendance", times: 2, over: 1, exceeds: true },
  majority_of_votes_cast: { base: "votes", times: 2, over: 1, exceeds: true },
  "qualified votes_at_meeting two_thirds": { base: "votes", times: 3, over: 2, exceeds: false },
  "qualified votes_at_meeting three_fifths": { base: "votes", times: 5, over: 3, exceeds: false },
  "qualified active_members two_thirds": { base: "members", times: 3, over: 2, exceeds: false },
  "qualified active_members three_fifths": { base: "members", times: 5, over: 3, exceeds: false },
};

const vote = { for: "for", against: "against", abstain: "abstain" } as const;
const stance = { agree: "for", object: "against", stand_aside: "abstain" } as const;

/** The heap a choice belongs to under the rule; undefined where the rule does not know it. */
export function heapOf(rule: Rule, choice: string): keyof Heaps | undefined {
  const heaps: Record<string, keyof Heaps> = rule.kind === "consensus" ? stance : vote;
  return Object.hasOwn(heaps, choice) ? heaps[choice] : undefined;
}

export function heapsOf(rule: Rule, choices: readonly ChoiceLine[]): Heaps {
  const heaps: Heaps = { for: 0, against: 0, abstain: 0 };
  for (const { choice } of choices) {
    const heap = heapOf(rule, choice);
    if (heap) heaps[heap] += 1;
  }
  return heaps;
}

export function attending(roll: readonly Line[]): Line[] {
  return roll.filter((line) => line.presence !== "absent" && !line.recused);
}

export function isQuorate(quorum: Quorum, roll: readonly Line[]): boolean {
  const here = attending(roll);
  const has = (bloc: Bloc) => here.some((line) => line.bloc === bloc);
  const enough =
    quorum.kind === "usual" ? here.length * 2 > roll.length : here.length >= (quorum.present ?? roll.length);
  const bothAsked = quorum.kind === "usual" || quorum.eachBloc === true;
  return enough && (!bothAsked || (has("government") && has("non_government")));
}

export function resultOf(
  rule: Rule,
  roll: readonly Line[],
  heaps: Heaps,
  choices: readonly ChoiceLine[] | null,
): "passed" | "not_passed" {
  if (rule.kind === "dual_majority") return inEachBloc(roll, choices ?? []) ? "passed" : "not_passed";
  if (rule.kind === "consensus") return heaps.against === 0 && heaps.for > 0 ? "passed" : "not_passed";
  const name = [rule.kind, rule.of, rule.fraction].filter((part) => part !== undefined).join(" ");
  const threshold = thresholds[name];
  if (!threshold) return "not_passed";
  const bases = {
    attendance: attending(roll).length,
    votes: heaps.for + heaps.against,
    members: roll.length,
  };
  const reached = threshold.times * heaps.for - threshold.over * bases[threshold.base];
  const holds = threshold.exceeds ? reached > 0 : reached >= 0;
  return holds && bases[threshold.base] > 0 ? "passed" : "not_passed";
}

/** Of each bloc by itself, more than half of those who attend are for it. */
function inEachBloc(roll: readonly Line[], choices: readonly ChoiceLine[]): boolean {
  const inFavour = new Set(
    choices.filter(({ choice }) => choice === "for").map(({ pseudonym }) => pseudonym),
  );
  return (["government", "non_government"] as const).every((bloc) => {
    const here = attending(roll).filter((line) => line.bloc === bloc);
    return here.filter((line) => inFavour.has(line.pseudonym)).length * 2 > here.length;
  });
}
