import { effective } from "@accord/shared/decisions";
import { sayIn } from "@accord/shared/messages";
import { eq, inArray } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import { commitment, process as processTable } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { applyShortlisting } from "../proposals/index.js";
import { decideTerms } from "../terms/index.js";
import { backToGroup } from "./back-to-group.js";
import { become } from "./become.js";
import { publishBallot } from "./publish-ballot.js";
import { ballotById, type StoredBallot, votesOf } from "./queries.js";
import { titleOfSubjects } from "./subject.js";
import { ballotThing } from "./thing.js";

/** What a result does, as an act of its own with its own entry (mechanisms.md 4): included or back to the group; shortlisted or not. */
export const applyEffect = act<{ process: string; ballot: string }, void>({
  name: "apply-effect",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id }) {
    const { tx, now, newSalt, decisions, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    const isDue = row.state === "closed" || (row.state === "in_veto_window" && now >= found(row.vetoUntil));
    if (!isDue || row.effect === "done") return;
    const done = await decide(context, row);
    const entry = await decisions.append(
      process,
      effective(
        { decision: found(row.decisionEntry), done: [{ act: done, count: row.subjects.length }] },
        { titles: [await titleOfSubjects(tx, row)] },
        newSalt,
      ),
    );
    await become(context, row, "effective", { effect: "done" });
    await publishBallot(context, process, id);
    if (row.vetoDays !== null) await publishDecision(context, process, found(row.decisionEntry));
    audit({ ballot: id, done, entry: entry.sequence });
    announce(process, "ballots", "commitments", "proposals", "contributions", "responses");
  },
});

function decide(context: ActContext, row: StoredBallot) {
  if (row.subject === "version") return decideCommitments(context, row);
  if (row.subject === "proposal" || row.subject === "list") return decideProposals(context, row);
  return decideTerms(context, {
    process: row.process,
    terms: row.subjects[0] as string,
    version: row.version,
    passed: row.result === "passed",
    decision: found(row.decisionEntry),
  });
}

/** Included is the version voted on; not passed, the draft goes back to its group. */
async function decideCommitments(context: ActContext, row: StoredBallot): Promise<"included" | "rejected"> {
  if (row.result !== "passed") {
    await backToGroup(context, row);
    return "rejected";
  }
  await context.tx
    .update(commitment)
    .set({ state: "in_plan", includedVersion: row.version })
    .where(inArray(commitment.id, row.subjects));
  return "included";
}

/**
 * What the public reads beside the outcome: the reasons of those whose votes decided, each once and said to be theirs,
 * or the count where nobody of them gave one. What the others said stands in the decision record.
 */
async function reasonsOf({ tx }: ActContext, row: StoredBallot): Promise<string> {
  const [home] = await tx
    .select({ language: processTable.language })
    .from(processTable)
    .where(eq(processTable.id, row.process));
  const say = sayIn(home?.language ?? "en");
  const last = new Map((await votesOf(tx, row.id)).map((one) => [one.seat, one]));
  const passed = row.result === "passed";
  const side = passed ? ["for", "agree"] : ["against", "object"];
  const words = [...last.values()]
    .filter(({ choice }) => side.includes(choice))
    .map(({ reason }) => reason.trim())
    .filter((reason) => reason !== "");
  if (words.length > 0) {
    const theirs =
      row.rule.kind === "consensus"
        ? say(passed ? "ballots.reasons.agreed" : "ballots.reasons.objected")
        : say(passed ? "ballots.reasons.passed" : "ballots.reasons.not_passed");
    return [theirs, ...new Set(words)].join("\n\n");
  }
  const counts = row.steps?.find((step) => step.code === "votes")?.values ?? {};
  return say("ballots.reasons.counted", { no: row.no, ...counts });
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
