import { isOpenReply, type Juncture } from "@accord/shared/responses";
import { and, asc, count, eq, exists, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "../../ports/store.js";
import { answerFeedback, contribution, responseLine } from "../../ports/tables/index.js";
import { slices } from "./slices.js";

const late = alias(responseLine, "replied_at_proposals");
const early = alias(responseLine, "replied_at_themes");
/** The release of the answer that is public: of two junctures the later counts. */
const answered = sql<number>`coalesce(${late.release}, ${early.release})`;
const atProposals = and(
  eq(late.kind, "contribution"),
  eq(late.thing, answerFeedback.contribution),
  eq(late.juncture, "proposals"),
);
const atThemes = and(
  eq(early.kind, "contribution"),
  eq(early.thing, answerFeedback.contribution),
  eq(early.juncture, "themes"),
);
const open = and(eq(answerFeedback.clear, false), sql`${answerFeedback.release} >= ${answered}`);
const standsAt = (juncture: Juncture): SQL | undefined =>
  juncture === "proposals" ? isNotNull(late.release) : and(isNull(late.release), isNotNull(early.release));

/** [RSP-10] In a question about contributions: its answer at the juncture is not clear to its contributor. */
export const hasOpenReply = (db: Db, juncture: Juncture): SQL =>
  exists(
    db
      .select({ one: sql`1` })
      .from(answerFeedback)
      .leftJoin(late, atProposals)
      .leftJoin(early, atThemes)
      .where(and(eq(answerFeedback.contribution, contribution.id), open, standsAt(juncture))),
  );

export async function countReplies(db: Db, process: string, juncture: Juncture): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(contribution)
    .where(
      and(
        eq(contribution.process, process),
        inArray(contribution.state, ["received", "published"]),
        hasOpenReply(db, juncture),
      ),
    );
  return row?.n ?? 0;
}

interface Said {
  readonly clear: boolean;
  readonly because: string;
  readonly at: string;
  readonly open: boolean;
}

/** What contributors said of their answers, by contribution. */
export async function repliesOf(db: Db, ids: readonly string[]): Promise<Map<string, Said>> {
  const found = new Map<string, Said>();
  for (const part of slices(ids, 200)) {
    const rows = await db
      .select({ said: answerFeedback, answered })
      .from(answerFeedback)
      .leftJoin(late, atProposals)
      .leftJoin(early, atThemes)
      .where(inArray(answerFeedback.contribution, [...part]));
    for (const { said, answered: release } of rows)
      found.set(said.contribution, {
        clear: said.clear,
        because: said.because,
        at: said.at,
        open: isOpenReply(said, release),
      });
  }
  return found;
}

/** For Home: how many wait, and the one that waits longest. */
export async function waitingReplies(db: Db, process: string) {
  const rows = await db
    .select({
      reference: contribution.reference,
      title: contribution.title,
      since: answerFeedback.at,
      juncture: sql<Juncture>`case when ${late.release} is null then 'themes' else 'proposals' end`,
    })
    .from(answerFeedback)
    .innerJoin(contribution, eq(contribution.id, answerFeedback.contribution))
    .leftJoin(late, atProposals)
    .leftJoin(early, atThemes)
    .where(
      and(eq(answerFeedback.process, process), inArray(contribution.state, ["received", "published"]), open),
    )
    .orderBy(asc(answerFeedback.at), asc(contribution.no));
  const [oldest] = rows;
  return oldest ? { count: rows.length, oldest } : null;
}
