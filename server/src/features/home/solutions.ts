import type { WaitingRow } from "@accord/shared/home";
import type { Asker } from "@accord/shared/people";
import { problemSheetOf } from "@accord/shared/problems";
import { and, eq, inArray, min, ne } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import * as t from "../../ports/tables/index.js";
import { choicesOf, scoresOf } from "../problems/index.js";
import { at, type Looking, row } from "./queries.js";

type Held = Extract<Asker, { kind: "person" }>["memberships"];

/** Sheets of my groups that others have begun to score, while a solution that is still open has no score of mine. */
export async function solutionsToScore(
  looking: Looking,
  held: Held,
  documents: Documents,
): Promise<WaitingRow[]> {
  const { db, me, process } = looking;
  const groups = held.flatMap(({ role, group }) => (role === "wg_member" && group !== null ? [group] : []));
  const begun = await db
    .select({ sheet: t.problemSheet, since: min(t.solutionScore.at) })
    .from(t.problemSheet)
    .innerJoin(t.solutionScore, eq(t.solutionScore.sheet, t.problemSheet.id))
    .where(
      and(
        eq(t.problemSheet.process, process.id),
        inArray(t.problemSheet.group, groups),
        ne(t.solutionScore.person, me),
      ),
    )
    .groupBy(t.problemSheet.id);
  const rows = await Promise.all(
    begun.map(async ({ sheet: { id, no, title, document }, since }) => {
      const doc = await documents.read(document);
      const scores = await scoresOf(db, id);
      const chosen = new Set((await choicesOf(db, [id])).map(({ solution }) => solution));
      const count = problemSheetOf(doc).solutions.filter(
        (one) => !chosen.has(one.id) && !scores.get(one.id)?.some(({ person }) => person === me),
      ).length;
      if (count === 0) return [];
      return row(looking, {
        ...{ id: `score-${id}`, kind: "score", why: "solutions_to_score", object: title, count },
        ...{ number: String(no), since: since ?? looking.now, href: at(looking, `problems/${no}/solutions`) },
      });
    }),
  );
  return rows.flat();
}
