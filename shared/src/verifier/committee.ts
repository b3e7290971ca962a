import type { Findings } from "./findings.js";
import type { Entry } from "./types.js";

type Committee = {
  members: string[];
  until: string;
  choices: { pseudonym: string; choice: string }[];
};

/**
 * Recounts the vote of a network's steering committee: half of it and more took part, and of these more than half are
 * for it. Says whether it came out; undefined where the decision is none of a committee.
 */
export function checkCommittee(entry: Entry, used: Set<string>, findings: Findings): boolean | undefined {
  const committee = entry.core.committee as Committee | undefined;
  if (committee === undefined) return undefined;
  const { members, until, choices } = committee;
  const before = findings.all.length;
  findings.same("committee_rule", "core.rule", "none", entry.core.rule);
  findings.same("committee_mandate", "core.mandate", "advisory", entry.core.mandate);
  members.forEach((pseudonym, at) => {
    if (used.has(pseudonym))
      findings.add("pseudonym_twice", `core.committee.members[${at}]`, "a new pseudonym", pseudonym);
    used.add(pseudonym);
    if (!Object.hasOwn(entry.core.commitments, `member.${pseudonym}`))
      findings.add("committee_names", `core.commitments.member.${pseudonym}`, "a commitment", undefined);
  });
  const may = new Set(members);
  choices.forEach(({ pseudonym }, at) => {
    if (!may.delete(pseudonym))
      findings.add("committee_choice", `core.committee.choices[${at}]`, "a member, once", pseudonym);
  });
  if (may.size > 0 && !(Date.parse(entry.at) >= Date.parse(until)))
    findings.add("committee_early", "at", until, entry.at);
  if (choices.length * 2 <= members.length)
    findings.add("quorum", "core.committee.choices", `more than half of ${members.length}`, choices.length);
  const inFavour = choices.filter(({ choice }) => choice === "for").length;
  const result = inFavour * 2 > choices.length ? "passed" : "not_passed";
  findings.same("committee_outcome", "core.result", result, entry.core.result);
  return findings.all.length === before;
}
