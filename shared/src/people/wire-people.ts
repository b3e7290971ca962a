import { z } from "zod";
import { seatCountSchema } from "../forum/parity-over-time.js";
import { signaturesSchema } from "../forum/signatures.js";
import { day, done, id, inProcess, instant, line, nothing, prose, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { actions } from "./actions.js";
import { belonging, invitationStates } from "./invitations.js";
import { blocs, roles } from "./roles.js";
import { issued, spokenRole } from "./wire-invitations.js";

const ofSeat = z.strictObject({ process: slug, seat: id });
const ofChange = z.strictObject({ process: slug, change: id });

export const seatStatuses = ["active", "vacant", "suspended"] as const;

export const seatLine = z.strictObject({
  id: z.string(),
  no: z.number().int(),
  bloc: z.enum(blocs),
  organisation: z.string(),
  status: z.enum(seatStatuses),
  holder: z.strictObject({ id: z.string(), name: z.string() }).nullable(),
  /** As pasted, until that person has joined. */
  holderName: z.string().nullable(),
  email: z.string().nullable(),
  substitute: z.string().nullable(),
  termUntil: day.nullable(),
  reselectOn: day.nullable(),
  successor: z.string().nullable(),
  vacantSince: instant.nullable(),
  invited: z.boolean(),
  /** Null where the terms ask for no statement. */
  signed: signaturesSchema.nullable(),
});
export type SeatLine = z.infer<typeof seatLine>;

export const readPeople = route({
  id: "read-people",
  method: "GET",
  path: "/api/p/:process/people",
  asks: "read_workspace",
  summary: "Seats by bloc, people by role, working groups; invitations for those who may invite.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    labels: z.strictObject({ government: z.string(), non_government: z.string() }),
    parity: z.strictObject({ government: z.number(), non_government: z.number(), met: z.boolean() }),
    bothCoChairs: z.boolean(),
    /** Filled seats from each change on, oldest first. */
    balance: z.array(seatCountSchema),
    seats: z.array(seatLine),
    people: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        email: z.string().nullable(),
        /** Null: in the forum, or not written down. */
        organisation: belonging.nullable(),
        roles: z.array(spokenRole.extend({ membership: z.string().nullable(), since: instant.nullable() })),
      }),
    ),
    groups: z.array(
      z.strictObject({ id: z.string(), name: z.string(), remit: z.string(), members: z.array(z.string()) }),
    ),
    /** Null for those who may not invite. */
    invitations: z
      .array(
        z.strictObject({
          id: z.string(),
          name: z.string().nullable(),
          email: z.string().nullable(),
          roles: z.array(spokenRole),
          state: z.enum(invitationStates),
          by: z.string(),
          createdAt: instant,
          expiresAt: instant,
          usedBy: z.string().nullable(),
        }),
      )
      .nullable(),
    changes: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(["seat", "add_seats", "end_role", "invitation"]),
        /** What it would change, named. */
        about: z.string(),
        status: z.enum(seatStatuses).nullable(),
        askedBy: z.string(),
        askedAt: instant,
        own: z.boolean(),
      }),
    ),
    may: z.array(z.enum(actions)),
  }),
  topics: ["people"],
});

/** Done at once, or waiting for a co-chair other than the one who asks. */
const doneOrWaits = z.strictObject({ ok: z.literal(true), waits: z.boolean() });

export const addSeats = route({
  id: "add-seats",
  method: "POST",
  once: true,
  path: "/api/p/:process/seats",
  asks: "change_seats",
  summary: "Add seats from a pasted table.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ table: prose(100_000) }),
  reply: z.strictObject({ ok: z.literal(true), waits: z.boolean(), added: z.number().int() }),
});

export const changeSeat = route({
  id: "change-seat",
  method: "PATCH",
  once: true,
  path: "/api/p/:process/seats/:seat",
  asks: "change_seats",
  summary: "Change a seat's organisation, status, substitute or term. A vacant seat has no holder.",
  params: ofSeat,
  query: nothing,
  body: z.strictObject({
    organisation: line(200).optional(),
    status: z.enum(seatStatuses).optional(),
    substitute: id.nullable().optional(),
    termUntil: day.nullable().optional(),
    reselectOn: day.nullable().optional(),
    successor: line(120).nullable().optional(),
  }),
  reply: doneOrWaits,
});

export const endRole = route({
  id: "end-role",
  method: "DELETE",
  path: "/api/p/:process/roles/:membership",
  asks: "invite",
  summary: "End a role of a person in this process.",
  params: z.strictObject({ process: slug, membership: id }),
  query: nothing,
  body: nothing,
  reply: doneOrWaits,
});

export const changeBelonging = route({
  id: "change-belonging",
  method: "PUT",
  path: "/api/p/:process/roles/:membership/organisation",
  asks: "invite",
  summary: "Whom somebody speaks for in all roles here; the bloc follows from the organisation's type.",
  params: z.strictObject({ process: slug, membership: id }),
  query: nothing,
  body: z.strictObject({ organisation: belonging.nullable() }),
  reply: done,
});

export const confirmChange = route({
  id: "confirm-change",
  method: "POST",
  once: true,
  path: "/api/p/:process/changes/:change",
  asks: "confirm_seats",
  summary:
    "The second person: a change of seats, blocs or co-chairs takes effect. Of an invitation, its link is shown once.",
  params: ofChange,
  query: nothing,
  body: nothing,
  /** Of an invitation: its link, shown once. */
  reply: z.strictObject({ ok: z.literal(true), issued: issued.nullable() }),
});

export const withdrawChange = route({
  id: "withdraw-change",
  method: "DELETE",
  path: "/api/p/:process/changes/:change",
  asks: "invite",
  summary: "Take back a change that waits.",
  params: ofChange,
  query: nothing,
  body: nothing,
  reply: done,
});

export const createGroup = route({
  id: "create-group",
  method: "POST",
  once: true,
  path: "/api/p/:process/groups",
  asks: "settings",
  summary: "A new working group.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ name: line(120), remit: prose(2000) }),
  reply: z.strictObject({ id: z.string() }),
});

const demoPerson = z.strictObject({
  email: z.string(),
  name: z.string(),
  password: z.string(),
  role: z.enum(roles),
  /** One line beside the role: bloc, group or seat, in the demo's own words. */
  detail: z.string(),
});
export type DemoPerson = z.infer<typeof demoPerson>;

export const readDemo = route({
  id: "read-demo",
  method: "GET",
  path: "/api/demo",
  asks: "nobody: public",
  summary: "The people of the demo with their passwords; only where the server runs with --demo.",
  params: nothing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ people: z.array(demoPerson) }),
});
