import { issuesWithOpening } from "@accord/shared/ballots";
import { ballotOpened } from "@accord/shared/decisions";
import { issue } from "@accord/shared/issues";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { found, refuseIf } from "../../acts/refused.js";
import { process as processTable, version } from "../../ports/tables/index.js";
import { forumOf } from "../terms/queries.js";
import { become } from "./become.js";
import { publishBallot } from "./publish-ballot.js";
import { asRule, ballotById, rollOf, vetoDaysOf } from "./queries.js";
import { redrawRoll } from "./roll.js";
import { tellRoll } from "./tell-roll.js";
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
  if (row.confirmedBy === null) refuseIf([issue("ballot_not_confirmed")]);
  refuseIf(
    issuesWithOpening({
      ballot: asRule(row, rolls),
      question: row.question,
      versionHash: row.textHash,
      at: now,
      minimumDays: settings.asynchronousDays,
    }),
  );

  const vetoDays = vetoDaysOf(await forumOf(tx, process), row.subject);
  const entry = await decisions.append(
    process,
    ballotOpened(
      {
        version: { entry: frozen.entry, root: frozen.root },
        rule: row.rule,
        quorum: row.quorum,
        mandate: row.mandate,
        secrecy: "open",
        mode: row.live ? "live" : "asynchronous",
        closesAt: row.closesAt,
        veto: vetoDays !== null,
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
      },
      newSalt,
    ),
  );
  await become(context, row, "open", { openedAt: now, openEntry: entry.sequence, vetoDays });
  await publishBallot(context, process, id);
  await tellRoll(context, row);
  if (row.closesAt !== null) await later(row.closesAt, "close-due-ballot", { process, ballot: id });
  audit({ ballot: id, entry: entry.sequence });
  announce(process, "ballots", "commitments", "proposals");
}
