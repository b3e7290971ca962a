import {
  closingTimeOfCall,
  issuesWithClosing,
  outcomeOf,
  rollsAtClosing,
  seatsAwaited,
  tally,
  vetoWindowEnd,
} from "@accord/shared/ballots";
import { ballotClosed, decision, notQuorate, rollFixed } from "@accord/shared/decisions";
import { issue } from "@accord/shared/issues";
import { settingsOf } from "@accord/shared/process";
import { and, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { ballot, roll } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { become, refuseUnlessMayBecome } from "./become.js";
import { publishBallot } from "./publish-ballot.js";
import {
  asRoll,
  asRule,
  asVotes,
  ballotById,
  rollOf,
  type StoredBallot,
  type StoredRoll,
  type StoredVote,
  votesOf,
} from "./queries.js";
import { homeOf, putIn, subjects, titleOf } from "./subjects/index.js";
import { ballotThing } from "./thing.js";

interface BallotInput {
  readonly process: string;
  readonly ballot: string;
}

/** Who runs a live ballot closes it: at once when all present have voted, else a countdown starts that nobody stops. */
export const closeBallot = act<BallotInput, { closed: boolean; closesAt: string | null }>({
  name: "close-ballot",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id }) {
    const { tx, now, later, audit, announce } = context;
    const row = await ballotById(tx, process, id);
    const rolls = await rollOf(tx, id);
    const votes = await votesOf(tx, id);
    const rule = asRule(row, rolls);
    refuseUnlessMayBecome(row, "closed");
    if (seatsAwaited(rule, rule.rolls, asVotes(votes)).length === 0) {
      await close(context, row, rolls, votes);
      return { closed: true, closesAt: now };
    }
    if (!row.live) refuseIf([issue("closing_time_not_reached", { closesAt: row.closesAt ?? "" })]);
    if (row.closesAt !== null) refuseIf([issue("countdown_running", { closesAt: row.closesAt })]);
    const { settings } = await homeOf(tx, process);
    const closesAt = closingTimeOfCall(now, settings.closingCountdownSeconds);
    await tx.update(ballot).set({ closesAt }).where(eq(ballot.id, id));
    await later(closesAt, "close-due-ballot", { process, ballot: id });
    await publishBallot(context, process, id);
    audit({ ballot: id, closesAt });
    announce(process, "ballots");
    return { closed: false, closesAt };
  },
});

/** The closing job: performed when the closing time has come; a ballot that is over already is left alone. */
export const closeDueBallot = act<BallotInput, void>({
  name: "close-due-ballot",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id }) {
    const row = await ballotById(context.tx, process, id);
    if (row.state !== "open") return;
    const rolls = await rollOf(context.tx, id);
    const votes = await votesOf(context.tx, id);
    refuseIf(
      issuesWithClosing({
        ballot: asRule(row, rolls),
        rolls: rolls.map(asRoll),
        votes: asVotes(votes),
        at: context.now,
      }),
    );
    await close(context, row, rolls, votes);
  },
});

/** Closing always succeeds: roll, count, result and decision go into the log and the rows in this one transaction. */
async function close(
  context: ActContext,
  row: StoredBallot,
  rolls: readonly StoredRoll[],
  votes: readonly StoredVote[],
): Promise<void> {
  const { tx, now, newSalt, decisions, later, audit, announce } = context;
  const subject = subjects[row.subject];
  const rule = asRule(row, rolls);
  const cast = asVotes(votes);
  const outcome = outcomeOf({
    rule: row.rule,
    quorum: row.quorum,
    mode: rule.mode,
    rolls: rule.rolls,
    votes: cast,
  });
  const fixed = rollsAtClosing(rule.mode, rule.rolls, new Set(votes.map((one) => one.seat)));
  const pseudonyms = new Map(rolls.map((line) => [line.seat, line.pseudonym]));
  const last = lastBySeat(votes).filter((one) => !rolls.find((line) => line.seat === one.seat)?.recused);

  const rollEntry = await decisions.append(
    row.process,
    rollFixed(
      {
        ballot: found(row.openEntry),
        roll: fixed.map((line) => ({
          pseudonym: found(pseudonyms.get(line.seat)),
          bloc: line.bloc,
          recused: line.recused,
          presence: line.presence,
        })),
      },
      {
        recusals: Object.fromEntries(
          rolls.filter((line) => line.recused).map((line) => [line.pseudonym, line.recusedReason ?? ""]),
        ),
      },
      newSalt,
    ),
  );
  const facts = {
    ballot: found(row.openEntry),
    rollFixed: rollEntry.sequence,
    choices: last.map((one) => ({ pseudonym: found(pseudonyms.get(one.seat)), choice: one.choice })),
    tally: tally(rule.rolls, cast),
  };
  const reasons = Object.fromEntries(
    last.filter((one) => one.reason !== "").map((one) => [found(pseudonyms.get(one.seat)), one.reason]),
  );
  for (const line of fixed)
    await tx
      .update(roll)
      .set({ presence: line.presence })
      .where(and(eq(roll.ballot, row.id), eq(roll.seat, line.seat)));

  if (outcome.state === "not_quorate") {
    await decisions.append(row.process, notQuorate(facts, { reasons }, newSalt));
    await become(context, row, "not_quorate", {
      steps: outcome.steps,
      closedAt: now,
      closesAt: row.closesAt ?? now,
    });
    await subject.release?.(context, row);
  } else {
    await decisions.append(
      row.process,
      ballotClosed({ ...facts, result: outcome.result }, { reasons }, newSalt),
    );
    const vetoUntil = outcome.result === "passed" ? await vetoWindowOf(context, row) : null;
    const title = await titleOf(tx, row);
    const reasonWords = wordsOf(last);
    const dissentWords = wordsOf(last.filter((one) => one.choice === "against" || one.choice === "object"));
    const entry = await decisions.append(
      row.process,
      decision(
        {
          ballot: found(row.openEntry),
          rule: row.rule,
          mandate: row.mandate,
          result: outcome.result,
          ...(vetoUntil === null ? {} : { vetoUntil }),
        },
        {
          title,
          wording: row.question,
          ...(reasonWords === "" ? {} : { reasons: reasonWords }),
          ...(dissentWords === "" ? {} : { dissent: dissentWords }),
          links: await subject.links(tx, putIn(await homeOf(tx, row.process), row)),
        },
        newSalt,
      ),
    );
    const closed = await become(context, row, "closed", {
      result: outcome.result,
      steps: outcome.steps,
      closedAt: now,
      closesAt: row.closesAt ?? now,
      decisionEntry: entry.sequence,
      effect: "waiting",
    });
    if (vetoUntil !== null) await become(context, closed, "in_veto_window", { vetoUntil });
    await later(vetoUntil ?? now, "apply-effect", { process: row.process, ballot: row.id });
    await subject.publish?.(context, row);
    await publishDecision(context, row.process, entry.sequence);
  }
  await publishBallot(context, row.process, row.id);
  audit({ ballot: row.id, state: outcome.state });
  announce(row.process, "ballots", "commitments", "proposals", "contributions", "responses");
}

/** [Q8] Until when a bloc may veto what passes now; null where none may. */
async function vetoWindowOf({ tx, now }: ActContext, row: StoredBallot): Promise<string | null> {
  if (row.vetoDays === null) return null;
  const { settings, timeZone } = await homeOf(tx, row.process);
  const { holidays } = settingsOf(settings);
  return vetoWindowEnd({ at: now, days: row.vetoDays }, { timeZone, holidays });
}

const wordsOf = (votes: readonly StoredVote[]): string =>
  votes.flatMap((one) => (one.reason === "" ? [] : [one.reason])).join("\n\n");

function lastBySeat(votes: readonly StoredVote[]): StoredVote[] {
  const last = new Map<string, StoredVote>();
  for (const one of votes) {
    const known = last.get(one.seat);
    if (known === undefined || one.cast > known.cast) last.set(one.seat, one);
  }
  return [...last.values()];
}
