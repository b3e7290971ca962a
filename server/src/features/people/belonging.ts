import type { Belonging } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { membership, organisation } from "../../ports/tables/index.js";

/** One row for each name; its type is what was said last. */
export async function keepOrganisation(
  { tx, newId }: ActContext,
  process: string,
  { name, type }: Belonging,
): Promise<string> {
  const [row] = await tx
    .insert(organisation)
    .values({ id: newId(), process, name, stakeholderType: type })
    .onConflictDoUpdate({
      target: [organisation.process, organisation.name],
      set: { stakeholderType: type },
    })
    .returning();
  return found(row).id;
}

interface Change {
  readonly process: string;
  /** Any of the roles of the person. */
  readonly membership: string;
  readonly organisation: Belonging | null;
}

/** Whom somebody speaks for in every role held here; null: nobody but themselves. */
export const changeBelonging = act<Change, void>({
  name: "change-belonging",
  asks: "invite",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, membership: id, organisation: said }) {
    const { tx, audit, announce } = context;
    const ofProcess = eq(membership.process, process);
    const [row] = await tx
      .select()
      .from(membership)
      .where(and(ofProcess, eq(membership.id, id)));
    const { person } = found(row);
    const of = said === null ? null : await keepOrganisation(context, process, said);
    await tx
      .update(membership)
      .set({ organisation: of })
      .where(and(ofProcess, eq(membership.person, person)));
    audit({ person, organisation: of });
    announce(process, "people");
  },
});
