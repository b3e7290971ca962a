import { effective } from "@accord/shared/decisions";
import { sayIn } from "@accord/shared/messages";
import { eq, inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { ballot, commitment, process as processTable } from "../../ports/tables/index.js";
import { applyShortlisting } from "../proposals/index.js";
import { ballotById, type StoredBallot, votesOf } from "./queries.js";
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

/** What the public reads beside the outcome: the votes' reasons, or the count where nobody gave one. */
async function reasonsOf({ tx }: ActContext, row: StoredBallot): Promise<string> {
  const last = new Map((await votesOf(tx, row.id)).map((one) => [one.seat, one]));
  const words = [...last.values()].flatMap((one) => (one.reason === "" ? [] : [one.reason]));
  if (words.length > 0) return words.join("\n\n");
  const counts = row.steps?.find((step) => step.code === "votes")?.values ?? {};
  const [home] = await tx
    .select({ language: processTable.language })
    .from(processTable)
    .where(eq(processTable.id, row.process));
  return sayIn(home?.language ?? "en")("ballots.reasons.counted", { no: row.no, ...counts });
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
    reasons: await reasonsOf(context, row),
    decision: found(row.decisionEntry),
  });
  return outcome;
}
