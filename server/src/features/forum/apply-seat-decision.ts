import { dayText, type Say } from "@accord/shared/messages";
import { endOfDay } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import type { ActContext } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { raiseRights } from "../../acts/rights.js";
import { tellPeople } from "../../acts/tell-people.js";
import { process as processTable, seat, seatDecision } from "../../ports/tables/index.js";
import { publishProcess } from "../process/index.js";
import { emptySeat } from "./empty-seat.js";
import { endSuspension } from "./end-suspension.js";
import { watchTerm } from "./end-term.js";
import { namedDecision, type StoredSeatDecision, seatById } from "./queries.js";

/** [Q22] What a decision does to the seat, in the transaction of its record; who it is about gets a letter. */
export async function applySeatDecision(
  context: ActContext,
  row: StoredSeatDecision,
  decision: number,
): Promise<void> {
  const { tx, now, announce } = context;
  await tx
    .update(seatDecision)
    .set({ state: "decided", decision, decidedAt: now })
    .where(eq(seatDecision.id, row.id));
  const at = await seatById(tx, row.seat);
  // Who has left the seat meanwhile is not in the way of who follows.
  if (at.holder === row.person) await changeSeat(context, row, at);
  await publishProcess(context, row.process);
  await tellOf(context, row, at.no, decision);
  announce(row.process, "people", "me", "session");
}

async function changeSeat(
  context: ActContext,
  row: StoredSeatDecision,
  at: typeof seat.$inferSelect,
): Promise<void> {
  const { tx, later } = context;
  switch (row.kind) {
    case "warning":
      return;
    case "renewal":
      await tx
        .update(seat)
        .set({ term: at.term + 1, termUntil: row.until, reselectOn: null })
        .where(eq(seat.id, at.id));
      return watchTerm(context, row.process, at.id);
    case "suspension":
      await tx.update(seat).set({ status: "suspended" }).where(eq(seat.id, at.id));
      await later(
        endOfDay(found(row.until), (await homeOf(context, row.process)).timeZone),
        endSuspension.name,
        { process: row.process, decision: row.id },
      );
      break;
    case "removal":
      await emptySeat(context, at);
  }
  for (const who of [row.person, at.substitute]) if (who !== null) await raiseRights(context, who);
}

/** The kind in a sentence, with the day where there is one. */
export const sentenceOf = (
  say: Say,
  { kind, until }: Pick<StoredSeatDecision, "kind" | "until">,
  about: { readonly no: number; readonly name: string },
): string => say(`forum.decided.${kind}`, { ...about, date: until === null ? "" : dayText(until) });

async function tellOf(
  context: ActContext,
  row: StoredSeatDecision,
  no: number,
  decision: number,
): Promise<void> {
  const { id, person, reasons } = row;
  const { addressOf } = context;
  const { name } = await namedDecision(context.tx, id);
  await tellPeople(context, { process: row.process, to: [person] }, (say, { title, slug }) => ({
    subject: say("forum.decided.subject", { process: title, no }),
    text: [
      sentenceOf(say, row, { no, name }),
      say("forum.decided.reasons", { reasons }),
      say("forum.decided.record", { n: decision, address: addressOf(`/p/${slug}/decisions/${decision}`) }),
      say("forum.decided.answer", { address: addressOf(`/account/seat-decisions/${id}`) }),
    ].join("\n\n"),
  }));
}

async function homeOf({ tx }: ActContext, process: string): Promise<typeof processTable.$inferSelect> {
  return found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
}
