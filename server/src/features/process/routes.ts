import * as wire from "@accord/shared/process";
import type { Door } from "../../doors/http.js";
import type { FeatureParts } from "../parts.js";
import { addActivity, changeActivity, removeActivities, takeTemplate } from "./activities.js";
import { changeGroup } from "./change-group.js";
import { setPlanFacts, setStateOfPlay } from "./plan-facts.js";
import { publishTimeline } from "./publish-timeline.js";
import { overviewOf } from "./read-overview.js";
import { readPlan } from "./read-plan.js";
import { settingsPage } from "./read-settings.js";
import { changeProcess, changeSettings } from "./settings.js";

export function processRoutes(door: Door, { url, mailer, backups }: FeatureParts): void {
  door.ask(wire.readOverview, ({ db, process }) => overviewOf(db, process.id));
  door.ask(wire.readPlanOfActivities, ({ db, process, now }) => readPlan(db, process, now));
  door.ask(wire.readSettings, ({ db, process }) =>
    settingsPage(db, process, { url, sends: mailer.sends, backups }),
  );
  door.act(
    wire.addActivity,
    addActivity,
    ({ process, body }) => ({ process: process.id, form: body }),
    (made) => made,
  );
  door.act(
    wire.changeActivity,
    changeActivity,
    ({ process, params, body: { seen, ...form } }) => ({
      process: process.id,
      activity: params.activity,
      form,
      seen,
    }),
    (done) => done,
  );
  door.act(
    wire.removeActivities,
    removeActivities,
    ({ process, body }) => ({ process: process.id, ids: body.ids }),
    (done) => done,
  );
  door.act(
    wire.takeTemplate,
    takeTemplate,
    ({ process, body }) => ({ process: process.id, ...body }),
    (made) => made,
  );
  door.act(
    wire.setPlanFacts,
    setPlanFacts,
    ({ process, body: { seen, ...facts } }) => ({ process: process.id, facts, seen }),
    (done) => done,
  );
  door.act(
    wire.setStateOfPlay,
    setStateOfPlay,
    ({ process, body }) => ({ process: process.id, ...body }),
    (done) => done,
  );
  door.act(
    wire.publishTimeline,
    publishTimeline,
    ({ process }) => ({ process: process.id }),
    (done) => done,
  );
  door.act(
    wire.changeSettings,
    changeSettings,
    ({ process, body }) => ({ process: process.id, set: body.set as Partial<wire.ProcessSettings> }),
    (done) => done,
  );
  door.act(
    wire.changeProcess,
    changeProcess,
    ({ process, body }) => ({ process: process.id, facts: body }),
    (done) => done,
  );
  door.act(
    wire.changeGroup,
    changeGroup,
    ({ process, params, body }) => ({ process: process.id, group: params.group, words: body }),
    (done) => done,
  );
}
