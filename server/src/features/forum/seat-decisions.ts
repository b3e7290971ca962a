import type { SeatDecisionShown } from "@accord/shared/forum";
import { and, desc, eq, isNotNull } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { person, seat, seatDecision } from "../../ports/tables/index.js";

export type StoredSeatDecision = typeof seatDecision.$inferSelect;

export async function seatDecisionById(db: Db, process: string, id: string): Promise<StoredSeatDecision> {
  const [row] = await db
    .select()
    .from(seatDecision)
    .where(and(eq(seatDecision.id, id), eq(seatDecision.process, process)));
  return found(row);
}

export const seatById = async (db: Db, id: string): Promise<typeof seat.$inferSelect> =>
  found((await db.select().from(seat).where(eq(seat.id, id)))[0]);

const withNames = (db: Db) =>
  db
    .select({
      row: seatDecision,
      no: seat.no,
      bloc: seat.bloc,
      organisation: seat.organisation,
      name: person.name,
    })
    .from(seatDecision)
    .innerJoin(seat, eq(seat.id, seatDecision.seat))
    .innerJoin(person, eq(person.id, seatDecision.person));
type Named = Awaited<ReturnType<typeof withNames>>[number];

/** All of a process that have not been taken back, newest first. */
export function seatDecisionsOf(db: Db, process: string): Promise<Named[]> {
  return withNames(db).where(eq(seatDecision.process, process)).orderBy(desc(seatDecision.proposedAt));
}

/** Those in force or over, each with its entry in the log, newest first. */
export async function decidedAboutSeats(db: Db, process: string): Promise<SeatDecisionShown[]> {
  const rows = await withNames(db)
    .where(
      and(
        eq(seatDecision.process, process),
        eq(seatDecision.state, "decided"),
        isNotNull(seatDecision.decision),
      ),
    )
    .orderBy(desc(seatDecision.decision));
  return rows.map(shownDecision);
}

export const namedDecision = async (db: Db, id: string): Promise<Named> =>
  found((await withNames(db).where(eq(seatDecision.id, id)))[0]);

/** What an entry of the log decided about a seat, where it did. */
export async function seatDecisionAt(
  db: Db,
  process: string,
  sequence: number,
): Promise<SeatDecisionShown | null> {
  const [one] = await withNames(db).where(
    and(eq(seatDecision.process, process), eq(seatDecision.decision, sequence)),
  );
  return one ? shownDecision(one) : null;
}

export const shownDecision = ({ row, no, bloc, organisation, name }: Named): SeatDecisionShown => ({
  kind: row.kind,
  seat: no,
  bloc,
  organisation,
  name,
  reasons: row.reasons,
  until: row.until,
  decision: row.decision ?? 0,
  decidedAt: row.decidedAt ?? row.proposedAt,
  answer: row.answer,
  answeredAt: row.answeredAt,
});
