import * as wire from "@accord/shared/contributions";
import { daysBetween, inZone } from "@accord/shared/messages";
import { type Asker, may } from "@accord/shared/people";
import { eq } from "drizzle-orm";
import type { Door, ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { contribution, person } from "../../ports/tables/index.js";
import type { FeatureParts } from "../parts.js";
import { isForNextPlan } from "../responses/index.js";
import { addContribution, groundsOf } from "./add-contribution.js";
import { callRoutes } from "./calls/routes.js";
import { exportOfView } from "./export-view.js";
import { type ContributionRow, contributionOf } from "./find.js";
import { hideContribution, showContribution } from "./hide-contribution.js";
import { importRoutes } from "./import/routes.js";
import { orderOf, placeOf } from "./order.js";
import { ProgressBoard } from "./progress.js";
import { publishContributions } from "./publish-contributions.js";
import { countOf, latestOf, pageOf, placeIn, themesOf, viewOf } from "./queries.js";
import { reviewOfPublishing } from "./review-publishing.js";
import { sortingRoutes } from "./sorting-routes.js";
import { stationsOf } from "./stations.js";
import { changeTheme, makeTheme, removeTheme, themesWithCounts } from "./themes.js";

export function contributionRoutes(door: Door, parts: FeatureParts): void {
  const { search } = parts;

  door.ask(wire.listContributions, async ({ db, process, query, now, asker }) => {
    const { after = 0, limit = 100, sort, ...filter } = query;
    const view = await viewOf(db, search, process.id, filter);
    const all = await countOf(db, eq(contribution.process, process.id));
    const whole = Object.values(filter).every((value) => value === undefined || value === "");
    return {
      all,
      match: whole ? all : await countOf(db, view.where),
      cut: view.cut,
      latest: await latestOf(db, process.id),
      ...(await pageOf(
        db,
        view.where,
        {
          order: orderOf(sort),
          after: await placeOf(db, process.id, sort, after),
          limit,
          hiddenNames: seesHidden(asker, process.id),
        },
        now,
        process.timeZone,
      )),
    };
  });

  door.ask(wire.entryForm, async ({ db, process, now }) => ({
    today: inZone(now, process.timeZone).day,
    themes: (await themesWithCounts(db, process.id)).themes.map(({ id, name }) => ({ id, name })),
    grounds: (await groundsOf(db, process.id)).filter((ground) =>
      (wire.anonymityGrounds as readonly string[]).includes(ground),
    ) as wire.AnonymityGround[],
  }));

  door.ask(wire.readContribution, async ({ db, process, params, query, now, asker }) => {
    const row = await contributionOf(db, process.id, params.reference);
    const { sort, ...filter } = query;
    const view = await viewOf(db, search, process.id, filter);
    const unseal = seesHidden(asker, process.id);
    const inView = await placeIn(db, view.where, row, orderOf(sort));
    return { ...(await shown(db, process, row, now, unseal)), inView };
  });

  door.act(
    wire.addContribution,
    addContribution,
    ({ process, body }) => ({ process: process.id, zone: process.timeZone, ...body }),
    (made) => made,
  );
  door.ask(wire.reviewPublishing, async ({ db, process, query }) =>
    reviewOfPublishing(db, process.id, query.ids.split(",")),
  );
  door.act(
    wire.publishContributions,
    publishContributions,
    ({ process, body }) => ({ process: process.id, ...body }),
    (done) => done,
  );
  door.act(
    wire.hideContribution,
    hideContribution,
    ({ process, params, body }) => ({
      process: process.id,
      reference: params.reference,
      reason: body.reason,
    }),
    (done) => done,
  );
  door.act(
    wire.showContribution,
    showContribution,
    ({ process, params }) => ({ process: process.id, reference: params.reference }),
    (done) => done,
  );

  door.ask(wire.listThemes, async ({ db, process }) => themesWithCounts(db, process.id));
  door.act(
    wire.makeTheme,
    makeTheme,
    ({ process, body }) => ({ process: process.id, ...body }),
    (made) => made,
  );
  door.act(
    wire.changeTheme,
    changeTheme,
    ({ process, params, body }) => ({ process: process.id, theme: params.theme, ...body }),
    (done) => done,
  );
  door.act(
    wire.removeTheme,
    removeTheme,
    ({ process, params }) => ({ process: process.id, theme: params.theme }),
    (done) => done,
  );
  const board = new ProgressBoard();
  sortingRoutes(door, parts, board);
  importRoutes(door, parts, board);
  exportOfView(parts);
  callRoutes(door, parts);
}

/** Those who may publish know what stands under seal, and the names hidden from the public. */
const seesHidden = (asker: Asker, process: string): boolean =>
  may(asker, "publish_contributions", { process }).allowed;

/** One contribution for a reader of the workspace; what is hidden is read only by those who may show it again. */
async function shown(db: Db, process: ProcessRow, row: ContributionRow, now: string, unseal: boolean) {
  const sealed = row.state === "hidden" && !unseal;
  const unnamed = sealed || (row.anonymous && !unseal);
  const themes = await themesOf(db, [row.id]);
  const stations = await stationsOf(db, row);
  const answers = stations.find((one) => one.kind === "response")?.things ?? [];
  return {
    id: row.id,
    reference: row.reference,
    title: sealed ? "" : row.title,
    text: sealed ? null : row.text,
    language: row.language,
    receivedAt: row.receivedAt,
    days: daysBetween(inZone(row.receivedAt, process.timeZone).day, inZone(now, process.timeZone).day),
    contributorName: unnamed ? null : row.contributorName,
    organisation: unnamed ? null : row.organisation,
    kind: row.contributorKind,
    stakeholderType: row.stakeholderType,
    channel: row.channel,
    place: row.place,
    enteredBy: row.enteredBy === null ? null : await nameOf(db, row.enteredBy),
    anonymous: row.anonymous,
    anonymityGround: unseal ? row.anonymityGround : null,
    consentShown: row.consentShown,
    source: row.source,
    sourceId: row.sourceId,
    sourceAddress: unnamed ? null : row.sourceAddress,
    state: row.state,
    publishedAt: row.publishedAt,
    hiddenReason: row.hiddenReason,
    aboutDraft: row.aboutDraft,
    themes: themes.get(row.id) ?? [],
    stations,
    nextPlan: await isForNextPlan(db, process, row.receivedAt),
    answered: answers.length > 0,
    outcome: answers.at(-1)?.state ?? null,
  };
}

async function nameOf(db: Db, id: string): Promise<string> {
  const [row] = await db.select({ name: person.name }).from(person).where(eq(person.id, id));
  return row?.name ?? id;
}
