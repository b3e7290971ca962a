import { resultWord } from "../ballots/result-word.js";
import type { DecisionRecord } from "./public-record.js";

type Vote = DecisionRecord["votes"][number];

/** How one seat voted: the message that says it, in the program and on the public page alike. */
export const wordOfVote = ({ recused, choice }: Pick<Vote, "recused" | "choice">) => {
  if (recused) return "ballots.mine.recused" as const;
  return choice === null ? ("ballots.roll.notVoted" as const) : (`ballots.vote.${choice}` as const);
};

/** Whether it was counted by consensus, whose votes bear other names. */
export const isByConsensus = ({ rule }: Pick<DecisionRecord, "rule">): boolean =>
  rule !== "none" && rule.kind === "consensus";

export const isWithoutConsensus = ({ rule, result }: Pick<DecisionRecord, "rule" | "result">): boolean =>
  rule !== "none" && resultWord(rule, result) === "no_consensus";

/** What was put with it, and what others say of it afterwards: the title of each, and its words. */
export function saidOf({ grounds, answer, dissent }: Pick<DecisionRecord, "grounds" | "answer" | "dissent">) {
  return [
    ...(grounds ? [{ title: "decisions.grounds" as const, values: {}, words: grounds }] : []),
    ...(answer
      ? [{ title: "decisions.answer" as const, values: { name: answer.name }, words: answer.text }]
      : []),
    ...(dissent ? [{ title: "decisions.dissent" as const, values: {}, words: dissent }] : []),
  ];
}

/** Nobody gave a reason, neither with the question nor with a vote. */
export const lacksReasons = ({ reasons, grounds }: Pick<DecisionRecord, "reasons" | "grounds">): boolean =>
  reasons === "" && grounds === undefined;
