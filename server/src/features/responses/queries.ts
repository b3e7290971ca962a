import { daysBetween, inZone } from "@accord/shared/messages";
import type { Asker } from "@accord/shared/people";
import {
  type DeskFilter,
  type DeskLine,
  type DeskTab,
  deskTabs,
  type Juncture,
  placeOfReference,
} from "@accord/shared/responses";
import { and, count, eq, inArray, notExists, sql } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { contribution, proposal, response, responseLine } from "../../ports/tables/index.js";
import { approvalHere, mayApprove } from "./approver.js";
import { cutOffAt } from "./cut-off.js";
import { contributionsAt, proposalsAt } from "./desk-rows.js";
import { prefillsFor } from "./prefills.js";
import { countReplies, repliesOf } from "./replies.js";
import { asThings } from "./things.js";

export type StoredResponse = typeof response.$inferSelect;

/** How many things stand at each step; what is hidden is owed no public response. */
export async function tabCounts(
  db: Db,
  process: string,
  juncture: Juncture,
): Promise<{ tabs: Record<DeskTab, number>; missing: { code: string; count: number }[] }> {
  const tabs = Object.fromEntries(deskTabs.map((tab) => [tab, 0])) as Record<DeskTab, number>;
  const missing = new Map<string, number>();
  const rows = await db
    .select({ state: response.state, missing: response.missing, n: count() })
    .from(responseLine)
    .innerJoin(response, eq(response.id, responseLine.response))
    .where(and(eq(response.process, process), eq(responseLine.juncture, juncture), notExists(hiddenOf(db))))
    .groupBy(response.state, response.missing);
  for (const { state, missing: codes, n } of rows) {
    const tab = state !== "drafted" ? state : codes.length > 0 ? "drafted" : "to_approve";
    tabs[tab] += n;
    if (tab === "drafted") for (const code of codes) missing.set(code, (missing.get(code) ?? 0) + n);
  }
  const [contributions] = await db
    .select({ n: count() })
    .from(contribution)
    .where(and(eq(contribution.process, process), inArray(contribution.state, ["received", "published"])));
  const [proposals] = await db.select({ n: count() }).from(proposal).where(eq(proposal.process, process));
  const all = (contributions?.n ?? 0) + (proposals?.n ?? 0);
  tabs.replies = await countReplies(db, process, juncture);
  tabs.unanswered = all - rows.reduce((sum, { n }) => sum + n, 0);
  return {
    tabs,
    missing: [...missing]
      .map(([code, n]) => ({ code, count: n }))
      .sort((a, b) => a.code.localeCompare(b.code)),
  };
}

const hiddenOf = (db: Db) =>
  db
    .select({ one: sql`1` })
    .from(contribution)
    .where(
      and(
        eq(responseLine.kind, "contribution"),
        eq(contribution.id, responseLine.thing),
        eq(contribution.state, "hidden"),
      ),
    );

/** Things that the next release answers, of both junctures; counted as the tabs count them. */
export async function countToPublish(db: Db, process: string): Promise<number> {
  const [row] = await db
    .select({ n: count() })
    .from(responseLine)
    .innerJoin(response, eq(response.id, responseLine.response))
    .where(and(eq(response.process, process), eq(response.state, "approved"), notExists(hiddenOf(db))));
  return row?.n ?? 0;
}

interface Page {
  readonly filter: DeskFilter;
  readonly after: string | null;
  readonly limit: number;
  readonly now: string;
  readonly asker: Asker;
}

export async function deskPage(
  db: Db,
  process: ProcessRow,
  { filter, after, limit, now, asker }: Page,
): Promise<{ rows: DeskLine[]; next: string | null }> {
  const juncture = filter.juncture ?? "proposals";
  const from = after === null ? 0 : placeOfReference(after);
  const beyond = placeOfReference("P-0000");
  const cutOff = await cutOffAt(db, process);
  const nothingLater = filter.plan === "next" && cutOff === null;
  const contributions =
    from >= beyond || nothingLater
      ? []
      : await contributionsAt(db, process, filter, juncture, from, limit + 1, { now, cutOff });
  const rest = limit + 1 - contributions.length;
  const proposals =
    rest <= 0 || filter.age || filter.plan === "next" || filter.tab === "replies"
      ? []
      : await proposalsAt(db, process, filter, juncture, Math.max(0, from - beyond), rest);
  const found = [...contributions, ...proposals];
  const shown = found.slice(0, limit);
  const things = await asThings(
    db,
    contributions.slice(0, limit).map(({ row }) => row),
    proposals.slice(0, Math.max(0, limit - contributions.length)).map(({ row }) => row),
  );
  const known = await prefillsFor(db, process.id, things);
  const counts = await linesOf(
    db,
    shown.flatMap(({ response: one }) => one?.id ?? []),
  );
  const replies = await repliesOf(
    db,
    things.map(({ id }) => id),
  );
  const approval = await approvalHere(db, process);
  const daysOf = daysUntil(now, process.timeZone);
  const rows = things.map((thing, at): DeskLine => {
    const { response: one, line } = shown[at] as (typeof shown)[number];
    const facts = known.get(thing.id);
    const days = thing.receivedAt === null ? null : daysOf(thing.receivedAt);
    return {
      kind: thing.kind,
      reference: thing.reference,
      title: thing.title,
      receivedAt: thing.receivedAt,
      days,
      late: line?.release == null && days !== null && days > process.settings.lateAfterDays,
      public: thing.public,
      nextPlan: cutOff !== null && thing.receivedAt !== null && thing.receivedAt > cutOff,
      reply: replies.get(thing.id) ?? null,
      themes: thing.themes.map(({ name }) => name),
      links: [
        ...(facts?.proposals ?? []).filter(({ id }) => id !== thing.id).map(({ reference }) => reference),
        ...(facts?.commitments ?? []).map(({ n }) => String(n)),
      ],
      prefill: facts?.prefill
        ? { outcome: facts.prefill.outcome, decisions: [...facts.prefill.decisions] }
        : null,
      response: one
        ? {
            id: one.id,
            outcome: one.outcome,
            state: one.state,
            missing: one.missing,
            approvedBy: one.approvals.map(({ bloc }) => bloc ?? "point_of_contact"),
            mine:
              one.state === "drafted" &&
              one.missing.length === 0 &&
              mayApprove(asker, process.id, one.approvals, approval),
            release: line?.release ?? null,
            things: counts.get(one.id) ?? 1,
          }
        : null,
    };
  });
  return { rows, next: found.length > limit ? (rows.at(-1)?.reference ?? null) : null };
}

/** A zone's formatter is slow to make, and most rows of an import share their instant. */
function daysUntil(now: string, zone: string): (instant: string) => number {
  const today = inZone(now, zone).day;
  const known = new Map<string, number>();
  return (instant) => {
    const days = known.get(instant) ?? daysBetween(inZone(instant, zone).day, today);
    known.set(instant, days);
    return days;
  };
}

async function linesOf(db: Db, responses: readonly string[]): Promise<Map<string, number>> {
  if (responses.length === 0) return new Map();
  const rows = await db
    .select({ response: responseLine.response, n: count() })
    .from(responseLine)
    .where(inArray(responseLine.response, [...new Set(responses)]))
    .groupBy(responseLine.response);
  return new Map(rows.map(({ response: id, n }) => [id, n]));
}
