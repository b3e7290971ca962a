import type { SeatCount } from "@accord/shared/forum";
import { asc, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { seatCount } from "../../ports/tables/index.js";

/** Filled voting seats of both blocs, from the first count on. */
export async function seatCounts(db: Db, process: string): Promise<SeatCount[]> {
  const rows = await db
    .select()
    .from(seatCount)
    .where(eq(seatCount.process, process))
    .orderBy(asc(seatCount.at));
  return rows.map(({ at, government, nonGovernment }) => ({ at, government, non_government: nonGovernment }));
}
