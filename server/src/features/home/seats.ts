import { daysToTermEnd } from "@accord/shared/forum";
import type { WaitingRow } from "@accord/shared/home";
import { inZone } from "@accord/shared/messages";
import { endOfDay } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import * as t from "../../ports/tables/index.js";
import { seatDecisionsOf, seatsToSign } from "../forum/queries.js";
import { at, type Looking, row } from "./queries.js";

/** [Q20] One signature covers all my seats: one row, with the first of them. */
export async function statementsWaiting(looking: Looking): Promise<WaitingRow[]> {
  const { db, me, process } = looking;
  const [first] = await seatsToSign(db, process.id, me);
  if (first === undefined) return [];
  return [
    row(looking, {
      id: `statement-${process.id}`,
      kind: "sign",
      why: "statement_to_sign",
      object: first.organisation,
      number: String(first.no),
      since: looking.now,
      href: at(looking, "people/statement"),
    }),
  ];
}

/** For a co-chair: decisions about seats that the other bloc's has signed, and terms that end soon. */
export async function seatWaits(looking: Looking): Promise<WaitingRow[]> {
  const { db, me, process, now, chairs } = looking;
  if (chairs.length === 0) return [];
  const toSign = (await seatDecisionsOf(db, process.id)).filter(
    ({ row: { state, way, person, signatures } }) =>
      state === "open" &&
      way === "co_chairs" &&
      person !== me &&
      !signatures.some(({ bloc }) => chairs.includes(bloc)),
  );
  const seats = await db.select().from(t.seat).where(eq(t.seat.process, process.id)).orderBy(t.seat.no);
  const today = inZone(now, process.timeZone).day;
  return [
    ...toSign.map(({ row: { id, proposedAt }, no, organisation }) =>
      row(looking, {
        id: `seat-decision-${id}`,
        kind: "sign",
        why: "seat_decision_to_sign",
        object: organisation,
        number: String(no),
        since: proposedAt,
        href: at(looking, "people"),
      }),
    ),
    ...seats.flatMap((seat) =>
      seat.termUntil === null || daysToTermEnd(seat, today) === null
        ? []
        : row(looking, {
            id: `term-${seat.id}`,
            kind: "review",
            why: "seat_term_ends",
            object: seat.organisation,
            number: String(seat.no),
            since: now,
            until: endOfDay(seat.termUntil, process.timeZone),
            href: at(looking, "people"),
          }),
    ),
  ];
}
