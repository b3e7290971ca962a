import { effective } from "@accord/shared/decisions";
import { eq, inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { ballot, commitment } from "../../ports/tables/index.js";
import { applyShortlisting } from "../proposals/index.js";
import { ballotById, type StoredBallot } from "./queries.js";
import { titleOfSubjects } from "./subject.js";
import { ballotThing } from "./thing.js";

/** What a result does, as an act of its own with its own entry (mechanisms.md 4): included or back to the group; shortlisted or not. */
export const applyEffect = act<{ process: string; ballot: string }, void>({
  name: "apply-effect",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id }) {
    const { tx, newSalt, decisions, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    if (row.state !== "closed" || row.effect === "done") return;
    const done =
      row.subject === "version" ? await decideCommitments(context, row) : await decideProposals(context, row);
    const entry = await decisions.append(
      process,
      effective(
        { decision: found(row.decisionEntry), done: [{ act: done, count: row.subjects.length }] },
        { titles: [await titleOfSubjects(tx, row)] },
        newSalt,
      ),
    );
    await tx.update(ballot).set({ state: "effective", effect: "done" }).where(eq(ballot.id, id));
    audit({ ballot: id, done, entry: entry.sequence });
    announce(process, "ballots", "commitments", "proposals", "contributions", "responses");
  },
});

/** Included is the version voted on; not passed, the draft goes back to its group. */
async function decideCommitments({ tx }: ActContext, row: StoredBallot): Promise<"included" | "rejected"> {
  const passed = row.result === "passed";
  await tx
    .update(commitment)
    .set(passed ? { state: "in_plan", includedVersion: row.version } : { state: "drafting" })
    .where(inArray(commitment.id, row.subjects));
  return passed ? "included" : "rejected";
}

async function decideProposals(
  context: ActContext,
  row: StoredBallot,
): Promise<"shortlisted" | "not_shortlisted"> {
  const outcome = row.result === "passed" ? "shortlisted" : "not_shortlisted";
  await applyShortlisting(context, {
    process: row.process,
    proposals: row.subjects,
    outcome,
    reasons: null,
    decision: found(row.decisionEntry),
  });
  return outcome;
}
