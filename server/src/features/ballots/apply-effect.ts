import { decidesNothing } from "@accord/shared/ballots";
import { type EffectAct, effective } from "@accord/shared/decisions";
import { type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { publishDecision } from "../decisions/index.js";
import { become } from "./become.js";
import { publishBallot } from "./publish-ballot.js";
import { ballotById, type StoredBallot } from "./queries.js";
import { homeOf, subjects, titleOf } from "./subjects/index.js";
import { ballotThing } from "./thing.js";

/** What a result does, as an act of its own with its own entry (mechanisms.md 4). */
export const applyEffect = act<{ process: string; ballot: string }, void>({
  name: "apply-effect",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id }) {
    const { tx, now, newSalt, decisions, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    const isDue = row.state === "closed" || (row.state === "in_veto_window" && now >= found(row.vetoUntil));
    if (!isDue || row.effect !== "waiting") return;
    const done = await carryOut(context, row);
    const entry = await decisions.append(
      process,
      effective(
        { decision: found(row.decisionEntry), done: [{ act: done, count: row.subjects.length }] },
        { titles: [await titleOf(tx, row)] },
        newSalt,
      ),
    );
    await become(context, row, "effective", { effect: done === "to_be_placed" ? done : "done" });
    await publishBallot(context, process, id);
    if (row.vetoDays !== null) await publishDecision(context, process, found(row.decisionEntry));
    audit({ ballot: id, done, entry: entry.sequence });
    announce(process, "ballots", "commitments", "proposals", "contributions", "responses");
  },
});

/** [Q6] Seeking consensus in vain, and a motion to vote, leave what was put as it is. */
async function carryOut(context: ActContext, row: StoredBallot): Promise<EffectAct> {
  const subject = subjects[row.subject];
  if (!decidesNothing(row.mixed, row.result))
    return subject.effect(context, row, await homeOf(context.tx, row.process));
  await subject.release?.(context, row);
  return "none";
}
