import { withoutResult } from "@accord/shared/ballots";
import type { DecisionRule } from "@accord/shared/forum";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { ballot, logEntry } from "../../ports/tables/index.js";

export type StoredBallot = typeof ballot.$inferSelect;

/** A decision as the row of a response tells it. */
interface DecisionFacts {
  readonly sequence: number;
  readonly at: string;
  readonly rule: string;
  /** For / against / abstained; empty where both co-chairs decided together. */
  readonly count: string;
}

export async function decisionFacts(
  db: Db,
  process: string,
  sequences: readonly number[],
): Promise<Map<number, DecisionFacts>> {
  const facts = new Map<number, DecisionFacts>();
  if (sequences.length === 0) return facts;
  const entries = await db
    .select({ sequence: logEntry.sequence, at: logEntry.at, core: logEntry.core })
    .from(logEntry)
    .where(
      and(
        eq(logEntry.process, process),
        eq(logEntry.kind, "decision"),
        inArray(logEntry.sequence, [...new Set(sequences)]),
      ),
    );
  const counts = await countsOfBallots(db, process);
  for (const { sequence, at, core } of entries) {
    const { rule, ballot: opened } = core as { rule: "none" | DecisionRule; ballot: number | null };
    const count = opened === null ? undefined : counts.get(opened);
    facts.set(sequence, {
      sequence,
      at,
      rule: rule === "none" ? "none" : ruleText(rule),
      count: count ? `${count.for} / ${count.against} / ${count.abstain}` : "",
    });
  }
  return facts;
}

const ruleText = (rule: DecisionRule): string =>
  rule.kind === "qualified" ? `${rule.kind} ${rule.fraction} ${rule.of}` : rule.kind;

interface Counted {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** By the sequence of the entry that opened the ballot. */
export async function countsOfBallots(db: Db, process: string): Promise<Map<number, Counted>> {
  const rows = await db
    .select({ core: logEntry.core })
    .from(logEntry)
    .where(and(eq(logEntry.process, process), eq(logEntry.kind, "ballot_closed")));
  return new Map(
    rows.map(({ core }) => {
      const { ballot: opened, tally } = core as { ballot: number; tally: Counted };
      return [opened, tally];
    }),
  );
}

/** Ballots that were put and not made void or without quorum, in the order of their numbers. */
export async function ballotsPut(db: Db, process: string): Promise<StoredBallot[]> {
  const rows = await db.select().from(ballot).where(eq(ballot.process, process)).orderBy(asc(ballot.no));
  return rows.filter(({ state }) => state !== "draft" && !withoutResult.includes(state));
}
