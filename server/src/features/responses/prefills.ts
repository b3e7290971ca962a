import { decidesNothing } from "@accord/shared/ballots";
import { type DecidedOutcome, type Prefill, prefillFrom, type Trace } from "@accord/shared/responses";
import { and, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import { commitment, link, proposal, version, workingGroup } from "../../ports/tables/index.js";
import { ballotsPut, type StoredBallot } from "./record.js";
import { slices } from "./slices.js";

type StoredProposal = typeof proposal.$inferSelect;
type StoredCommitment = typeof commitment.$inferSelect;

/** What is known of one thing from links and effective decisions, and the outcome that leads to. */
export interface Known {
  readonly trace: Trace;
  readonly prefill: Prefill | null;
  readonly decided: readonly DecidedOutcome[];
  readonly proposals: readonly (StoredProposal & { readonly groupName: string | null })[];
  readonly commitments: readonly (StoredCommitment & {
    readonly includedN: number | null;
    readonly ballots: readonly StoredBallot[];
    readonly state3: Trace["commitments"][number]["state"];
  })[];
  readonly ballotsOfProposals: readonly StoredBallot[];
  /** By which it was not taken up, together with others. */
  readonly ballotTogether: StoredBallot | null;
}

type Asked = { readonly kind: "contribution" | "proposal"; readonly id: string };

/** By the id of the thing. Many are asked in few questions: a page of the desk, or a selection. */
export async function prefillsFor(
  db: Db,
  process: string,
  things: readonly Asked[],
): Promise<Map<string, Known>> {
  const ids = (kind: Asked["kind"]) => things.filter((one) => one.kind === kind).map((one) => one.id);
  const links = [
    ...(await linksFrom(db, "contribution", ids("contribution"))),
    ...(await linksFrom(db, "proposal", ids("proposal"))),
  ];
  const proposals = await proposalsWith(db, process, [
    ...ids("proposal"),
    ...links.filter((one) => one.toKind === "proposal").map((one) => one.to),
  ]);
  const commitments = await commitmentsWith(db, process);
  const ballots = await ballotsPut(db, process);
  const versions = await includedVersions(db, commitments);
  const traced = commitments.map((row) => {
    const about = ballots.filter((one) => one.subject === "version" && one.subjects.includes(row.id));
    return {
      ...row,
      includedN: row.includedVersion === null ? null : (versions.get(row.includedVersion) ?? null),
      ballots: about,
      ...standing(row, about),
    };
  });
  const together = await decidedTogether(db, ballots);
  const known = new Map<string, Known>();
  for (const { kind, id } of things) {
    const own = links.filter((one) => one.fromKind === kind && one.from === id);
    const to = (target: string) => own.filter((one) => one.toKind === target).map((one) => one.to);
    const proposalIds = new Set([...(kind === "proposal" ? [id] : []), ...to("proposal")]);
    const direct = new Set(to("commitment"));
    const ofProposals = proposals.filter((one) => proposalIds.has(one.id));
    const ofCommitments = traced.filter(
      (one) => direct.has(one.id) || (one.proposal !== null && proposalIds.has(one.proposal)),
    );
    const trace: Trace = {
      commitments: ofCommitments.map((one) => ({
        id: one.id,
        state: one.state3,
        decision: one.decision,
        passage: own.some((tie) => tie.to === one.id && tie.passage !== null),
      })),
      proposals: ofProposals.map((one) => ({
        id: one.id,
        state: one.state === "shortlisted" || one.state === "not_shortlisted" ? one.state : "open",
        decision: one.decision,
        reasons: one.reasons,
      })),
      mergedInto: own.find((one) => one.kind === "merged_into")?.to ?? null,
      notTaken: together.findLast(({ ids }) => ids.includes(id)) ?? null,
    };
    const prefill = prefillFrom(trace);
    known.set(id, {
      trace,
      prefill,
      decided: (prefill?.decisions ?? []).map((decision) => ({
        decision,
        outcome: (prefill as Prefill).outcome,
      })),
      proposals: ofProposals,
      commitments: ofCommitments,
      ballotsOfProposals: ballots.filter(
        (one) => one.subject !== "version" && one.subjects.some((subject) => proposalIds.has(subject)),
      ),
      ballotTogether: ballots.find((one) => one.decisionEntry === trace.notTaken?.decision) ?? null,
    });
  }
  return known;
}

/** Ballots on contributions in bulk that passed, with their one reason. */
async function decidedTogether(db: Db, ballots: readonly StoredBallot[]) {
  const decided = [];
  for (const { subject, state, result, subjects: ids, decisionEntry, version: frozenId } of ballots) {
    if (subject !== "contributions" || state !== "effective" || result !== "passed") continue;
    const [frozen] = await db.select({ body: version.body }).from(version).where(eq(version.id, frozenId));
    const { facts } = found(frozen).body as unknown as { facts: { reason: string } };
    decided.push({ ids, decision: found(decisionEntry), reasons: facts.reason });
  }
  return decided;
}

/** Only effective results count: in the plan by the last one that passed; against, when the last one did not. */
function standing(
  row: StoredCommitment,
  put: readonly StoredBallot[],
): { state3: Trace["commitments"][number]["state"]; decision: number | null } {
  const about = put.filter(({ mixed, result }) => !decidesNothing(mixed, result));
  if (row.state === "in_plan" && row.includedVersion !== null) {
    const passed = about.filter((one) => one.result === "passed" && one.state === "effective");
    return { state3: "in_plan", decision: passed.at(-1)?.decisionEntry ?? null };
  }
  const last = about.at(-1);
  const decision = last?.decisionEntry ?? null;
  if (last?.state === "vetoed") return { state3: "vetoed", decision };
  if (last?.state === "effective" && last.result === "not_passed")
    return { state3: "decided_against", decision };
  if (row.state === "not_in_plan") return { state3: "decided_against", decision };
  return { state3: "open", decision: null };
}

async function linksFrom(db: Db, kind: Asked["kind"], ids: readonly string[]) {
  const found: (typeof link.$inferSelect)[] = [];
  for (const part of slices(ids, 200)) {
    found.push(
      ...(await db
        .select()
        .from(link)
        .where(and(eq(link.fromKind, kind), inArray(link.from, [...part])))),
    );
  }
  return found;
}

async function proposalsWith(db: Db, process: string, ids: readonly string[]) {
  const found: (StoredProposal & { groupName: string | null })[] = [];
  for (const part of slices([...new Set(ids)], 200)) {
    const rows = await db
      .select({ row: proposal, groupName: workingGroup.name })
      .from(proposal)
      .leftJoin(workingGroup, eq(workingGroup.id, proposal.group))
      .where(and(eq(proposal.process, process), inArray(proposal.id, [...part])))
      .orderBy(proposal.no);
    found.push(...rows.map(({ row, groupName }) => ({ ...row, groupName })));
  }
  return found;
}

/** The commitments of a plan are few. */
const commitmentsWith = (db: Db, process: string): Promise<StoredCommitment[]> =>
  db.select().from(commitment).where(eq(commitment.process, process)).orderBy(commitment.n);

async function includedVersions(db: Db, rows: readonly StoredCommitment[]): Promise<Map<string, number>> {
  const ids = rows.flatMap((row) => (row.includedVersion === null ? [] : [row.includedVersion]));
  if (ids.length === 0) return new Map();
  const found = await db
    .select({ id: version.id, n: version.n })
    .from(version)
    .where(inArray(version.id, ids));
  return new Map(found.map(({ id, n }) => [id, n]));
}
