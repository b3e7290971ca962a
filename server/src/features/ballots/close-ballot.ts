import {
  type BallotResult,
  type Counts,
  closedAtOf,
  closingTimeOfCall,
  issuesWithClosing,
  resultWord,
  seatsAwaited,
  vetoWindowEnd,
} from "@accord/shared/ballots";
import { ballotClosed, decision, notQuorate, rollFixed } from "@accord/shared/decisions";
import { issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import { settingsOf } from "@accord/shared/process";
import { and, eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { ballot, roll } from "../../ports/tables/index.js";
import { publishDecision } from "../decisions/index.js";
import { noteDecided } from "../meetings/index.js";
import { become, refuseUnlessMayBecome } from "./become.js";
import { countByName } from "./counted.js";
import { publishBallot } from "./publish-ballot.js";
import {
  asRoll,
  asRule,
  ballotById,
  rollOf,
  type StoredBallot,
  type StoredRoll,
  type StoredVote,
  votesIn,
  votesOf,
} from "./queries.js";
import { countSecretly } from "./secret/count-secretly.js";
import { reasonOfLostKey } from "./secret/lost-key.js";
import { homeOf, putIn, subjects, titleOf } from "./subjects/index.js";
import { ballotThing } from "./thing.js";
import { endVoid } from "./void-ballot.js";

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
    if (seatsAwaited(rule, rule.rolls, votesIn(row, rolls, votes)).length === 0) {
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
        votes: votesIn(row, rolls, votes),
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
  const counted =
    row.secrecy === "secret" ? await countSecretly(context, row, rolls) : countByName(row, rolls, votes);
  if (counted === null) return endVoid(context, row, await reasonOfLostKey(tx, row));
  const { outcome, fixed, choices } = counted;
  const pseudonyms = new Map(rolls.map((line) => [line.seat, line.pseudonym]));
  const under = ({ seat }: { seat: string }) => found(pseudonyms.get(seat));

  const rollEntry = await decisions.append(
    row.process,
    rollFixed(
      {
        ballot: found(row.openEntry),
        roll: fixed.map((line) => ({
          pseudonym: under(line),
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
    choices: choices?.map((one) => ({ pseudonym: under(one), choice: one.choice })) ?? null,
  };
  const reasons = Object.fromEntries(
    (choices ?? []).filter(({ reason }) => reason !== "").map((one) => [under(one), one.reason]),
  );
  for (const line of fixed)
    await tx
      .update(roll)
      .set({ presence: line.presence })
      .where(and(eq(roll.ballot, row.id), eq(roll.seat, line.seat)));

  if (outcome.state === "not_quorate") {
    await decisions.append(row.process, notQuorate({ ...facts, tally: counted.tally }, { reasons }, newSalt));
    await become(context, row, "not_quorate", {
      steps: outcome.steps,
      closedAt: closedAtOf(row.closesAt, now),
      closesAt: row.closesAt ?? now,
    });
    await subject.release?.(context, row);
  } else {
    await decisions.append(
      row.process,
      ballotClosed(
        {
          ...facts,
          tally: found(counted.tally),
          ...(counted.byBloc ? { byBloc: counted.byBloc } : {}),
          result: outcome.result,
        },
        { reasons },
        newSalt,
      ),
    );
    const vetoUntil = outcome.result === "passed" ? await vetoWindowOf(context, row) : null;
    const title = await titleOf(tx, row);
    const reasonWords = counted.reasons.join("\n\n");
    const dissentWords = counted.dissent.join("\n\n");
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
      closedAt: closedAtOf(row.closesAt, now),
      closesAt: row.closesAt ?? now,
      decisionEntry: entry.sequence,
      effect: "waiting",
      ...counted.kept,
    });
    if (vetoUntil !== null) await become(context, closed, "in_veto_window", { vetoUntil });
    await later(vetoUntil ?? now, "apply-effect", { process: row.process, ballot: row.id });
    await subject.publish?.(context, row);
    await publishDecision(context, row.process, entry.sequence);
  }
  await publishBallot(context, row.process, row.id);
  if (row.live)
    await tellMinutes(context, row, counted.tally, outcome.state === "not_quorate" ? null : outcome.result);
  audit({ ballot: row.id, state: outcome.state });
  announce(row.process, "ballots", "commitments", "proposals", "contributions", "responses");
}

/** A line for the minutes: what was asked, what came out, by how many. */
async function tellMinutes(
  context: ActContext,
  { id, process, no, question, rule }: StoredBallot,
  tally: Counts | null,
  result: BallotResult | null,
): Promise<void> {
  const home = await homeOf(context.tx, process);
  const { decisionEntry } = await ballotById(context.tx, process, id);
  const line = sayIn(home.language)("meetings.minutes.ballot", {
    ...{ no, question, result: result ? resultWord(rule, result) : "none", decision: decisionEntry ?? 0 },
    ...{ kind: rule.kind, for: 0, against: 0, abstain: 0, ...tally },
  });
  await noteDecided(context, home, line);
}

/** [Q8] Until when a bloc may veto what passes now; null where none may. */
async function vetoWindowOf({ tx, now }: ActContext, row: StoredBallot): Promise<string | null> {
  if (row.vetoDays === null) return null;
  const { settings, timeZone } = await homeOf(tx, row.process);
  const { holidays } = settingsOf(settings);
  return vetoWindowEnd({ at: now, days: row.vetoDays }, { timeZone, holidays });
}
