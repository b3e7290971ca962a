import { type TypedDraft, titleOf } from "@accord/shared/commitments";
import { and, desc, eq, gt, isNotNull } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { documentUpdate, version } from "../../ports/tables/index.js";

export type StoredVersion = typeof version.$inferSelect;

/** Newest first. */
export function versionsOf(
  db: Db,
  kind: StoredVersion["subjectKind"],
  subject: string,
): Promise<StoredVersion[]> {
  return db
    .select()
    .from(version)
    .where(and(eq(version.subjectKind, kind), eq(version.subject, subject)))
    .orderBy(desc(version.n));
}

export async function lastVersion(
  db: Db,
  kind: StoredVersion["subjectKind"],
  subject: string,
): Promise<StoredVersion | undefined> {
  const [last] = await db
    .select()
    .from(version)
    .where(and(eq(version.subjectKind, kind), eq(version.subject, subject)))
    .orderBy(desc(version.n))
    .limit(1);
  return last;
}

export async function versionById(db: Db, process: string, id: string): Promise<StoredVersion> {
  const [row] = await db
    .select()
    .from(version)
    .where(and(eq(version.process, process), eq(version.id, id)));
  return found(row);
}

/** What a commitment was called when it was frozen: its draft may be called otherwise since. */
export const frozenTitle = ({ body }: Pick<StoredVersion, "body">, now: { readonly title: string }): string =>
  titleOf(body as unknown as TypedDraft) || now.title;

/** Whether people have written in the live text since then; marks that acts set are no words [FREEZE-7]. By the clock where its place was not kept. */
export async function writtenSince(
  db: Db,
  document: string,
  { upTo, frozenAt }: Pick<StoredVersion, "upTo" | "frozenAt">,
): Promise<boolean> {
  const place = upTo?.[document];
  const [row] = await db
    .select({ seq: documentUpdate.seq })
    .from(documentUpdate)
    .where(
      and(
        eq(documentUpdate.document, document),
        place === undefined ? gt(documentUpdate.at, frozenAt) : gt(documentUpdate.seq, place),
        isNotNull(documentUpdate.person),
      ),
    )
    .limit(1);
  return row !== undefined;
}
