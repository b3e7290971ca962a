import { countRound, isCandidate, outcomeOf, runOffAfter } from "@accord/shared/elections";
import { sayIn } from "@accord/shared/messages";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { election, electionVote, process as processTable } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { write } from "./letters.js";
import { logDecided, logResult, logRolls } from "./log.js";
import {
  applicationsOf,
  electionByNo,
  lastRound,
  type OnElection,
  type StoredElection,
  thingOf,
} from "./queries.js";
import { voteOpener } from "./sealed.js";
import { writePage } from "./write-page.js";

/** When its time has come: votes are opened and counted, only totals stay, and the key is destroyed. A tie for the last seat makes the roll of a run-off. */
export const closeDueVoting = act<OnElection & { readonly round: number }, void>({
  name: "close-due-voting",
  asks: "open_choice",
  thing: thingOf,

  async run(context, { round: no, ...on }) {
    const { tx, now, audit } = context;
    const row = await electionByNo(tx, on);
    const round = lastRound(row);
    if (row.state !== "voting" || round === null || round.no !== no) return;
    const open = voteOpener(context, row);
    if (open === null) return endLost(context, row);
    const votes = await tx.select().from(electionVote).where(eq(electionVote.election, row.id));
    const counted = countRound(
      round,
      votes.map(({ sealed }) => open(sealed)),
      found(round.voting).votingUntil,
    );
    await forgetVotes(context, row);
    const all = await applicationsOf(tx, row.id);
    const result = await logResult(context, row, counted, all);
    const next = runOffAfter(counted);
    const resultEntries = [...row.resultEntries, result];
    const rolls = next === null ? [] : [await logRolls(context, { ...row, resultEntries }, next, all)];
    await tx
      .update(election)
      .set({
        state: next === null ? "published" : "rolls_published",
        publishedAt: next === null ? now : null,
        rounds: [...row.rounds.slice(0, -1), counted, ...(next === null ? [] : [next])],
        rollsEntries: [...row.rollsEntries, ...rolls],
        resultEntries,
      })
      .where(eq(election.id, row.id));
    await publishDecision(context, on.process, result);
    await writePage(context, on);
    if (next === null) await tellCandidates(context, on);
    audit({ election: row.id, round: no });
  },
});

async function tellCandidates(context: ActContext, on: OnElection): Promise<void> {
  const row = await electionByNo(context.tx, on);
  const elected = row.form.colleges.flatMap((_college, at) => outcomeOf(row.rounds, at + 1).elected);
  for (const one of await applicationsOf(context.tx, row.id))
    if (isCandidate(one))
      await write(context, row, one, { kind: "result", elected: elected.includes(one.no), reasons: "" });
}

/** Those whose votes are sealed now. */
export const votingElections = (db: Db): Promise<StoredElection[]> =>
  db.select().from(election).where(eq(election.state, "voting"));

/** Restored without its key: nobody can open its votes any more. */
export const endElectionWithoutKey = act<StoredElection, void>({
  name: "end-election-without-key",
  asks: "open_choice",
  thing: thingOf,
  run: endLost,
});

async function endLost(context: ActContext, row: StoredElection): Promise<void> {
  const home = eq(processTable.id, row.process);
  const { language } = found((await context.tx.select().from(processTable).where(home))[0]);
  await endWithout(context, row, sayIn(language)("elections.void.keyGone"));
}

/** Inside an act: it ends, nothing more is counted; what was published beforehand has an end in the log. */
export async function endWithout(context: ActContext, row: StoredElection, reason: string): Promise<void> {
  const { tx, audit } = context;
  const isPublic = row.state !== "draft";
  const entry = isPublic ? [await logDecided(context, row, "not_passed", reason)] : [];
  await tx
    .update(election)
    .set({ state: "void", voidReason: reason, resultEntries: [...row.resultEntries, ...entry] })
    .where(eq(election.id, row.id));
  if (row.state === "voting") await forgetVotes(context, row);
  for (const sequence of entry) await publishDecision(context, row.process, sequence);
  await writePage(context, row);
  audit({ election: row.id });
}

async function forgetVotes({ tx, seals, afterCommit }: ActContext, { id }: StoredElection): Promise<void> {
  await tx.delete(electionVote).where(eq(electionVote.election, id));
  afterCommit(() => seals.destroy(id));
}
