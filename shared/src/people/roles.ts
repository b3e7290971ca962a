import { type Bloc, blocs } from "../forum/bloc.js";

/** Roles of domain.md 2.2 with those named below its table. */
export const roles = [
  "wg_member",
  "facilitator",
  "msf_member",
  "substitute",
  "co_chair",
  "secretariat",
  "point_of_contact",
  "monitoring_body",
  "contributor",
  "observer",
  "administrator",
] as const;
export type Role = (typeof roles)[number];

export { type Bloc, blocs };

/** A role held by a person in a process, as stored now. `group` only for wg_member and facilitator of one group. */
export interface Membership {
  readonly role: Role;
  readonly process: string;
  readonly group: string | null;
  readonly bloc: Bloc | null;
}
