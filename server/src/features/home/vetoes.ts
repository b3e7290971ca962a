import type { WaitingRow } from "@accord/shared/home";
import { endOfDay } from "@accord/shared/process";
import { and, eq, inArray } from "drizzle-orm";
import * as t from "../../ports/tables/index.js";
import { ballotRow, type Looking } from "./queries.js";

/** [Q8] What my bloc may still veto, and what was vetoed and waits for other words of my group. */
export async function vetoWaits(looking: Looking): Promise<WaitingRow[]> {
  const { db, process, chairs, groups, now } = looking;
  const ballots = await db
    .select()
    .from(t.ballot)
    .where(
      and(
        eq(t.ballot.process, process.id),
        inArray(t.ballot.state, ["in_veto_window", "vetoed", "draft", "open"]),
      ),
    );
  const mine = await db
    .select({ id: t.commitment.id, group: t.commitment.group })
    .from(t.commitment)
    .where(and(eq(t.commitment.process, process.id), eq(t.commitment.state, "drafting")));
  const toRework = new Set(
    mine.filter(({ group }) => group !== null && groups.includes(group)).map(({ id }) => id),
  );
  return ballots.flatMap((ballot) => {
    const { state, subjects, closedAt, vetoUntil, vetoGiven, no } = ballot;
    if (state === "in_veto_window" && chairs.length > 0 && vetoUntil !== null && now <= vetoUntil)
      return ballotRow(looking, ballot, {
        kind: "review",
        why: "veto_window",
        since: closedAt ?? now,
        until: vetoUntil,
      });
    const putAgain = ballots.some((later) => later.no > no && later.subjects.includes(subjects[0] ?? ""));
    if (vetoGiven === null || putAgain || !toRework.has(subjects[0] ?? "")) return [];
    return ballotRow(looking, ballot, {
      kind: "write",
      why: "veto_to_rework",
      since: vetoGiven.at,
      until: endOfDay(vetoGiven.deadline, process.timeZone),
    });
  });
}
