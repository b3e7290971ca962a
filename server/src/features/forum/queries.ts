import { type Interest, interestsFor, type Signatures } from "@accord/shared/forum";
import { and, desc, eq, or } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { forum, seat, statement } from "../../ports/tables/index.js";

export * from "./parity.js";
export * from "./seat-decisions.js";

type Seat = typeof seat.$inferSelect;
type Signed = Pick<typeof statement.$inferSelect, "person" | "signedAt" | "interests">;

/** The seats that a person holds or stands in for; suspended ones are not among them. */
export function seatsOf(db: Db, process: string, who: string): Promise<Seat[]> {
  return db
    .select()
    .from(seat)
    .where(
      and(
        eq(seat.process, process),
        eq(seat.status, "active"),
        or(eq(seat.holder, who), eq(seat.substitute, who)),
      ),
    )
    .orderBy(seat.no);
}

/** What was signed for the seat in its present term, by person; the last one of each [Q20]. */
export async function signedFor(
  db: Db,
  process: string,
): Promise<(seat: Seat) => ReadonlyMap<string, Signed>> {
  const rows = await db
    .select({ signed: statement })
    .from(statement)
    .innerJoin(seat, and(eq(seat.id, statement.seat), eq(seat.term, statement.term)))
    .where(eq(statement.process, process))
    .orderBy(statement.signedAt);
  return ({ id }) =>
    new Map(rows.flatMap(({ signed }) => (signed.seat === id ? [[signed.person, signed] as const] : [])));
}

/** [Q20] Who votes for a seat has signed for its present term. */
export async function hasSigned(db: Db, seatId: string, who: string): Promise<boolean> {
  const rows = await db
    .select({ id: statement.id })
    .from(statement)
    .innerJoin(seat, and(eq(seat.id, statement.seat), eq(seat.term, statement.term)))
    .where(and(eq(seat.id, seatId), eq(statement.person, who)))
    .limit(1);
  return rows.length > 0;
}

/** Seats of that person in whose present term nothing is signed, where the terms of reference ask for it. */
export async function seatsToSign(db: Db, process: string, who: string): Promise<Seat[]> {
  const [rules] = await db.select({ ethics: forum.ethics }).from(forum).where(eq(forum.process, process));
  if (rules === undefined || rules.ethics === "none") return [];
  const signed = await signedFor(db, process);
  return (await seatsOf(db, process, who)).filter((own) => !signed(own).has(who));
}

export async function lastInterests(db: Db, process: string, who: string): Promise<Interest[]> {
  const [last] = await db
    .select()
    .from(statement)
    .where(and(eq(statement.process, process), eq(statement.person, who)))
    .orderBy(desc(statement.signedAt))
    .limit(1);
  return last?.interests ?? [];
}

/** What a reader sees of the signatures of a seat; null where the terms ask for none. */
export async function signaturesOf(
  db: Db,
  process: string,
  reader: "forum" | "public",
): Promise<(seat: Seat, names: (person: string) => string) => Signatures | null> {
  const [rules] = await db.select({ ethics: forum.ethics }).from(forum).where(eq(forum.process, process));
  const ethics = rules?.ethics ?? "none";
  if (ethics === "none") return () => null;
  const signed = await signedFor(db, process);
  return (seat, names) => {
    const own = signed(seat);
    const of = (who: string | null) => (who === null ? undefined : own.get(who));
    return {
      holder: of(seat.holder)?.signedAt ?? null,
      substitute: of(seat.substitute)?.signedAt ?? null,
      declared: interestsFor(
        reader,
        ethics,
        [of(seat.holder), of(seat.substitute)].flatMap((one) =>
          one ? [{ name: names(one.person), interests: one.interests }] : [],
        ),
      ),
    };
  };
}
