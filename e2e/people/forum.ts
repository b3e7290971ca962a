import { acceptInvitation, createGroup, invite, type OfferedRole, readPeople } from "@accord/shared/people";
import { finishSetup } from "@accord/shared/setup";
import { expect } from "@playwright/test";
import type { Server } from "../support/server.js";
import { Somebody, sent } from "./somebody.js";

export const password = "four quiet words here";

/** A forum of eight seats, everybody joined: co-chairs on seats 1 and 5, one working group of two. */
export interface Forum {
  readonly process: string;
  readonly group: string;
  readonly contact: Somebody;
  readonly secretary: Somebody;
  /** Seats 1 to 8, in their order; 1 and 5 are co-chairs. */
  readonly members: readonly Somebody[];
  readonly chairs: readonly [Somebody, Somebody];
  readonly writers: readonly [Somebody, Somebody];
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
];

/** Through the same doors as people's browsers, but without looking at pages: for journeys that begin later. */
export async function forumOn(server: Server): Promise<Forum> {
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
      rule: { kind: "majority" },
      quorum: { kind: "usual" },
      veto: { kind: "none" },
      ethics: "none",
      secretBallots: false,
    },
    seats: organisations
      .map((organisation, at) => `${at + 1}; ${at < 4 ? "government" : "civil society"}; ${organisation}`)
      .join("\n"),
  });
  const { process } = (await made.clone().json()) as { process: string };
  const contact = new Somebody("Ines Moreau", url, made, process);
  const group = (await contact.ask(createGroup, { body: { name: "Health", remit: "Health and its prices" } }))
    .id;
  const { seats } = await contact.ask(readPeople);

  const joins = async (name: string, roles: OfferedRole[]): Promise<Somebody> => {
    const { link } = await contact.ask(invite, { body: { name, email: null, roles, leadsTo: null } });
    const email = `${name.toLowerCase().replaceAll(/[^a-z]+/g, ".")}@example.org`;
    const address = new URL(acceptInvitation.path.replace(":key", link?.split("/").at(-1) ?? ""), url);
    return new Somebody(name, url, await sent(address, "POST", { name, email, password }), process);
  };
  const none = { seat: null, bloc: null, group: null };
  const members: Somebody[] = [];
  // One after the other: a second co-chair ends the time in which one person alone may fill seats.
  for (const at of [1, 2, 3, 5, 6, 7, 0, 4]) {
    const seat = seats.find(({ no }) => no === at + 1)?.id ?? null;
    members[at] = await joins(names[at] ?? "", [
      { ...none, role: "msf_member", seat },
      ...(at === 0 ? [{ ...none, role: "co_chair", bloc: "government" } as const] : []),
      ...(at === 4 ? [{ ...none, role: "co_chair", bloc: "non_government" } as const] : []),
    ]);
  }
  const [secretary, one, two] = [
    await joins("Jonas Weber", [{ ...none, role: "secretariat" }]),
    await joins("Katya Novak", [{ ...none, role: "wg_member", group }]),
    await joins("Luis Prado", [{ ...none, role: "wg_member", group }]),
  ];
  const [chairGov, chairCivil] = [members[0], members[4]];
  if (!chairGov || !chairCivil) throw new Error("The co-chairs did not join.");
  return { process, group, contact, secretary, members, chairs: [chairGov, chairCivil], writers: [one, two] };
}
