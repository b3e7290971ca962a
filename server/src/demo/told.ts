import { eq } from "drizzle-orm";
import { demoPeople } from "../features/people/demo-people.js";
import type { Db } from "../ports/store.js";
import { person, process } from "../ports/tables/index.js";

/** False: the house is empty. Demo people have passwords that everybody knows: they never join a house of others. */
export async function toldAlready(db: Db): Promise<boolean> {
  const [anybody] = await db.select({ id: person.id }).from(person).limit(1);
  const [its] = await db.select({ demo: process.demo }).from(process).where(eq(process.slug, "demo"));
  const people = await demoPeople(db);
  if (anybody === undefined && its === undefined) return false;
  if (its?.demo && people.length > 0) return true;
  throw new Error(
    its?.demo
      ? "The demo in this data folder was not told to its end. Empty the folder and start again."
      : "This data folder holds a process that is not the demo. Set ACCORD_DATA to an empty folder, or start without --demo.",
  );
}
