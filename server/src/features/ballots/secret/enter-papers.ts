import { issuesWithPapers, type PaperCounts } from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import { act } from "../../../acts/act.js";
import { coChairsOf } from "../../../acts/memberships.js";
import { found, refuseIf } from "../../../acts/refused.js";
import { asRule, ballotById, rollOf } from "../queries.js";
import { papersIn, sealPapers } from "./paper.js";
import { sealVote } from "./sealed-votes.js";

interface PapersInput {
  readonly process: string;
  readonly ballot: string;
  readonly seats: readonly string[];
  readonly counts: PaperCounts;
}

/**
 * Papers that a co-chair has counted [SEC-8]. They count once the co-chair of the other bloc has counted the same; then
 * they stand in the place of what those seats have cast on screen. The audit keeps whose count it is, and no seat.
 */
export const enterPapers = act<PapersInput, { counted: boolean }>({
  name: "enter-papers",
  asks: "run_ballot",
  thing: async (_tx, { process }) => ({ process, confirmed: false }),
  async run(context, { process, ballot: id, seats, counts }) {
    const { tx, now, by, seals, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    const rolls = await rollOf(tx, id);
    refuseIf(issuesWithPapers(asRule(row, rolls), { seats, counts }, now));
    const { bloc } = found((await coChairsOf(tx, process, now)).find((chair) => chair.id === by));
    const open = found(seals.opener(id));
    if ((await papersIn(tx, row, open)).papers) refuseIf([issue("papers_counted_already")]);
    await sealPapers(context, row, found(bloc), { seats, counts }, rolls.length);
    const { differs, papers } = await papersIn(tx, row, open);
    if (differs) refuseIf([issue("papers_counted_otherwise", undefined, "counts")]);
    if (papers) for (const seat of seats) await sealVote(context, row, seat, null);
    audit({ ballot: id, bloc });
    announce(process, "ballots");
    return { counted: papers !== null };
  },
});
