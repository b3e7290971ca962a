import { type Issue, issue } from "../issues/index.js";
import { inZone } from "../messages/dates.js";
import { addDays, endOfDay, later } from "../process/days.js";
import type { Basis } from "./basis.js";
import { type CommitteeChoice, countCommittee, isCommitteeOver } from "./committee.js";

const discussedDays = 14;
const postedDays = 7;

/** [Q40] The first day at whose end it may be reached; a text posted anew begins its seven days again. */
export const earliestClose = (discussionOpened: string, posted: string): string =>
  later(addDays(discussionOpened, discussedDays), addDays(posted, postedDays));

/** Facts of a position that its procedure turns on. */
export interface PositionFacts {
  readonly basis: Basis;
  readonly discussionOpenedAt: string | null;
  /** Of the version that is posted now. */
  readonly postedAt: string | null;
  readonly committee: {
    readonly until: string;
    readonly members: number;
    readonly choices: readonly CommitteeChoice[];
  } | null;
  readonly publishedAt: string | null;
  readonly result: "passed" | "not_passed" | null;
}

interface Raised {
  readonly satisfied: boolean;
}

export const standings = [
  "drafting",
  "discussed",
  "open",
  "reached",
  "objections",
  "posted",
  "committee",
  "committee_over",
  "published",
  "not_adopted",
] as const;
export type Standing = (typeof standings)[number];

/** Last day on which members can object to the text that is posted; null where silence decides nothing. */
export function closeOf({ basis, discussionOpenedAt, postedAt }: PositionFacts, zone: string): string | null {
  if (basis !== "network_consensus" || discussionOpenedAt === null || postedAt === null) return null;
  return earliestClose(inZone(discussionOpenedAt, zone).day, inZone(postedAt, zone).day);
}

/** [Q40] Where it stands: reached is what nobody objects to, or all who did have said that they are satisfied. */
export function standingOf(
  facts: PositionFacts,
  raised: readonly Raised[],
  now: string,
  zone: string,
): Standing {
  const { basis, discussionOpenedAt, postedAt, committee, publishedAt, result } = facts;
  if (publishedAt !== null) return result === "not_passed" ? "not_adopted" : "published";
  if (committee !== null) return isCommitteeOver(committee, now, zone) ? "committee_over" : "committee";
  if (postedAt === null) return discussionOpenedAt === null ? "drafting" : "discussed";
  const close = closeOf(facts, zone);
  if (close === null || basis !== "network_consensus") return "posted";
  if (now <= endOfDay(close, zone)) return "open";
  return raised.every(({ satisfied }) => satisfied) ? "reached" : "objections";
}

export const moves = [
  "open_discussion",
  "post",
  "raise",
  "answer",
  "satisfy",
  "sign",
  "put_to_committee",
  "vote",
  "publish",
] as const;
export type Move = (typeof moves)[number];

const discussing = ["discussed", "open", "objections"] as const;
const goesWhen: Record<Move, readonly Standing[]> = {
  open_discussion: ["drafting"],
  post: ["drafting", "discussed", "open", "reached", "objections", "posted"],
  raise: ["discussed", "open"],
  answer: discussing,
  satisfy: discussing,
  sign: ["open", "reached", "objections", "posted"],
  put_to_committee: ["open", "objections", "committee_over"],
  vote: ["committee"],
  publish: ["reached", "posted", "committee_over"],
};

interface Asking {
  readonly standing: Standing;
  readonly facts: PositionFacts;
  /** Signatures to the version that is posted. */
  readonly signatures: number;
  /** Whether the coordinator asks. */
  readonly coordinates: boolean;
}

/** Why this can't be done with it now. */
export function issuesWithMove(move: Move, { standing, facts, signatures, coordinates }: Asking): Issue[] {
  const { basis, committee } = facts;
  const isNot: readonly Issue[] = [issue(`position_${standing}`)];
  if (!goesWhen[move].includes(standing)) return [...isNot];
  if (basis === "coordinator_statement") {
    if (move === "open_discussion" || move === "sign") return [issue("position_of_coordinator")];
    if (move === "post" && !coordinates) return [issue("position_coordinator_posts")];
  }
  if (move === "post" && basis === "network_consensus" && standing === "drafting") return [...isNot];
  const count = committee && countCommittee(committee.members, committee.choices);
  const lacksQuorum = standing === "committee_over" && count?.result === "not_quorate";
  if (move === "put_to_committee" && standing === "committee_over" && !lacksQuorum) return [...isNot];
  if (move === "publish" && lacksQuorum) return [issue("committee_not_quorate")];
  if (move === "publish" && basis === "network_signatures" && signatures === 0)
    return [issue("position_not_signed")];
  return [];
}
