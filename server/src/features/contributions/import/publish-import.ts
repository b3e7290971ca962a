import { issue } from "@accord/shared/issues";
import { and, asc, eq } from "drizzle-orm";
import { act } from "../../../acts/act.js";
import { refuseIf } from "../../../acts/refused.js";
import type { Db } from "../../../ports/store.js";
import { contribution, contributionImport, importRow } from "../../../ports/tables/index.js";
import { partSize } from "../breathe.js";
import { draftOf } from "../find.js";
import type { ProgressBoard } from "../progress.js";
import { writePublications } from "../write-publications.js";

/**
 * Makes the next contributions of an import public [IMP-8]; hidden ones stay hidden. `done` is how many are public by
 * the parts before this one; what is broken off is published on by asking again.
 */
export const publishImport = (board: ProgressBoard) =>
  act<{ process: string; import: string; done: number }, { published: number; left: number }>({
    name: "publish-import",
    asks: "publish_contributions",
    thing: async (_tx, { process }) => ({ process }),
    async run(context, { process, import: id, done: before }) {
      const { tx, now, audit, announce } = context;
      const draft = await draftOf(tx, process, id);
      refuseIf(draft.state === "done" ? [] : [issue("import_not_done")]);
      const waiting = await waitingOf(tx, id);
      refuseIf(waiting.length === 0 && before === 0 ? [issue("import_published_already")] : []);
      const report = board.report(id, "publishing");
      const { published } = await writePublications(context, process, waiting.slice(0, partSize), (done) =>
        report(before + done, before + waiting.length),
      );
      const left = Math.max(0, waiting.length - partSize);
      audit({ import: id, published });
      if (left === 0) {
        await tx.update(contributionImport).set({ publishedAt: now }).where(eq(contributionImport.id, id));
        announce(process, "contributions", "imports");
      }
      return { published, left };
    },
  });

async function waitingOf(db: Db, id: string): Promise<string[]> {
  const rows = await db
    .select({ id: contribution.id })
    .from(importRow)
    .innerJoin(contribution, eq(contribution.id, importRow.contribution))
    .where(and(eq(importRow.import, id), eq(contribution.state, "received")))
    .orderBy(asc(contribution.no));
  return rows.map((row) => row.id);
}

const rowsOf = (db: Db, id: string) =>
  db
    .select({
      id: contribution.id,
      reference: contribution.reference,
      title: contribution.title,
      receivedAt: contribution.receivedAt,
      contributorName: contribution.contributorName,
      organisation: contribution.organisation,
      anonymous: contribution.anonymous,
      state: contribution.state,
    })
    .from(importRow)
    .innerJoin(contribution, eq(contribution.id, importRow.contribution))
    .where(eq(importRow.import, id))
    .orderBy(asc(contribution.no));

/** What publishing this import would make public, for the page that stands before the act. */
export async function reviewOf(db: Db, process: string, id: string) {
  const draft = await draftOf(db, process, id);
  const rows = await rowsOf(db, id);
  const waiting = rows.filter((row) => row.state === "received");
  const named = waiting.filter((row) => !row.anonymous && (row.contributorName ?? row.organisation) !== null);
  return {
    id: draft.id,
    fileName: draft.fileName,
    waiting: waiting.length,
    public: rows.filter((row) => row.state === "published").length,
    hidden: rows.filter((row) => row.state === "hidden").length,
    named: named.length,
    anonymous: waiting.filter((row) => row.anonymous).length,
    first: waiting.slice(0, 10).map((row) => ({
      reference: row.reference,
      title: row.title,
      receivedAt: row.receivedAt,
      name: row.anonymous ? null : [row.contributorName, row.organisation].filter(Boolean).join(", ") || null,
    })),
  };
}
