import type { LastFrozen, ThreadRow } from "@accord/shared/comments";
import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { ProcessRow } from "../../doors/http.js";
import { subjectOf, threadRows } from "../../features/comments/index.js";
import { goalWordsOf } from "../../features/commitments/index.js";
import { frozenOf, type OnText, textOf } from "../../features/history/index.js";
import type { FeatureParts } from "../../features/parts.js";
import { writtenSince } from "../../features/versions/queries.js";
import type { Db } from "../../ports/store.js";
import { commitment, document as documents } from "../../ports/tables/index.js";

/** What a file of a draft says beside its words. */
export interface DraftFacts {
  readonly process: ProcessRow;
  readonly title: string;
  readonly address: string;
  readonly at: string;
  readonly version: LastFrozen | null;
  /** Of a commitment, the goals that it may name and its number in the plan. */
  readonly ofCommitment: {
    readonly goals: ReadonlyMap<string, string>;
    readonly place: number | null;
  } | null;
  readonly rows: readonly ThreadRow[];
}

/** As one reader may read it. */
export async function draftFacts(
  { store, documents: live, url, clock }: Pick<FeatureParts, "store" | "documents" | "url" | "clock">,
  process: ProcessRow,
  document: string,
): Promise<DraftFacts> {
  const db = store.read;
  const [row] = await db.select({ kind: documents.kind }).from(documents).where(eq(documents.id, document));
  const { kind } = found(row);
  const subject = await subjectOf(db, { process: process.id, document });
  return {
    process,
    title: [subject.number, subject.title(sayIn(process.language))].filter(Boolean).join(" "),
    address: `${url.replace(/\/$/u, "")}/app/${process.slug}/${subject.address}`,
    at: clock.now(),
    version: await lastFrozen(db, { process: process.id, document }),
    ofCommitment:
      kind === "commitment"
        ? { goals: await goalWordsOf(db, live.read, process.id), place: await placeOf(db, document) }
        : null,
    rows: await threadRows(db, document, { me: "", decides: false, isLocked: false }),
  };
}

async function lastFrozen(db: Db, on: OnText): Promise<LastFrozen | null> {
  const [last] = await frozenOf(db, await textOf(db, on));
  if (last === undefined) return null;
  const { n, root, frozenAt: at } = last;
  return { n, root, at, changed: await writtenSince(db, on.document, last) };
}

/** Field 1, which stands in the plan and not in the text. */
async function placeOf(db: Db, document: string): Promise<number | null> {
  const [row] = await db
    .select({ place: commitment.place })
    .from(commitment)
    .where(eq(commitment.document, document));
  return row?.place ?? null;
}
