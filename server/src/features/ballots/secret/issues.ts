import { issuesWithSecrecy } from "@accord/shared/ballots";
import type { Issue } from "@accord/shared/issues";
import { settingsOf } from "@accord/shared/process";
import type { Db } from "../../../ports/store.js";
import { asRule, type StoredBallot, type StoredRoll } from "../queries.js";
import { homeOf } from "../subjects/index.js";

/** Asked when a ballot is prepared and again when it opens: seats and settings may have changed. */
export async function issuesWithSecret(
  db: Db,
  row: StoredBallot,
  rolls: readonly StoredRoll[],
): Promise<Issue[]> {
  const { secretBallots } = settingsOf((await homeOf(db, row.process)).settings);
  const { secretReasons: reasons, mixed } = row;
  return issuesWithSecrecy(asRule(row, rolls), { allowed: secretBallots, reasons, mixed });
}
