import type { Asker } from "@accord/shared/people";
import { type Approval, issuesWithApproval } from "@accord/shared/responses";
import { eq } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { forum } from "../../ports/tables/index.js";

export type Approving = "one" | "each_bloc" | "point_of_contact";

/** Who approves here: co-chairs as the setting says, or the point of contact where there is no forum [2.2]. */
export async function approvalHere(db: Db, process: Pick<ProcessRow, "id" | "settings">): Promise<Approving> {
  const [row] = await db.select({ process: forum.process }).from(forum).where(eq(forum.process, process.id));
  return row ? process.settings.responseApproval : "point_of_contact";
}

/** Whether the asker's word is still missing. */
export function mayApprove(
  asker: Asker,
  process: string,
  approvals: readonly Approval[],
  approval: Approving,
): boolean {
  if (asker.kind !== "person") return false;
  const role = approval === "point_of_contact" ? "point_of_contact" : "co_chair";
  const held = asker.memberships.find((own) => own.process === process && own.role === role);
  return (
    held !== undefined && issuesWithApproval(approvals, { person: asker.id, bloc: held.bloc }).length === 0
  );
}
