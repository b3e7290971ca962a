import type { Circumstances } from "@accord/shared/commitments";
import { plainText, readDocument, type TextJson } from "@accord/shared/document-schema";
import { goalRoots, planTextTemplates } from "@accord/shared/plan";
import { and, eq, ne } from "drizzle-orm";
import type * as Y from "yjs";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { commitment, justification, planText, process, processPlan } from "../../ports/tables/index.js";
import { contributionsLinkedTo } from "../proposals/queries.js";
import { unansweredThings } from "../responses/index.js";
import type { StoredCommitment } from "./queries.js";

const dayOf = (instant: string | null): string | null => instant?.slice(0, 10) ?? null;

/** What the checks of a commitment rest on beside its text, as stored now. */
export async function circumstancesOf(
  db: Db,
  row: StoredCommitment,
  {
    filing = false,
    goals = null,
    relevanceExplained = null,
  }: Partial<Pick<Circumstances, "filing" | "goals" | "relevanceExplained">> = {},
): Promise<Circumstances> {
  const home = found((await db.select().from(process).where(eq(process.id, row.process)))[0]);
  const [plan] = await db.select().from(processPlan).where(eq(processPlan.process, row.process));
  const others = await db
    .select()
    .from(commitment)
    .where(
      and(eq(commitment.process, row.process), ne(commitment.id, row.id), ne(commitment.state, "withdrawn")),
    )
    .orderBy(commitment.n);
  const justified = await db.select().from(justification).where(eq(justification.commitment, row.id));
  return {
    level: home.memberLevel,
    plan: { start: dayOf(home.planStart), end: dayOf(home.planEnd) },
    jurisdictions: (plan?.jurisdictions ?? []).map(({ name, endOfTerm }) => ({
      name,
      endOfTerm: dayOf(endOfTerm),
    })),
    place: row.place,
    others: others
      .filter(({ state }) => state !== "not_in_plan")
      .map(({ n, title, place, state }) => ({ n, title, place, inPlan: state === "in_plan" })),
    goals,
    relevanceExplained,
    justified: justified.map(({ issue }) => issue),
    included: row.includedVersion !== null,
    unanswered: await unansweredIn(db, row),
    filing,
  };
}

/** Contributions linked to it that have no published response. */
async function unansweredIn(db: Db, row: StoredCommitment): Promise<number> {
  const linked = await contributionsLinkedTo(db, row.process, { kind: "commitment", id: row.id });
  if (linked.length === 0) return 0;
  const open = new Set((await unansweredThings(db, row.process)).map(({ id }) => id));
  return linked.filter(({ id }) => open.has(id)).length;
}

/** Goals of the strategic vision, as it stands now; none where the process has no vision yet. */
export async function goalsOf(
  db: Db,
  read: (document: string) => Promise<Y.Doc>,
  process: string,
): Promise<{ id: string; words: string }[] | null> {
  const [text] = await db
    .select()
    .from(planText)
    .where(and(eq(planText.process, process), eq(planText.kind, "strategic_vision")));
  if (!text) return null;
  const doc = await read(text.document);
  const { rows } = readDocument(doc, planTextTemplates.strategic_vision).data;
  doc.destroy();
  return goalRoots.flatMap((root) =>
    (rows[root] ?? []).map(({ id, cells }) => ({ id, words: plainText(cells.goal as TextJson).trim() })),
  );
}

/** Their words by their ids, for a draft that is frozen. */
export async function goalWordsOf(
  ...asked: Parameters<typeof goalsOf>
): Promise<ReadonlyMap<string, string>> {
  return new Map(((await goalsOf(...asked)) ?? []).map(({ id, words }) => [id, words]));
}
