import { createHash } from "node:crypto";
import { canonicalJson } from "@accord/shared/canonical";
import {
  type ExportedLog,
  type ExportHead,
  exportedEntry,
  exportHead,
  firstPreviousHash,
  type LogEntry,
} from "@accord/shared/decisions";
import { and, asc, desc, eq, gt, inArray, lte, sql } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { logEntry, version } from "../../ports/tables/index.js";
import { checkpointsOf } from "./proofs.js";

/** Read at once, of each question one after the other. */
const entriesAtOnce = 25;
const linesAtOnce = 1_000;

/**
 * The log as it stands when it is asked for, as its public file gives it: with those openings that are public today
 * (mechanisms.md 5). Words of a ballot open when it is over; the title of a frozen version when that is published.
 */
export interface LogInParts {
  readonly head: ExportHead;
  /** Changes with whatever the file says. */
  readonly etag: string;
  /** The newest first where that is asked. */
  entries(order?: "newest first"): AsyncGenerator<LogEntry[]>;
}

export async function logInParts(
  db: Db,
  process: { id: string; slug: string },
  /** Others have their turn between two questions. */
  turn: () => Promise<void> = async () => undefined,
): Promise<LogInParts> {
  const checkpoints = await checkpointsOf(db, process);
  const own = eq(logEntry.process, process.id);
  const [last] = await db.select().from(logEntry).where(own).orderBy(desc(logEntry.sequence)).limit(1);
  const count = last?.sequence ?? 0;
  const head = exportHead({
    ...{ process: process.slug, count, checkpoints },
    lastHash: last?.hash ?? firstPreviousHash,
  });
  const versions = await db
    .select({ entry: version.entry, published: version.published })
    .from(version)
    .where(eq(version.process, process.id))
    .orderBy(asc(version.entry));
  const published = new Set(versions.flatMap((row) => (row.published ? [row.entry] : [])));
  const over = new Set<number>();
  let bytes = 0;
  for (let from = 0; from < count; from += linesAtOnce) {
    await turn();
    const some = and(own, gt(logEntry.sequence, from), lte(logEntry.sequence, from + linesAtOnce));
    const [sum] = await db
      // What an entry opens only ever becomes less.
      .select({ bytes: sql<number>`sum(octet_length(${logEntry.openings}))` })
      .from(logEntry)
      .where(some);
    bytes += sum?.bytes ?? 0;
    const closing = await db
      .select({ ballot: sql<number>`json_extract(${logEntry.core}, '$.ballot')` })
      .from(logEntry)
      .where(and(some, inArray(logEntry.kind, ["ballot_closed", "not_quorate", "void"])));
    for (const { ballot } of closing) over.add(ballot);
  }
  const isPublic = (entry: LogEntry): boolean => {
    if (entry.kind === "version_frozen") return published.has(entry.sequence) || "election" in entry.core;
    if (entry.kind === "ballot_opened") return over.has(entry.sequence);
    return true;
  };
  const said = canonicalJson([head, [...published], [...over], bytes]);
  return {
    head,
    etag: createHash("sha256").update(said).digest("hex"),
    async *entries(order) {
      for (let done = 0; done < count; done += entriesAtOnce) {
        const [after, to] =
          order === undefined
            ? [done, Math.min(done + entriesAtOnce, count)]
            : [count - done - entriesAtOnce, count - done];
        const rows = await db
          .select()
          .from(logEntry)
          .where(and(own, gt(logEntry.sequence, after), lte(logEntry.sequence, to)))
          .orderBy(order === undefined ? asc(logEntry.sequence) : desc(logEntry.sequence));
        yield rows.map(({ process: _, ...entry }) => exportedEntry(entry, isPublic));
      }
    },
  };
}

/** decisions.json, byte by byte, as canonical JSON. */
export async function* decisionsJson({ head, entries }: LogInParts): AsyncGenerator<string> {
  const { checkpoints, closingHash, count, ...rest } = head;
  yield `${canonicalJson({ checkpoints, closingHash, count }).slice(0, -1)},"entries":[`;
  let comma = "";
  for await (const some of entries()) {
    yield `${comma}${some.map((entry) => canonicalJson(entry)).join(",")}`;
    comma = ",";
  }
  yield `],${canonicalJson(rest).slice(1)}`;
}

/** The same in one piece, for a log that is known to be short. */
export async function exportedLog(db: Db, process: { id: string; slug: string }): Promise<ExportedLog> {
  const log = await logInParts(db, process);
  const entries: LogEntry[] = [];
  for await (const some of log.entries()) entries.push(...some);
  return { ...log.head, entries };
}
