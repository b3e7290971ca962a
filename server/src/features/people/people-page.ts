import { parity } from "@accord/shared/forum";
import {
  type Action,
  type Asker,
  actions,
  type Belonging,
  bothJoined,
  invitationState,
  may,
  type readPeople,
} from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, desc, eq, inArray } from "drizzle-orm";
import { inForce } from "../../acts/memberships.js";
import type { Db } from "../../ports/store.js";
import {
  forum,
  invitation,
  membership,
  organisation,
  peopleChange,
  person,
  seat,
  workingGroup,
} from "../../ports/tables/index.js";
import { seatCounts, signaturesOf } from "../forum/queries.js";
import { coChairBlocs } from "./queries.js";
import { rolesOf, type Spoken } from "./spoken-roles.js";

type Page = ReplyOf<typeof readPeople>;
interface Reading {
  readonly db: Db;
  readonly process: string;
  readonly now: string;
  readonly mayInvite: boolean;
  readonly names: ReadonlyMap<string, string>;
  readonly spoken: Spoken;
  readonly signed: (row: Seat) => Page["seats"][number]["signed"];
}
type Held = {
  readonly row: typeof membership.$inferSelect;
  readonly who: typeof person.$inferSelect;
  readonly of: typeof organisation.$inferSelect | null;
};
type Seat = typeof seat.$inferSelect;

/** S26: seats, people, groups, invitations and what waits for a second person. Addresses only for those who invite. */
export async function peoplePage(db: Db, process: string, asker: Asker, now: string): Promise<Page> {
  const allowed = actions.filter((action) => may(asker, action, { process }).allowed);
  const mayInvite = allowed.includes("invite" satisfies Action);
  const [its] = await db.select().from(forum).where(eq(forum.process, process));
  const seats = await db.select().from(seat).where(eq(seat.process, process)).orderBy(seat.no);
  const held: Held[] = await db
    .select({ row: membership, who: person, of: organisation })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .leftJoin(organisation, eq(organisation.id, membership.organisation))
    .where(and(eq(membership.process, process), inForce(now)));
  const sitting = seats
    .flatMap(({ holder, substitute }) => [holder, substitute])
    .filter((id): id is string => id !== null);
  const sitters =
    sitting.length === 0 ? [] : await db.select().from(person).where(inArray(person.id, sitting));
  const everybody = await db.select({ id: person.id, name: person.name }).from(person);
  const names = new Map(everybody.map(({ id, name }) => [id, name]));
  const signatures = await signaturesOf(db, process, "forum");
  const reading: Reading = {
    db,
    process,
    now,
    mayInvite,
    names,
    spoken: await rolesOf(db, process),
    signed: (row) => signatures(row, (id) => names.get(id) ?? ""),
  };
  const invitations = mayInvite ? await invitationsOf(reading) : null;
  const filled = (bloc: Seat["bloc"]) =>
    seats.filter((row) => row.bloc === bloc && row.status === "active" && row.holder !== null).length;
  const balance = parity(filled("government"), filled("non_government"));
  return {
    labels: its?.labels ?? { government: "Government", non_government: "Civil society" },
    parity: { government: balance.government, non_government: balance.nonGovernment, met: balance.met },
    bothCoChairs: bothJoined(await coChairBlocs(db, process, now)),
    balance: await seatCounts(db, process),
    seats: seats.map((row) => seatLine(row, reading, invitations ?? [])),
    people: peopleOf(held, [...sitters], seats, reading),
    groups: await groupsOf(reading, held),
    invitations: invitations?.map(({ seats: _, ...line }) => line) ?? null,
    changes: await changesOf(reading, seats, held, asker),
    may: allowed,
  };
}

type InvitationLine = NonNullable<Page["invitations"]>[number] & { readonly seats: readonly string[] };

function seatLine(
  row: Seat,
  { names, mayInvite, signed }: Reading,
  invitations: readonly InvitationLine[],
): Page["seats"][number] {
  return {
    id: row.id,
    no: row.no,
    bloc: row.bloc,
    organisation: row.organisation,
    status: row.status,
    holder: row.holder === null ? null : { id: row.holder, name: names.get(row.holder) ?? "" },
    holderName: row.holderName,
    email: mayInvite ? row.email : null,
    substitute: row.substitute === null ? null : (names.get(row.substitute) ?? ""),
    termUntil: row.termUntil,
    reselectOn: row.reselectOn,
    successor: row.successor,
    vacantSince: row.status === "vacant" ? row.vacantSince : null,
    invited: invitations.some(
      ({ state, seats }) => (state === "open" || state === "waiting") && seats.includes(row.id),
    ),
    signed: signed(row),
  };
}

function peopleOf(
  held: readonly Held[],
  sitters: readonly Held["who"][],
  seats: readonly Seat[],
  { mayInvite, spoken }: Reading,
): Page["people"] {
  const all = new Map<string, Held["who"]>(
    [...held.map(({ who }) => who), ...sitters].map((who) => [who.id, who]),
  );
  return [...all.values()]
    .filter(({ active }) => active)
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((who) => ({
      id: who.id,
      name: who.name,
      email: mayInvite ? who.email : null,
      organisation: belongingIn(held, who.id),
      roles: [
        ...held
          .filter(({ row }) => row.person === who.id)
          .map(({ row }) => ({ ...spoken(row), membership: row.id, since: row.from })),
        ...seats
          .filter((row) => row.status === "active" && (row.holder === who.id || row.substitute === who.id))
          .map((row) => ({
            ...spoken({
              role: row.holder === who.id ? "msf_member" : "substitute",
              group: null,
              bloc: row.bloc,
              seat: row.id,
            }),
            membership: null,
            since: null,
          })),
      ],
    }));
}

function belongingIn(held: readonly Held[], who: string): Belonging | null {
  const of = held.find(({ row, of }) => row.person === who && of !== null)?.of;
  return of ? { name: of.name, type: of.stakeholderType as Belonging["type"] } : null;
}

async function groupsOf({ db, process }: Reading, held: readonly Held[]): Promise<Page["groups"]> {
  const rows = await db
    .select()
    .from(workingGroup)
    .where(eq(workingGroup.process, process))
    .orderBy(workingGroup.name);
  return rows.map(({ id, name, remit }) => ({
    id,
    name,
    remit,
    members: held
      .filter(({ row }) => row.group === id)
      .map(({ who }) => who.name)
      .sort((a, b) => a.localeCompare(b)),
  }));
}

async function invitationsOf({ db, process, now, names, spoken }: Reading): Promise<InvitationLine[]> {
  const rows = await db
    .select()
    .from(invitation)
    .where(eq(invitation.process, process))
    .orderBy(desc(invitation.createdAt));
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    email: row.email,
    roles: row.roles.map(spoken),
    state: invitationState(row, now),
    by: names.get(row.createdBy) ?? "",
    createdAt: row.createdAt,
    expiresAt: row.expiresAt,
    usedBy: row.usedBy === null ? null : (names.get(row.usedBy) ?? ""),
    seats: row.roles.map(({ seat: id }) => id).filter((id): id is string => id !== null),
  }));
}

async function changesOf(
  { db, process, names }: Reading,
  seats: readonly Seat[],
  held: readonly Held[],
  asker: Asker,
): Promise<Page["changes"]> {
  const rows = await db
    .select()
    .from(peopleChange)
    .where(and(eq(peopleChange.process, process), eq(peopleChange.state, "open")))
    .orderBy(peopleChange.askedAt);
  const offers = new Map(
    (await db.select().from(invitation).where(eq(invitation.process, process))).map((row) => [row.id, row]),
  );
  return rows.map(({ id, change, askedBy, askedAt }) => {
    const at = change.kind === "seat" ? seats.find((row) => row.id === change.seat) : undefined;
    const about = {
      seat: () => `${at?.no ?? ""} ${at?.organisation ?? ""}`.trim(),
      add_seats: () => "",
      end_role: () =>
        change.kind === "end_role"
          ? (held.find(({ row }) => row.id === change.membership)?.who.name ?? "")
          : "",
      invitation: () =>
        change.kind === "invitation"
          ? (offers.get(change.invitation)?.name ?? offers.get(change.invitation)?.email ?? "")
          : "",
    }[change.kind]();
    return {
      id,
      kind: change.kind,
      about,
      status: change.kind === "seat" ? (change.set.status ?? null) : null,
      askedBy: names.get(askedBy) ?? "",
      askedAt,
      own: asker.kind === "person" && asker.id === askedBy,
    };
  });
}
