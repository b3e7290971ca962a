import { type Issue, issue } from "../issues/index.js";
import type { ChoiceRule } from "./choice.js";
import type { ChoiceVote } from "./votes.js";

export const paperLimits = { sheets: 500, numbers: 60 } as const;

/** Votes on paper as they are typed in: one sheet a line, the numbers of its options; `-` for an empty one. */
export function readPaper(rule: ChoiceRule, text: string): { votes: ChoiceVote[]; issues: Issue[] } {
  const lines = text.split(/\r?\n/u).map((line) => line.trim());
  const votes: ChoiceVote[] = [];
  const issues: Issue[] = [];
  for (const [at, line] of lines.entries()) {
    if (line === "") continue;
    const numbers = line === "-" ? [] : line.split(/[\s,;]+/u).filter((one) => one !== "");
    if (numbers.length > paperLimits.numbers || numbers.some((one) => !/^[0-9]{1,4}$/u.test(one)))
      issues.push(issue("paper_line_unread", { line: at + 1 }, "sheets"));
    votes.push(
      numbers.map((one, place) => ({
        option: Number(one),
        value: rule.kind === "rank_three" ? place + 1 : 1,
      })),
    );
  }
  if (votes.length === 0) issues.push(issue("paper_empty", {}, "sheets"));
  if (votes.length > paperLimits.sheets)
    issues.push(issue("paper_long", { most: paperLimits.sheets }, "sheets"));
  return { votes, issues };
}
