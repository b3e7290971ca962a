import { z } from "zod";
import { declarationSchema, ethicsKinds } from "../forum/ethics.js";
import { done, id, inProcess, instant, line, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { workspaceAddress } from "./addresses.js";
import { invitationStates, offeredRole } from "./invitations.js";
import { longestPassword } from "./password.js";
import { blocs, roles } from "./roles.js";
import { me } from "./wire.js";

export const emailAddress = z
  .string()
  .trim()
  .max(254)
  .regex(/^[^\s@]+@[^\s@]+\.[^\s@.]+$/);
const key = z.strictObject({ key: z.string().regex(/^[A-Za-z0-9_-]{20,100}$/) });
const one = z.strictObject({ process: slug, invitation: id });

/** A role in words: names stand beside the codes. */
export const spokenRole = z.strictObject({
  role: z.enum(roles),
  groupName: z.string().nullable(),
  bloc: z.enum(blocs).nullable(),
  blocLabel: z.string().nullable(),
  seatNo: z.number().int().nullable(),
  organisation: z.string().nullable(),
});
export type SpokenRole = z.infer<typeof spokenRole>;

/** `link` is shown once and stored only as a hash; null while the invitation waits for a second person. */
export const issued = z.strictObject({
  id: z.string(),
  link: z.string().nullable(),
  expiresAt: instant,
  letter: z.enum(["sent", "kept", "none"]),
  waits: z.boolean(),
});

export const invite = route({
  id: "invite",
  method: "POST",
  once: true,
  path: "/api/p/:process/invitations",
  asks: "invite",
  summary: "Invite somebody by a link that opens one door once, within 14 days.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    name: line(120).nullable(),
    email: emailAddress.nullable(),
    roles: z.array(offeredRole).max(10),
    leadsTo: workspaceAddress.nullable(),
  }),
  reply: issued,
});

export const renewInvitation = route({
  id: "renew-invitation",
  method: "POST",
  once: true,
  path: "/api/p/:process/invitations/:invitation/link",
  asks: "invite",
  summary: "A new link for an invitation; the old one no longer opens.",
  params: one,
  query: nothing,
  body: nothing,
  reply: issued,
});

export const withdrawInvitation = route({
  id: "withdraw-invitation",
  method: "DELETE",
  path: "/api/p/:process/invitations/:invitation",
  asks: "invite",
  summary: "Withdraw an invitation that nobody has used.",
  params: one,
  query: nothing,
  body: nothing,
  reply: done,
});

export const readInvitation = route({
  id: "read-invitation",
  method: "GET",
  path: "/api/invitations/:key",
  asks: "nobody: key in the address",
  summary: "What an invitation offers, and by whom.",
  params: key,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    state: z.enum(invitationStates),
    by: z.string(),
    process: z.strictObject({ slug, title: z.string(), memberName: z.string(), timeZone: z.string() }),
    roles: z.array(spokenRole),
    name: z.string().nullable(),
    email: z.string().nullable(),
    /** The invited address has an account here: its password opens the invitation. */
    hasAccount: z.boolean(),
    /** [Q20] Who takes the seat signs before voting, here or later; "none" too where no seat is offered. */
    ethics: z.enum(ethicsKinds),
    leadsTo: z.string(),
    /** Question of the open ballot that it leads to. */
    vote: z.string().nullable(),
    expiresAt: instant,
    usedAt: instant.nullable(),
  }),
});

export const acceptInvitation = route({
  id: "accept-invitation",
  method: "POST",
  path: "/api/invitations/:key",
  asks: "nobody: key in the address",
  summary: "Join: a new account, or more roles for the one that is signed in.",
  params: key,
  query: nothing,
  body: z.strictObject({
    name: line(120).optional(),
    email: emailAddress.optional(),
    password: z.string().min(1).max(longestPassword).optional(),
    /** Signed with joining. */
    declaration: declarationSchema.optional(),
  }),
  reply: z.strictObject({ leadsTo: z.string(), me }),
});
