import type { Action, Asker, Thing } from "@accord/shared/people";
import { may } from "@accord/shared/people";
import { askerOf } from "../acts/authorise.js";
import type { TestHouse } from "./house.js";

/** Everybody named, with what each holds in the house now; null is the public. */
export async function askersOf<Who extends string | null>(
  house: TestHouse,
  names: readonly Who[],
): Promise<Map<Who, Asker>> {
  const found = new Map<Who, Asker>();
  for (const who of names) {
    const actor =
      who === null ? { kind: "public" as const } : { kind: "person" as const, id: house.people[who] ?? "" };
    found.set(who, await askerOf(house.store.read, actor, house.clock.now()));
  }
  return found;
}

/** The status that domain.md 2.2 gives to a refusal; null for who is let through. */
export function refusalOf(asker: Asker, action: Action, thing: Thing): 401 | 403 | 404 | null {
  if (may(asker, action, thing).allowed) return null;
  if (asker.kind === "public") return 401;
  return may(asker, "read_workspace", { process: thing.process }).allowed ? 403 : 404;
}
