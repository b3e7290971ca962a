import {
  outcomeOfSecret,
  presentByBloc,
  rollsAtClosing,
  type Tally,
  tally,
  tellsBlocs,
} from "@accord/shared/ballots";
import { byBloc, quorumMet } from "@accord/shared/forum";
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
  const reasons = votes.flatMap(({ reason }) => (reason === "" ? [] : [reason])).sort();
  return {
    outcome: outcomeOfSecret({ ...rule, rolls: fixed, counts }),
    fixed,
    choices: null,
    tally: counts,
    ...(counts && row.rule.kind === "dual_majority" ? { byBloc: toldOfBlocs(row, counts, fixed) } : {}),
    reasons,
    dissent: [],
    kept: counts && {
      secretResult: {
        for: counts.for,
        against: counts.against,
        abstain: counts.abstain,
        byBloc: tellsBlocs(row.rule, counts) ? counts.byBloc : null,
        reasons,
        paper: paper && { votes: paper.votes.length, by: paper.by },
      },
    },
  };
}

/** [Q12] What the log needs to tell that each bloc had its majority. */
function toldOfBlocs({ rule }: StoredBallot, counts: Tally, fixed: Counted["fixed"]): Counted["byBloc"] {
  if (tellsBlocs(rule, counts)) return counts.byBloc;
  const present = presentByBloc(fixed);
  return byBloc((bloc) => 2 * counts.byBloc[bloc].for > present[bloc]);
}
