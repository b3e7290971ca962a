import { maxCommitments } from "@accord/shared/commitments";
import { inZone } from "@accord/shared/messages";
import { type Asker, may } from "@accord/shared/people";
import {
  alsoSignsFor,
  approvalsOf,
  blocking,
  changedParts,
  isDrawnFilled,
  issuesWithApproval,
  issuesWithTurn,
  nextStep,
  type PlanBody,
  type PlanPage,
  type PlanState,
  planSteps,
  planTextTemplates,
  textsOf,
} from "@accord/shared/plan";
import { and, asc, eq, inArray } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import type { Db } from "../../ports/store.js";
import { commitment, forum } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { frozenTitle, type StoredVersion, versionsOf } from "../versions/index.js";
import { bodyOf, includedIn, type ProcessRow } from "./assemble.js";
import { checksOf } from "./checks.js";
import { endorsementRows, planRow, type StoredPlan, textRows } from "./queries.js";
import { shownOf } from "./shown.js";

interface Asking {
  readonly home: ProcessRow;
  readonly asker: Asker;
  readonly now: string;
}

/** The plan as its screen shows it (S19): parts, checks of each act, who stands behind it, how it will look. */
export async function planPageOf(
  db: Db,
  documents: Documents,
  { home, asker, now }: Asking,
): Promise<PlanPage> {
  const plan = await planRow(db, home.id);
  const included = await includedIn(db, home.id);
  const live = await bodyOf(db, home, (document) => documents.read(document), included);
  const versions = await versionsOf(db, "plan", home.id);
  const version = versions.find(({ id }) => id === plan.version) ?? null;
  const body = version === null ? live : (version.body as unknown as PlanBody);
  const checks = await checksOf(db, home, { body, live, included });
  const freezing = version === null ? checks : await checksOf(db, home, { body: live, live, included });
  const blocked = Object.fromEntries(
    planSteps.map((step) => {
      const turn = issuesWithTurn(plan.state, step, home.memberLevel);
      return [step, turn.length > 0 ? turn : blocking(step === "freeze" ? freezing : checks, step)];
    }),
  ) as PlanPage["blocked"];
  const next = nextStep(plan.state, home.memberLevel);
  const names = await namesOf(db, [
    ...versions.map(({ frozenBy }) => frozenBy),
    ...plan.approvals.map(({ person }) => person),
    plan.filedBy,
  ]);
  const [rules] = await db.select().from(forum).where(eq(forum.process, home.id));
  return {
    state: plan.state,
    level: home.memberLevel,
    next,
    version: version && versionRowOf(version, names),
    versions: versions.map((one) => versionRowOf(one, names)),
    changed: version === null ? [] : changedParts(body, live),
    nextVersion: (versions[0]?.n ?? 0) + 1,
    checks: checks.map((one) => ({ ...one, issues: [...one.issues] })),
    blocked,
    texts: await textsNow(db, home, live),
    commitments: included.map(({ row, version: frozen }) => ({
      n: row.n,
      title: frozenTitle(frozen, row),
      place: row.place,
      version: frozen.n,
    })),
    notIncluded: await notIncluded(db, home.id),
    most: home.memberLevel === "local" ? maxCommitments(Math.max(1, live.jurisdictions.length)) : null,
    approvals: approvalsOf(plan.approvals, plan.version).map(({ bloc, person, at }) => ({
      bloc,
      name: names.get(person) ?? "",
      at,
      own: asker.kind === "person" && asker.id === person,
    })),
    blocs: {
      government: rules?.labels.government ?? "",
      non_government: rules?.labels.non_government ?? "",
    },
    endorsements: await endorsementsNow(db, plan, versions),
    finalised:
      plan.finalisedAt === null || plan.finalisedEntry === null
        ? null
        : { at: plan.finalisedAt, decision: plan.finalisedEntry },
    filed: plan.filedAt === null ? null : { at: plan.filedAt, by: names.get(plan.filedBy ?? "") ?? "" },
    shown: await shownOf(db, home.id, body),
    today: inZone(now, home.timeZone).day,
    can: { edit: may(asker, "edit_plan", { process: home.id }).allowed, approve: approvalOf(asker, plan) },
  };
}

const versionRowOf = (
  { n, root, frozenAt, frozenBy, entry, published }: StoredVersion,
  names: ReadonlyMap<string, string>,
) => ({ n, root, frozenAt, frozenBy: names.get(frozenBy) ?? "", entry, published });

function approvalOf(asker: Asker, plan: StoredPlan): PlanPage["can"]["approve"] {
  if (asker.kind !== "person") return "no";
  const chair = asker.memberships.find((one) => one.role === "co_chair" && one.process === plan.process);
  const open: PlanState[] = ["frozen", "endorsing"];
  if (!chair?.bloc || !open.includes(plan.state)) return "no";
  if (approvalsOf(plan.approvals, plan.version).some(({ person }) => person === asker.id)) return "given";
  return issuesWithApproval(plan, { person: asker.id, bloc: chair.bloc }).length === 0 ? "yes" : "no";
}

async function textsNow(db: Db, home: ProcessRow, live: PlanBody): Promise<PlanPage["texts"]> {
  const open = new Set((await textRows(db, home.id)).map(({ kind }) => kind));
  return textsOf(home.memberLevel).map((kind) => {
    const text = live.texts.find((one) => one.kind === kind);
    const { drawn } = planTextTemplates[kind];
    return {
      kind,
      open: open.has(kind),
      filled: text === undefined ? 0 : drawn.filter((field) => isDrawnFilled(field, text)).length,
      total: drawn.length,
      required:
        home.memberLevel === "national" || kind === "development_process" || kind === "strategic_vision",
    };
  });
}

const notIncluded = (db: Db, process: string) =>
  db
    .select({ n: commitment.n, title: commitment.title })
    .from(commitment)
    .where(
      and(
        eq(commitment.process, process),
        inArray(commitment.state, ["drafting", "open_for_comment", "revised"]),
      ),
    )
    .orderBy(asc(commitment.n));

async function endorsementsNow(
  db: Db,
  plan: StoredPlan,
  versions: readonly StoredVersion[],
): Promise<PlanPage["endorsements"]> {
  const all = await endorsementRows(db, plan.process);
  const names = await namesOf(
    db,
    all.map(({ by }) => by),
  );
  return all.map((one) => ({
    id: one.id,
    organisation: one.organisation,
    signer: one.signer,
    alsoFor: alsoSignsFor(all, one),
    signedOn: one.signedOn,
    statement: one.statement,
    version: versions.find(({ id }) => id === one.version)?.n ?? 0,
    stands: one.version === plan.version && one.withdrawnAt === null,
    withdrawnAt: one.withdrawnAt,
    recordedBy: names.get(one.by) ?? "",
  }));
}
