import * as wire from "@accord/shared/ballots";
import { asc, eq } from "drizzle-orm";
import { seat } from "../../ports/tables/index.js";
import { ballotBody } from "../bodies.js";
import { doneIn } from "../hands.js";
import type { TestHouse } from "../house.js";

export interface Putting {
  /** Of what is put; a proposal where it is not said. */
  readonly subject?: wire.BallotSubject;
  readonly statement?: Partial<wire.Statement>;
  readonly open?: boolean;
  readonly by?: string;
  readonly absent?: boolean;
  readonly close?: boolean;
  readonly secret?: { readonly reasons: boolean };
  /** Of all; for it where it is not said. */
  readonly choice?: wire.Choice;
  /** [Q6] After a consensus that was not reached. */
  readonly later?: { readonly step: wire.LaterStep; readonly reasons: string };
}

/** A live ballot, everybody there; closed after all voted, where `absent` by seat 1 alone. */
export async function putToBallot(
  house: TestHouse,
  ids: string | readonly string[],
  how: Putting = {},
): Promise<string> {
  const done = doneIn(house, "test");
  const seats = await house.store.read
    .select()
    .from(seat)
    .where(eq(seat.process, house.process))
    .orderBy(asc(seat.no));
  const { ballot } = await done(how.by ?? "chairGov", wire.prepareBallot, {
    body: ballotBody({
      subject: how.subject ?? "proposal",
      subjects: [ids].flat(),
      ...(how.statement ? { statement: { ...wire.noStatement, ...how.statement } } : {}),
      present: seats.map((one) => ({ seat: one.id, presence: "in_person" })),
      open: how.open ?? false,
      ...(how.secret ? { secret: how.secret } : {}),
      ...(how.later ? { later: how.later } : {}),
    }),
  });
  if (!how.close) return ballot;
  for (const one of how.absent ? seats.slice(1) : [])
    await done("chairGov", wire.checkIn, { params: { ballot }, body: { seat: one.id, presence: "absent" } });
  for (const one of how.absent ? seats.slice(0, 1) : seats)
    await done("chairGov", wire.enterVote, {
      params: { ballot },
      body: { seat: one.id, choice: how.choice ?? "for", reason: how.choice === "object" ? "As said." : "" },
    });
  await done("chairGov", wire.callClosing, { params: { ballot } });
  return ballot;
}
