import { decidesNothing } from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import { refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { ballot } from "../../ports/tables/index.js";

/** The numbers of the ballots by the threads of the suggestions that they have decided, for good [BAL-15]. */
export async function decidedByBallots(db: Db): Promise<Map<string, number>> {
  const rows = await db
    .select({ no: ballot.no, subjects: ballot.subjects, mixed: ballot.mixed, result: ballot.result })
    .from(ballot)
    .where(and(eq(ballot.subject, "amendment"), eq(ballot.state, "effective")));
  return new Map(
    rows
      .filter(({ mixed, result }) => !decidesNothing(mixed, result))
      .flatMap(({ no, subjects }) => subjects.map((thread): [string, number] => [thread, no])),
  );
}

export async function refuseDecidedByBallot(db: Db, thread: string): Promise<void> {
  const no = (await decidedByBallots(db)).get(thread);
  refuseIf(no === undefined ? [] : [issue("suggestion_decided_by_ballot", { no })]);
}
