import type { Thing } from "@accord/shared/people";
import type { Db } from "../../ports/store.js";
import { ballotById } from "./queries.js";

/** Who may prepare a ballot may do this with it, confirmed or not. */
export async function preparedThing(
  db: Db,
  { process, ballot }: { process: string; ballot: string },
): Promise<Thing> {
  await ballotById(db, process, ballot);
  return { process, confirmed: true };
}

/** A ballot as the permission table asks about it: whether a co-chair has confirmed it. */
export async function ballotThing(
  db: Db,
  { process, ballot }: { process: string; ballot: string },
): Promise<Thing> {
  const row = await ballotById(db, process, ballot);
  return { process, confirmed: row.confirmedBy !== null };
}
