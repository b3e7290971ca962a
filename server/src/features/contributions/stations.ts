import type { ContributionStation, StationThing } from "@accord/shared/contributions";
import { and, asc, eq, inArray, isNotNull, ne, or } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import {
  ballot,
  commitment,
  link,
  logEntry,
  proposal,
  response,
  responseLine,
  workingGroup,
} from "../../ports/tables/index.js";
import type { ContributionRow } from "./find.js";
import { themesOf } from "./queries.js";

type Link = typeof link.$inferSelect;

/**
 * The way of one contribution: itself, theme, proposal and its group, passage, ballot, decision, response. A station
 * where nothing stands yet has no things. Tails of addresses are the same under /p/<process> and /app/<process>.
 */
export async function stationsOf(db: Db, row: ContributionRow): Promise<ContributionStation[]> {
  const themes = (await themesOf(db, [row.id])).get(row.id) ?? [];
  const links = await db
    .select()
    .from(link)
    .where(and(eq(link.fromKind, "contribution"), eq(link.from, row.id), ne(link.kind, "comments_on")))
    .orderBy(asc(link.at));
  const proposals = await proposalsOf(db, links);
  const commitments = await commitmentsOf(
    db,
    links,
    proposals.map((one) => one.id),
  );
  const ballots = await ballotsAbout(db, row.process, [
    ...proposals.map((one) => one.id),
    ...commitments.map((one) => one.id),
  ]);
  const decisions = [
    ...ballots.flatMap((one) => (one.decisionEntry === null ? [] : [one.decisionEntry])),
    ...proposals.flatMap((one) => (one.decision === null ? [] : [one.decision])),
  ];
  return [
    {
      kind: "contribution",
      things: [
        thing({
          name: row.reference,
          tail: `contributions/${row.reference}`,
          at: row.receivedAt,
          state: row.state,
        }),
      ],
    },
    { kind: "theme", things: themes.map((one) => thing({ name: one.name })) },
    { kind: "proposal", things: await proposalThings(db, proposals) },
    { kind: "passage", things: commitments.flatMap((one) => passageThings(one, links)) },
    {
      kind: "ballot",
      things: ballots.map((one) =>
        thing({
          name: one.question,
          tail: `ballots/${one.id}`,
          at: one.closedAt ?? one.openedAt,
          state: one.result ?? one.state,
        }),
      ),
    },
    { kind: "decision", things: await decisionThings(db, row.process, decisions) },
    { kind: "response", things: await responseThings(db, row) },
  ];
}

const thing = (part: Partial<StationThing> & { readonly name: string }): StationThing => ({
  tail: null,
  at: null,
  state: null,
  words: null,
  ...part,
});

async function proposalsOf(db: Db, links: readonly Link[]) {
  const ids = links.filter((one) => one.toKind === "proposal").map((one) => one.to);
  return ids.length === 0
    ? []
    : db.select().from(proposal).where(inArray(proposal.id, ids)).orderBy(asc(proposal.no));
}

async function commitmentsOf(db: Db, links: readonly Link[], proposals: readonly string[]) {
  const ids = links.filter((one) => one.toKind === "commitment").map((one) => one.to);
  if (ids.length === 0 && proposals.length === 0) return [];
  return db
    .select()
    .from(commitment)
    .where(
      or(
        inArray(commitment.id, ids.length > 0 ? ids : [""]),
        inArray(commitment.proposal, proposals.length > 0 ? [...proposals] : [""]),
      ),
    )
    .orderBy(asc(commitment.n));
}

/** The ballots of a process are few; their subjects are lists of ids. */
async function ballotsAbout(db: Db, process: string, subjects: readonly string[]) {
  if (subjects.length === 0) return [];
  const rows = await db.select().from(ballot).where(eq(ballot.process, process)).orderBy(asc(ballot.no));
  return rows.filter(
    (one) =>
      one.state !== "void" &&
      one.state !== "withdrawn" &&
      one.subjects.some((subject) => subjects.includes(subject)),
  );
}

async function proposalThings(
  db: Db,
  proposals: readonly (typeof proposal.$inferSelect)[],
): Promise<StationThing[]> {
  const groups = proposals.flatMap((one) => (one.group === null ? [] : [one.group]));
  const names = new Map(
    groups.length === 0
      ? []
      : (await db.select().from(workingGroup).where(inArray(workingGroup.id, groups))).map((one) => [
          one.id,
          one.name,
        ]),
  );
  return proposals.map((one) =>
    thing({
      name: `${one.reference} ${one.title}`,
      tail: `proposals/${one.reference}`,
      at: one.changedAt,
      state: one.state,
      words: one.group === null ? null : (names.get(one.group) ?? null),
    }),
  );
}

function passageThings(one: typeof commitment.$inferSelect, links: readonly Link[]): StationThing[] {
  const base = { name: `${one.n} ${one.title}`, tail: `commitments/${one.n}`, state: one.state };
  const anchored = links.filter((to) => to.toKind === "commitment" && to.to === one.id);
  if (anchored.length === 0) return [thing({ ...base, at: one.createdAt })];
  return anchored.map((to) => thing({ ...base, at: to.at, words: to.passage?.quote ?? null }));
}

async function decisionThings(
  db: Db,
  process: string,
  sequences: readonly number[],
): Promise<StationThing[]> {
  if (sequences.length === 0) return [];
  const rows = await db
    .select({ sequence: logEntry.sequence, kind: logEntry.kind, at: logEntry.at })
    .from(logEntry)
    .where(and(eq(logEntry.process, process), inArray(logEntry.sequence, [...new Set(sequences)])))
    .orderBy(asc(logEntry.sequence));
  return rows.map((one) =>
    thing({ name: String(one.sequence), tail: `decisions/${one.sequence}`, at: one.at, state: one.kind }),
  );
}

/** Only what is published: drafts of an answer are not where a contribution went. */
async function responseThings(db: Db, row: ContributionRow): Promise<StationThing[]> {
  const rows = await db
    .select({ response, line: responseLine })
    .from(responseLine)
    .innerJoin(response, eq(response.id, responseLine.response))
    .where(
      and(
        eq(responseLine.kind, "contribution"),
        eq(responseLine.thing, row.id),
        isNotNull(responseLine.release),
      ),
    )
    .orderBy(asc(response.createdAt));
  return rows.map((one) =>
    thing({
      name: String(one.line.release),
      tail: `contributions/${row.reference}`,
      at: one.response.changedAt,
      state: one.line.publishedOutcome ?? one.response.outcome,
      words: one.line.own || one.response.elements.includedAndWhy,
    }),
  );
}
