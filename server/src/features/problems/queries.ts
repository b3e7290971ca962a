import type { GivenScores } from "@accord/shared/problems";
import { and, asc, desc, eq, inArray, or } from "drizzle-orm";
import { inForce } from "../../acts/memberships.js";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import {
  contribution,
  contributionTheme,
  link,
  membership,
  person,
  problemSheet,
  solutionChoice,
  solutionScore,
} from "../../ports/tables/index.js";
import type { StoredContribution } from "../proposals/queries.js";

export type StoredSheet = typeof problemSheet.$inferSelect;
type StoredChoice = typeof solutionChoice.$inferSelect;

export async function sheetByNumber(db: Db, process: string, no: number): Promise<StoredSheet> {
  const [row] = await db
    .select()
    .from(problemSheet)
    .where(and(eq(problemSheet.process, process), eq(problemSheet.no, no)));
  return found(row);
}

export const sheetsOf = (db: Db, process: string): Promise<StoredSheet[]> =>
  db.select().from(problemSheet).where(eq(problemSheet.process, process)).orderBy(asc(problemSheet.no));

export const sheetsOfProposal = (db: Db, proposal: string): Promise<StoredSheet[]> =>
  db.select().from(problemSheet).where(eq(problemSheet.proposal, proposal)).orderBy(asc(problemSheet.no));

/** Those selected first. */
export const choicesOf = (db: Db, sheets: readonly string[]): Promise<StoredChoice[]> =>
  db
    .select()
    .from(solutionChoice)
    .where(inArray(solutionChoice.sheet, [...sheets]))
    .orderBy(desc(solutionChoice.outcome), asc(solutionChoice.at), asc(solutionChoice.solution));

/** Of all these choices those on one sheet, counted. */
export function chosenOn(choices: readonly StoredChoice[], sheet: string) {
  const own = choices.filter((one) => one.sheet === sheet);
  const selected = own.filter(({ outcome }) => outcome === "selected").length;
  return { selected, notSelected: own.length - selected };
}

/** Who gave what, by the solution. */
export async function scoresOf(db: Db, sheet: string): Promise<ReadonlyMap<string, GivenScores[]>> {
  const rows = await db
    .select()
    .from(solutionScore)
    .where(eq(solutionScore.sheet, sheet))
    .orderBy(asc(solutionScore.at), asc(solutionScore.person));
  const bySolution = Map.groupBy(rows, ({ solution }) => solution);
  return new Map(
    [...bySolution].map(([solution, all]) => [
      solution,
      [...Map.groupBy(all, (one) => one.person)].map(([who, own]) => ({
        person: who,
        scores: Object.fromEntries(own.map(({ criterion, score }) => [criterion, score])),
      })),
    ]),
  );
}

/** Members of a working group now. */
export const membersOf = (db: Db, group: string, now: string) =>
  db
    .selectDistinct({ id: person.id, name: person.name })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.person))
    .where(
      and(
        eq(membership.group, group),
        eq(membership.role, "wg_member"),
        eq(person.active, true),
        inForce(now),
      ),
    )
    .orderBy(asc(person.name));

/** Contributions that its proposal came from, and those of its theme. */
export async function contributionsAbout(
  db: Db,
  { process, proposal, theme }: StoredSheet,
): Promise<StoredContribution[]> {
  const ofProposal = db
    .select({ id: link.from })
    .from(link)
    .where(and(eq(link.fromKind, "contribution"), eq(link.toKind, "proposal"), eq(link.to, proposal ?? "")));
  const ofTheme = db
    .select({ id: contributionTheme.contribution })
    .from(contributionTheme)
    .where(eq(contributionTheme.theme, theme ?? ""));
  return db
    .select()
    .from(contribution)
    .where(
      and(
        eq(contribution.process, process),
        or(inArray(contribution.id, ofProposal), inArray(contribution.id, ofTheme)),
      ),
    )
    .orderBy(asc(contribution.no));
}
