import type { Belonging, Bloc, Role } from "@accord/shared/people";
import { index, json, table, time, uniqueIndex, whole, word, yes } from "./columns.js";

export const person = table("person", {
  id: word("id").primaryKey(),
  /** Folded to lower case. */
  email: word("email").notNull().unique(),
  name: word("name").notNull(),
  passwordHash: word("password_hash"),
  administrator: yes("administrator").notNull().default(false),
  /** Goes up with every change of role, password or account; sockets and appends compare it. */
  rightsVersion: whole("rights_version").notNull().default(1),
  active: yes("active").notNull().default(true),
  createdAt: time("created_at").notNull(),
});

export const session = table(
  "session",
  {
    hash: word("hash").primaryKey(),
    person: word("person")
      .notNull()
      .references(() => person.id, { onDelete: "cascade" }),
    createdAt: time("created_at").notNull(),
    expiresAt: time("expires_at").notNull(),
  },
  (t) => [index("session_person").on(t.person)],
);

export const token = table("token", {
  hash: word("hash").primaryKey(),
  person: word("person")
    .notNull()
    .references(() => person.id, { onDelete: "cascade" }),
  name: word("name").notNull(),
  createdAt: time("created_at").notNull(),
  expiresAt: time("expires_at"),
});

/** One-time link of the first administrator, and every other key that opens one door once. */
export const setupKey = table("setup_key", {
  hash: word("hash").primaryKey(),
  createdAt: time("created_at").notNull(),
  expiresAt: time("expires_at").notNull(),
  usedAt: time("used_at"),
  usedBy: word("used_by"),
});

export const organisation = table(
  "organisation",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    name: word("name").notNull(),
    stakeholderType: word("stakeholder_type").notNull(),
  },
  (t) => [uniqueIndex("organisation_name").on(t.process, t.name)],
);

export const membership = table(
  "membership",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    person: word("person")
      .notNull()
      .references(() => person.id),
    role: word("role").$type<Role>().notNull(),
    group: word("group_id"),
    bloc: word("bloc").$type<Bloc>(),
    organisation: word("organisation"),
    from: time("from_at").notNull(),
    until: time("until_at"),
  },
  (t) => [index("membership_person").on(t.person), index("membership_process").on(t.process)],
);

export interface InvitedRole {
  readonly role: Role;
  readonly group: string | null;
  readonly bloc: Bloc | null;
  readonly seat: string | null;
  readonly organisation?: Belonging | undefined;
}

export const invitation = table(
  "invitation",
  {
    id: word("id").primaryKey(),
    keyHash: word("key_hash").notNull().unique(),
    process: word("process").notNull(),
    email: word("email"),
    name: word("name"),
    roles: json<InvitedRole[]>("roles").notNull(),
    /** Address inside the workspace that the invitation leads to. */
    leadsTo: word("leads_to").notNull(),
    state: word("state").$type<"open" | "waiting" | "used" | "withdrawn">().notNull(),
    createdBy: word("created_by").notNull(),
    createdAt: time("created_at").notNull(),
    expiresAt: time("expires_at").notNull(),
    usedBy: word("used_by"),
    usedAt: time("used_at"),
  },
  (t) => [index("invitation_process").on(t.process)],
);

export type PeopleChange =
  | { readonly kind: "seat"; readonly seat: string; readonly set: SeatChange }
  | { readonly kind: "add_seats"; readonly table: string }
  | { readonly kind: "end_role"; readonly membership: string }
  | { readonly kind: "invitation"; readonly invitation: string };

export interface SeatChange {
  readonly organisation?: string | undefined;
  readonly status?: "active" | "vacant" | "suspended" | undefined;
  readonly substitute?: string | null | undefined;
  readonly termUntil?: string | null | undefined;
  readonly reselectOn?: string | null | undefined;
  readonly successor?: string | null | undefined;
}

/** A change of seats, blocs or co-chairs that waits for its second person. */
export const peopleChange = table(
  "people_change",
  {
    id: word("id").primaryKey(),
    process: word("process").notNull(),
    change: json<PeopleChange>("change").notNull(),
    state: word("state").$type<"open" | "done" | "withdrawn">().notNull(),
    askedBy: word("asked_by").notNull(),
    askedAt: time("asked_at").notNull(),
    endedBy: word("ended_by"),
    endedAt: time("ended_at"),
  },
  (t) => [index("people_change_process").on(t.process, t.state)],
);
