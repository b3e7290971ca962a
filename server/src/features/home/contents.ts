import type { WaitingRow } from "@accord/shared/home";
import type { Asker } from "@accord/shared/people";
import { junctures } from "@accord/shared/responses";
import { and, asc, eq, gt, inArray, isNotNull, lt, max, min, ne, notExists, sql } from "drizzle-orm";
import * as t from "../../ports/tables/index.js";
import { categoryLines, waitingReplies } from "../responses/index.js";
import { at, type Looking, row } from "./queries.js";

/** Published contributions without a published response, older than the process allows: for the point of contact, as one row. */
export async function lateAnswers(looking: Looking, isContact: boolean): Promise<WaitingRow[]> {
  const { db, process, now } = looking;
  if (!isContact) return [];
  const before = new Date(Date.parse(now) - process.settings.lateAfterDays * 86_400_000).toISOString();
  const answered = db
    .select({ one: sql`1` })
    .from(t.responseLine)
    .where(
      and(
        eq(t.responseLine.kind, "contribution"),
        eq(t.responseLine.thing, t.contribution.id),
        isNotNull(t.responseLine.release),
      ),
    );
  const late = and(
    eq(t.contribution.process, process.id),
    ne(t.contribution.state, "hidden"),
    lt(t.contribution.receivedAt, before),
    notExists(answered),
  );
  const [figures] = await db
    .select({ count: sql<number>`count(*)`, since: min(t.contribution.receivedAt) })
    .from(t.contribution)
    .where(late);
  if (!figures || figures.count === 0 || figures.since === null) return [];
  const [oldest] = await db
    .select()
    .from(t.contribution)
    .where(late)
    .orderBy(asc(t.contribution.receivedAt), asc(t.contribution.no))
    .limit(1);
  return [
    row(looking, {
      id: `answer-${process.id}`,
      kind: "answer",
      why: "late_answers",
      object: oldest?.title ?? "",
      number: oldest?.reference ?? null,
      count: figures.count,
      since: figures.since,
      href: at(looking, "responses"),
    }),
  ];
}

/** Answers that their contributors say are not clear: for who may write responses, as one row [RSP-10]. */
export async function unclearAnswers(looking: Looking, mayWrite: boolean): Promise<WaitingRow[]> {
  const waiting = mayWrite ? await waitingReplies(looking.db, looking.process.id) : null;
  if (waiting === null) return [];
  const { count, oldest } = waiting;
  const juncture = oldest.juncture === "themes" ? "&juncture=themes" : "";
  return [
    row(looking, {
      id: `reply-to-${looking.process.id}`,
      kind: "answer",
      why: "answer_not_clear",
      object: oldest.title,
      number: oldest.reference,
      count,
      since: oldest.since,
      href: at(looking, `responses?tab=replies${juncture}&number=${Number(oldest.reference.slice(2))}`),
    }),
  ];
}

/** Lines of summaries that wait for the asker's word: a row for each juncture, whose list it opens [8.2]. */
export async function linesToApprove(looking: Looking, asker: Asker): Promise<WaitingRow[]> {
  const mine = (await categoryLines(looking.db, looking.process, asker)).filter((line) => line.mine);
  return junctures.flatMap((juncture) => {
    const lines = mine.filter((line) => line.juncture === juncture);
    const [oldest] = lines.sort((a, b) => a.changedAt.localeCompare(b.changedAt));
    if (!oldest) return [];
    return row(looking, {
      id: `approve-lines-${juncture}-${looking.process.id}`,
      kind: "approve",
      why: "bloc_approves_lines",
      object: oldest.category,
      count: lines.length,
      since: oldest.changedAt,
      href: at(looking, `responses${juncture === "themes" ? "?juncture=themes" : ""}`),
    });
  });
}

/** What came in and is not public yet: for who may publish it, as one row. */
export async function heldContributions(looking: Looking, mayPublish: boolean): Promise<WaitingRow[]> {
  const { db, process } = looking;
  if (!mayPublish) return [];
  const held = and(eq(t.contribution.process, process.id), eq(t.contribution.state, "received"));
  const [figures] = await db
    .select({ count: sql<number>`count(*)`, since: min(t.contribution.receivedAt) })
    .from(t.contribution)
    .where(held);
  if (!figures || figures.count === 0 || figures.since === null) return [];
  const [oldest] = await db
    .select()
    .from(t.contribution)
    .where(held)
    .orderBy(asc(t.contribution.no))
    .limit(1);
  return [
    row(looking, {
      id: `publish-${process.id}`,
      kind: "review",
      why: "not_public",
      object: oldest?.title ?? "",
      number: oldest?.reference ?? null,
      count: figures.count,
      since: figures.since,
      href: at(looking, "contributions?state=not_public"),
    }),
  ];
}

/** Drafts of my groups that others have changed since my last act here. */
export async function changedDrafts(looking: Looking): Promise<WaitingRow[]> {
  const { db, me, process, groups } = looking;
  if (groups.length === 0) return [];
  const [last] = await db
    .select({ at: max(t.audit.at) })
    .from(t.audit)
    .where(and(eq(t.audit.actor, me), eq(t.audit.process, process.id)));
  const rows = await db
    .select({
      id: t.commitment.id,
      n: t.commitment.n,
      title: t.commitment.title,
      since: max(t.documentUpdate.at),
    })
    .from(t.commitment)
    .innerJoin(t.documentUpdate, eq(t.documentUpdate.document, t.commitment.document))
    .where(
      and(
        eq(t.commitment.process, process.id),
        inArray(t.commitment.group, [...groups]),
        isNotNull(t.documentUpdate.person),
        ne(t.documentUpdate.person, me),
        gt(t.documentUpdate.at, last?.at ?? ""),
      ),
    )
    .groupBy(t.commitment.id, t.commitment.n, t.commitment.title);
  return rows.map(({ id, n, title, since }) =>
    row(looking, {
      id: `read-${id}`,
      kind: "read",
      why: "draft_changed",
      object: title,
      number: String(n),
      since: since ?? looking.now,
      href: at(looking, `commitments/${n}`),
    }),
  );
}
