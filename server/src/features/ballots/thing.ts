import type { Thing } from "@accord/shared/people";
import type { Db } from "../../ports/store.js";
import { ballotById } from "./queries.js";

/** A ballot as the permission table asks about it: whether a co-chair has confirmed it. */
export async function ballotThing(
  db: Db,
  { process, ballot }: { process: string; ballot: string },
): Promise<Thing> {
  const row = await ballotById(db, process, ballot);
  return { process, confirmed: row.confirmedBy !== null };
}
