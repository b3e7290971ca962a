import type { JsonValue } from "@accord/shared/canonical";
import {
  blocksOfTerms,
  type FrozenTerms,
  freezeTerms,
  partsMissing,
  termsPublication,
} from "@accord/shared/forum";
import { issue } from "@accord/shared/issues";
import { sayIn } from "@accord/shared/messages";
import { found } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import {
  changesOf,
  decideTerms,
  issuesWithChange,
  issuesWithPutting,
  publishVoted,
  putTerms,
  releaseTerms,
  shownTerms,
  titleOfTerms,
} from "../../terms/index.js";
import { beforeOf, filledSeats, termsById, wordsIn } from "../../terms/queries.js";
import { versionById } from "../../versions/index.js";
import { finding, type Put, type Subject } from "./subject.js";

const termsIn = (db: Db, { home, ids }: Put) => termsById(db, home.id, ids[0] as string);
const asTerms = (body: JsonValue) => body as unknown as FrozenTerms;

/** Whether a version of the terms of reference, words and figures, comes into force. */
export const termsOfReference: Subject = {
  issues: async (db, { home, ids }) =>
    ids.length === 1
      ? issuesWithPutting(db, home.id, ids[0] as string)
      : [issue("one_terms_per_ballot", undefined, "subjects")],
  async labels(db, put) {
    const row = await termsIn(db, put);
    const path = `/app/${put.home.slug}/terms?version=${row.n}`;
    return [{ id: row.id, label: await titleOfTerms(db, row), path }];
  },
  async words(db, put, read) {
    const row = await termsIn(db, put);
    const doc = await read(row.document);
    const body = freezeTerms(wordsIn(doc), row.figures);
    doc.destroy();
    return {
      subjectKind: "terms",
      subject: row.id,
      title: await titleOfTerms(db, row),
      body: body as unknown as JsonValue,
      blocks: blocksOfTerms(body),
    };
  },
  issuesWithWords: async (db, put, body) =>
    (await termsIn(db, put)).state === "draft" ? issuesWithChange(db, put.home.id, asTerms(body)) : [],
  async shown(db, put, body) {
    const say = sayIn(put.home.language);
    const row = await termsIn(db, put);
    return [
      {
        heading: say("termsText.version", { n: row.n }),
        path: `/app/${put.home.slug}/terms?version=${row.n}`,
        fields: [
          await changesOf(db, row, asTerms(body), say),
          ...shownTerms(asTerms(body), await filledSeats(db, put.home.id), say),
        ],
      },
    ];
  },
  async findings(_db, { home }, body) {
    const say = sayIn(home.language);
    return partsMissing(asTerms(body).fields).map((root) =>
      finding(issue("terms_part_missing", { part: say(`termsText.part.${root}`) }, root), "error"),
    );
  },
  number: async (db, put) => (await termsIn(db, put)).n,
  async before(db, put) {
    const before = await beforeOf(db, await termsIn(db, put));
    if (before?.version == null) return null;
    return { n: before.n, body: (await versionById(db, put.home.id, before.version)).body };
  },
  /** It is locked as long as it is before the forum. */
  mayHaveChanged: async () => false,
  async about(db, put) {
    const row = await termsIn(db, put);
    return [{ title: await titleOfTerms(db, row), address: termsPublication.address(row.n) }];
  },
  links: async () => [],
  begin: (context, row) =>
    putTerms(context, {
      process: row.process,
      terms: row.subjects[0] as string,
      ballot: row.id,
      version: row.version,
    }),
  release: (context, row) => releaseTerms(context, row.process, row.subjects[0] as string),
  publish: (context, row) => publishVoted(context, row.process, row.subjects[0] as string),
  effect: (context, row) =>
    decideTerms(context, {
      process: row.process,
      terms: row.subjects[0] as string,
      version: row.version,
      passed: row.result === "passed",
      decision: found(row.decisionEntry),
    }),
};
