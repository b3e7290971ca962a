import type { Presence } from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import { and, eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import { person, roll, seat } from "../../ports/tables/index.js";

interface Attendance {
  readonly recused: readonly { seat: string; reason: string }[];
  readonly present: readonly { seat: string; presence: Presence }[];
}

/** Seats filled now, with holder and bloc as they are now; vacant and suspended ones are not in M [7.4]. */
export async function drawUpRoll(
  context: ActContext,
  process: string,
  ballot: string,
  attendance: Attendance,
): Promise<void> {
  const { tx, newId, by } = context;
  const seats = await tx
    .select({ seat, person })
    .from(seat)
    .innerJoin(person, eq(person.id, seat.holder))
    .where(and(eq(seat.process, process), eq(seat.status, "active")));
  const known = new Set(seats.map((row) => row.seat.id));
  const strangers = [...attendance.recused, ...attendance.present].filter((line) => !known.has(line.seat));
  refuseIf(strangers.map((line) => issue("seat_not_on_roll", { seat: line.seat }, "roll")));
  for (const { seat: row, person: holder } of seats) {
    const recusal = attendance.recused.find((line) => line.seat === row.id);
    const here = attendance.present.find((line) => line.seat === row.id);
    if (here?.presence === "by_substitute" && row.substitute === null)
      refuseIf([issue("seat_without_substitute", { seat: row.no }, "roll")]);
    await tx.insert(roll).values({
      ballot,
      seat: row.id,
      seatNo: row.no,
      person: holder.id,
      name: holder.name,
      substitute: row.substitute,
      organisation: row.organisation,
      bloc: row.bloc,
      pseudonym: newId(),
      recused: recusal !== undefined,
      recusedReason: recusal?.reason ?? null,
      presence: here?.presence ?? "absent",
      markedBy: here ? by : null,
    });
  }
}

/** Draws it up again at opening: seats may have changed since the ballot was prepared; marks of seats that remain are kept. */
export async function redrawRoll(context: ActContext, process: string, ballot: string): Promise<void> {
  const { tx } = context;
  const before = await tx.select().from(roll).where(eq(roll.ballot, ballot));
  const active = await tx
    .select({ id: seat.id, substitute: seat.substitute })
    .from(seat)
    .innerJoin(person, eq(person.id, seat.holder))
    .where(and(eq(seat.process, process), eq(seat.status, "active")));
  const still = new Set(active.map((row) => row.id));
  const isStill = (id: string, presence: Presence): boolean =>
    presence !== "by_substitute" || active.some((row) => row.id === id && row.substitute !== null);
  const kept = before.filter((line) => still.has(line.seat));
  await tx.delete(roll).where(eq(roll.ballot, ballot));
  await drawUpRoll(context, process, ballot, {
    recused: kept
      .filter((line) => line.recused)
      .map((line) => ({ seat: line.seat, reason: line.recusedReason ?? "" })),
    present: kept
      .filter(({ seat, presence }) => presence !== "absent" && isStill(seat, presence))
      .map((line) => ({ seat: line.seat, presence: line.presence })),
  });
}
