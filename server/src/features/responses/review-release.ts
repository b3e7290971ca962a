import type { ReplyOf } from "@accord/shared/protocol";
import { byReference, type reviewRelease, unanswered } from "@accord/shared/responses";
import { desc, eq } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { release } from "../../ports/tables/index.js";
import { unansweredThings } from "./coverage.js";
import { cutOffAt } from "./cut-off.js";
import { categoriesDue } from "./public-categories.js";
import { reachedBy } from "./tell.js";
import { contactsOf, dueLines, nextRelease } from "./to-release.js";

const shown = 20;
const listed = (references: readonly string[]) => {
  const own = [...new Set(references)].sort(byReference);
  return { count: own.length, first: own.slice(0, shown) };
};

/** What publishing would do now: gaps are shown, they block the plan, never a release [R1]. */
export async function releaseReview(db: Db, row: ProcessRow): Promise<ReplyOf<typeof reviewRelease>> {
  const process = row.id;
  const due = await dueLines(db, process);
  const open = due.filter((one) => one.public);
  const answered = new Set(open.map(({ reference }) => reference));
  const counts = { inclusion: 0, amendment: 0, rejection: 0 };
  for (const one of open) counts[one.outcome]++;
  const without = (await unansweredThings(db, process)).filter(({ reference }) => !answered.has(reference));
  const gaps = new Set(unanswered(without, await cutOffAt(db, row)).map(({ reference }) => reference));
  const reached = reachedBy(await contactsOf(db, open));
  const [last] = await db
    .select()
    .from(release)
    .where(eq(release.process, process))
    .orderBy(desc(release.no))
    .limit(1);
  return {
    number: await nextRelease(db, process),
    responses: new Set(open.map((one) => one.response)).size,
    counts,
    newlyAnswered: listed(open.filter((one) => one.before === null).map(({ reference }) => reference)),
    changed: listed(open.filter((one) => one.before !== null).map(({ reference }) => reference)),
    notPublic: listed(due.filter((one) => !one.public).map(({ reference }) => reference)),
    gaps: listed([...gaps]),
    nextPlan: listed(without.flatMap(({ reference }) => (gaps.has(reference) ? [] : reference))),
    told: listed([...reached.keys()]),
    noAddress: new Set(
      open
        .filter((one) => one.kind === "contribution" && !reached.has(one.reference))
        .map((one) => one.thing),
    ).size,
    categories: await categoriesDue(db, row),
    last: last ? { no: last.no, at: last.at, hash: last.hash } : null,
  };
}
