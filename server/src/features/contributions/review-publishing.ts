import { createHash } from "node:crypto";
import { canonicalJson } from "@accord/shared/canonical";
import { type BecomesPublic, publicRecordOf, type reviewPublishing } from "@accord/shared/contributions";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { contribution } from "../../ports/tables/index.js";
import type { ContributionRow } from "./find.js";
import { themeNames } from "./write-publications.js";

/** As much of the words as a review shows of one. */
const mostWords = 1200;

/** What would become public of those named, word for word, and what is left out [C23]. */
export async function reviewOfPublishing(
  db: Db,
  process: string,
  ids: readonly string[],
): Promise<ReplyOf<typeof reviewPublishing>> {
  const rows = await named(db, process, ids);
  const waiting = rows.filter((row) => row.state === "received");
  const themes = await themeNames(
    db,
    waiting.map((row) => row.id),
  );
  return {
    waiting: waiting.map((row) => shortOf(row, themes.get(row.id) ?? [])),
    left: rows.flatMap((row) =>
      row.state === "received"
        ? []
        : [{ reference: row.reference, title: row.state === "hidden" ? "" : row.title, why: row.state }],
    ),
    gone: new Set(ids).size - rows.length,
    seen: digestOf(waiting, themes),
  };
}

/** The same digest for the same records, told before the act and asked again within it. */
export async function seenOf(tx: Db, process: string, ids: readonly string[]): Promise<string> {
  const waiting = (await named(tx, process, ids)).filter((row) => row.state === "received");
  const themes = await themeNames(
    tx,
    waiting.map((row) => row.id),
  );
  return digestOf(waiting, themes);
}

const named = (db: Db, process: string, ids: readonly string[]): Promise<ContributionRow[]> =>
  db
    .select()
    .from(contribution)
    .where(and(eq(contribution.process, process), inArray(contribution.id, [...ids])))
    .orderBy(asc(contribution.no));

function digestOf(rows: readonly ContributionRow[], themes: ReadonlyMap<string, readonly string[]>): string {
  const records = rows.map((row) => publicRecordOf(row, themes.get(row.id) ?? [], ""));
  return createHash("sha256").update(canonicalJson(records)).digest("hex");
}

function shortOf(row: ContributionRow, themes: readonly string[]): BecomesPublic {
  const { contributor, ...record } = publicRecordOf(row, themes, "");
  // Cut between characters, never within one of two halves.
  const words = [...record.text.slice(0, mostWords + 1)].slice(0, mostWords).join("").toWellFormed();
  return {
    id: row.id,
    reference: record.reference,
    title: record.title,
    words,
    cut: words.length < record.text.length,
    language: record.language,
    receivedAt: record.receivedAt,
    anonymous: contributor.anonymous,
    name: contributor.name,
    organisation: contributor.organisation,
    kind: contributor.kind,
    stakeholderType: contributor.stakeholderType,
    channel: record.channel,
    place: record.place,
    themes: record.themes,
    sourceAddress: record.sourceAddress,
  };
}
