import { ballotPublication, type PublicBallot } from "@accord/shared/ballots";
import type { Db } from "../../ports/store.js";
import { publicationsOf } from "./queries.js";

/** What the forum adopted as a list of its own words, as its ballot published them. */
export interface AdoptedSheet {
  readonly ballot: number;
  readonly decision: number;
  readonly mandate: PublicBallot["mandate"];
  /** When the ballot closed. */
  readonly at: string;
  readonly fields: NonNullable<PublicBallot["words"]>[number]["fields"];
}

/** The ballot that adopted it last; a motion to vote is none [Q6]. */
export async function lastAdopting(
  db: Db,
  process: string,
  what: "themes" | "process_plan",
): Promise<PublicBallot | undefined> {
  const all = await publicationsOf(db, process, ballotPublication.kind, {
    offset: 0,
    limit: 2_000,
    newestFirst: true,
  });
  return all
    .map((one) => one.body as unknown as PublicBallot)
    .find(
      ({ subject, state, result, mixed }) =>
        subject === what && state === "effective" && result === "passed" && mixed?.step.step !== "motion",
    );
}

export async function adoptedThemes(db: Db, process: string): Promise<AdoptedSheet | null> {
  const ballot = await lastAdopting(db, process, "themes");
  if (ballot === undefined || ballot.decision === null) return null;
  const { no, decision, mandate, closedAt, openedAt, words = [] } = ballot;
  return { ballot: no, decision, mandate, at: closedAt ?? openedAt, fields: words[0]?.fields ?? [] };
}
