import { type Choice, issuesWithReason } from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import type { ActContext } from "../../../acts/act.js";
import { refuseIf } from "../../../acts/refused.js";
import type { StoredBallot } from "../queries.js";
import { isOnPaper } from "./paper.js";
import { sealVote } from "./sealed-votes.js";

/** No announcement, no row of the audit, no time: nothing but the sealed row shows that it has happened. */
export async function castSecretly(
  context: ActContext,
  row: StoredBallot,
  seat: string,
  { choice, reason }: { choice: Choice; reason: string },
): Promise<void> {
  refuseIf(issuesWithReason(reason, row.secretReasons));
  if (await isOnPaper(context, row, seat)) refuseIf([issue("secret_voted_on_paper")]);
  await sealVote(context, row, seat, { choice, reason: reason.trim() });
}
