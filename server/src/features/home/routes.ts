import { inOrder, readHome } from "@accord/shared/home";
import { type Asker, actions, may } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { inArray } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import type { Door, ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { process as processTable } from "../../ports/tables/index.js";
import type { FeatureParts } from "../parts.js";
import { comingDates, setupFigures } from "./coming.js";
import { threadsForMe } from "./comments.js";
import { changedDrafts, heldContributions, lateAnswers, linesToApprove, unclearAnswers } from "./contents.js";
import { draftsReady } from "./drafts.js";
import { electionWaits } from "./elections.js";
import { lostWords } from "./losses.js";
import { meetingWaits } from "./meetings.js";
import { myGroups } from "./my-groups.js";
import { planWaits } from "./plan.js";
import { positionWaits } from "./positions.js";
import * as ask from "./queries.js";
import { seatWaits, statementsWaiting } from "./seats.js";
import { solutionsToScore } from "./solutions.js";
import { vetoWaits } from "./vetoes.js";

type Home = ReplyOf<typeof readHome>["processes"][number];
type Person = Extract<Asker, { kind: "person" }>;

export function homeRoutes(door: Door, { documents }: FeatureParts): void {
  door.ask(readHome, async ({ db, asker, now }) => {
    if (asker.kind !== "person") return { now, processes: [] };
    const ids = [...new Set(asker.memberships.map((held) => held.process).filter(Boolean))];
    const rows =
      ids.length === 0
        ? []
        : await db
            .select()
            .from(processTable)
            .where(inArray(processTable.id, ids))
            .orderBy(processTable.title);
    const open = rows.filter(({ id }) => may(asker, "read_workspace", { process: id }).allowed);
    return { now, processes: await Promise.all(open.map((row) => homeOf(db, asker, row, now, documents))) };
  });
}

async function homeOf(
  db: Db,
  asker: Person,
  process: ProcessRow,
  now: string,
  documents: Documents,
): Promise<Home> {
  const here = asker.memberships.filter((held) => held.process === process.id);
  const looking: ask.Looking = {
    db,
    me: asker.id,
    process,
    now,
    chairs: here.flatMap(({ role, bloc }) => (role === "co_chair" && bloc !== null ? [bloc] : [])),
    groups: here.flatMap(({ group }) => (group === null ? [] : [group])),
  };
  const isContact = here.some(({ role }) => role === "point_of_contact");
  const waiting = await Promise.all([
    ask.votesWaiting(looking),
    ask.ballotsToConfirm(looking),
    ask.signaturesWaiting(looking),
    ask.changesToConfirm(looking),
    statementsWaiting(looking),
    seatWaits(looking),
    ask.ballotsToOpen(looking),
    vetoWaits(looking),
    ask.responsesToApprove(looking, isContact),
    linesToApprove(looking, asker),
    ask.responsesToPublish(looking, isContact),
    planWaits(looking, isContact),
    lateAnswers(looking, isContact),
    unclearAnswers(looking, may(asker, "write_response", { process: process.id }).allowed),
    heldContributions(looking, may(asker, "publish_contributions", { process: process.id }).allowed),
    meetingWaits(looking, asker),
    electionWaits(looking, asker),
    positionWaits(looking),
    threadsForMe(looking),
    changedDrafts(looking),
    draftsReady(looking),
    solutionsToScore(looking, here, documents),
    lostWords(looking),
  ]);
  return {
    slug: process.slug,
    title: process.title,
    timeZone: process.timeZone,
    rows: inOrder(waiting.flat()),
    dates: await comingDates(looking),
    groups: await myGroups(looking, here),
    steps: await stepsOf(looking, asker),
  };
}

/** For who may invite and set things, until all of it is done. */
async function stepsOf(looking: ask.Looking, asker: Person): Promise<Home["steps"]> {
  const allowed = actions.filter((action) => may(asker, action, { process: looking.process.id }).allowed);
  if (!allowed.includes("settings") || !allowed.includes("invite")) return [];
  const there = await setupFigures(looking);
  const steps: Home["steps"] = [
    { step: "invite_members", done: there.people > 0 },
    { step: "make_groups", done: there.groups > 0 },
    { step: "import_contributions", done: there.contributions > 0 },
    { step: "add_themes", done: there.themes > 0 },
    { step: "open_drafts", done: there.commitments > 0 },
    { step: "plan_timeline", done: there.activities > 0 },
  ];
  return steps.every(({ done }) => done) ? [] : steps;
}
