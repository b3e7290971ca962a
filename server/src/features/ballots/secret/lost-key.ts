import { sayIn } from "@accord/shared/messages";
import { and, eq } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import type { Db } from "../../../ports/store.js";
import { ballot } from "../../../ports/tables/index.js";
import { ballotById, type StoredBallot } from "../queries.js";
import { homeOf } from "../subjects/index.js";
import { ballotThing } from "../thing.js";
import { endVoid } from "../void-ballot.js";

/** Why a ballot is void whose votes nobody can open any more: a backup was restored, which holds no key. */
export async function reasonOfLostKey(db: Db, row: StoredBallot): Promise<string> {
  return sayIn((await homeOf(db, row.process)).language)("ballots.secret.lostKey");
}

/** Ends an open ballot whose key is gone; the question can be put again. */
export const endWithoutKey = act<{ process: string; ballot: string }, void>({
  name: "end-ballot-without-key",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id }) {
    const row = await ballotById(context.tx, process, id);
    await endVoid(context, row, await reasonOfLostKey(context.tx, row));
  },
});

/** Open secret ballots: the things whose keys are needed. */
export const sealedBallots = (db: Db): Promise<{ process: string; ballot: string }[]> =>
  db
    .select({ process: ballot.process, ballot: ballot.id })
    .from(ballot)
    .where(and(eq(ballot.state, "open"), eq(ballot.secrecy, "secret")));
