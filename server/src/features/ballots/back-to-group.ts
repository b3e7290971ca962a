import { inArray } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { commitment } from "../../ports/tables/index.js";
import type { StoredBallot } from "./queries.js";

/** Not passed, or vetoed: the draft is its group's again, may be reworked and put again. */
export async function backToGroup({ tx }: ActContext, { subjects }: StoredBallot): Promise<void> {
  await tx.update(commitment).set({ state: "drafting" }).where(inArray(commitment.id, subjects));
}
