import type { GradedKind } from "@accord/shared/gradients";
import type { Thing } from "@accord/shared/people";
import { and, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { ballot } from "../../ports/tables/index.js";
import { commitmentByNumber } from "../commitments/queries.js";
import { proposalByRef } from "../proposals/queries.js";

interface Graded {
  readonly id: string;
  readonly state: string;
  readonly thing: Thing;
  readonly inBallot: boolean;
}

/** What is talked about, and whether a ballot on it is open, or decided and still to come into force. */
export async function gradedOf(db: Db, process: string, kind: GradedKind, ref: string): Promise<Graded> {
  const row = await (kind === "proposal"
    ? proposalByRef(db, process, ref)
    : commitmentByNumber(db, process, found(/^\d+$/.test(ref) ? Number(ref) : null)));
  const { id, state, group } = row;
  const running = await db
    .select({ subjects: ballot.subjects })
    .from(ballot)
    .where(and(eq(ballot.process, process), inArray(ballot.state, ["open", "closed", "in_veto_window"])));
  return {
    id,
    state,
    thing: { process, group, ...("invited" in row ? { invited: row.invited } : {}) },
    inBallot: running.some(({ subjects }) => subjects.includes(id)),
  };
}
