import { may } from "@accord/shared/people";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../acts/act.js";
import { askerOf } from "../../acts/authorise.js";
import type { Db } from "../../ports/store.js";
import { picture, publication } from "../../ports/tables/index.js";

export const picturesBy = (db: Db, sha256: string) =>
  db.select().from(picture).where(eq(picture.sha256, sha256));

/** Whether something that is public now shows it. */
export async function isPublicPicture(
  db: Db,
  sha256: string,
  processes: readonly string[],
): Promise<boolean> {
  const [shown] = await db
    .select({ address: publication.address })
    .from(publication)
    .where(
      and(
        inArray(publication.process, [...processes]),
        isNull(publication.tombstone),
        sql`instr(${publication.body}, ${`"${sha256}"`}) > 0`,
      ),
    )
    .limit(1);
  return shown !== undefined;
}

/** Who may read the texts of a process may read their pictures. */
export async function mayReadIn(
  db: Db,
  actor: Actor,
  processes: readonly string[],
  now: string,
): Promise<boolean> {
  const asker = await askerOf(db, actor, now);
  return processes.some((process) => may(asker, "read_workspace", { process }).allowed);
}

export async function bytesOfPictures(db: Db, process: string): Promise<number> {
  const [sum] = await db
    .select({ bytes: sql<number>`coalesce(sum(${picture.bytes}), 0)` })
    .from(picture)
    .where(eq(picture.process, process));
  return sum?.bytes ?? 0;
}
