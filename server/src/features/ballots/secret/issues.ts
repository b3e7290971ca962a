import { issuesWithSecrecy } from "@accord/shared/ballots";
import type { Issue } from "@accord/shared/issues";
import type { Db } from "../../../ports/store.js";
import { forumOf } from "../../terms/queries.js";
import { asRule, type StoredBallot, type StoredRoll } from "../queries.js";

/** Asked when a ballot is prepared and again when it opens: seats and terms may have changed. */
export async function issuesWithSecret(
  db: Db,
  row: StoredBallot,
  rolls: readonly StoredRoll[],
): Promise<Issue[]> {
  const { secretBallots } = await forumOf(db, row.process);
  const { secretReasons: reasons, mixed } = row;
  return issuesWithSecrecy(asRule(row, rolls), { allowed: secretBallots, reasons, mixed });
}
