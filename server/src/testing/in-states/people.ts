import * as wire from "@accord/shared/people";
import type { Route } from "@accord/shared/protocol";
import { and, asc, eq } from "drizzle-orm";
import { invitation, membership, peopleChange, seat } from "../../ports/tables/index.js";
import { invitationBody } from "../bodies.js";
import { doneIn } from "../hands.js";
import type { TestHouse } from "../house.js";

/** Invitations from the first letter to their end. */
export async function invitationsInStates(house: TestHouse) {
  const done = doneIn(house, "test");
  const next = async (state: string) => {
    const { id, link } = await done("contact", wire.invite, { body: invitationBody() });
    if (state === "withdrawn") await done("contact", wire.withdrawInvitation, { params: { invitation: id } });
    if (state === "used")
      await house.ask("stranger", wire.acceptInvitation, {
        params: { key: link?.split("/").at(-1) ?? "" },
        body: {},
      });
    if (state === "past_its_date")
      await house.store.transact((tx) =>
        tx.update(invitation).set({ expiresAt: "2026-01-01T00:00:00.000Z" }).where(eq(invitation.id, id)),
      );
    return [{ invitation: id }];
  };
  return {
    open: await next("open"),
    past_its_date: await next("past_its_date"),
    used: await next("used"),
    withdrawn: await next("withdrawn"),
  };
}

/** Changes of a seat that the co-chair of the government asked for, and that wait for a second person. */
export async function changesInStates(house: TestHouse) {
  const done = doneIn(house, "test");
  const seats = await house.store.read
    .select()
    .from(seat)
    .where(eq(seat.process, house.process))
    .orderBy(asc(seat.no));
  const next = async (no: number, end: Route | null) => {
    const organisation = `Renamed ${no}`;
    await done("chairGov", wire.changeSeat, {
      params: { seat: seats[no - 1]?.id ?? "" },
      body: { organisation },
    });
    const rows = await house.store.read.select().from(peopleChange);
    const change =
      rows.find((row) => row.change.kind === "seat" && row.change.set.organisation === organisation)?.id ??
      "";
    if (end) await done("chairCivil", end, { params: { change } });
    return [{ change }];
  };
  return {
    waiting: await next(14, null),
    confirmed: await next(15, wire.confirmChange),
    withdrawn: await next(16, wire.withdrawChange),
  };
}

/** Seats with and without a holder, and roles that are held and ended, set as the acts of two persons set them. */
export async function seatsInStates(house: TestHouse) {
  const at = (no: number) => and(eq(seat.process, house.process), eq(seat.no, no));
  const [held, , ended] = await house.store.read
    .select()
    .from(membership)
    .where(and(eq(membership.process, house.process), eq(membership.role, "wg_member")));
  await house.store.transact(async (tx) => {
    await tx.update(seat).set({ status: "vacant", holder: null }).where(at(15));
    await tx.update(seat).set({ status: "suspended" }).where(at(16));
    await tx
      .update(membership)
      .set({ until: "2026-11-01T09:00:00.000Z" })
      .where(eq(membership.id, ended?.id ?? ""));
  });
  const thing = async (no: number, role: typeof held) => {
    const [row] = await house.store.read.select().from(seat).where(at(no));
    return [{ seat: row?.id ?? "", membership: role?.id ?? "" }];
  };
  return {
    filled: await thing(14, held),
    vacant: await thing(15, ended),
    suspended: await thing(16, ended),
  };
}
