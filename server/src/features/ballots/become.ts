import { type BallotState, issuesWithTransition } from "@accord/shared/ballots";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { ballot } from "../../ports/tables/index.js";
import type { StoredBallot } from "./queries.js";

/** The way of a ballot through its states [BAL-5]. */
export const refuseUnlessMayBecome = ({ state, result, vetoDays }: StoredBallot, to: BallotState): void =>
  refuseIf(issuesWithTransition({ from: state, to, result, vetoApplies: vetoDays !== null }));

/** The one place where a ballot changes its state. */
export async function become(
  { tx }: ActContext,
  row: StoredBallot,
  to: BallotState,
  more: Partial<StoredBallot>,
): Promise<StoredBallot> {
  refuseUnlessMayBecome(row, to);
  await tx
    .update(ballot)
    .set({ ...more, state: to })
    .where(eq(ballot.id, row.id));
  return { ...row, ...more, state: to };
}
