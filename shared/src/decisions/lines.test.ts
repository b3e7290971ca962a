import { describe, expect, it } from "vitest";
import { en } from "../messages/index.js";
import { decisionRecord } from "./index.js";
import { isByConsensus, saidOf, wordOfVote } from "./lines.js";

describe("a decision in words", () => {
  it("[Q13] names a recusal as one, wherever it is read, and every vote by a message that is there", () => {
    expect(wordOfVote({ recused: true, choice: null })).toBe("ballots.mine.recused");
    expect(wordOfVote({ recused: false, choice: null })).toBe("ballots.roll.notVoted");
    for (const choice of ["for", "against", "abstain", "agree", "stand_aside", "object"])
      expect(en).toHaveProperty([wordOfVote({ recused: false, choice })]);
  });

  it("[Q13] [Q22] says what others say of it only where they did", () => {
    expect(saidOf({})).toEqual([]);
    const answer = { name: "Ana", text: "I agree.", at: "2026-11-02T09:00:00.000Z" };
    expect(saidOf({ answer, dissent: "Too late." }).map(({ title, words }) => [title, words])).toEqual([
      ["decisions.answer", "I agree."],
      ["decisions.dissent", "Too late."],
    ]);
  });

  it("[Q1] counts by consensus only where that is the rule", () => {
    expect(isByConsensus({ rule: { kind: "consensus" } })).toBe(true);
    expect(isByConsensus({ rule: "none" })).toBe(false);
  });

  it("[C4] offers no subject by its code: each has its word in the filter", () => {
    const subjects = decisionRecord.shape.subject.unwrap().options;
    expect(subjects).toContain("text");
    for (const one of [...subjects, "other"]) expect(en).toHaveProperty([`decisions.subject.is.${one}`]);
  });
});
