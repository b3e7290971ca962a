import type {
  CommitmentPage,
  CommitmentRow,
  LinkedContribution,
  VersionRow,
} from "@accord/shared/commitments";
import { commitmentTemplate, mayBePut } from "@accord/shared/commitments";
import { type Asker, may } from "@accord/shared/people";
import { eq } from "drizzle-orm";
import { coChairsOf } from "../../acts/memberships.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { proposal } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { mayOpen } from "../proposals/index.js";
import { groupsOf, runningBallots, type StoredContribution, wordsOf } from "../proposals/queries.js";
import { type StoredVersion, versionsOf, writtenSince } from "../versions/queries.js";
import { commitmentByNumber, commitmentsOf, linksTo, linksToAll, type StoredCommitment } from "./queries.js";
import { readyOf } from "./ready.js";

export const versionRowOf = (row: StoredVersion, names: ReadonlyMap<string, string>): VersionRow => ({
  id: row.id,
  n: row.n,
  root: row.root,
  frozenAt: row.frozenAt,
  frozenBy: names.get(row.frozenBy) ?? "",
  published: row.published,
  entry: row.entry,
});

async function rowOf(
  db: Db,
  row: StoredCommitment,
  groups: readonly { id: string; name: string }[],
  versions: readonly StoredVersion[],
  links: Awaited<ReturnType<typeof linksTo>>,
): Promise<CommitmentRow> {
  const last = versions[0];
  const names = await namesOf(db, last ? [last.frozenBy] : []);
  return {
    id: row.id,
    n: row.n,
    title: row.title,
    state: row.state,
    group: groups.find(({ id }) => id === row.group) ?? null,
    lastVersion: last ? versionRowOf(last, names) : null,
    changedSince: last ? await writtenSince(db, row.document, last) : false,
    locked: row.lockedAt !== null,
    ready: await readyOf(db, row),
    contributions: new Set(links.map(({ contribution }) => contribution.id)).size,
  };
}

export async function commitmentList(db: Db, process: ProcessRow): Promise<CommitmentRow[]> {
  const groups = await groupsOf(db, process.id);
  const all = await commitmentsOf(db, process.id);
  const ids = all.map(({ id }) => id);
  const links = Map.groupBy(await linksToAll(db, "commitment", ids), ({ link }) => link.to);
  const rows: CommitmentRow[] = [];
  for (const row of all) {
    const versions = await versionsOf(db, "commitment", row.id);
    rows.push(await rowOf(db, row, groups, versions, links.get(row.id) ?? []));
  }
  return rows;
}

export async function commitmentPageOf(
  db: Db,
  process: ProcessRow,
  n: number,
  asker: Asker,
  now: string,
): Promise<CommitmentPage> {
  const row = await commitmentByNumber(db, process.id, n);
  const versions = await versionsOf(db, "commitment", row.id);
  const links = await linksTo(db, { kind: "commitment", id: row.id });
  const names = await namesOf(db, [
    ...versions.map(({ frozenBy }) => frozenBy),
    ...links.map(({ link }) => link.by),
    ...(row.lockedBy === null ? [] : [row.lockedBy]),
  ]);
  const [from] =
    row.proposal === null ? [] : await db.select().from(proposal).where(eq(proposal.id, row.proposal));
  const held = (await runningBallots(db, process.id)).find(({ subjects }) => subjects.includes(row.id));
  const thing = { process: process.id, group: row.group, invited: row.invited };
  const allowed = (action: Parameters<typeof may>[1], more = {}) =>
    may(asker, action, { ...thing, ...more }).allowed;
  return {
    ...(await rowOf(db, row, await groupsOf(db, process.id), versions, links)),
    document: row.document,
    template: commitmentTemplate.name,
    place: row.place,
    lock:
      row.lockedAt === null
        ? null
        : { by: names.get(row.lockedBy ?? "") ?? "", at: row.lockedAt, reason: row.lockReason ?? "" },
    proposal: from ? { reference: from.reference, title: from.title } : null,
    ballot: held ? { id: held.id, no: held.no, state: held.state } : null,
    includedVersion: versions.find(({ id }) => id === row.includedVersion)?.n ?? null,
    versions: versions.map((one) => versionRowOf(one, names)),
    linked: linkedOf(links, names),
    coChairs: (await coChairsOf(db, process.id, now)).map(({ id, name }) => ({ id, name })),
    can: {
      edit: allowed("edit_draft") && row.lockedAt === null,
      place: allowed("edit_plan"),
      markReady: allowed("edit_draft") && row.lockedAt === null && held === undefined && mayBePut(row.state),
      freeze: mayOpen(asker, process.id),
      putToBallot: allowed("run_ballot", { confirmed: true }) && held === undefined && mayBePut(row.state),
      lock: allowed("lock_draft"),
      link: allowed("sort_contributions") && row.lockedAt === null,
    },
  };
}

/** How many contributions behind each of these commitments no passage takes up yet. */
export async function unaddressedIn(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const links = Map.groupBy(await linksToAll(db, "commitment", ids), ({ link }) => link.to);
  return new Map(
    [...links].map(([id, some]) => [
      id,
      linkedOf(some, new Map()).filter(({ passages }) => passages.length === 0).length,
    ]),
  );
}

/** Those without a passage first: they are not yet addressed. `others` are shown beside the text all the same. */
export function linkedOf(
  links: Awaited<ReturnType<typeof linksTo>>,
  names: ReadonlyMap<string, string>,
  others: readonly StoredContribution[] = [],
): LinkedContribution[] {
  const found = new Map<string, LinkedContribution>(
    others.map((one) => [one.id, { ...wordsOf(one), passages: [] }]),
  );
  for (const { link, contribution } of links) {
    const one = found.get(contribution.id) ?? { ...wordsOf(contribution), passages: [] };
    const { passage } = link;
    if (passage !== null) {
      one.passages.push({ ...passage, id: link.id, by: names.get(link.by) ?? "", at: link.at });
    }
    found.set(contribution.id, one);
  }
  return [...found.values()].sort((a, b) => Number(a.passages.length > 0) - Number(b.passages.length > 0));
}
