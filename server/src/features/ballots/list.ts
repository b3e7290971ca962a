import type { BallotRow } from "@accord/shared/ballots";
import type { Asker } from "@accord/shared/people";
import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { ballot, roll, vote } from "../../ports/tables/index.js";
import type { StoredBallot, StoredRoll } from "./queries.js";

/** [Q11] */
const votesFor = (me: string) => and(eq(roll.substitute, me), eq(roll.presence, "by_substitute"));

export async function ballotList(db: Db, process: ProcessRow, asker: Asker): Promise<BallotRow[]> {
  const rows = await db.select().from(ballot).where(eq(ballot.process, process.id)).orderBy(desc(ballot.no));
  const me = asker.kind === "person" ? asker.id : "";
  const ids = rows.map((row) => row.id);
  const mine =
    ids.length === 0
      ? []
      : await db
          .select()
          .from(roll)
          .where(and(or(eq(roll.person, me), votesFor(me)), inArray(roll.ballot, ids)));
  const cast =
    mine.length === 0
      ? []
      : await db
          .select({ ballot: vote.ballot, seat: vote.seat })
          .from(vote)
          .where(
            inArray(
              vote.ballot,
              mine.map((line) => line.ballot),
            ),
          );
  return rows.map((row) => {
    const line = mine.find((own) => own.ballot === row.id);
    const voted =
      line !== undefined &&
      (line.voted || cast.some((one) => one.ballot === row.id && one.seat === line.seat));
    return rowOf(row, line ?? null, voted);
  });
}

function standingOf(row: StoredBallot, mine: StoredRoll | null, voted: boolean): BallotRow["mine"] {
  if (mine === null) return "no_seat";
  if (mine.recused) return "recused";
  if (voted) return "voted";
  return row.state === "draft" || row.state === "open" ? "waiting" : "not_voted";
}

export function rowOf(row: StoredBallot, mine: StoredRoll | null, voted: boolean): BallotRow {
  return {
    id: row.id,
    no: row.no,
    question: row.question,
    subject: row.subject,
    state: row.state,
    result: row.result,
    rule: row.rule,
    live: row.live,
    secrecy: row.secrecy,
    openedAt: row.openedAt,
    closesAt: row.closesAt,
    closedAt: row.closedAt,
    decision: row.decisionEntry,
    mine: standingOf(row, mine, voted),
  };
}
