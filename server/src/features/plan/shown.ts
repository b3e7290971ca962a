import { decidesNothing } from "@accord/shared/ballots";
import { type TypedDraft, withoutPrivate } from "@accord/shared/commitments";
import {
  alsoSignsFor,
  approvalsOf,
  endorsementsOf,
  type PlanBody,
  type PublicPlan,
  publicPlan,
  type ShownPlan,
  withoutPrivateContacts,
} from "@accord/shared/plan";
import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { ballot, commitment, version } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { contributionsLinkedTo } from "../proposals/queries.js";
import type { StoredVersion } from "../versions/index.js";
import { shownFiles } from "./files-kept.js";
import { endorsementRows, type StoredPlan } from "./queries.js";

/** One body of the plan with the words of its commitments, from frozen versions only, without private contacts. */
export async function shownOf(db: Db, process: string, body: PlanBody): Promise<ShownPlan> {
  const { title, member, level, period, jurisdictions, releases } = body;
  return {
    title,
    member,
    level,
    period: { ...period },
    jurisdictions: jurisdictions.map((one) => ({ ...one })),
    texts: body.texts.map(withoutPrivateContacts).map(({ kind, template, fields, data }) => ({
      kind,
      template,
      fields: { ...fields },
      data: data as unknown as ShownPlan["texts"][number]["data"],
    })),
    commitments: await commitmentsOf(db, process, body),
    releases: releases.map((one) => ({ ...one })),
    files: await shownFiles(db, process, body.files ?? []),
  };
}

async function commitmentsOf(db: Db, process: string, body: PlanBody): Promise<ShownPlan["commitments"]> {
  const shown: ShownPlan["commitments"] = [];
  for (const { place, n, title, version: number, root } of body.commitments) {
    const [found] = await db
      .select({ row: commitment, version })
      .from(commitment)
      .innerJoin(version, and(eq(version.subject, commitment.id), eq(version.subjectKind, "commitment")))
      .where(and(eq(commitment.process, process), eq(commitment.n, n), eq(version.n, number)));
    if (found === undefined) continue;
    const { template, fields, data } = withoutPrivate(found.version.body as unknown as TypedDraft);
    const linked = await contributionsLinkedTo(db, process, { kind: "commitment", id: found.row.id });
    const decided = await db
      .select({ entry: ballot.decisionEntry, mixed: ballot.mixed })
      .from(ballot)
      .where(
        and(
          eq(ballot.version, found.version.id),
          eq(ballot.result, "passed"),
          inArray(ballot.state, ["closed", "effective"]),
        ),
      );
    shown.push({
      place,
      n,
      title,
      version: number,
      root,
      template,
      fields: { ...fields },
      ...(data === undefined ? {} : { data: data as unknown as ShownPlan["texts"][number]["data"] }),
      contributions: linked
        .filter(({ publishedAt, state }) => publishedAt !== null && state !== "hidden")
        .map(({ reference }) => reference),
      decision: decided.find(({ mixed }) => !decidesNothing(mixed, "passed"))?.entry ?? null,
    });
  }
  return shown;
}

/** The version as the public reads it, with who stands behind it. */
export async function publicPlanOf(db: Db, plan: StoredPlan, frozen: StoredVersion): Promise<PublicPlan> {
  const { process } = plan;
  const standing = endorsementsOf(await endorsementRows(db, process), frozen.id);
  const approvals = approvalsOf(plan.approvals, frozen.id);
  const names = await namesOf(
    db,
    approvals.map(({ person }) => person),
  );
  const { state, finalisedAt, finalisedEntry, filedAt } = plan;
  return publicPlan.parse({
    ...(await shownOf(db, process, frozen.body as unknown as PlanBody)),
    state,
    version: frozen.n,
    root: frozen.root,
    frozenAt: frozen.frozenAt,
    entry: frozen.entry,
    endorsements: standing.map((one) => ({
      organisation: one.organisation,
      signer: one.signer,
      alsoFor: alsoSignsFor(standing, one),
      signedOn: one.signedOn,
      statement: one.statement,
    })),
    approvals: approvals.map(({ bloc, person, at }) => ({ bloc, name: names.get(person) ?? "", at })),
    finalised:
      finalisedAt === null || finalisedEntry === null ? null : { at: finalisedAt, decision: finalisedEntry },
    filedAt,
  });
}
