import { eq } from "drizzle-orm";
import { counter, forum, membership, person, process, seat, workingGroup } from "../ports/tables/index.js";
import type { Hands } from "./hands.js";
import type { TestHouse } from "./house.js";

/** A second process "other" in the same house, its numbers beginning at 41; who acts there can only read or write drafts in the first. */
export async function openOther(house: TestHouse): Promise<Hands> {
  const hands: Hands = {
    slug: "other",
    id: "process-other",
    group: "group-of-other",
    contact: "healthEditor",
    secretary: "assessor",
    chairGov: "budgetWriter",
    chairCivil: "observer",
  };
  const [first] = await house.store.read.select().from(process).where(eq(process.id, house.process));
  if (!first) throw new Error("The test house has no process.");

  const [rules] = await house.store.read.select().from(forum).where(eq(forum.process, house.process));
  if (!rules) throw new Error("The test house has no forum.");
  await house.store.transact(async (tx) => {
    await tx.insert(process).values({ ...first, id: hands.id, slug: hands.slug, title: "Another plan" });
    await tx.insert(forum).values({ ...rules, process: hands.id });
    for (const name of ["contribution", "proposal", "commitment", "ballot"])
      await tx.insert(counter).values({ process: hands.id, name, value: 40 });
    await tx
      .insert(workingGroup)
      .values({ id: hands.group, process: hands.id, name: "Elsewhere", createdAt: first.createdAt });
    const roles = [
      { name: hands.contact, role: "point_of_contact", bloc: null },
      { name: hands.secretary, role: "secretariat", bloc: null },
      { name: hands.chairGov, role: "co_chair", bloc: "government" },
      { name: hands.chairCivil, role: "co_chair", bloc: "non_government" },
    ] as const;
    for (const { name, role, bloc } of roles)
      await tx.insert(membership).values({
        id: `membership-${role}-${bloc ?? "none"}`,
        process: hands.id,
        person: house.people[name] ?? "",
        role,
        bloc,
        group: null,
        from: first.createdAt,
      });
    const known = await tx.select().from(person);
    for (const [at, name] of [hands.chairGov, hands.chairCivil].entries())
      await tx.insert(seat).values({
        id: `seat-of-other-${at + 1}`,
        process: hands.id,
        no: at + 1,
        bloc: at === 0 ? "government" : "non_government",
        organisation: `Other organisation ${at + 1}`,
        holder: known.find(({ id }) => id === house.people[name])?.id ?? null,
        status: "active",
      });
  });
  return hands;
}
