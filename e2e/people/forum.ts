import type { ForumRule, Veto } from "@accord/shared/forum";
import {
  acceptInvitation,
  type Bloc,
  createGroup,
  invite,
  type OfferedRole,
  readPeople,
} from "@accord/shared/people";
import { finishSetup } from "@accord/shared/setup";
import { expect } from "@playwright/test";
import type { Server } from "../support/server.js";
import { Somebody, sent } from "./somebody.js";

export const password = "four quiet words here";

/** A forum of seven seats or more, everybody joined: half of them government unless it is said otherwise, a co-chair on the first of each bloc, one working group of two. */
export interface Forum {
  readonly process: string;
  readonly group: string;
  readonly contact: Somebody;
  readonly secretary: Somebody;
  /** In the order of their seats. */
  readonly members: readonly Somebody[];
  readonly chairs: readonly [Somebody, Somebody];
  readonly writers: readonly [Somebody, Somebody];
  /** The link for the last seat, where its holder is still to join. */
  readonly invitation: string | null;
}

interface Founded {
  readonly seats?: 7 | 8 | 16;
  /** So many of the seats, the first ones. */
  readonly government?: number;
  readonly veto?: Veto;
  readonly rule?: ForumRule;
  /** The terms let it vote in secret. */
  readonly secret?: boolean;
  /** The holder of the last seat has the link only. */
  readonly newcomer?: boolean;
}

/** Printed once the server is open. */
export async function oneTimeLink(server: Server): Promise<string> {
  await expect
    .poll(() => server.setupLink, { message: "the one-time link the server prints" })
    .not.toBeNull();
  return server.setupLink ?? "";
}

const organisations = [
  "Ministry of Finance",
  "Ministry of Health",
  "Statistics Office",
  "City of Arven",
  "Budget Watch",
  "Patients' Union",
  "Open Data League",
  "University of Arven",
];
const names = [
  "Ana Ruiz",
  "Bruno Keller",
  "Carla Sousa",
  "Dmitri Orlov",
  "Esther Mbeki",
  "Farid Haddad",
  "Greta Lind",
  "Hugo Paz",
  "Iris Lund",
  "Joel Okafor",
  "Klara Varga",
  "Leo Martin",
  "Mina Sato",
  "Nils Berg",
  "Olga Reyes",
  "Petra Silva",
];

/** Through the same doors as people's browsers, but without looking at pages: for journeys that begin later. */
export async function forumOn(
  server: Server,
  {
    seats: count = 8,
    government = count / 2,
    veto = { kind: "none" },
    rule = { kind: "majority" },
    secret = false,
    newcomer = false,
  }: Founded = {},
): Promise<Forum> {
  const { url } = server;
  const key = (await oneTimeLink(server)).split("/").at(-1) ?? "";
  const made = await sent(new URL(finishSetup.path.replace(":key", key), url), "POST", {
    administrator: { name: "Ines Moreau", email: "ines@example.org", password },
    process: {
      title: "Open plan of Arven 2027-2030",
      memberName: "Arven",
      memberLevel: "local",
      timeZone: "Europe/Berlin",
      planStart: "2027-01-01",
      planEnd: "2030-12-31",
    },
    forum: {
      mandate: "decision_making",
      rule,
      quorum: { kind: "usual" },
      veto,
      ethics: "none",
      secretBallots: secret,
      sanctions: "ballot",
    },
    seats: Array.from({ length: count }, (_, at) => {
      const bloc = at < government ? "government" : "civil society";
      return `${at + 1}; ${bloc}; ${organisations[at] ?? `Office ${at + 1}`}`;
    }).join("\n"),
  });
  const { process } = (await made.clone().json()) as { process: string };
  const contact = new Somebody("Ines Moreau", url, made, process);
  const group = (await contact.ask(createGroup, { body: { name: "Health", remit: "Health and its prices" } }))
    .id;
  const { seats } = await contact.ask(readPeople);

  const invited = async (name: string, roles: OfferedRole[]): Promise<string> =>
    (await contact.ask(invite, { body: { name, email: null, roles, leadsTo: null } })).link ?? "";
  const joins = async (name: string, roles: OfferedRole[]): Promise<Somebody> => {
    const key = (await invited(name, roles)).split("/").at(-1) ?? "";
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.org`;
    const address = new URL(acceptInvitation.path.replace(":key", key), url);
    return new Somebody(name, url, await sent(address, "POST", { name, email, password }), process);
  };
  const none = { seat: null, bloc: null, group: null };
  const onSeat = (at: number): OfferedRole => ({
    ...none,
    role: "msf_member",
    seat: seats.find(({ no }) => no === at + 1)?.id ?? null,
  });
  const invitation = newcomer ? await invited(names[count - 1] ?? "", [onSeat(count - 1)]) : null;
  const [chairGov, chairCivil] = [0, government];
  const members: Somebody[] = [];
  const others = seats.map((_seat, at) => at).filter((at) => at !== chairGov && at !== chairCivil);
  await Promise.all(
    others.slice(0, newcomer ? -1 : undefined).map(async (at) => {
      members[at] = await joins(names[at] ?? "", [onSeat(at)]);
    }),
  );
  const chair = (at: number, bloc: Bloc) =>
    joins(names[at] ?? "", [onSeat(at), { ...none, role: "co_chair", bloc }]);
  // Last, one after the other: a second co-chair ends the time in which one person alone may fill seats.
  const chairs = [await chair(chairGov, "government"), await chair(chairCivil, "non_government")] as const;
  [members[chairGov], members[chairCivil]] = chairs;
  const [secretary, one, two] = await Promise.all([
    joins("Jonas Weber", [{ ...none, role: "secretariat" }]),
    joins("Katya Novak", [{ ...none, role: "wg_member", group }]),
    joins("Luis Prado", [{ ...none, role: "wg_member", group }]),
  ]);
  return { process, group, contact, secretary, members, chairs, writers: [one, two], invitation };
}
