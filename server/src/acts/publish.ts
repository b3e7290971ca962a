import { canonicalJson, type JsonValue, sha256Hex } from "@accord/shared/canonical";
import { and, count, eq, isNull, sql } from "drizzle-orm";
import { publication, publishedCount } from "../ports/tables/index.js";
import type { ActContext } from "./act.js";

export interface Publishing {
  readonly process: string;
  /** Tail of its address under /p/<process>/. */
  readonly address: string;
  readonly kind: string;
  readonly body: unknown;
  /** Orders the list of its kind. */
  readonly position?: number;
  readonly language?: string;
}

/** A page becomes public, or its next version does; equal words change nothing. In the publishing act's transaction. */
export async function publish(context: ActContext, publishing: Publishing): Promise<void> {
  await publishAll(context, [publishing]);
}

/** Many pages of one process at once: the counts are taken once. */
export async function publishAll(context: ActContext, publishings: readonly Publishing[]): Promise<void> {
  for (const one of publishings) await put(context, one);
  const kinds = new Map(publishings.map(({ process, kind }) => [`${process} ${kind}`, { process, kind }]));
  for (const { process, kind } of kinds.values()) await countPublished(context, process, kind);
}

async function put(
  { tx, now }: ActContext,
  { process, address, kind, body, position = 0, language = "en" }: Publishing,
): Promise<void> {
  const json = body as JsonValue;
  const hash = sha256Hex(canonicalJson(json));
  await tx
    .insert(publication)
    .values({ process, address, language, version: 1, kind, body: json, hash, since: now, position })
    .onConflictDoUpdate({
      target: [publication.process, publication.address, publication.language],
      set: {
        body: json,
        hash,
        position,
        tombstone: null,
        version: sql`case when ${publication.hash} = ${hash} then ${publication.version} else ${publication.version} + 1 end`,
        since: sql`case when ${publication.hash} = ${hash} then ${publication.since} else ${now} end`,
      },
    });
}

/** The page is gone and says why; its address stays. */
export async function unpublish(
  context: ActContext,
  process: string,
  address: string,
  why: string,
): Promise<void> {
  const { tx } = context;
  const gone = await tx
    .update(publication)
    .set({ tombstone: why, body: null, hash: "" })
    .where(and(eq(publication.process, process), eq(publication.address, address)))
    .returning({ kind: publication.kind });
  for (const { kind } of gone) await countPublished(context, process, kind);
}

async function countPublished({ tx }: ActContext, process: string, kind: string): Promise<void> {
  const [row] = await tx
    .select({ n: count() })
    .from(publication)
    .where(and(eq(publication.process, process), eq(publication.kind, kind), isNull(publication.tombstone)));
  const value = row?.n ?? 0;
  await tx
    .insert(publishedCount)
    .values({ process, name: kind, value })
    .onConflictDoUpdate({ target: [publishedCount.process, publishedCount.name], set: { value } });
}
