import type { DemoPerson } from "@accord/shared/people";
import { eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import type { Db } from "../../ports/store.js";
import { fact } from "../../ports/tables/index.js";

const key = "demo_people";

/** Written by the demo itself when it sows its process; asked only where the server runs as a demo. */
export const keepDemoPeople = act<{ people: readonly DemoPerson[] }, void>({
  name: "keep-demo-people",
  asks: "operate",
  thing: async () => ({ process: null }),
  async run({ tx }, { people }) {
    const value = JSON.stringify(people);
    await tx.insert(fact).values({ key, value }).onConflictDoUpdate({ target: fact.key, set: { value } });
  },
});

export async function demoPeople(db: Db): Promise<DemoPerson[]> {
  const [row] = await db.select().from(fact).where(eq(fact.key, key));
  return row ? (JSON.parse(row.value) as DemoPerson[]) : [];
}
