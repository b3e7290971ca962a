import type { StakeholderType } from "@accord/shared/contributions";
import { authorNumbersOf, type WrittenAuthor } from "@accord/shared/history";
import { blocOfType } from "@accord/shared/meetings";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { forum, membership, organisation, person, seat } from "../../ports/tables/index.js";

interface Authors {
  readonly people: WrittenAuthor[];
  /** Their place in `people`; null for nobody. */
  readonly indexOf: (person: string | null) => number | null;
}

/** Who they are to a reader of this process, in the order in which they are met. */
export async function authorsIn(
  db: Db,
  process: string,
  met: readonly (string | null)[],
  reader: string,
): Promise<Authors> {
  const ids = [...new Set(met.filter((id) => id !== null))];
  const rows = ids.length === 0 ? [] : await db.select().from(person).where(inArray(person.id, ids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const belongs = await belongingOf(db, process);
  const numbers = authorNumbersOf(ids);
  return {
    people: ids.map((id) => ({
      name: names.get(id) ?? null,
      author: numbers.get(id) ?? 1,
      organisation: belongs.organisation.get(id) ?? null,
      bloc: belongs.bloc.get(id) ?? null,
      own: id === reader,
    })),
    indexOf: (id) => (id === null ? null : ids.indexOf(id)),
  };
}

/** By seat, else as a role or the type of the organisation says it (2.3); who left long ago keeps what was last known. */
async function belongingOf(db: Db, process: string) {
  const [of] = await db.select({ labels: forum.labels }).from(forum).where(eq(forum.process, process));
  const organisations = new Map<string, string>();
  const blocs = new Map<string, string>();
  const roles = await db
    .select({ person: membership.person, bloc: membership.bloc, of: organisation })
    .from(membership)
    .leftJoin(
      organisation,
      and(eq(organisation.process, membership.process), eq(organisation.id, membership.organisation)),
    )
    .where(eq(membership.process, process))
    .orderBy(asc(membership.from));
  const seats = await db
    .select({ person: seat.holder, bloc: seat.bloc, name: seat.organisation })
    .from(seat)
    .where(eq(seat.process, process));
  const said = roles.map(({ person: id, bloc, of: at }) => ({
    person: id,
    bloc: bloc ?? blocOfType((at?.stakeholderType ?? null) as StakeholderType | null),
    name: at?.name,
  }));
  for (const { person: id, bloc, name } of [...said, ...seats]) {
    if (id === null) continue;
    if (name) organisations.set(id, name);
    if (bloc !== "observer") blocs.set(id, of?.labels[bloc] ?? bloc);
  }
  return { organisation: organisations, bloc: blocs };
}
