import type { Bloc, Role, SpokenRole } from "@accord/shared/people";
import { eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { forum, organisation, seat, workingGroup } from "../../ports/tables/index.js";

interface Coded {
  readonly role: Role;
  readonly group: string | null;
  readonly bloc: Bloc | null;
  readonly seat?: string | null;
  readonly organisation?: string | { readonly name: string } | null | undefined;
}

export type Spoken = (coded: Coded) => SpokenRole;

/** Puts the names of groups, blocs and seats beside the codes of a role. */
export async function rolesOf(db: Db, processId: string): Promise<Spoken> {
  const groups = new Map(
    (await db.select().from(workingGroup).where(eq(workingGroup.process, processId))).map((row) => [
      row.id,
      row.name,
    ]),
  );
  const seats = new Map(
    (await db.select().from(seat).where(eq(seat.process, processId))).map((row) => [row.id, row]),
  );
  const names = new Map(
    (await db.select().from(organisation).where(eq(organisation.process, processId))).map((row) => [
      row.id,
      row.name,
    ]),
  );
  const [its] = await db.select().from(forum).where(eq(forum.process, processId));
  const nameOf = (of: Coded["organisation"]) => (typeof of === "string" ? names.get(of) : of?.name) ?? null;
  return (coded) => {
    const at = coded.seat ? seats.get(coded.seat) : undefined;
    const bloc = coded.bloc ?? at?.bloc ?? null;
    return {
      role: coded.role,
      groupName: coded.group === null ? null : (groups.get(coded.group) ?? null),
      bloc,
      blocLabel: bloc === null ? null : (its?.labels[bloc] ?? null),
      seatNo: at?.no ?? null,
      organisation: at?.organisation ?? nameOf(coded.organisation),
    };
  };
}
