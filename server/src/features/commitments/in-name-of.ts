import { sayIn } from "@accord/shared/messages";
import type { Thing } from "@accord/shared/people";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { found, Refused } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { person, process as processTable } from "../../ports/tables/index.js";
import { commitmentByNumber } from "./queries.js";

export interface InName {
  readonly process: string;
  /** The co-chair in whose name the secretariat does it (domain.md 2.2 "act for co-chairs"). */
  readonly inNameOf: string | null;
}
export interface OnDraft extends InName {
  readonly n: number;
}

/** On whose draft, and whether the co-chair named chairs at this moment. */
export async function inNameThing(tx: Db, { process, n, inNameOf }: OnDraft, now: string): Promise<Thing> {
  const { group, invited } = await commitmentByNumber(tx, process, n);
  return { process, group, invited, confirmed: await chairs(tx, process, inNameOf, now) };
}

export async function chairs(tx: Db, process: string, who: string | null, now: string): Promise<boolean> {
  return who !== null && (await coChairsOf(tx, process, now)).some(({ id }) => id === who);
}

/** Names the co-chair in the record and tells that person at once; without effect for who acts in the own right. */
export async function actInName(
  context: ActContext,
  { process, inNameOf, what, n }: InName & { what: "opened" | "frozen" | "published"; n: number },
): Promise<void> {
  if (context.as !== "secretariat") return;
  const { tx, now, by, audit, mail } = context;
  const chair = (await coChairsOf(tx, process, now)).find(({ id }) => id === inNameOf);
  if (!chair) throw new Refused("not_allowed", [{ code: "may.not_confirmed" }]);
  const [home] = await tx.select().from(processTable).where(eq(processTable.id, process));
  const [who] = await tx.select().from(person).where(eq(person.id, by));
  const { language, title } = found(home);
  const say = sayIn(language);
  audit({ inNameOf: chair.id });
  await mail({
    process,
    to: chair.email,
    subject: say("commitments.inName.subject", { process: title, n }),
    text: say(`commitments.inName.${what}`, { name: found(who).name, n }),
  });
}
