import type { DemoPerson, OfferedRole, Role } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import { hashOfSecret } from "../doors/speaker.js";
import { acceptInvitation } from "../features/people/accept-invitation.js";
import { createGroup } from "../features/people/create-group.js";
import { keepDemoPeople } from "../features/people/demo-people.js";
import { invite } from "../features/people/invite.js";
import { hashPassword } from "../features/people/passwords.js";
import { seat } from "../ports/tables/index.js";
import {
  addressOf,
  city,
  type DemoMember,
  type DemoRole,
  forumName,
  founder,
  groups,
  interests,
  members,
  password,
  seats,
  secretary,
} from "./data/people.js";
import { foundProcess, publishProcess } from "./found-process.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";
import { zone } from "./time.js";

/** The process is set up, and everybody is invited and joins; both co-chairs at the end. */
export function people(plot: Plot): void {
  const hash = hashPassword(password);
  plot.on(70, "09:10", async (story) => isFounded(story, await hash));
  plot.on(70, "11:30", async (story) => joins(story, secretary, founder.key, await hash));
  for (const [index, member] of members.entries())
    plot.on(69 - Math.floor(index / 6), "10:00", async (story) =>
      joins(story, member, secretary.key, await hash),
    );
  plot.on(65, "12:00", (story) => story.by(founder.key, publishProcess, { process: story.process }));
  plot.on(2, "11:20", vacantSeatIsOffered);
  plot.recently(170, peopleAreListed);
}

async function isFounded(story: Story, passwordHash: string): Promise<void> {
  const { known, time, process } = story;
  const { founder: who } = await story.byHouse(foundProcess, {
    process: {
      id: process,
      slug: "demo",
      title: `Open government action plan ${time.first}–${time.last}, ${city}`,
      memberName: city,
      language: story.language,
      timeZone: zone,
      planStart: `${time.first}-01-01`,
      planEnd: `${time.last}-12-31`,
    },
    forumName,
    founder: { name: founder.name, email: addressOf(founder.key), passwordHash },
    seats: seats.map((one) => [one.no, one.bloc, one.organisation, "", ""].join("\t")).join("\n"),
  });
  known.set("person", founder.key, who);
  for (const { no } of seats) known.set("seat", String(no), await seatId(story, no));
  for (const { key, ...words } of groups)
    known.set("group", key, (await story.by(founder.key, createGroup, { process, ...words })).id);
}

async function joins(story: Story, member: DemoMember, by: string, passwordHash: string): Promise<void> {
  const { link } = await story.by(by, invite({ url: story.url, sends: false }), {
    process: story.process,
    name: member.name,
    email: null,
    roles: offersTo(story, member),
    leadsTo: null,
  });
  if (link === null) throw new Error(`${member.name} would have to wait for a second person.`);
  const { person } = await story.byPublic(acceptInvitation, {
    keyHash: hashOfSecret(link.slice(link.lastIndexOf("/") + 1)),
    person: null,
    account: { name: member.name, email: addressOf(member.key), passwordHash },
    signedIn: false,
    declaration: { interests: [...(interests[member.key] ?? [])], none: interests[member.key] === undefined },
  });
  story.known.set("person", member.key, person);
}

/** Invited for the vacant seat: waits for a co-chair, the second person. */
async function vacantSeatIsOffered(story: Story): Promise<void> {
  await story.by(secretary.key, invite({ url: story.url, sends: false }), {
    process: story.process,
    name: "Pilar Quayle",
    email: "pilar@demo.example",
    roles: [{ role: "msf_member", group: null, bloc: null, seat: story.known.get("seat", "12") }],
    leadsTo: null,
  });
}

/** What the sign-in page of the demo lists. */
async function peopleAreListed(story: Story): Promise<void> {
  const people: DemoPerson[] = [founder, secretary, ...members].map((member) => ({
    email: addressOf(member.key),
    name: member.name,
    password,
    role: mainRole(member),
    detail: member.detail,
  }));
  const order: Role[] = [
    "co_chair",
    "msf_member",
    "wg_member",
    "facilitator",
    "secretariat",
    "point_of_contact",
  ];
  const place = (role: Role) => (order.includes(role) ? order.indexOf(role) : order.length);
  people.sort((a, b) => place(a.role) - place(b.role));
  await story.byHouse(keepDemoPeople, { people });
}

const mainRole = ({ key, roles }: DemoMember): Role => {
  if (roles.some(({ role }) => role === "co_chair")) return "co_chair";
  return seats.some(({ holder }) => holder === key) ? "msf_member" : (roles[0]?.role ?? "observer");
};

function offersTo({ known }: Story, { key, roles, organisation }: DemoMember): OfferedRole[] {
  const nothing = { group: null, bloc: null, seat: null, ...(organisation ? { organisation } : {}) };
  const held = seats.find(({ holder }) => holder === key);
  return [
    ...(held ? [{ ...nothing, role: "msf_member" as const, seat: known.get("seat", String(held.no)) }] : []),
    ...roles.map((role: DemoRole): OfferedRole => {
      if ("group" in role) return { ...nothing, role: role.role, group: known.get("group", role.group) };
      return role.role === "co_chair"
        ? { ...nothing, role: role.role, bloc: role.bloc }
        : { ...nothing, role: role.role };
    }),
  ];
}

async function seatId({ store, process }: Story, no: number): Promise<string> {
  const [row] = await store.read
    .select({ id: seat.id })
    .from(seat)
    .where(and(eq(seat.process, process), eq(seat.no, no)));
  if (!row) throw new Error(`There is no seat ${no}.`);
  return row.id;
}
