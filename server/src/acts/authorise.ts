import { type Action, type Asker, may, type Thing } from "@accord/shared/people";
import type { Db } from "../ports/store.js";
import type { Actor } from "./act.js";
import { membershipsOf } from "./memberships.js";
import { Refused } from "./refused.js";

/** The actor with the rights that person holds at this instant. */
export async function askerOf(db: Db, actor: Actor, now: string): Promise<Asker> {
  if (actor.kind !== "person") return actor;
  return { kind: "person", id: actor.id, memberships: await membershipsOf(db, actor.id, now) };
}

/** Asked before anything is looked for: to nobody signed in, what is there and what is not answer alike. */
export function refuseNobody(actor: Actor, action: Action): void {
  if (actor.kind === "public" && !may(actor, action, { process: null, openTo: ["public"] }).allowed)
    throw new Refused("not_signed_in");
}

/**
 * The one place that asks `may`, for acts and for questions. What may not be read looks like what is not
 * there (threats.md G6): without the right to read the workspace the answer is "not found".
 */
export async function authorise(
  db: Db,
  actor: Actor,
  action: Action,
  thing: Thing,
  now: string,
): Promise<string> {
  const asker = await askerOf(db, actor, now);
  const verdict = may(asker, action, thing);
  if (verdict.allowed) return verdict.as;
  if (verdict.why === "not_signed_in") throw new Refused("not_signed_in");
  if (!may(asker, "read_workspace", thing).allowed && action !== "operate") throw new Refused("not_found");
  throw new Refused("not_allowed", [{ code: `may.${verdict.why}`, values: { action } }]);
}
