import { type readRoom, type ToldAct, toldActs } from "@accord/shared/groups";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, desc, eq, inArray, isNotNull, max } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import * as t from "../../ports/tables/index.js";
import type { RoomThing } from "./things.js";

/** The latest acts on these things, and who wrote last in each of their texts. */
export async function activityOn(
  db: Db,
  process: string,
  things: readonly RoomThing[],
): Promise<ReplyOf<typeof readRoom>["activity"]> {
  const byId = new Map(things.map((one) => [one.id, one]));
  const acts = await db
    .select({ at: t.audit.at, act: t.audit.act, detail: t.audit.detail, by: t.person.name })
    .from(t.audit)
    .leftJoin(t.person, eq(t.person.id, t.audit.actor))
    .where(and(eq(t.audit.process, process), inArray(t.audit.act, [...toldActs])))
    .orderBy(desc(t.audit.seq))
    .limit(400);
  const done = acts.flatMap(({ at, act, detail, by }) => {
    const named = Object.values(detail as Record<string, unknown>).find(
      (id) => typeof id === "string" && byId.has(id),
    );
    const thing = byId.get(String(named));
    return thing ? [{ at, act: act as ToldAct, by, label: thing.label, tail: thing.tail }] : [];
  });
  const byText = new Map(things.flatMap((one) => (one.document === null ? [] : [[one.document, one]])));
  const written = await db
    .select({ document: t.documentUpdate.document, at: max(t.documentUpdate.at), by: t.person.name })
    .from(t.documentUpdate)
    .innerJoin(t.person, eq(t.person.id, t.documentUpdate.person))
    .where(and(inArray(t.documentUpdate.document, [...byText.keys()]), isNotNull(t.documentUpdate.person)))
    .groupBy(t.documentUpdate.document, t.person.name);
  const wrote = written.flatMap(({ document, at, by }) => {
    const thing = byText.get(document);
    return thing && at ? [{ at, act: "write-text" as const, by, label: thing.label, tail: thing.tail }] : [];
  });
  const latest = [...done, ...wrote].sort((a, b) => b.at.localeCompare(a.at));
  // Of the same done again to the same thing by the same person on one day the last is told.
  const kind = (one: (typeof latest)[number]) => [one.at.slice(0, 10), one.act, one.tail, one.by].join(" ");
  return latest
    .filter((one, at) => latest.findIndex((other) => kind(other) === kind(one)) === at)
    .slice(0, 12);
}
