import { hashOf, type JsonValue } from "@accord/shared/canonical";
import { and, count, eq, inArray, isNull, sql } from "drizzle-orm";
import { process as processTable, publication, publishedCount } from "../ports/tables/index.js";
import type { ActContext } from "./act.js";
import { found } from "./refused.js";

interface Publishing {
  readonly process: string;
  /** Tail of its address under /p/<process>/; empty for the process itself. */
  readonly address: string;
  readonly kind: string;
  /** Of the shape that the feature's public record gives. */
  readonly body: unknown;
  /** Orders the list of its kind. */
  readonly position?: number;
  /** What the public search finds it by; left out for pages that are found otherwise. */
  readonly words?: { readonly title: string; readonly body: string };
}

/** Kind under which the search port keeps what is public, by address. */
export const publicSearch = "public";

/** A page becomes public, or its next version does, in the publishing act's transaction; the same body stays as it stands. */
export async function publish(context: ActContext, publishing: Publishing): Promise<void> {
  await publishAll(context, [publishing]);
}

/** Many pages of one process: written in slices, counted once. */
export async function publishAll(context: ActContext, publishings: readonly Publishing[]): Promise<void> {
  await publishUncounted(context, publishings);
  const process = publishings[0]?.process;
  if (process === undefined) return;
  await countPublished(context, process, [...new Set(publishings.map(({ kind }) => kind))]);
}

/** For who publishes slice by slice and calls `countPublished` after the last one. */
export async function publishUncounted(
  context: ActContext,
  publishings: readonly Publishing[],
): Promise<void> {
  const process = publishings[0]?.process;
  if (process === undefined) return;
  const [home] = await context.tx
    .select({ language: processTable.language })
    .from(processTable)
    .where(eq(processTable.id, process));
  const { language } = found(home);
  for (let at = 0; at < publishings.length; at += 100) {
    await put(context, language, publishings.slice(at, at + 100));
  }
  context.announce(process, "public");
}

async function put(
  { tx, now, search }: ActContext,
  language: string,
  some: readonly Publishing[],
): Promise<void> {
  const values = some.map(({ process, address, kind, body, position = 0 }) => {
    const json = body as JsonValue;
    const hash = hashOf("accord/publication", json);
    return {
      process,
      address,
      language,
      version: 1,
      kind,
      body: json,
      hash,
      since: now,
      position,
      tombstone: null,
    };
  });
  await tx
    .insert(publication)
    .values(values)
    .onConflictDoUpdate({
      target: [publication.process, publication.address, publication.language],
      set: {
        kind: sql`excluded.kind`,
        version: sql`${publication.version} + 1`,
        body: sql`excluded.body`,
        hash: sql`excluded.hash`,
        since: sql`excluded.since`,
        position: sql`excluded.position`,
        tombstone: null,
      },
      setWhere: sql`${publication.hash} <> excluded.hash or ${publication.tombstone} is not null`,
    });
  const process = some[0]?.process ?? "";
  const found = some.flatMap(({ address: id, words }) =>
    words ? [{ process, kind: publicSearch, id, ...words }] : [],
  );
  const without = some.flatMap(({ address, words }) => (words ? [] : [address]));
  await search.indexAll(tx, found);
  await search.removeAll(tx, process, publicSearch, without);
}

/** The page is gone and says why; its address stays, nothing of its words does. */
export async function unpublish(
  context: ActContext,
  process: string,
  address: string,
  why: string,
): Promise<void> {
  const { tx, now, search, announce } = context;
  const gone = await tx
    .update(publication)
    .set({ tombstone: why, body: {}, hash: "", since: now, version: sql`${publication.version} + 1` })
    .where(
      and(eq(publication.process, process), eq(publication.address, address), isNull(publication.tombstone)),
    )
    .returning({ kind: publication.kind });
  if (gone.length === 0) return;
  await search.remove(tx, process, publicSearch, address);
  await countPublished(context, process, [...new Set(gone.map(({ kind }) => kind))]);
  announce(process, "public");
}

export async function countPublished(
  { tx }: ActContext,
  process: string,
  kinds: readonly string[],
): Promise<void> {
  const rows = await tx
    .select({ kind: publication.kind, n: count() })
    .from(publication)
    .where(
      and(
        eq(publication.process, process),
        inArray(publication.kind, [...kinds]),
        isNull(publication.tombstone),
      ),
    )
    .groupBy(publication.kind);
  for (const name of kinds) {
    const value = rows.find((row) => row.kind === name)?.n ?? 0;
    await tx
      .insert(publishedCount)
      .values({ process, name, value })
      .onConflictDoUpdate({ target: [publishedCount.process, publishedCount.name], set: { value } });
  }
}
