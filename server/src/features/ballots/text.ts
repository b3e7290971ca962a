import type { BallotChanges, BallotPage } from "@accord/shared/ballots";
import { type JsonValue, sameJson } from "@accord/shared/canonical";
import { shownAsText } from "@accord/shared/commitments";
import type { TextJson } from "@accord/shared/document-schema";
import { and, eq } from "drizzle-orm";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { version } from "../../ports/tables/index.js";
import type { ReadText } from "../commitments/index.js";
import { type StoredVersion, versionById } from "../versions/index.js";
import { ballotById, type StoredBallot } from "./queries.js";
import { putIn, subjects } from "./subjects/index.js";

/** The frozen words under a ballot, by field, with what they change and whether the draft has moved on since. */
export async function textOfBallot(
  db: Db,
  home: ProcessRow,
  row: StoredBallot,
  read: ReadText,
): Promise<BallotPage["text"]> {
  const subject = subjects[row.subject];
  const put = putIn(home, row);
  const frozen = await versionById(db, home.id, row.version);
  const now = await wordsNow(db, home, row, frozen, read);
  return {
    version: frozen.id,
    n: (await subject.number?.(db, put)) ?? frozen.n,
    root: frozen.root,
    frozenAt: frozen.frozenAt,
    parts: await subject.shown(db, put, frozen.body),
    before: (await wordsBefore(db, home, row, frozen))?.n ?? null,
    changedSince: now !== null,
  };
}

/** Field by field what this version changes in the one before, or what has been changed in it since. */
export async function changesIn(
  db: Db,
  home: ProcessRow,
  id: string,
  against: "before" | "now",
  read: ReadText,
): Promise<BallotChanges> {
  const row = await ballotById(db, home.id, id);
  const frozen = await versionById(db, home.id, row.version);
  const shown = async (body: JsonValue) =>
    flat(await subjects[row.subject].shown(db, putIn(home, row), body));
  const other =
    against === "before"
      ? (await wordsBefore(db, home, row, frozen))?.body
      : await wordsNow(db, home, row, frozen, read);
  if (other == null) return { fields: [] };
  const [voted, others] = [await shown(frozen.body), await shown(other)];
  const [old, now] = against === "before" ? [others, voted] : [voted, others];
  return {
    fields: [...new Set([...old.keys(), ...now.keys()])]
      .map((label) => ({ label, was: old.get(label) ?? null, is: now.get(label) ?? null }))
      .filter((field) => !sameJson(field.was, field.is)),
  };
}

type Fields = NonNullable<BallotPage["text"]>["parts"][number]["fields"];

/** Labels of more than one part stand after its heading. */
const flat = (parts: NonNullable<BallotPage["text"]>["parts"]): Map<string, JsonValue> =>
  new Map(
    parts.flatMap(({ heading, fields }) =>
      fields.map((field) => [parts.length > 1 ? `${heading}: ${field.label}` : field.label, inWords(field)]),
    ),
  );

/** The field as one text; rows of a table as items, each cell with the head of its column. */
const inWords = ({ content, table }: Fields[number]): JsonValue => {
  const rows = table ? (shownAsText({ texts: [], lines: [], table }).content ?? []) : [];
  const words = content as TextJson;
  return { ...words, content: [...(words.content ?? []), ...rows] } as unknown as JsonValue;
};

/** The live words, where they are other than the frozen ones. */
async function wordsNow(
  db: Db,
  home: ProcessRow,
  row: StoredBallot,
  frozen: StoredVersion,
  read: ReadText,
): Promise<JsonValue | null> {
  const subject = subjects[row.subject];
  const put = putIn(home, row);
  if (subject.mayHaveChanged && !(await subject.mayHaveChanged(db, put, frozen))) return null;
  const { body } = await subject.words(db, put, read);
  return sameJson(body, frozen.body) ? null : body;
}

async function wordsBefore(db: Db, home: ProcessRow, row: StoredBallot, frozen: StoredVersion) {
  const { before } = subjects[row.subject];
  if (before) return before(db, putIn(home, row), frozen.body);
  const [last] = await db
    .select()
    .from(version)
    .where(
      and(
        eq(version.subjectKind, frozen.subjectKind),
        eq(version.subject, frozen.subject),
        eq(version.n, frozen.n - 1),
      ),
    );
  return last ?? null;
}
