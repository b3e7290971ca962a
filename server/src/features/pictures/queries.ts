import { may } from "@accord/shared/people";
import { and, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Actor } from "../../acts/act.js";
import { askerOf } from "../../acts/authorise.js";
import type { Files } from "../../ports/files.js";
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

export interface KeptPicture {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** The pictures that some texts of a process show, by their ids. */
export async function picturesOf(
  db: Db,
  files: Files,
  process: string,
  ids: readonly string[],
): Promise<Map<string, KeptPicture>> {
  const kept = new Map<string, KeptPicture>();
  if (ids.length === 0) return kept;
  const rows = await db
    .select()
    .from(picture)
    .where(and(eq(picture.process, process), inArray(picture.sha256, [...ids])));
  for (const { sha256, file, type } of rows) {
    const bytes = await files.get(file);
    if (bytes !== null) kept.set(sha256, { bytes, type });
  }
  return kept;
}

export async function bytesOfPictures(db: Db, process: string): Promise<number> {
  const [sum] = await db
    .select({ bytes: sql<number>`coalesce(sum(${picture.bytes}), 0)` })
    .from(picture)
    .where(eq(picture.process, process));
  return sum?.bytes ?? 0;
}
