import { eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { proposal } from "../../ports/tables/index.js";
import { themesOfProposals } from "./things.js";

/** Names of the themes that proposals stand under, by their references. */
export async function themesByReference(db: Db, process: string): Promise<Map<string, string[]>> {
  const rows = await db
    .select({ id: proposal.id, reference: proposal.reference, group: proposal.group })
    .from(proposal)
    .where(eq(proposal.process, process));
  const themes = await themesOfProposals(db, rows);
  return new Map(
    rows.map(({ id, reference }) => [reference, (themes.get(id) ?? []).map(({ name }) => name)]),
  );
}
