import { z } from "zod";
import { moreThanHalf } from "../forum/index.js";
import { endOfDay } from "../process/days.js";

export const committeeChoices = ["for", "against", "abstain"] as const;
export type CommitteeChoice = (typeof committeeChoices)[number];

/** The count of the steering committee, as it is shown step by step. */
export const committeeCount = z.strictObject({
  members: z.int(),
  /** Votes of any kind, abstentions among them. */
  voted: z.int(),
  quorum: z.int(),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  needed: z.int(),
  result: z.enum(["passed", "not_passed", "not_quorate"]),
});
export type CommitteeCount = z.infer<typeof committeeCount>;

/** [Q40] The committee's majority is that of Q3 among those who took part, with the quorum of Q1 and one seat a member. */
export function countCommittee(members: number, choices: readonly CommitteeChoice[]): CommitteeCount {
  const of = (choice: CommitteeChoice): number => choices.filter((one) => one === choice).length;
  const voted = choices.length;
  const quorum = moreThanHalf(members);
  const needed = moreThanHalf(voted);
  const decided = of("for") >= needed ? "passed" : "not_passed";
  return {
    members,
    voted,
    quorum,
    for: of("for"),
    against: of("against"),
    abstain: of("abstain"),
    needed,
    result: voted < quorum ? "not_quorate" : decided,
  };
}

interface CommitteeVote {
  readonly until: string;
  readonly members: number;
  readonly choices: readonly CommitteeChoice[];
}

/** At the end of its last day, earlier only where every member has voted. */
export const isCommitteeOver = (
  { until, members, choices }: CommitteeVote,
  now: string,
  zone: string,
): boolean => choices.length >= members || now > endOfDay(until, zone);
