import { type Bloc, type PublicPeople, peoplePublication, publicPeople } from "@accord/shared/forum";
import { and, asc, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ActContext } from "../../acts/act.js";
import { publish } from "../../acts/publish.js";
import { membership, person, seat, seatCount, workingGroup } from "../../ports/tables/index.js";
import { decidedAboutSeats, seatCounts, signaturesOf } from "../forum/queries.js";
import { filledSeats } from "../terms/queries.js";

/** Who sits in the forum, who chairs it, who writes the drafts [10.1]; written anew with the process's own page. */
export async function publishPeople(context: ActContext, process: string, title: string): Promise<void> {
  await countSeats(context, process);
  const body: PublicPeople = publicPeople.parse({
    seats: await seatsOf(context, process),
    decisions: await decidedAboutSeats(context.tx, process),
    balance: await seatCounts(context.tx, process),
    ...(await roleHolders(context, process)),
    groups: await groupsOf(context, process),
  });
  const { address, kind } = peoplePublication;
  const words = [
    ...body.seats.flatMap(({ organisation, holder, substitute }) => [organisation, holder, substitute]),
    ...body.coChairs.map(({ name }) => name),
    ...body.groups.flatMap(({ name, remit, selection }) => [name, remit, selection]),
  ].filter((one) => one !== null && one !== "");
  await publish(context, { process, address, kind, body, words: { title, body: words.join("\n") } });
}

/** Parity over time: a new count where the filled seats are others than at the last one. */
async function countSeats({ tx, now }: ActContext, process: string): Promise<void> {
  const { government, non_government: nonGovernment } = await filledSeats(tx, process);
  const last = (await seatCounts(tx, process)).at(-1);
  if (last?.government === government && last.non_government === nonGovernment) return;
  const at = last !== undefined && last.at > now ? last.at : now;
  const counted = { government, nonGovernment };
  await tx
    .insert(seatCount)
    .values({ process, at, ...counted })
    .onConflictDoUpdate({ target: [seatCount.process, seatCount.at], set: counted });
}

async function seatsOf({ tx }: ActContext, process: string): Promise<PublicPeople["seats"]> {
  const stand = alias(person, "stand");
  const rows = await tx
    .select({ seat, holder: person.name, substitute: stand.name })
    .from(seat)
    .leftJoin(person, eq(person.id, seat.holder))
    .leftJoin(stand, eq(stand.id, seat.substitute))
    .where(eq(seat.process, process))
    .orderBy(asc(seat.no));
  const signatures = await signaturesOf(tx, process, "public");
  return rows.map(({ seat: row, holder, substitute }) => {
    const { no, bloc, organisation, status, termUntil, vacantSince } = row;
    const signed = signatures(row, (id) => (id === row.holder ? holder : substitute) ?? "");
    return {
      no,
      bloc,
      organisation,
      status: holder === null && status === "active" ? "vacant" : status,
      holder,
      substitute,
      termUntil,
      vacantSince: status === "vacant" ? vacantSince : null,
      reselectOn: row.reselectOn,
      ...(signed === null ? {} : { signed }),
    };
  });
}

async function roleHolders({ tx, now }: ActContext, process: string) {
  const rows = await tx
    .select({ role: membership.role, bloc: membership.bloc, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .where(
      and(
        eq(membership.process, process),
        inArray(membership.role, ["co_chair", "secretariat"]),
        eq(person.active, true),
        lte(membership.from, now),
        or(isNull(membership.until), gt(membership.until, now)),
      ),
    )
    .orderBy(asc(person.name));
  return {
    coChairs: rows.flatMap(({ role, bloc, name }) =>
      role === "co_chair" && bloc !== null ? [{ bloc: bloc as Bloc, name }] : [],
    ),
    secretariat: rows.flatMap(({ role, name }) => (role === "secretariat" ? [name] : [])),
  };
}

async function groupsOf({ tx, now }: ActContext, process: string): Promise<PublicPeople["groups"]> {
  const rows = await tx
    .select()
    .from(workingGroup)
    .where(eq(workingGroup.process, process))
    .orderBy(asc(workingGroup.name));
  const members = await tx
    .select({ group: membership.group, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .where(
      and(
        eq(membership.process, process),
        eq(membership.role, "wg_member"),
        or(isNull(membership.until), gt(membership.until, now)),
      ),
    )
    .orderBy(asc(person.name));
  return rows.map(({ id, name, remit, selection }) => {
    const people = members.flatMap((one) => (one.group === id ? [one.name] : []));
    return { id, name, remit, selection: selection ?? "", members: people.length, people };
  });
}
