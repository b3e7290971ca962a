import type { TypedDraft } from "@accord/shared/commitments";
import {
  hasWords,
  inPlanOrder,
  type PlanBody,
  type PlanTextKind,
  textsOf,
  typedPlanText,
} from "@accord/shared/plan";
import { and, asc, eq, isNotNull } from "drizzle-orm";
import type * as Y from "yjs";
import type { Db } from "../../ports/store.js";
import { commitment, type process, release, version } from "../../ports/tables/index.js";
import type { StoredCommitment } from "../commitments/queries.js";
import { planOf } from "../process/index.js";
import { frozenTitle, type StoredVersion } from "../versions/index.js";
import { filesOf } from "./files-kept.js";
import { textRows } from "./queries.js";

export type ProcessRow = typeof process.$inferSelect;
/** Inside an act a clone, outside a copy of what is durable. */
type ReadText = (document: string) => Promise<Y.Doc>;

export interface Included {
  readonly row: StoredCommitment;
  readonly version: StoredVersion;
  readonly draft: TypedDraft;
}

/** [V12] Only a version that a decision put into the plan enters it, in the order of places. */
export async function includedIn(db: Db, process: string): Promise<Included[]> {
  const rows = await db
    .select({ row: commitment, version })
    .from(commitment)
    .innerJoin(version, eq(version.id, commitment.includedVersion))
    .where(
      and(
        eq(commitment.process, process),
        eq(commitment.state, "in_plan"),
        isNotNull(commitment.includedVersion),
      ),
    );
  return inPlanOrder(rows.map((one) => ({ ...one, place: one.row.place, n: one.row.n }))).map((one) => ({
    row: one.row,
    version: one.version,
    draft: one.version.body as unknown as TypedDraft,
  }));
}

const releasesOf = (db: Db, process: string) =>
  db
    .select({ number: release.no, hash: release.hash })
    .from(release)
    .where(eq(release.process, process))
    .orderBy(asc(release.no));

/** What a version frozen now would consist of: texts as they are written, commitments as they were included. */
export async function bodyOf(
  db: Db,
  home: ProcessRow,
  read: ReadText,
  included: readonly Included[],
): Promise<PlanBody> {
  const { facts } = await planOf(db, home.id);
  const rows = await textRows(db, home.id);
  const texts = [];
  for (const kind of textsOf(home.memberLevel)) {
    const row = rows.find((one) => one.kind === kind);
    if (row === undefined) continue;
    const doc = await read(row.document);
    const text = typedPlanText(kind as PlanTextKind, doc);
    doc.destroy();
    if (hasWords(text)) texts.push(text);
  }
  const files = home.memberLevel === "local" ? await filesOf(db, home.id) : [];
  return {
    format: "accord-plan/1",
    level: home.memberLevel,
    title: home.title,
    member: home.memberName,
    period: { start: home.planStart?.slice(0, 10) ?? null, end: home.planEnd?.slice(0, 10) ?? null },
    jurisdictions: facts.jurisdictions.map(({ name, endOfTerm }) => ({ name, endOfTerm })),
    texts,
    commitments: included.map(({ row, version: frozen }, at) => ({
      place: at + 1,
      n: row.n,
      title: frozenTitle(frozen, row),
      version: frozen.n,
      root: frozen.root,
    })),
    releases: await releasesOf(db, home.id),
    ...(files.length === 0 ? {} : { files }),
  };
}
