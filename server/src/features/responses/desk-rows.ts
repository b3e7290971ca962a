import type { DeskFilter, DeskTab, Juncture } from "@accord/shared/responses";
import {
  and,
  asc,
  eq,
  exists,
  gt,
  inArray,
  isNull,
  lt,
  lte,
  ne,
  notExists,
  type SQL,
  sql,
} from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import {
  contribution,
  contributionTheme,
  link,
  proposal,
  response,
  responseLine,
  workingGroup,
} from "../../ports/tables/index.js";
import { hasOpenReply } from "./replies.js";

const complete = eq(response.missing, []);
const atTab: Record<Exclude<DeskTab, "replies">, SQL | undefined> = {
  unanswered: isNull(responseLine.response),
  drafted: and(eq(response.state, "drafted"), ne(response.missing, [])),
  to_approve: and(eq(response.state, "drafted"), complete),
  approved: eq(response.state, "approved"),
  published: eq(response.state, "published"),
};

type Found<Row> = {
  row: Row;
  line: typeof responseLine.$inferSelect | null;
  response: typeof response.$inferSelect | null;
};

const ofResponse = (filter: DeskFilter): (SQL | undefined)[] => [
  filter.tab === "replies" ? undefined : atTab[filter.tab ?? "unanswered"],
  filter.outcome && filter.tab !== undefined && filter.tab !== "unanswered"
    ? eq(response.outcome, filter.outcome)
    : undefined,
  filter.missing ? sql`instr(${response.missing}, ${`"${filter.missing}"`}) > 0` : undefined,
];

const lineOf = (
  kind: "contribution" | "proposal",
  thing: typeof contribution.id | typeof proposal.id,
  juncture: Juncture,
) => and(eq(responseLine.kind, kind), eq(responseLine.thing, thing), eq(responseLine.juncture, juncture));

/** Contributions at one step, after a number. */
export function contributionsAt(
  db: Db,
  process: ProcessRow,
  filter: DeskFilter,
  juncture: Juncture,
  from: number,
  limit: number,
  { now, cutOff }: { readonly now: string; readonly cutOff: string | null },
): Promise<Found<typeof contribution.$inferSelect>[]> {
  const marks = (more?: SQL) =>
    db
      .select({ one: sql`1` })
      .from(contributionTheme)
      .where(and(eq(contributionTheme.contribution, contribution.id), more));
  return db
    .select({ row: contribution, line: responseLine, response })
    .from(contribution)
    .leftJoin(responseLine, lineOf("contribution", contribution.id, juncture))
    .leftJoin(response, eq(response.id, responseLine.response))
    .where(
      and(
        eq(contribution.process, process.id),
        inArray(contribution.state, ["received", "published"]),
        gt(contribution.no, from),
        filter.theme === "none"
          ? notExists(marks())
          : filter.theme
            ? exists(marks(eq(contributionTheme.theme, filter.theme)))
            : undefined,
        filter.age ? lt(contribution.receivedAt, lateBefore(now, process.settings.lateAfterDays)) : undefined,
        filter.plan && cutOff !== null
          ? (filter.plan === "this" ? lte : gt)(contribution.receivedAt, cutOff)
          : undefined,
        filter.tab === "replies" ? hasOpenReply(db, juncture) : undefined,
        ...ofResponse(filter),
      ),
    )
    .orderBy(asc(contribution.no))
    .limit(limit);
}

const lateBefore = (now: string, days: number): string =>
  new Date(Date.parse(now) - days * 86_400_000).toISOString();

/** Proposals at one step, after a number. */
export function proposalsAt(
  db: Db,
  process: ProcessRow,
  filter: DeskFilter,
  juncture: Juncture,
  from: number,
  limit: number,
): Promise<Found<typeof proposal.$inferSelect>[]> {
  const marks = (more?: SQL) =>
    db
      .select({ one: sql`1` })
      .from(link)
      .innerJoin(contributionTheme, eq(contributionTheme.contribution, link.from))
      .where(
        and(eq(link.fromKind, "contribution"), eq(link.toKind, "proposal"), eq(link.to, proposal.id), more),
      );
  const group = (more: SQL) =>
    db
      .select({ one: sql`1` })
      .from(workingGroup)
      .where(and(eq(workingGroup.id, proposal.group), more));
  return db
    .select({ row: proposal, line: responseLine, response })
    .from(proposal)
    .leftJoin(responseLine, lineOf("proposal", proposal.id, juncture))
    .leftJoin(response, eq(response.id, responseLine.response))
    .where(
      and(
        eq(proposal.process, process.id),
        gt(proposal.no, from),
        filter.theme === "none"
          ? and(notExists(marks()), notExists(group(sql`${workingGroup.theme} is not null`)))
          : filter.theme
            ? sql`(${exists(marks(eq(contributionTheme.theme, filter.theme)))} or ${exists(group(eq(workingGroup.theme, filter.theme)))})`
            : undefined,
        ...ofResponse(filter),
      ),
    )
    .orderBy(asc(proposal.no))
    .limit(limit);
}
