import * as wire from "@accord/shared/responses";
import { asc, eq } from "drizzle-orm";
import type { Door } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { theme } from "../../ports/tables/index.js";
import type { FeatureParts } from "../parts.js";
import { approveResponses, approveWithoutForum } from "./approve-responses.js";
import { approvalHere } from "./approver.js";
import { addCategory, changeCategory, orderCategories, removeCategory } from "./categories.js";
import { answeredAt, coverageOf } from "./coverage.js";
import { editorFor } from "./editor.js";
import { categoryLines } from "./public-categories.js";
import { publishReleaseFrom } from "./publish-release.js";
import { countToPublish, deskPage, tabCounts } from "./queries.js";
import { publicFiles } from "./release-files.js";
import { releaseReview } from "./review-release.js";
import { saveResponses } from "./save-responses.js";
import { thingsByReference } from "./things.js";

const themeChoicesOf = (db: Db, process: string) =>
  db
    .select({ id: theme.id, name: theme.name })
    .from(theme)
    .where(eq(theme.process, process))
    .orderBy(asc(theme.position));

export function responseRoutes(door: Door, { url }: FeatureParts): void {
  door.ask(wire.listResponses, async ({ db, process, query, now, asker }) => {
    const { after = null, limit = 100, ...filter } = query;
    return {
      ...(await tabCounts(db, process.id, filter.juncture ?? "proposals")),
      toPublish: await countToPublish(db, process.id),
      approval: await approvalHere(db, process),
      asOf: now,
      ...(await deskPage(db, process, { filter, after, limit, now, asker })),
    };
  });

  door.ask(wire.readCoverage, async ({ db, process, now }) => ({
    ...(await coverageOf(db, process, now)),
    themeChoices: await themeChoicesOf(db, process.id),
  }));

  door.ask(wire.lookUpNumbers, async ({ db, process, query }) => {
    const list = wire.readNumbers(query.numbers);
    const things = await thingsByReference(db, process.id, list.asked);
    const answered = await answeredAt(db, things, query.juncture ?? "proposals");
    const byReference = new Map(things.map((thing) => [thing.reference, thing]));
    return {
      found: things.map(({ reference }) => reference),
      issues: wire.issuesWithNumbers(list, {
        exists: (reference) => byReference.has(reference),
        answered: (reference) => answered.has(byReference.get(reference)?.id ?? ""),
      }),
    };
  });

  door.ask(wire.editResponses, ({ db, process, query }) =>
    editorFor(
      db,
      process,
      query.references.split(",").slice(0, wire.mostAtOnce),
      query.juncture ?? "proposals",
    ),
  );

  door.ask(wire.listCategories, async ({ db, process, asker }) => ({
    categories: await categoryLines(db, process, asker),
    approval: await approvalHere(db, process),
    files: await publicFiles(db, process.id),
    themeChoices: await themeChoicesOf(db, process.id),
  }));
  door.act(
    wire.addCategory,
    addCategory,
    ({ process, body }) => ({ process: process.id, ...body }),
    (made) => made,
  );
  door.act(
    wire.changeCategory,
    changeCategory,
    ({ process, params, body }) => ({ process: process.id, id: params.category, ...body }),
    (done) => done,
  );
  door.act(
    wire.removeCategory,
    removeCategory,
    ({ process, params }) => ({ process: process.id, id: params.category }),
    (done) => done,
  );
  door.act(
    wire.orderCategories,
    orderCategories,
    ({ process, body }) => ({ process: process.id, ...body }),
    (done) => done,
  );

  door.ask(wire.reviewRelease, ({ db, process }) => releaseReview(db, process));

  door.act(
    wire.saveResponses,
    saveResponses,
    ({ process, body }) => ({ process: process.id, ...body }),
    (saved) => saved,
  );
  door.act(
    wire.approveResponses,
    approveResponses,
    ({ process, body }) => ({ process: process.id, ...body, seen: body.seen ?? null }),
    (done) => done,
  );
  door.act(
    wire.approveWithoutForum,
    approveWithoutForum,
    ({ process, body }) => ({ process: process.id, ...body, seen: body.seen ?? null }),
    (done) => done,
  );
  door.act(
    wire.publishRelease,
    publishReleaseFrom(url),
    ({ process, body }) => ({ process: process.id, number: body.number }),
    (released) => released,
  );
}
