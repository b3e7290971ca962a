import { issuesWithOpening, type MixedStep } from "@accord/shared/ballots";
import { ballotOpened } from "@accord/shared/decisions";
import type { ForumRule } from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { settingsOf } from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { process as processTable, version } from "../../ports/tables/index.js";
import { forumOf } from "../terms/queries.js";
import { become } from "./become.js";
import { stepOf } from "./mixed.js";
import { notesOn } from "./notes.js";
import { publishBallot } from "./publish-ballot.js";
import { asRule, ballotById, rollOf, type StoredBallot, vetoRight } from "./queries.js";
import { redrawRoll } from "./roll.js";
import { issuesWithSecret } from "./secret/issues.js";
import { sealRoll } from "./secret/sealed-votes.js";
import { remindLater, tellRoll } from "./tell-roll.js";
import { ballotThing } from "./thing.js";

/** Opens a ballot that a co-chair has confirmed. */
export const openBallot = act<{ process: string; ballot: string }, void>({
  name: "open-ballot",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id }) {
    await redrawRoll(context, process, id);
    await open(context, process, id);
  },
});

/** Fixes question, text version, rule, quorum, roll and closing time for good (T37, T38), and writes them to the log. */
export async function open(context: ActContext, process: string, id: string): Promise<void> {
  const { tx, now, newSalt, decisions, later, audit, announce } = context;
  const row = await ballotById(tx, process, id);
  const rolls = await rollOf(tx, id);
  const { settings } = found((await tx.select().from(processTable).where(eq(processTable.id, process)))[0]);
  const frozen = found((await tx.select().from(version).where(eq(version.id, row.version)))[0]);
  const notes = row.subject === "version" ? await notesOn(tx, row.subjects[0] as string) : null;
  if (row.confirmedBy === null) refuseIf([issue("ballot_not_confirmed")]);
  refuseIf(
    issuesWithOpening({
      ballot: asRule(row, rolls),
      question: row.question,
      versionHash: row.textHash,
      at: now,
      minimumDays: settings.asynchronousDays,
      ...(notes && settingsOf(settings).notesBeforeBallot ? { notes } : {}),
    }),
  );

  refuseIf(await issuesWithSecret(tx, row, rolls));
  const sealTo = row.secrecy === "secret" ? await sealRoll(context, row, rolls) : null;
  const rules = await forumOf(tx, process);
  const mixed = await stepNow(context, row, rules.rule);
  const veto = mixed?.step === "motion" ? null : vetoRight(rules, row.subject);
  const entry = await decisions.append(
    process,
    ballotOpened(
      {
        version: { entry: frozen.entry, root: frozen.root },
        rule: row.rule,
        quorum: row.quorum,
        mandate: row.mandate,
        secrecy: row.secrecy,
        mode: row.live ? "live" : "asynchronous",
        closesAt: row.closesAt,
        veto: veto !== null,
        ...(mixed ? { mixed } : {}),
        roll: rolls.map(({ pseudonym, bloc, recused, presence }) => ({ pseudonym, bloc, recused, presence })),
      },
      {
        question: row.question,
        seats: Object.fromEntries(
          rolls.map((line) => [
            line.pseudonym,
            { seat: line.seatNo, name: line.name, organisation: line.organisation },
          ]),
        ),
        recusals: Object.fromEntries(
          rolls.filter((line) => line.recused).map((line) => [line.pseudonym, line.recusedReason ?? ""]),
        ),
        notes: Object.fromEntries((notes ?? []).map(({ kind, text }) => [kind, text])),
        ...(row.voteReasons === "" ? {} : { reasons: row.voteReasons }),
      },
      newSalt,
    ),
  );
  const fixed = {
    openEntry: entry.sequence,
    mixed,
    notes,
    sealTo,
    statements: rules.ethics !== "none",
    ...(veto ? { vetoDays: veto.days, vetoHolder: veto.holder } : {}),
  };
  await become(context, row, "open", { openedAt: now, ...fixed });
  await publishBallot(context, process, id);
  await tellRoll(context, row);
  await remindLater(context, row);
  if (row.closesAt !== null) await later(row.closesAt, "close-due-ballot", { process, ballot: id });
  audit({ ballot: id, entry: entry.sequence });
  announce(process, "ballots", "commitments", "proposals");
}

/** [Q6] The benchmark is asked again, and fixed as it stands when the vote opens. */
async function stepNow(
  { tx, now }: ActContext,
  row: StoredBallot,
  rule: ForumRule,
): Promise<MixedStep | null> {
  if (row.mixed?.step !== "vote") return row.mixed;
  const later = { step: "vote", reasons: row.voteReasons } as const;
  const { mixed, issues } = await stepOf(tx, { ...row, now }, rule, later);
  refuseIf(issues);
  return mixed;
}
