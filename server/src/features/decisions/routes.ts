import type { JsonValue } from "@accord/shared/canonical";
import {
  correctDecision as correctRoute,
  type DecisionRecord,
  facetsOf,
  howOf,
  listLog,
  readDecision,
} from "@accord/shared/decisions";
import { and, eq } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Door } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { publication } from "../../ports/tables/index.js";
import { forumOf } from "../terms/queries.js";
import { correctDecision } from "./correct-decision.js";
import { correctionsOf } from "./corrections.js";
import { entryOf, logOf, type Stored, titleOf } from "./entries.js";
import { decisionRecordOf } from "./queries.js";

/** What has no words of its own is about the question of its ballot, or about what it corrects. */
const lineOf = (row: Stored, all: readonly Stored[], published: ReadonlyMap<number, DecisionRecord>) => {
  const record = published.get(row.sequence);
  return {
    sequence: row.sequence,
    kind: row.kind,
    at: row.at,
    title: titleOf(row) || questionOf(row, all),
    hash: row.hash,
    previousHash: row.previousHash,
    facets: record ? facetsOf(record) : null,
    how: record ? howOf(record) : null,
  };
};

function questionOf({ core }: Stored, all: readonly Stored[]): string {
  const opened = (core as { ballot?: number }).ballot;
  const entry = opened === undefined ? undefined : all.find(({ sequence }) => sequence === opened);
  return entry ? titleOf(entry) : "";
}

/** A list, or a seat with who holds it, as one line. */
const inWords = (value: JsonValue): string =>
  value !== null && typeof value === "object" ? Object.values(value).map(String).join(", ") : String(value);

async function publishedIn(db: Db, process: string): Promise<Map<number, DecisionRecord>> {
  const rows = await db
    .select({ body: publication.body })
    .from(publication)
    .where(and(eq(publication.process, process), eq(publication.kind, "decision")));
  const records = rows.map(({ body }) => body as unknown as DecisionRecord);
  return new Map(records.map((record) => [record.sequence, record]));
}

export function decisionRoutes(door: Door): void {
  door.ask(listLog, async ({ db, process }) => {
    const all = await logOf(db, process.id);
    const published = await publishedIn(db, process.id);
    return { entries: all.map((row) => lineOf(row, all, published)) };
  });

  door.ask(readDecision, async ({ db, process, params }) => {
    const sequence = Number(params.sequence);
    const entry = found(await entryOf(db, process.id, sequence));
    const all = await logOf(db, process.id);
    return {
      entry: lineOf(entry, all, await publishedIn(db, process.id)),
      decision: await decisionRecordOf(db, process.id, sequence),
      blocLabels: (await forumOf(db, process.id)).labels,
      facts: Object.entries(entry.openings).map(([name, { value }]) => ({
        name: name.split(".")[0] ?? name,
        value: inWords(value),
      })),
      correctedBy: (await correctionsOf(db, process.id, sequence)).map((one) => one.sequence),
      corrects: entry.kind === "corrected" ? (entry.core as { entry: number }).entry : null,
    };
  });

  door.act(
    correctRoute,
    correctDecision,
    ({ process, params, body }) => ({
      process: process.id,
      sequence: Number(params.sequence),
      ...body,
    }),
    () => ({ ok: true as const }),
  );
}
