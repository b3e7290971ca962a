import { type NearlySame, nearlySame } from "@accord/shared/ballots";
import type { Db } from "../../../ports/store.js";
import { ballotsOn } from "../dialogue.js";
import { rollOf } from "../queries.js";

/** [T43] The last secret ballot on the same thing whose totals were told, where nearly the same members had a vote. */
export async function askedBefore(
  db: Db,
  on: Parameters<typeof ballotsOn>[1],
  seats: readonly string[],
): Promise<NearlySame | null> {
  const before = (await ballotsOn(db, on)).find(({ secretResult }) => secretResult !== null);
  if (before === undefined) return null;
  const then = (await rollOf(db, before.id)).filter(({ recused }) => !recused);
  const others = nearlySame(
    then.map(({ seat }) => seat),
    seats,
  );
  return others === null ? null : { no: before.no, others };
}
