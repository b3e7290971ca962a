import { asc, eq } from "drizzle-orm";
import { membership, person, process } from "../../ports/tables/index.js";
import type { Operation } from "../operation.js";

export const listPeople: Operation = async ({ store }) => {
  const people = await store.read.select().from(person).orderBy(asc(person.email));
  const held = await store.read
    .select({ person: membership.person, role: membership.role, slug: process.slug, until: membership.until })
    .from(membership)
    .innerJoin(process, eq(process.id, membership.process));
  return people.map(({ id, email, name, administrator, active }) => ({
    email,
    name,
    administrator,
    active,
    roles: held
      .filter((row) => row.person === id && row.until === null)
      .map(({ slug, role }) => `${slug}: ${role}`),
  }));
};
