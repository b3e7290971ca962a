import type { Issue } from "@accord/shared/issues";
import { daysBetween, inZone } from "@accord/shared/messages";
import {
  type Answerable,
  issuesWithCoverage,
  type Outcome,
  type SummaryLine,
  summaryOf,
} from "@accord/shared/responses";
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, min, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import {
  contribution,
  contributionTheme,
  proposal,
  response,
  responseLine,
  theme,
} from "../../ports/tables/index.js";
import { cutOffAt } from "./cut-off.js";
import { themesOfProposals } from "./things.js";

const late = alias(responseLine, "at_proposals");
const early = alias(responseLine, "at_themes");
/** What a thing has published: of its two junctures the later counts. */
const published = sql<Outcome | null>`coalesce(${late.publishedOutcome}, ${early.publishedOutcome})`;
const joined = (kind: "contribution" | "proposal", id: typeof contribution.id | typeof proposal.id) => ({
  late: and(eq(late.kind, kind), eq(late.thing, id), eq(late.juncture, "proposals")),
  early: and(eq(early.kind, kind), eq(early.thing, id), eq(early.juncture, "themes")),
});
const open = (process: string) =>
  and(eq(contribution.process, process), inArray(contribution.state, ["received", "published"]));
const without = and(isNull(late.release), isNull(early.release));

interface Coverage {
  readonly total: SummaryLine;
  readonly themes: SummaryLine[];
  readonly oldestDays: number | null;
  readonly issues: Issue[];
  readonly cutOff: string | null;
  /** Received after it: for the next plan. */
  readonly nextPlan: { readonly received: number; readonly none: number };
  /** Things whose response at the juncture is public. */
  readonly junctures: { readonly themes: number; readonly proposals: number };
}

export async function coverageOf(db: Db, process: ProcessRow, now: string): Promise<Coverage> {
  const cutOff = await cutOffAt(db, process);
  const on = joined("contribution", contribution.id);
  const grouped = await db
    .select({ theme: theme.name, outcome: published, n: count() })
    .from(contribution)
    .leftJoin(late, on.late)
    .leftJoin(early, on.early)
    .leftJoin(contributionTheme, eq(contributionTheme.contribution, contribution.id))
    .leftJoin(theme, eq(theme.id, contributionTheme.theme))
    .where(open(process.id))
    .groupBy(theme.name, published);
  const all = await db
    .select({ outcome: published, n: count() })
    .from(contribution)
    .leftJoin(late, on.late)
    .leftJoin(early, on.early)
    .where(open(process.id))
    .groupBy(published);
  const ofProposals = await proposalsWithOutcome(db, process.id);
  const lines = summaryOf(
    ofProposals.flatMap(({ themes, outcome }) =>
      (themes.length === 0 ? [null] : themes).map((name) => ({ theme: name, outcome })),
    ),
  );
  const counted = [
    ...all.map(({ outcome, n }) => ({ outcome, n })),
    ...ofProposals.map(({ outcome }) => ({ outcome, n: 1 })),
  ];
  const [oldest] = await db
    .select({ at: min(contribution.receivedAt) })
    .from(contribution)
    .leftJoin(late, on.late)
    .leftJoin(early, on.early)
    .where(and(open(process.id), without));
  return {
    total: merged("", [], counted),
    themes: themesIn(lines, grouped),
    oldestDays: oldest?.at
      ? daysBetween(inZone(oldest.at, process.timeZone).day, inZone(now, process.timeZone).day)
      : null,
    issues: issuesWithCoverage(await unansweredThings(db, process.id), cutOff),
    cutOff,
    nextPlan: await forNextPlan(db, process.id, cutOff),
    junctures: await publishedAt(db, process.id),
  };
}

async function forNextPlan(
  db: Db,
  process: string,
  cutOff: string | null,
): Promise<{ received: number; none: number }> {
  if (cutOff === null) return { received: 0, none: 0 };
  const on = joined("contribution", contribution.id);
  const [row] = await db
    .select({
      received: count(),
      none: sql<number>`coalesce(sum(${late.release} is null and ${early.release} is null), 0)`,
    })
    .from(contribution)
    .leftJoin(late, on.late)
    .leftJoin(early, on.early)
    .where(and(open(process), gt(contribution.receivedAt, cutOff)));
  return { received: row?.received ?? 0, none: row?.none ?? 0 };
}

async function publishedAt(db: Db, process: string): Promise<{ themes: number; proposals: number }> {
  const rows = await db
    .select({ juncture: responseLine.juncture, n: count() })
    .from(responseLine)
    .innerJoin(response, eq(response.id, responseLine.response))
    .where(and(eq(response.process, process), isNotNull(responseLine.release)))
    .groupBy(responseLine.juncture);
  const of = (juncture: string) => rows.find((row) => row.juncture === juncture)?.n ?? 0;
  return { themes: of("themes"), proposals: of("proposals") };
}

/** [R1] Everything that has no published response, in the order of references. */
export async function unansweredThings(db: Db, process: string): Promise<Answerable[]> {
  const on = joined("contribution", contribution.id);
  const contributions = await db
    .select({ id: contribution.id, reference: contribution.reference, receivedAt: contribution.receivedAt })
    .from(contribution)
    .leftJoin(late, on.late)
    .leftJoin(early, on.early)
    .where(and(open(process), without))
    .orderBy(asc(contribution.no));
  const of = joined("proposal", proposal.id);
  const proposals = await db
    .select({ id: proposal.id, reference: proposal.reference })
    .from(proposal)
    .leftJoin(late, of.late)
    .leftJoin(early, of.early)
    .where(and(eq(proposal.process, process), without))
    .orderBy(asc(proposal.no));
  return [
    ...contributions.map((row) => ({ ...row, kind: "contribution" as const, answered: false })),
    ...proposals.map((row) => ({ ...row, kind: "proposal" as const, receivedAt: null, answered: false })),
  ];
}

async function proposalsWithOutcome(db: Db, process: string) {
  const of = joined("proposal", proposal.id);
  const rows = await db
    .select({ id: proposal.id, group: proposal.group, outcome: published })
    .from(proposal)
    .leftJoin(late, of.late)
    .leftJoin(early, of.early)
    .where(eq(proposal.process, process));
  const themes = await themesOfProposals(db, rows);
  return rows.map(({ id, outcome }) => ({ outcome, themes: (themes.get(id) ?? []).map(({ name }) => name) }));
}

type Counted = { readonly outcome: Outcome | null; readonly n: number };

function merged(name: string, lines: readonly SummaryLine[], counted: readonly Counted[]): SummaryLine {
  const sum = { theme: name, received: 0, inclusion: 0, amendment: 0, rejection: 0, none: 0 };
  for (const line of lines) {
    sum.received += line.received;
    for (const key of ["inclusion", "amendment", "rejection", "none"] as const) sum[key] += line[key];
  }
  for (const { outcome, n } of counted) {
    sum.received += n;
    sum[outcome ?? "none"] += n;
  }
  return sum;
}

function themesIn(
  lines: readonly SummaryLine[],
  grouped: readonly (Counted & { theme: string | null })[],
): SummaryLine[] {
  const names = new Set([...lines.map((line) => line.theme), ...grouped.map((one) => one.theme ?? "")]);
  return [...names]
    .map((name) =>
      merged(
        name,
        lines.filter((line) => line.theme === name),
        grouped.filter((one) => (one.theme ?? "") === name),
      ),
    )
    .sort((a, b) => b.none - a.none || a.theme.localeCompare(b.theme));
}

/** Whether a thing has a response at a juncture, whatever its state. */
export async function answeredAt(
  db: Db,
  things: readonly { kind: "contribution" | "proposal"; id: string }[],
  juncture: "themes" | "proposals",
): Promise<Set<string>> {
  const ids = things.map(({ id }) => id);
  if (ids.length === 0) return new Set();
  const rows = await db
    .select({ thing: responseLine.thing })
    .from(responseLine)
    .where(
      and(
        or(eq(responseLine.kind, "contribution"), eq(responseLine.kind, "proposal")),
        inArray(responseLine.thing, ids),
        eq(responseLine.juncture, juncture),
      ),
    );
  return new Set(rows.map(({ thing }) => thing));
}
