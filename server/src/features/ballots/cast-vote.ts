import { type Choice, issuesWithVote } from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import { and, eq, max } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { refuseIf } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { vote } from "../../ports/tables/index.js";
import { hasSigned } from "../forum/queries.js";
import { asRule, ballotById, lineOf, rollOf, type StoredBallot, type StoredRoll } from "./queries.js";
import { castSecretly } from "./secret/cast-secretly.js";
import { ballotThing } from "./thing.js";

interface VoteInput {
  readonly process: string;
  readonly ballot: string;
  readonly choice: Choice;
  readonly reason: string;
}

/** One seat's choice, cast by its holder or, in absence, by the named substitute [Q11]; a later one replaces it. By name both are kept [Q7, Q13]. */
export const castVote = act<VoteInput, { recordedAt: string | null; choice: Choice | null }>({
  name: "cast-vote",
  asks: "vote",
  thing: async (_tx, { process }) => ({ process }),
  leavesNoTrace: async (tx, { process, ballot }) =>
    (await ballotById(tx, process, ballot)).secrecy === "secret",
  async run(context, { process, ballot: id, choice, reason }) {
    const { tx, now, by } = context;
    const row = await ballotById(tx, process, id);
    const rolls = await rollOf(tx, id);
    const line = lineOf(rolls, by);
    const as = line === null || line.person === by ? "member" : "substitute";
    const statementsMissing = line !== null && (await isUnsigned(tx, row, line.seat, by));
    refuseIf(
      issuesWithVote({
        ballot: asRule(row, rolls),
        seat: line?.seat ?? null,
        choice,
        reason,
        at: now,
        as,
        statementsMissing,
      }),
    );
    if (row.secrecy === "secret") {
      await castSecretly(context, row, (line as StoredRoll).seat, { choice, reason });
      return { recordedAt: null, choice: null };
    }
    await store(context, row, line as StoredRoll, { choice, reason, how: as });
    return { recordedAt: now, choice };
  },
});

/** A raised hand or a paper, entered for a seat in the room by who runs the ballot; marked as entered. */
export const enterVote = act<VoteInput & { seat: string }, void>({
  name: "enter-vote",
  asks: "run_ballot",
  thing: ballotThing,
  async run(context, { process, ballot: id, seat, choice, reason }) {
    const { tx, now } = context;
    const row = await ballotById(tx, process, id);
    const rolls = await rollOf(tx, id);
    if (row.secrecy === "secret") refuseIf([issue("secret_no_raised_hands")]);
    const line = rolls.find((one) => one.seat === seat);
    const votes = line?.presence === "by_substitute" ? line.substitute : line?.person;
    const statementsMissing = votes != null && (await isUnsigned(tx, row, seat, votes));
    const cast = { seat, choice, reason, at: now, as: "entered", statementsMissing } as const;
    refuseIf(issuesWithVote({ ballot: asRule(row, rolls), ...cast }));
    await store(context, row, line as StoredRoll, {
      choice,
      reason,
      how: "entered",
    });
  },
});

/** [Q20] As the ballot was opened: what the terms ask for since then touches it no more [7.1]. */
export const isUnsigned = async (
  db: Db,
  { statements }: StoredBallot,
  seat: string,
  who: string,
): Promise<boolean> => statements && !(await hasSigned(db, seat, who));

async function store(
  { tx, now, newId, by, audit, announce }: ActContext,
  row: StoredBallot,
  line: StoredRoll,
  cast: { choice: Choice; reason: string; how: "member" | "substitute" | "entered" },
): Promise<void> {
  const [last] = await tx
    .select({ cast: max(vote.cast) })
    .from(vote)
    .where(and(eq(vote.ballot, row.id), eq(vote.seat, line.seat)));
  await tx.insert(vote).values({
    id: newId(),
    ballot: row.id,
    seat: line.seat,
    cast: (last?.cast ?? 0) + 1,
    choice: cast.choice,
    reason: cast.reason.trim(),
    castBy: by,
    how: cast.how,
    at: now,
  });
  audit({ ballot: row.id, seat: line.seat, how: cast.how });
  announce(row.process, "ballots");
}
