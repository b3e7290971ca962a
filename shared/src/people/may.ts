import type { Action } from "./actions.js";
import type { Membership, Role } from "./roles.js";

/**
 * `yes` everywhere in the process; `own_group` only in a group one belongs to; `invited` only where named on the
 * draft; `confirmed` once a co-chair has confirmed ("run it", "act for co-chairs" in domain.md 2.2); `opened` where a
 * public choice is open to this role ("per poll", "C").
 */
export type Grant = "yes" | "own_group" | "invited" | "confirmed" | "opened";

type Row = Partial<Record<Role | "public", Grant>>;

const everyone: Row = {
  public: "yes",
  contributor: "yes",
  wg_member: "yes",
  facilitator: "yes",
  msf_member: "yes",
  substitute: "yes",
  co_chair: "yes",
  secretariat: "yes",
  point_of_contact: "yes",
  monitoring_body: "yes",
  observer: "yes",
  administrator: "yes",
};

/** domain.md 2.2 as data. A role that is not named in a row has no right: default deny. */
export const permissions: Record<Action, Row> = {
  read_published: everyone,
  read_workspace: {
    wg_member: "yes",
    facilitator: "yes",
    msf_member: "yes",
    substitute: "yes",
    co_chair: "yes",
    secretariat: "yes",
    point_of_contact: "yes",
    monitoring_body: "yes",
    observer: "yes",
  },
  contribute: everyone,
  enter_for_somebody: { facilitator: "yes", secretariat: "yes", point_of_contact: "yes" },
  edit_draft: {
    wg_member: "own_group",
    facilitator: "own_group",
    msf_member: "invited",
    co_chair: "invited",
    point_of_contact: "yes",
  },
  edit_terms: { msf_member: "yes", co_chair: "yes", secretariat: "yes" },
  edit_plan: { co_chair: "yes", secretariat: "yes", point_of_contact: "yes" },
  run_meeting: {
    wg_member: "own_group",
    facilitator: "yes",
    co_chair: "yes",
    secretariat: "yes",
    point_of_contact: "yes",
  },
  attend_meeting: {
    wg_member: "yes",
    facilitator: "yes",
    msf_member: "yes",
    substitute: "yes",
    co_chair: "yes",
    secretariat: "yes",
    point_of_contact: "yes",
    monitoring_body: "yes",
    observer: "yes",
  },
  approve_minutes: { wg_member: "own_group", facilitator: "own_group", co_chair: "yes" },
  discuss_draft: {
    contributor: "invited",
    wg_member: "own_group",
    facilitator: "yes",
    msf_member: "yes",
    co_chair: "yes",
    secretariat: "yes",
    point_of_contact: "yes",
    observer: "yes",
  },
  open_draft: { co_chair: "yes", secretariat: "confirmed", point_of_contact: "yes" },
  /** [Q11] Of a substitute the roll says when: in the member's absence. */
  vote: { msf_member: "yes", substitute: "yes", co_chair: "yes" },
  run_ballot: { co_chair: "yes", facilitator: "confirmed", secretariat: "confirmed" },
  prepare_choice: { facilitator: "yes", co_chair: "yes", secretariat: "yes", point_of_contact: "yes" },
  open_choice: { facilitator: "yes", co_chair: "yes" },
  take_part_in_choice: {
    public: "opened",
    contributor: "opened",
    wg_member: "opened",
    facilitator: "opened",
    msf_member: "opened",
    co_chair: "opened",
  },
  /** Only those whom the election names as its commission. */
  judge_applications: {
    contributor: "invited",
    wg_member: "invited",
    facilitator: "invited",
    msf_member: "invited",
    co_chair: "invited",
    secretariat: "invited",
    point_of_contact: "invited",
    monitoring_body: "invited",
    observer: "invited",
  },
  sort_contributions: {
    wg_member: "own_group",
    facilitator: "yes",
    secretariat: "yes",
    point_of_contact: "yes",
  },
  publish_contributions: { facilitator: "yes", secretariat: "yes", point_of_contact: "yes" },
  make_proposal: {
    wg_member: "own_group",
    facilitator: "yes",
    msf_member: "yes",
    co_chair: "yes",
    secretariat: "yes",
    point_of_contact: "yes",
  },
  /** `confirmed` for a facilitator: may write it down, never sign it ("propose"). */
  shortlist_without_ballot: { co_chair: "yes", facilitator: "confirmed" },
  decide_suggestion: {
    wg_member: "own_group",
    facilitator: "own_group",
    msf_member: "invited",
    co_chair: "invited",
    point_of_contact: "yes",
  },
  lock_draft: { co_chair: "yes" },
  invite: { co_chair: "yes", secretariat: "yes", point_of_contact: "yes" },
  settings: { co_chair: "yes", secretariat: "yes", point_of_contact: "yes" },
  write_response: {
    wg_member: "yes",
    facilitator: "yes",
    secretariat: "yes",
    point_of_contact: "yes",
  },
  approve_response: { co_chair: "yes" },
  publish_response: { point_of_contact: "yes" },
  change_seats: { co_chair: "yes", secretariat: "yes", administrator: "yes" },
  confirm_seats: { co_chair: "yes" },
  /** Members of the network; nobody of the government by office [7.7]. */
  write_position: { wg_member: "own_group", facilitator: "own_group" },
  /** Whom the network has named: its coordinator, its steering committee. */
  speak_for_network: { wg_member: "invited", facilitator: "invited" },
  operate: { administrator: "yes" },
};

/** Who asks: nobody signed in, a person with what that person holds now, or the house itself (jobs, the operator's command line). */
export type Asker =
  | { readonly kind: "public" }
  | { readonly kind: "person"; readonly id: string; readonly memberships: readonly Membership[] }
  | { readonly kind: "system" }
  | { readonly kind: "operator" };

/** What is asked about, as it is stored now. */
export interface Thing {
  readonly process: string | null;
  /** The working group it belongs to; null when it belongs to none. */
  readonly group?: string | null;
  /** Persons named on it ("if invited"). */
  readonly invited?: readonly string[];
  /** A co-chair has confirmed ("run it", "act for co-chairs"). */
  readonly confirmed?: boolean;
  /** To whom a public choice is open. */
  readonly openTo?: readonly (Role | "public")[];
}

type Verdict =
  | { readonly allowed: true; readonly as: Role | "public" | "system" | "operator" }
  | {
      readonly allowed: false;
      readonly why:
        | "not_signed_in"
        | "no_role"
        | "other_group"
        | "not_invited"
        | "not_confirmed"
        | "not_opened";
    };

/** The one answer to "may this person do that to this thing" [domain.md 2.2]. */
export function may(asker: Asker, action: Action, thing: Thing): Verdict {
  if (asker.kind === "system" || asker.kind === "operator") return { allowed: true, as: asker.kind };
  const row = permissions[action];
  const isOpenTo = (role: Role | "public"): boolean => thing.openTo?.includes(role) ?? false;
  if (row.public === "yes") return { allowed: true, as: "public" };
  if (asker.kind === "public")
    return row.public === "opened" && isOpenTo("public")
      ? { allowed: true, as: "public" }
      : { allowed: false, why: "not_signed_in" };
  let why: "no_role" | "other_group" | "not_invited" | "not_confirmed" | "not_opened" = "no_role";
  for (const held of asker.memberships) {
    if (held.role !== "administrator" && held.process !== thing.process) continue;
    const grant = row[held.role];
    if (grant === undefined) continue;
    switch (grant) {
      case "yes":
        return { allowed: true, as: held.role };
      case "own_group":
        if (held.group !== null && held.group === thing.group) return { allowed: true, as: held.role };
        why = "other_group";
        break;
      case "invited":
        if (thing.invited?.includes(asker.id)) return { allowed: true, as: held.role };
        why = "not_invited";
        break;
      case "confirmed":
        if (thing.confirmed) return { allowed: true, as: held.role };
        why = "not_confirmed";
        break;
      case "opened":
        if (isOpenTo(held.role)) return { allowed: true, as: held.role };
        why = "not_opened";
        break;
    }
  }
  return { allowed: false, why };
}
