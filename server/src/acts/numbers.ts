import { sql } from "drizzle-orm";
import type { Db } from "../ports/store.js";
import { counter } from "../ports/tables/index.js";

/** The next number of a kind within a process ("contribution", "proposal", "commitment", "ballot"); never used again. */
export async function nextNumber(tx: Db, process: string, name: string, howMany = 1): Promise<number> {
  const [row] = await tx
    .insert(counter)
    .values({ process, name, value: howMany })
    .onConflictDoUpdate({
      target: [counter.process, counter.name],
      set: { value: sql`${counter.value} + ${howMany}` },
    })
    .returning({ value: counter.value });
  if (!row) throw new Error("The counter did not answer.");
  return row.value - howMany + 1;
}
