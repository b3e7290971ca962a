import { dayText } from "@accord/shared/messages";
import { endOfDay } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { coChairsOf } from "../../acts/memberships.js";
import { found } from "../../acts/refused.js";
import { raiseRights } from "../../acts/rights.js";
import { tellPeople } from "../../acts/tell-people.js";
import { process as processTable, seat } from "../../ports/tables/index.js";
import { publishProcess } from "../process/index.js";
import { emptySeat } from "./empty-seat.js";

const name = "end-term";

/** [7.3] At the end of its last day the seat falls vacant, unless the term was renewed or changed before. */
export async function watchTerm(context: ActContext, process: string, id: string): Promise<void> {
  const [row] = await context.tx.select().from(seat).where(eq(seat.id, id));
  const { term, termUntil, holder } = found(row);
  if (termUntil === null || holder === null) return;
  const due = endOfDay(termUntil, await zoneOf(context, process));
  await context.later(due, name, { process, seat: id, term, termUntil });
}

export const endTerm = act<{ process: string; seat: string; term: number; termUntil: string }, void>({
  name,
  asks: "change_seats",
  thing: async (_tx, { process }) => ({ process }),
  async run(context, { process, seat: id, term, termUntil }) {
    const { tx, now, audit, announce } = context;
    const [row] = await tx.select().from(seat).where(eq(seat.id, id));
    const { holder, substitute, no, organisation, ...at } = found(row);
    if (holder === null || at.term !== term || at.termUntil !== termUntil) return;
    if (now < endOfDay(termUntil, await zoneOf(context, process))) return watchTerm(context, process, id);
    await emptySeat(context, found(row));
    for (const who of [holder, substitute]) if (who !== null) await raiseRights(context, who);
    await publishProcess(context, process);
    const chairs = await coChairsOf(tx, process, now);
    await tellPeople(
      context,
      { process, to: [holder, ...chairs.map((one) => one.id)] },
      (say, { title, slug }) => ({
        path: `/p/${slug}/people`,
        subject: say("forum.termEnded.subject", { process: title, no }),
        text: say("forum.termEnded.letter", { no, organisation, date: dayText(termUntil) }),
      }),
    );
    audit({ seat: id, term });
    announce(process, "people", "me", "session");
  },
});

async function zoneOf({ tx }: ActContext, process: string): Promise<string> {
  const [home] = await tx
    .select({ zone: processTable.timeZone })
    .from(processTable)
    .where(eq(processTable.id, process));
  return found(home).zone;
}
