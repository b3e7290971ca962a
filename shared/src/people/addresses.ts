import { z } from "zod";

/** An address inside the workspace, for invitations: never another site, never a door. */
export const workspaceAddress = z
  .string()
  .max(300)
  .regex(/^\/app(?:\/[A-Za-z0-9._~%-]+)*(?:\?[A-Za-z0-9._~%=&-]*)?(?:#[A-Za-z0-9._~%=&-]*)?$/);

/** Where to go after signing in: a path of this site, or the usual place (T60: no open redirect). */
export function ownAddress(wanted: string | undefined, usual = "/app"): string {
  if (!wanted || wanted.length > 2000) return usual;
  const own = /^\/(?:app|account|invitation|p|r|workshop)(?:[/?#][^\\\p{Cc}]*)?$/u;
  return own.test(wanted) && !wanted.startsWith("//") ? wanted : usual;
}
