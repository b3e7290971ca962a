import {
  changedFigures,
  type FrozenTerms,
  freezeTerms,
  issuesWithFigures,
  type readTerms,
  type readTermsVersion,
  type TermsRow,
  termsRoots,
  wholeFigures,
} from "@accord/shared/forum";
import { type Asker, may } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { readHash } from "@accord/shared/versions";
import { and, eq, inArray } from "drizzle-orm";
import type { Documents } from "../../documents/index.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { ballot, version } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";

import { filledSeats, forumOf, noWords, type StoredTerms, termsOf, wordsIn } from "./queries.js";

type Page = ReplyOf<typeof readTerms>;

/** S27: the versions, what is in force, and what the program reads from it. */
export async function termsPage(db: Db, process: ProcessRow, asker: Asker): Promise<Page> {
  const rules = await forumOf(db, process.id);
  const rows = await termsOf(db, process.id);
  const filled = await filledSeats(db, process.id);
  const draft = rows.find(({ state }) => state === "draft");
  const first = rows.at(-1);
  const running = await db
    .select({ id: ballot.id })
    .from(ballot)
    .where(and(eq(ballot.process, process.id), eq(ballot.state, "open")));
  const chairs = may(asker, "run_ballot", { process: process.id, confirmed: false }).allowed;
  return {
    forum: rules.name,
    labels: rules.labels,
    filled,
    windows: {
      asynchronousDays: process.settings.asynchronousDays,
      closingCountdownSeconds: process.settings.closingCountdownSeconds,
    },
    inForce: rules.termsVersion,
    versions: rows.length === 0 ? [derived(rules)] : await rowsOf(db, rows),
    issues: draft ? issuesWithFigures(draft.figures, filled) : [],
    openBallots: running.length,
    can: {
      edit: may(asker, "edit_terms", { process: process.id }).allowed,
      put: may(asker, "run_ballot", { process: process.id, confirmed: true }).allowed,
      publishFirst: chairs && (first === undefined || (first.version === null && first.state === "in_force")),
    },
  };
}

/** Of a process founded before there were terms: its figures are version 1, nobody has written it yet. */
function derived(rules: Awaited<ReturnType<typeof forumOf>>): TermsRow {
  return {
    n: rules.termsVersion,
    state: "in_force",
    figures: wholeFigures(rules),
    before: null,
    changed: [],
    createdBy: null,
    createdAt: null,
    inForceAt: null,
    document: null,
    frozen: null,
    ballot: null,
    decision: null,
  };
}

async function rowsOf(db: Db, rows: readonly StoredTerms[]): Promise<TermsRow[]> {
  const names = await namesOf(
    db,
    rows.map(({ createdBy }) => createdBy),
  );
  const versions = await db
    .select()
    .from(version)
    .where(
      inArray(
        version.id,
        rows.flatMap((row) => row.version ?? []),
      ),
    );
  const ballots = await db
    .select({ id: ballot.id, no: ballot.no })
    .from(ballot)
    .where(
      inArray(
        ballot.id,
        rows.flatMap((row) => row.ballot ?? []),
      ),
    );
  return rows.map((row, at) => {
    const before = rows.slice(at + 1).find(({ inForceAt }) => inForceAt !== null) ?? null;
    const frozen = versions.find(({ id }) => id === row.version);
    return {
      n: row.n,
      state: row.state,
      figures: row.figures,
      before: before?.n ?? null,
      changed: before === null ? [] : changedFigures(before.figures, row.figures),
      createdBy: names.get(row.createdBy) ?? null,
      createdAt: row.createdAt,
      inForceAt: row.inForceAt,
      document: row.document,
      frozen: frozen ? { n: frozen.n, root: frozen.root, at: frozen.frozenAt } : null,
      ballot: ballots.find(({ id }) => id === row.ballot) ?? null,
      decision: row.decision,
    };
  });
}

/** The words of one version: as frozen, or as they stand. */
export async function termsWords(
  db: Db,
  process: string,
  n: number,
  documents: Documents,
): Promise<ReplyOf<typeof readTermsVersion> | null> {
  const rows = await termsOf(db, process);
  const row = rows.find((one) => one.n === n);
  if (!row) {
    const rules = await forumOf(db, process);
    if (rows.length > 0 || rules.termsVersion !== n) return null;
    // As they will be read once somebody has begun them: words that came since were not read.
    const words = readHash(freezeTerms(noWords, wholeFigures(rules)));
    return { n, state: "in_force", parts: partsOf(noWords), words };
  }
  const [frozen] =
    row.version === null ? [] : await db.select().from(version).where(eq(version.id, row.version));
  if (frozen) {
    const body = frozen.body as unknown as FrozenTerms;
    return { n, state: row.state, parts: partsOf(body.fields), words: readHash(body) };
  }
  const doc = await documents.read(row.document);
  const body = freezeTerms(wordsIn(doc), row.figures);
  doc.destroy();
  return { n, state: row.state, parts: partsOf(body.fields), words: readHash(body) };
}

const partsOf = (fields: Readonly<Record<string, unknown>>) =>
  termsRoots.map((root) => ({ root, content: fields[root] ?? noWords[root] }));
