import { type Action, actions } from "./actions.js";
import { type Grant, permissions } from "./may.js";
import { type Role, roles } from "./roles.js";

interface PermissionLine {
  readonly action: Action;
  readonly grants: readonly { readonly role: Role | "public"; readonly grant: Grant | null }[];
}

/** domain.md 2.2 as it is enforced, for people to read: from the same table that `may` asks. */
export function permissionTable(
  of: readonly (Role | "public")[] = ["public", ...roles],
): readonly PermissionLine[] {
  return actions.map((action) => ({
    action,
    grants: of.map((role) => ({ role, grant: permissions[action][role] ?? null })),
  }));
}
