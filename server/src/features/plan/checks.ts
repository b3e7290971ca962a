import { issuesWith } from "@accord/shared/commitments";
import { plainText } from "@accord/shared/document-schema";
import {
  blocsMissing,
  changedParts,
  endorsementsOf,
  goalRoots,
  type PlanBody,
  type PlanCheck,
  planChecks,
} from "@accord/shared/plan";
import { issuesWithFinalising, publicRelease } from "@accord/shared/responses";
import { and, eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { publication } from "../../ports/tables/index.js";
import { circumstancesOf } from "../commitments/index.js";
import { cutOffAt, unansweredThings } from "../responses/index.js";
import { frozenTitle } from "../versions/index.js";
import type { Included, ProcessRow } from "./assemble.js";
import { ballotsUnderWay, endorsementRows, planRow } from "./queries.js";

/** Ids of the goals that stand in the vision of this body, never in the live text. */
function goalsIn(body: PlanBody): string[] | null {
  const vision = body.texts.find(({ kind }) => kind === "strategic_vision");
  return vision === undefined
    ? null
    : goalRoots.flatMap((root) => (vision.data.rows[root] ?? []).map(({ id }) => id));
}

const wordsIn = (body: PlanBody, kind: string): string =>
  Object.values(body.texts.find((one) => one.kind === kind)?.fields ?? {})
    .map(plainText)
    .join("\n");

/** Everything that is looked at before the plan is filed, of `body`; `live` is what would be frozen now. */
export async function checksOf(
  db: Db,
  home: ProcessRow,
  { body, live, included }: { body: PlanBody; live: PlanBody; included: readonly Included[] },
): Promise<PlanCheck[]> {
  const plan = await planRow(db, home.id);
  const goals = goalsIn(body);
  const checked = [];
  for (const { row, draft, version } of included) {
    const circumstances = await circumstancesOf(db, row, { filing: true, goals });
    const title = frozenTitle(version, row);
    checked.push({ n: row.n, title, place: row.place, issues: issuesWith(draft, circumstances) });
  }
  const [head] = await db
    .select({ body: publication.body })
    .from(publication)
    .where(and(eq(publication.process, home.id), eq(publication.address, "response")));
  const released = head === undefined ? null : publicRelease.safeParse(head.body);
  return planChecks({
    body,
    included: checked,
    commitmentsChanged: changedParts(body, live).includes("commitments"),
    responses: issuesWithFinalising({
      things: await unansweredThings(db, home.id),
      cutOff: await cutOffAt(db, home),
      categories: (released?.success ? released.data.categories : undefined) ?? [],
      developmentProcess: wordsIn(body, "development_process"),
    }),
    endorsements: endorsementsOf(await endorsementRows(db, home.id), plan.version).length,
    blocsMissing: blocsMissing(plan.approvals, plan.version),
    ballots: await ballotsUnderWay(db, home.id),
    lastRelease: live.releases.at(-1)?.number ?? null,
  });
}
