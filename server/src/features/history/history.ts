import { momentsOf, type readHistory } from "@accord/shared/history";
import { type Asker, may } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { asc, eq } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import type { Db } from "../../ports/store.js";
import { documentName } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { authorsIn } from "./authors.js";
import { ballotsOn, frozenOf } from "./frozen.js";
import { lookOf } from "./queries.js";
import type { Text } from "./text.js";

/** The moments of a text, those that bear a name, and its frozen versions with the ballots on them. */
export async function historyOf(
  db: Db,
  documents: Documents,
  text: Text,
  asker: Asker,
): Promise<ReplyOf<typeof readHistory>> {
  const reader = asker.kind === "person" ? asker.id : "";
  const steps = await documents.steps(text.id);
  const moments = momentsOf(steps);
  const { people, indexOf } = await authorsIn(
    db,
    text.process,
    moments.flatMap((one) => one.people),
    reader,
  );
  const named = await db
    .select()
    .from(documentName)
    .where(eq(documentName.document, text.id))
    .orderBy(asc(documentName.seq), asc(documentName.at));
  const versions = await frozenOf(db, text);
  const names = await namesOf(db, [...named.map(({ by }) => by), ...versions.map((one) => one.frozenBy)]);
  const writes = may(asker, text.edit, text.thing).allowed;
  const voted = await ballotsOn(db, versions);
  const look = await lookOf(db, text.id, reader);
  return {
    seq: steps.at(-1)?.seq ?? 0,
    people,
    moments: moments.map((one) => ({ ...one, people: one.people.map((id) => indexOf(id) as number) })),
    names: named.map(({ id, seq, name, by, at }) => ({
      id,
      seq,
      name,
      by: names.get(by) ?? "",
      at,
      mayForget: writes,
    })),
    versions: versions.map(({ id, n, frozenAt, upTo, frozenBy, root, entry }) => ({
      ...{ n, root, entry },
      seq: upTo?.[text.id] ?? steps.findLast(({ at }) => at <= frozenAt)?.seq ?? 0,
      at: frozenAt,
      by: names.get(frozenBy) ?? "",
      ballot: voted.get(id)?.no ?? null,
    })),
    looked: look?.beforeAt ? { seq: look.before, at: look.beforeAt } : null,
    can: { name: writes, restore: writes && text.lock === null },
    locked: text.lock,
  };
}
