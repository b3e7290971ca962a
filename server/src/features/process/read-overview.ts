import type { readOverview } from "@accord/shared/process";
import type { ReplyOf } from "@accord/shared/protocol";
import { and, count, countDistinct, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import {
  audit,
  ballot,
  commitment,
  contribution,
  logEntry,
  person,
  response,
  responseLine,
} from "../../ports/tables/index.js";

/** Acts that are told on the overview; each has its sentence. */
const told = [
  "publish-contributions",
  "import-contributions",
  "open-call",
  "close-call",
  "make-proposal",
  "open-commitment",
  "freeze-version",
  "publish-version",
  "open-ballot",
  "close-ballot",
  "close-due-ballot",
  "publish-release",
  "publish-timeline",
  "change-settings",
  "change-process",
  "take-template",
  "set-plan-facts",
];

export async function overviewOf(db: Db, process: string): Promise<ReplyOf<typeof readOverview>> {
  const one = async (asked: Promise<{ n: number }[]>): Promise<number> => (await asked)[0]?.n ?? 0;
  const latest = await db
    .select({ at: audit.at, act: audit.act, by: person.name })
    .from(audit)
    .leftJoin(person, eq(person.id, audit.actor))
    .where(and(eq(audit.process, process), inArray(audit.act, told)))
    .orderBy(desc(audit.seq))
    .limit(8);
  return {
    figures: {
      contributions: await one(
        db
          .select({ n: count() })
          .from(contribution)
          .where(and(eq(contribution.process, process), ne(contribution.state, "hidden"))),
      ),
      answered: await one(
        db
          .select({ n: countDistinct(responseLine.thing) })
          .from(responseLine)
          .innerJoin(response, eq(response.id, responseLine.response))
          .where(
            and(
              eq(response.process, process),
              eq(responseLine.kind, "contribution"),
              isNotNull(responseLine.release),
            ),
          ),
      ),
      drafts: await one(db.select({ n: count() }).from(commitment).where(eq(commitment.process, process))),
      openBallots: await one(
        db
          .select({ n: count() })
          .from(ballot)
          .where(and(eq(ballot.process, process), eq(ballot.state, "open"))),
      ),
      decided: await one(
        db
          .select({ n: count() })
          .from(logEntry)
          .where(and(eq(logEntry.process, process), eq(logEntry.kind, "decision"))),
      ),
    },
    adopted: await adoptedIn(db, process),
    latest,
  };
}

async function adoptedIn(db: Db, process: string): Promise<ReplyOf<typeof readOverview>["adopted"]> {
  const passed = await db
    .select()
    .from(ballot)
    .where(
      and(
        eq(ballot.process, process),
        eq(ballot.state, "effective"),
        eq(ballot.result, "passed"),
        inArray(ballot.subject, ["themes", "process_plan"]),
      ),
    )
    .orderBy(desc(ballot.no));
  return (["themes", "process_plan"] as const).flatMap((what) => {
    const last = passed.find(({ subject, mixed }) => subject === what && mixed?.step !== "motion");
    return last?.decisionEntry && last.closedAt
      ? [{ what, decision: last.decisionEntry, at: last.closedAt }]
      : [];
  });
}
