import {
  outcomeOfSecret,
  presentByBloc,
  rollsAtClosing,
  type Tally,
  type ToldOfBlocs,
  tally,
  toldOfBlocs,
} from "@accord/shared/ballots";
import { type ByBloc, byBloc, quorumMet } from "@accord/shared/forum";
import type { ActContext } from "../../../acts/act.js";
import type { Counted } from "../counted.js";
import { asRule, type StoredBallot, type StoredRoll, votesIn } from "../queries.js";
import { paperVotes } from "./paper.js";
import { breakSeals, openVotes } from "./sealed-votes.js";

/**
 * Opens the seals, in the transaction that ends the ballot; null where their key is gone. Without a quorum none is
 * opened. What leaves here has no seat: totals, and reasons in the order of the alphabet.
 */
export async function countSecretly(
  context: ActContext,
  row: StoredBallot,
  rolls: readonly StoredRoll[],
): Promise<Counted | null> {
  const open = context.seals.opener(row.id);
  if (open === null) return null;
  const rule = asRule(row, rolls);
  const voted = new Set(votesIn(row, rolls, []).map(({ seat }) => seat));
  const fixed = rollsAtClosing(rule.mode, rule.rolls, voted);
  const isQuorate = quorumMet(row.quorum, fixed.length, presentByBloc(fixed));
  const votes = isQuorate ? await openVotes(context.tx, row, open) : [];
  const paper = isQuorate ? await paperVotes(context.tx, row, open) : null;
  await breakSeals(context, row.id);
  const all = [...votes, ...(paper?.votes ?? [])].map((vote) => ({ ...vote, sequence: 1 }));
  const counts = isQuorate ? tally(rule.rolls, all) : null;
  const told = counts === null ? "nothing" : toldOfBlocs(row.rule, counts, presentByBloc(fixed));
  const reasons = votes.flatMap(({ reason }) => (reason === "" ? [] : [reason])).sort();
  return {
    outcome: outcomeOfSecret({ ...rule, rolls: fixed, counts }),
    fixed,
    choices: null,
    tally: counts,
    ...(counts && row.rule.kind === "dual_majority"
      ? { byBloc: loggedOf(counts, told, presentByBloc(fixed)) }
      : {}),
    reasons,
    dissent: [],
    kept: counts && {
      secretResult: {
        for: counts.for,
        against: counts.against,
        abstain: counts.abstain,
        byBloc: told === "figures" ? counts.byBloc : null,
        reasons,
        paper: paper && { votes: paper.votes.length, by: paper.by },
      },
    },
  };
}

/** [Q12] [T43] What the log tells of each bloc's majority. */
function loggedOf(counts: Tally, told: ToldOfBlocs, present: ByBloc<number>): Counted["byBloc"] {
  if (told === "figures") return counts.byBloc;
  return told === "nothing" ? "withheld" : byBloc((bloc) => 2 * counts.byBloc[bloc].for > present[bloc]);
}
