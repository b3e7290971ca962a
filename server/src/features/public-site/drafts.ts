import { commentItem, paragraphItem } from "@accord/shared/choices";
import {
  type NumberedField,
  numberedFields,
  type PublicDraft,
  publicDraftAddress,
  type TypedDraft,
} from "@accord/shared/commitments";
import { type CommentRound, commentRound, wholeDraft } from "@accord/shared/contributions";
import type { DecisionRecord } from "@accord/shared/decisions";
import type { MessageId, Say } from "@accord/shared/messages";
import { publicTimeline } from "@accord/shared/process";
import type { Db } from "../../ports/store.js";
import { type ContributionLine, contributionLines } from "./lines.js";
import { decisionsAbout, publicationAt, publicationsOf, recordsAbout } from "./queries.js";

/** A public version of a draft by the numbers of its address; null where none stands there. */
export async function draftAt(
  db: Db,
  process: string,
  n: number,
  version: number,
): Promise<PublicDraft | null> {
  const row = await publicationAt(db, process, publicDraftAddress(n, version));
  return row === null || row.tombstone !== null ? null : (row.body as unknown as PublicDraft);
}

export async function publicDrafts(db: Db, process: string): Promise<PublicDraft[]> {
  const rows = await publicationsOf(db, process, "draft", { offset: 0, limit: 2000 });
  return rows.map(({ body }) => body as unknown as PublicDraft);
}

/** Number of the last public version of a commitment. */
export const newestOf = (versions: readonly PublicDraft[], n: number): number =>
  Math.max(...versions.filter((one) => one.n === n).map(({ version }) => version));

export const fieldsOf = (row: PublicDraft, say: Say): NumberedField[] =>
  numberedFields(row as unknown as TypedDraft, (id) => say(id as MessageId), row.place ?? null);

export interface DraftRound extends CommentRound {
  /** Number of the last public version of its commitment. */
  readonly newest: number;
  /** The public version before this one; null where it is the first. */
  readonly earlier: PublicDraft | null;
}

/** Since when and until when a public version takes comments, from what is public alone [PCOM-1]. */
export async function roundOf(
  db: Db,
  process: string,
  draft: PublicDraft,
  timeZone: string,
): Promise<DraftRound> {
  const { n, version, frozenAt } = draft;
  const drafts = await publicDrafts(db, process);
  const decided = await decisionsAbout(db, process, publicDraftAddress(n, version));
  const timeline = await publicationAt(db, process, "timeline");
  const activities = timeline?.tombstone === null ? publicTimeline.parse(timeline.body).activities : [];
  const round = commentRound({
    frozenAt,
    later: drafts.filter((one) => one.n === n && one.version > version),
    decisions: decided.map(({ body }) => body as unknown as DecisionRecord),
    rounds: activities
      .filter(({ kind }) => kind === "draft_comments" || kind === "plan_comments")
      .map(({ endsOn }) => endsOn),
    timeZone,
  });
  const earlier = drafts.findLast((one) => one.n === n && one.version < version) ?? null;
  return { ...round, newest: newestOf(drafts, n), earlier };
}

/** Public comments on one version, by the number of their paragraph, in the order of their references. */
export async function commentsOn(
  db: Db,
  process: string,
  { n, version }: Pick<PublicDraft, "n" | "version">,
): Promise<ReadonlyMap<number, readonly ContributionLine[]>> {
  const lines = await contributionLines(db, process, await recordsAbout(db, process, n));
  return Map.groupBy(
    lines.filter(({ record }) => record.aboutDraft?.version === version),
    ({ record }) => record.aboutDraft?.paragraph ?? wholeDraft,
  );
}

/** What can be voted up or down on a page of a draft: its paragraphs and its comments. */
export const itemsOn = (
  { n, version }: Pick<PublicDraft, "n" | "version">,
  fields: readonly NumberedField[],
  comments: ReadonlyMap<number, readonly ContributionLine[]>,
): string[] => [
  ...fields.flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ paragraphNo: no }) => (no === null ? [] : [paragraphItem(n, version, no)])),
  ),
  ...[...comments.values()].flat().map(({ record }) => commentItem(record.reference)),
];
