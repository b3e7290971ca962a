import { seatsFromTable } from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { bothJoined } from "@accord/shared/people";
import { and, eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { membershipsOf } from "../../acts/memberships.js";
import { found, refuseIf } from "../../acts/refused.js";
import { raiseRights } from "../../acts/rights.js";
import { membership, type PeopleChange, peopleChange, seat } from "../../ports/tables/index.js";
import { emptySeat, watchTerm } from "../forum/index.js";
import { publishProcess } from "../process/index.js";
import { coChairBlocs } from "./queries.js";

/** At once while a co-chair is still missing; else it is written down and waits for a second person. */
export async function changeOrWait(
  context: ActContext,
  process: string,
  change: Exclude<PeopleChange, { kind: "invitation" }>,
): Promise<boolean> {
  const { tx, now, by, newId, announce, audit } = context;
  audit({ kind: change.kind });
  announce(process, "people", "me", "session");
  await refuseWrong(context, process, change);
  if (!bothJoined(await coChairBlocs(tx, process, now))) {
    await applyChange(context, process, change);
    return false;
  }
  await tx
    .insert(peopleChange)
    .values({ id: newId(), process, change, state: "open", askedBy: by, askedAt: now });
  return true;
}

/** What the second person's word, or the first's while there is no second, brings about. */
export async function applyChange(
  context: ActContext,
  process: string,
  change: Exclude<PeopleChange, { kind: "invitation" }>,
): Promise<void> {
  await refuseWrong(context, process, change);
  await carryOut(context, process, change);
  await publishProcess(context, process);
}

async function carryOut(
  context: ActContext,
  process: string,
  change: Exclude<PeopleChange, { kind: "invitation" }>,
): Promise<void> {
  const { tx, now } = context;
  switch (change.kind) {
    case "add_seats":
      return addSeats(context, process, change.table);
    case "end_role": {
      const [row] = await tx
        .update(membership)
        .set({ until: now })
        .where(eq(membership.id, change.membership))
        .returning();
      return raiseRights(context, found(row).person);
    }
    case "seat": {
      const [before] = await tx.select().from(seat).where(eq(seat.id, change.seat));
      const { holder, substitute } = found(before);
      const set = Object.fromEntries(Object.entries(change.set).filter(([, value]) => value !== undefined));
      if (Object.keys(set).length > 0) await tx.update(seat).set(set).where(eq(seat.id, change.seat));
      if (change.set.status === "vacant") await emptySeat(context, { ...found(before), ...set });
      else if (change.set.termUntil) await watchTerm(context, process, change.seat);
      for (const who of [holder, substitute]) if (who) await raiseRights(context, who);
      if (change.set.substitute) await raiseRights(context, change.set.substitute);
    }
  }
}

async function refuseWrong({ tx, now }: ActContext, process: string, change: PeopleChange): Promise<void> {
  if (change.kind === "add_seats") {
    const read = seatsFromTable(change.table);
    if (!read.ok) return refuseIf(read.issues);
    const taken = new Set(
      (await tx.select({ no: seat.no }).from(seat).where(eq(seat.process, process))).map(({ no }) => no),
    );
    refuseIf(
      read.seats
        .filter(({ number }) => taken.has(number))
        .map(({ number }) => issue("seat_number_taken", { seat: number }, "table")),
    );
  }
  if (change.kind === "seat") {
    const [row] = await tx
      .select()
      .from(seat)
      .where(and(eq(seat.id, change.seat), eq(seat.process, process)));
    const { no, holder, bloc } = found(row);
    const { substitute } = change.set;
    if (change.set.status === "active" && holder === null)
      refuseIf([issue("seat_without_holder", { seat: no }, "status")]);
    if (!substitute) return;
    const here = (await membershipsOf(tx, substitute, now)).filter((held) => held.process === process);
    found(here[0]);
    refuseIf(substitute === holder ? [issue("substitute_is_holder", { seat: no }, "substitute")] : []);
    const [own] = await tx
      .select()
      .from(seat)
      .where(and(eq(seat.process, process), eq(seat.holder, substitute), eq(seat.status, "active")));
    if (own) refuseIf([issue("substitute_holds_seat", { seat: own.no }, "substitute")]);
    if (here.some((held) => held.bloc !== null && held.bloc !== bloc))
      refuseIf([issue("substitute_of_other_bloc", { seat: no }, "substitute")]);
  }
  if (change.kind === "end_role") {
    const [row] = await tx
      .select()
      .from(membership)
      .where(and(eq(membership.id, change.membership), eq(membership.process, process)));
    if (found(row).until !== null) refuseIf([issue("role_ended_already")]);
  }
}

/** Rows that were read without an issue become seats; a named holder is invited to hers afterwards. */
export async function addSeats(
  { tx, newId, now }: Pick<ActContext, "tx" | "newId" | "now">,
  process: string,
  table: string,
): Promise<void> {
  const read = seatsFromTable(table);
  if (!read.ok) return refuseIf(read.issues);
  for (const row of read.seats) {
    const { number, bloc, organisation, holderName, email } = row;
    const status = "vacant" as const;
    const empty = { status, vacantSince: now };
    await tx
      .insert(seat)
      .values({ id: newId(), process, no: number, bloc, organisation, holderName, email, ...empty });
  }
}
