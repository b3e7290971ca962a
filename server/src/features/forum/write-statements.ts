import { ethicsWords, type Interest } from "@accord/shared/forum";
import type { ActContext } from "../../acts/act.js";
import { statement } from "../../ports/tables/index.js";
import { seatsOf } from "./queries.js";

/** One signature covers all seats of the person, each for its present term. */
export async function writeStatements(
  { tx, now, newId }: Pick<ActContext, "tx" | "now" | "newId">,
  process: string,
  who: string,
  interests: readonly Interest[],
): Promise<number> {
  const seats = await seatsOf(tx, process, who);
  for (const { id, term } of seats)
    await tx.insert(statement).values({
      id: newId(),
      process,
      seat: id,
      term,
      person: who,
      words: ethicsWords,
      interests: [...interests],
      signedAt: now,
    });
  return seats.length;
}
