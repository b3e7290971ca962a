import { type Say, sayIn } from "@accord/shared/messages";
import { eq, inArray } from "drizzle-orm";
import { person, process as processTable } from "../ports/tables/index.js";
import type { ActContext } from "./act.js";
import { found } from "./refused.js";

/** A letter to each of them who is active, and not to who acts; `name` is who acts, `slug` the process in addresses. */
export async function tellPeople(
  { tx, by, mail }: Pick<ActContext, "tx" | "by" | "mail">,
  { process, to }: { process: string; to: readonly string[] },
  letter: (
    say: Say,
    about: { title: string; name: string; slug: string },
  ) => { subject: string; text: string; path?: string },
): Promise<void> {
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
  const { language, title, slug } = found(home);
  const people = await tx
    .select()
    .from(person)
    .where(inArray(person.id, [...new Set([...to, by])]));
  const name = people.find(({ id }) => id === by)?.name ?? "";
  for (const { id, email, active } of people)
    if (id !== by && active)
      await mail({ process, to: email, ...letter(sayIn(language), { title, name, slug }) });
}
