import { z } from "zod";
import { stakeholderTypes } from "../contributions/vocabulary.js";
import { type Issue, issue } from "../issues/index.js";
import { line } from "../protocol/common.js";
import { type Bloc, blocs, type Membership, type Role } from "./roles.js";

export const invitableRoles = [
  "msf_member",
  "co_chair",
  "secretariat",
  "point_of_contact",
  "facilitator",
  "wg_member",
  "monitoring_body",
  "observer",
  "contributor",
] as const satisfies readonly Role[];

/** Whom somebody without a seat speaks for; the bloc follows from the type (2.3). */
export const belonging = z.strictObject({ name: line(200), type: z.enum(stakeholderTypes) });
export type Belonging = z.infer<typeof belonging>;

/** A role as it is offered: a seat for a forum member, a bloc for a co-chair, a group for a working group's member. */
export const offeredRole = z.strictObject({
  role: z.enum(invitableRoles),
  group: z.string().nullable(),
  bloc: z.enum(blocs).nullable(),
  seat: z.string().nullable(),
  organisation: belonging.optional(),
});
export type OfferedRole = z.infer<typeof offeredRole>;

const takes: Partial<Record<Role, { group?: "must" | "may"; bloc?: "must"; seat?: "must" }>> = {
  msf_member: { seat: "must" },
  co_chair: { bloc: "must" },
  wg_member: { group: "must" },
  facilitator: { group: "may" },
};

/** Who sits in the forum speaks for the organisation of the seat. */
export const takesOrganisation = (role: Role): boolean => role !== "msf_member" && role !== "co_chair";

export function issuesWithOffer(roles: readonly OfferedRole[]): Issue[] {
  if (roles.length === 0) return [issue("invited_roles_missing", {}, "roles")];
  return roles.flatMap((offered): Issue[] => {
    const may = takes[offered.role] ?? {};
    const said = (code: string): Issue => issue(code, { role: offered.role }, "roles");
    if (may.group === "must" && offered.group === null) return [said("invited_role_needs_group")];
    if (may.bloc === "must" && offered.bloc === null) return [said("invited_role_needs_bloc")];
    if (may.seat === "must" && offered.seat === null) return [said("invited_role_needs_seat")];
    const extra =
      (offered.group !== null && !may.group) ||
      (offered.bloc !== null && !may.bloc) ||
      (offered.seat !== null && !may.seat) ||
      (offered.organisation !== undefined && !takesOrganisation(offered.role));
    return extra ? [said("invited_role_takes_less")] : [];
  });
}

/** domain.md 2.2: seats, blocs and co-chairs are changed by two persons once both co-chairs have joined. */
export function secondPersonNeeded(
  coChairs: ReadonlySet<Bloc | null>,
  roles: readonly Pick<OfferedRole, "role" | "seat">[],
): boolean {
  return bothJoined(coChairs) && roles.some(({ role, seat }) => role === "co_chair" || seat !== null);
}

export const bothJoined = (coChairs: ReadonlySet<Bloc | null>): boolean =>
  blocs.every((bloc) => coChairs.has(bloc));

export const invitationStates = ["open", "waiting", "used", "withdrawn", "expired"] as const;
type InvitationState = (typeof invitationStates)[number];

/** What an invitation is at an instant: its date passes without anybody writing it down. */
export function invitationState(
  stored: { readonly state: "open" | "waiting" | "used" | "withdrawn"; readonly expiresAt: string },
  now: string,
): InvitationState {
  return stored.state === "open" && stored.expiresAt <= now ? "expired" : stored.state;
}

/** The sentence that each state but `open` is refused with. */
export function issuesWithInvitation(state: InvitationState): Issue[] {
  return state === "open" ? [] : [issue(`invitation_${state}`)];
}

/** A role one holds already is not given twice. */
export function isHeld(held: readonly Membership[], process: string, offered: OfferedRole): boolean {
  return held.some(
    (own) =>
      own.process === process &&
      own.role === offered.role &&
      own.group === offered.group &&
      own.bloc === offered.bloc,
  );
}
