import type { JsonValue } from "@accord/shared/canonical";
import {
  blocksOf,
  issuesWith,
  shownFields,
  shownWithTable,
  type TypedDraft,
  titleOf,
} from "@accord/shared/commitments";
import { issue } from "@accord/shared/issues";
import { type MessageId, sayIn } from "@accord/shared/messages";
import type { Block } from "@accord/shared/versions";
import { eq, inArray } from "drizzle-orm";
import type { Db } from "../../../ports/store.js";
import { commitment, justification } from "../../../ports/tables/index.js";
import { circumstancesOf, draftWords, goalWordsOf } from "../../commitments/index.js";
import { commitmentById } from "../../commitments/queries.js";
import { namesOf } from "../../people/queries.js";
import { planRow } from "../../plan/queries.js";
import { contributionsLinkedTo } from "../../proposals/queries.js";
import {
  freezeCommitment,
  frozenTitle,
  publishFrozen,
  versionById,
  writtenSince,
} from "../../versions/index.js";
import { backToGroup } from "../back-to-group.js";
import { missingNotes, notesOn } from "../notes.js";
import { finding, type Put, type ReadText, type Subject } from "./subject.js";

export const commitmentIn = (db: Db, { home, ids }: Put) => commitmentById(db, home.id, ids[0] as string);

/** Whether one commitment's text, as frozen, enters the plan. */
export const commitmentText = {
  async issues(db, put) {
    if (put.ids.length !== 1) return [issue("one_commitment_per_ballot", undefined, "subjects")];
    const { id, state, n } = await commitmentIn(db, put);
    if (state === "in_plan") return [issue("commitment_decided", { n })];
    if ((await planRow(db, put.home.id)).state === "filed") return [issue("plan_is_filed")];
    if (state === "withdrawn") return [issue("commitment_withdrawn", { n })];
    return missingNotes(put.home, await notesOn(db, id));
  },
  async labels(db, put) {
    const { id, n, title } = await commitmentIn(db, put);
    return [{ id, label: `${n} ${title}`, path: `/app/${put.home.slug}/commitments/${n}` }];
  },
  async title(db, put, version) {
    const row = await commitmentIn(db, put);
    return `${row.n} ${frozenTitle(await versionById(db, put.home.id, version), row)}`;
  },
  async words(db, put, read: ReadText) {
    const row = await commitmentIn(db, put);
    const goals = await goalWordsOf(db, read, put.home.id);
    const { draft, ...ready } = await draftWords(read, row.document, goals);
    return {
      subjectKind: "commitment" as const,
      subject: row.id,
      title: titleOf(draft) || row.title,
      body: draft as unknown as JsonValue,
      blocks: blocksOf(draft) as unknown as Block[],
      ...ready,
    };
  },
  freeze: (context, { home, ids }) => freezeCommitment(context, home.id, ids[0] as string),
  async shown(db, put, body) {
    const say = sayIn(put.home.language);
    const row = await commitmentIn(db, put);
    const { n, place } = row;
    const title = frozenTitle({ body }, row);
    return [
      {
        heading: `${n} ${title}`,
        path: `/app/${put.home.slug}/commitments/${n}`,
        fields: shownFields(body as unknown as TypedDraft, (id) => say(id as MessageId), place)
          .filter(({ root }) => root !== "title")
          .map(shownWithTable),
      },
    ];
  },
  async findings(db, put, body) {
    const row = await commitmentIn(db, put);
    const given = await justificationsOf(db, row.id);
    return issuesWith(body as unknown as TypedDraft, await circumstancesOf(db, row)).map((one) =>
      finding(one, one.severity, one.justified ? (given.get(one.key) ?? null) : null),
    );
  },
  mayHaveChanged: async (db, put, frozen) => writtenSince(db, (await commitmentIn(db, put)).document, frozen),
  async about(db, put, row) {
    const frozen = await versionById(db, row.process, row.version);
    const called = await commitmentIn(db, put);
    const { n } = called;
    return [{ title: `${n} ${frozenTitle(frozen, called)}`, address: `drafts/${n}/v${frozen.n}` }];
  },
  async links(db, { home, ids }) {
    const linked = await contributionsLinkedTo(db, home.id, { kind: "commitment", id: ids[0] as string });
    return linked.map(({ reference }) => reference);
  },
  async publish(context, row) {
    const frozen = await versionById(context.tx, row.process, row.version);
    await publishFrozen(context, await commitmentById(context.tx, row.process, frozen.subject), frozen);
  },
  /** Included is the version voted on; not passed, the draft goes back to its group. */
  async effect(context, row) {
    if (row.result !== "passed") {
      await backToGroup(context, row);
      return "rejected";
    }
    await context.tx
      .update(commitment)
      .set({ state: "in_plan", includedVersion: row.version })
      .where(inArray(commitment.id, row.subjects));
    return "included";
  },
} satisfies Subject;

async function justificationsOf(db: Db, id: string) {
  const rows = await db.select().from(justification).where(eq(justification.commitment, id));
  const names = await namesOf(
    db,
    rows.map(({ by }) => by),
  );
  return new Map(rows.map(({ issue, text, by, at }) => [issue, { text, by: names.get(by) ?? "", at }]));
}
