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
  readonly person: string;
  readonly organisation: Belonging | null;
}

/** Whom somebody speaks for in every role held here; null: nobody but themselves. */
export const changeBelonging = act<Change, void>({
  name: "change-belonging",
  asks: "invite",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, person, organisation: said }) {
    const { tx, audit, announce } = context;
    const of = said === null ? null : await keepOrganisation(context, process, said);
    const held = await tx
      .update(membership)
      .set({ organisation: of })
      .where(and(eq(membership.process, process), eq(membership.person, person)))
      .returning();
    found(held[0]);
    audit({ person, organisation: of });
    announce(process, "people");
  },
});
