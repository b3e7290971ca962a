import { isSettled } from "@accord/shared/meetings";
import { sayIn } from "@accord/shared/messages";
import { type Action, may, type Thing } from "@accord/shared/people";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import type { DocumentAccess } from "../documents/access.js";
import { prepared } from "../ports/prepared.js";
import type { Db } from "../ports/store.js";
import {
  actionPlan,
  commitment,
  document,
  meeting,
  membership,
  person,
  planText,
  position,
  problemSheet,
  process,
  terms,
} from "../ports/tables/index.js";
import { askerOf } from "./authorise.js";
import { isOpen, sessionOf, tokenOf } from "./open-sessions.js";

/** What a text belongs to, as `may` asks of it, and why it is locked. */
interface Owner {
  readonly thing: Thing;
  readonly edit: Action;
  readonly lock: string | null;
}

/** What documents/ asks of the house: the same `may` as for every act, on the thing the text belongs to. */
export const documentAccess: DocumentAccess = {
  async rightOn(db, who, id, now) {
    const owner = await ownerOf(db, id);
    if (owner === null) return null;
    const asker = await askerOf(db, { kind: "person", id: who }, now);
    if (owner.lock === null && may(asker, owner.edit, owner.thing).allowed) return "edit";
    return may(asker, "read_workspace", owner.thing).allowed ? "read" : null;
  },

  async standingOf(db, reader, now) {
    const [who] = await standing(db).execute({ person: reader.person });
    if (!who?.active || !(await isOpen(db, reader.session, now))) return "ended";
    return who.rightsVersion === reader.rightsVersion ? "good" : "changed";
  },

  async endOf(db, { person, session }, now) {
    const ends = await Promise.all([
      endsOfRoles(db).execute({ person, now }),
      tokenOf(db).execute({ hash: session }),
      sessionOf(db).execute({ hash: session, now }),
    ]);
    const dates = ends.flat().flatMap(({ expiresAt }) => expiresAt ?? []);
    return dates.sort()[0] ?? null;
  },

  async lockOf(db, id) {
    const owner = await ownerOf(db, id);
    return owner === null || owner.lock === null ? null : { reason: owner.lock };
  },
};

const standing = prepared((db) =>
  db
    .select({ active: person.active, rightsVersion: person.rightsVersion })
    .from(person)
    .where(eq(person.id, sql.placeholder("person")))
    .prepare(),
);
const endsOfRoles = prepared((db) =>
  db
    .select({ expiresAt: membership.until })
    .from(membership)
    .where(
      and(eq(membership.person, sql.placeholder("person")), gt(membership.until, sql.placeholder("now"))),
    )
    .prepare(),
);
const { group, invited, lockedAt, lockReason } = commitment;
const ownerRow = prepared((db) =>
  db
    // Of each that may be absent first what it always has: it tells whether it is there.
    .select({
      process: document.process,
      language: process.language,
      commitment: { id: commitment.id, group, invited, lockedAt, lockReason },
      terms: { id: terms.id, state: terms.state, version: terms.version },
      planText: { id: planText.id },
      problemSheet: { group: problemSheet.group },
      position: { group: position.group, committee: position.committee, publishedAt: position.publishedAt },
      meeting: { id: meeting.id, group: meeting.group, minutes: meeting.minutes },
      plan: { process: actionPlan.process, state: actionPlan.state },
    })
    .from(document)
    .innerJoin(process, eq(process.id, document.process))
    .leftJoin(commitment, and(eq(document.kind, "commitment"), eq(commitment.document, document.id)))
    .leftJoin(terms, and(eq(document.kind, "terms"), eq(terms.document, document.id)))
    .leftJoin(planText, and(eq(document.kind, "plan_text"), eq(planText.document, document.id)))
    .leftJoin(problemSheet, and(eq(document.kind, "problem_sheet"), eq(problemSheet.document, document.id)))
    .leftJoin(position, and(eq(document.kind, "position"), eq(position.document, document.id)))
    .leftJoin(meeting, and(eq(document.kind, "minutes"), eq(meeting.document, document.id)))
    .leftJoin(actionPlan, and(eq(document.kind, "plan_text"), eq(actionPlan.process, document.process)))
    .where(and(eq(document.id, sql.placeholder("id")), isNull(document.gone)))
    .prepare(),
);

export async function ownerOf(db: Db, id: string): Promise<Owner | null> {
  const [row] = await ownerRow(db).execute({ id });
  if (!row) return null;
  const thing = { process: row.process };
  if (row.commitment) {
    const { group, invited, lockedAt, lockReason } = row.commitment;
    return {
      thing: { ...thing, group, invited },
      edit: "edit_draft",
      lock: lockedAt === null ? null : (lockReason ?? ""),
    };
  }
  if (row.problemSheet)
    return { thing: { ...thing, group: row.problemSheet.group }, edit: "edit_draft", lock: null };
  const say = sayIn(row.language);
  if (row.position) {
    const { group, committee, publishedAt } = row.position;
    const lock = committee === null && publishedAt === null ? null : say("positions.locked");
    return { thing: { ...thing, group }, edit: "write_position", lock };
  }
  if (row.meeting) {
    const { group, minutes } = row.meeting;
    const lock = isSettled(minutes) ? say("meetings.minutes.locked") : null;
    return { thing: { ...thing, group }, edit: "run_meeting", lock };
  }
  if (row.terms) {
    const { state, version } = row.terms;
    // The first text is written while it is in force: it says what the forum was founded on.
    const isDraft = state === "draft" || (state === "in_force" && version === null);
    return { thing, edit: "edit_terms", lock: isDraft ? null : say("termsText.locked") };
  }
  if (row.planText === null) return null;
  const isFiled = row.plan?.state === "filed";
  return { thing, edit: "edit_plan", lock: isFiled ? say("planText.locked") : null };
}
