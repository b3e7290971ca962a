import { and, asc, type Column, eq, inArray, isNull } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import * as t from "../../ports/tables/index.js";

/** Something of a body, in which things are done. */
export interface RoomThing {
  readonly id: string;
  /** Id of what is commented on: the live text, or the proposal. */
  readonly talk: string;
  readonly document: string | null;
  readonly label: string;
  readonly tail: string;
}

const ofBody = (column: Column, group: string | null) =>
  group === null ? isNull(column) : eq(column, group);

/** What a group works on; the forum has what no group has, and its terms are on their own page. */
export async function thingsOf(db: Db, process: string, group: string | null) {
  const commitments = await db
    .select()
    .from(t.commitment)
    .where(and(eq(t.commitment.process, process), ofBody(t.commitment.group, group)))
    .orderBy(asc(t.commitment.n));
  const proposals = await db
    .select()
    .from(t.proposal)
    .where(
      and(
        eq(t.proposal.process, process),
        ofBody(t.proposal.group, group),
        inArray(t.proposal.state, ["proposed", "in_discussion"]),
      ),
    )
    .orderBy(asc(t.proposal.no));
  const sheets =
    group === null
      ? []
      : await db
          .select()
          .from(t.problemSheet)
          .where(and(eq(t.problemSheet.process, process), eq(t.problemSheet.group, group)))
          .orderBy(asc(t.problemSheet.no));
  return {
    commitments: commitments.map(({ id, document, n, title, state }) => ({
      id,
      talk: document,
      document,
      label: `${n} ${title}`,
      tail: `commitments/${n}`,
      state,
    })),
    proposals: proposals.map(({ id, reference, title, state }) => ({
      id,
      talk: id,
      document: null,
      label: `${reference} ${title}`,
      tail: `proposals/${reference}`,
      state,
    })),
    sheets: sheets.map(({ id, document, no, title }) => ({
      id,
      talk: document,
      document,
      label: title,
      tail: `problems/${no}`,
    })),
  };
}

export async function meetingThings(db: Db, process: string, group: string | null): Promise<RoomThing[]> {
  const rows = await db
    .select()
    .from(t.meeting)
    .where(and(eq(t.meeting.process, process), ofBody(t.meeting.group, group)));
  return rows.map(({ id, no, title, document }) => ({
    id,
    talk: id,
    document,
    label: title,
    tail: `meetings/${no}`,
  }));
}

/** Ballots of the forum all; of a group those on its things. */
export async function ballotsOf(db: Db, process: string, subjects: readonly string[] | null) {
  const rows = await db
    .select()
    .from(t.ballot)
    .where(eq(t.ballot.process, process))
    .orderBy(asc(t.ballot.no));
  return rows
    .filter((one) => subjects === null || one.subjects.some((id) => subjects.includes(id)))
    .map(({ id, question, state, closesAt }) => ({
      id,
      talk: id,
      document: null,
      label: question,
      tail: `ballots/${id}`,
      state,
      closesAt,
    }));
}

/** Open threads and suggestions by what they are on. */
export async function talkOn(db: Db, documents: readonly string[]) {
  const rows = await db
    .select({ document: t.thread.document, suggests: t.suggestion.thread })
    .from(t.thread)
    .leftJoin(t.suggestion, eq(t.suggestion.thread, t.thread.id))
    .where(and(inArray(t.thread.document, [...documents]), eq(t.thread.state, "open")));
  return new Map(
    [...Map.groupBy(rows, ({ document }) => document)].map(([document, all]) => {
      const suggestions = all.filter(({ suggests }) => suggests !== null).length;
      return [document, { threads: all.length - suggestions, suggestions }];
    }),
  );
}
