import {
  addActivity,
  changeActivity,
  changeGroup,
  changeProcess,
  changeSettings,
  publishTimeline,
  readOverview,
  readPlanOfActivities,
  readSettings,
  removeActivities,
  setPlanFacts,
  setStateOfPlay,
  takeTemplate,
  usualSettings,
} from "@accord/shared/process";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { process as processTable } from "../../ports/tables/index.js";
import { activityBody as form, planBody, processBody } from "../../testing/bodies.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const plan = async () => (await house.ask("observer", readPlanOfActivities)).json;
const publicPage = (path: string) => house.app.http.inject({ method: "GET", url: path });
const template = { developmentStart: null, deadline: "2027-08-31" };
const codeOf = (raw: { json(): { error: { code: string; issues?: { code: string }[] } } }) => {
  const { error } = raw.json();
  return error.issues?.[0]?.code ?? error.code;
};
const stateOf = async (rule: string) => (await plan()).checks.find((one) => one.rule === rule)?.state;

describe("the plan of activities", () => {
  it("[3.3] an activity is added, changed, removed and added again as it was", async () => {
    const { id } = (await house.ask("secretary", addActivity, { body: form })).json;
    const [added] = (await plan()).activities;
    expect(added).toMatchObject({ ...form, id });
    house.clock.set("2026-11-03T09:00:00.000Z");
    const later = { ...form, what: "Second meeting", endsOn: "2027-01-13" };
    const asked = { params: { activity: id }, body: { ...later, seen: added?.changedAt } };
    expect((await house.ask("chairGov", changeActivity, asked)).status).toBe(200);
    expect(codeOf((await house.ask("contact", changeActivity, asked)).raw)).toBe("changed_by_other");
    const { removed } = (await house.ask("contact", removeActivities, { body: { ids: [id] } })).json;
    expect(removed).toEqual([later]);
    expect((await plan()).activities).toEqual([]);
    await house.ask("contact", addActivity, { body: removed[0] });
    expect((await plan()).activities).toMatchObject([later]);
  });
  it("[3.3] the last day before the first is refused and nothing is kept", async () => {
    const { raw } = await house.ask("contact", addActivity, { body: { ...form, endsOn: "2027-01-11" } });
    expect(codeOf(raw)).toBe("activity_ends_before_start");
    expect((await plan()).activities).toEqual([]);
  });
  it("[3.3] the template is taken over in words, with start and deadline; what was planned stays", async () => {
    await house.ask("contact", addActivity, { body: form });
    const { ids } = (await house.ask("secretary", takeTemplate, { body: template })).json;
    const { activities, facts, checks } = await plan();
    expect(activities).toHaveLength(ids.length + 1);
    expect(facts).toMatchObject({ developmentStart: "2027-03-01", deadline: "2027-08-31" });
    expect(activities.map(({ what }) => what)).toContain("Comments on the whole draft plan");
    const states = Object.fromEntries(checks.map(({ rule, state }) => [rule, state]));
    expect(states).toMatchObject({
      T1: "due",
      T2: "met",
      T3: "met",
      T4: "met",
      T5: "met",
      T6: "met",
      T18: "met",
    });
    await house.ask("secretary", removeActivities, { body: { ids } });
    expect((await plan()).activities).toHaveLength(1);
  });
  it("[3.3] refuses a template that has no room, with the days that are needed", async () => {
    const body = { developmentStart: "2026-12-01", deadline: "2027-01-10" };
    const { status, raw } = await house.ask("contact", takeTemplate, { body });
    expect([status, codeOf(raw)]).toEqual([409, "template_no_room"]);
    expect((await plan()).facts.deadline).toBeNull();
  });
  it.each([
    ["facilitator", 403],
    ["healthWriter", 403],
    ["observer", 403],
    ["stranger", 404],
    [null, 401],
  ])("[2.2] %s changes nothing of the plan and no setting (%i)", async (who, status) => {
    const { id } = (await house.ask("contact", addActivity, { body: form })).json;
    const before = await plan();
    const all = [
      await house.ask(who, addActivity, { body: form }),
      await house.ask(who, changeActivity, {
        params: { activity: id },
        body: { ...form, seen: before.activities[0]?.changedAt },
      }),
      await house.ask(who, removeActivities, { body: { ids: [id] } }),
      await house.ask(who, takeTemplate, { body: template }),
      await house.ask(who, setPlanFacts, { body: { ...planBody, seen: null } }),
      await house.ask(who, publishTimeline),
      await house.ask(who, changeSettings, { body: { set: { lateAfterDays: 1 } } }),
      await house.ask(who, changeProcess, { body: { ...processBody, title: "Other" } }),
    ];
    expect(all.map((one) => one.status)).toEqual(all.map(() => status));
    expect(await plan()).toEqual(before);
  });
  it("[2.2] who has no seat in the workspace reads no plan; its readers do", async () => {
    expect((await house.ask("stranger", readPlanOfActivities)).status).toBe(404);
    expect((await house.ask("assessor", readPlanOfActivities)).status).toBe(200);
  });
});

describe("facts of the plan", () => {
  it("[3.7] holds the limits of a joint plan", async () => {
    const named = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ name: `City ${at + 1}`, endOfTerm: "2031-03-31" }));
    const set = async (jurisdictions: unknown) => {
      const seen = (await plan()).changedAt;
      return (await house.ask("contact", setPlanFacts, { body: { ...planBody, jurisdictions, seen } })).raw;
    };
    expect(codeOf(await set(named(5)))).toBe("jurisdictions_too_many");
    expect(codeOf(await set([...named(1), ...named(1)]))).toBe("jurisdiction_twice");
    expect((await set(named(4))).statusCode).toBe(200);
    expect((await plan()).checks.filter(({ rule }) => rule === "T21")).toHaveLength(4);
    await house.ask("contact", changeProcess, { body: { ...processBody, memberLevel: "national" } });
    expect(codeOf(await set(named(1)))).toBe("jurisdictions_of_national");
    expect((await plan()).checks.filter(({ rule }) => rule === "T21")).toEqual([]);
  });
  it("[R1] the cut-off follows the last round of comments until it is set", async () => {
    await house.ask("contact", takeTemplate, { body: template });
    const round = (await plan()).activities.find(({ kind }) => kind === "plan_comments");
    expect((await plan()).cutOff).toBe(round?.endsOn);
    const { changedAt: seen, facts } = await plan();
    await house.ask("contact", setPlanFacts, { body: { ...facts, cutOff: "2027-07-01", seen } });
    expect((await plan()).cutOff).toBe("2027-07-01");
  });
  it("[C20] two who set them at once: one is told, nothing is lost", async () => {
    const { changedAt: seen } = await plan();
    expect((await house.ask("contact", setPlanFacts, { body: { ...planBody, seen } })).status).toBe(200);
    const late = { ...planBody, deadline: "2027-09-30", seen };
    expect(codeOf((await house.ask("secretary", setPlanFacts, { body: late })).raw)).toBe("changed_by_other");
    expect((await plan()).facts).toEqual(planBody);
    const sections = { climate: "A new council since May." };
    const { changedAt } = await plan();
    await house.ask("chairCivil", setStateOfPlay, {
      body: { sections: { ...sections, reforms: " " }, seen: changedAt },
    });
    expect(await plan()).toMatchObject({ stateOfPlay: sections, facts: planBody });
  });
});

describe("the published timeline", () => {
  it("[T1] [MR 3.1] the first publication is the stamp; later changes keep it and carry their own day", async () => {
    expect(codeOf((await house.ask("contact", publishTimeline)).raw)).toBe("timeline_empty");
    await house.ask("contact", takeTemplate, { body: template });
    await house.ask("contact", changeProcess, { body: processBody });
    expect((await publicPage("/p/test/timeline")).body).toContain("No timeline is published yet");
    expect((await house.ask("contact", publishTimeline)).json).toEqual({
      first: "2026-11-02",
      last: "2026-11-02",
    });
    expect(await stateOf("T1")).toBe("met");
    expect(codeOf((await house.ask("contact", publishTimeline)).raw)).toBe("timeline_unchanged");

    house.clock.set("2026-12-10T09:00:00.000Z");
    expect((await plan()).published).toEqual({ first: "2026-11-02", last: "2026-11-02", same: true });
    const [first] = (await plan()).activities;
    await house.ask("contact", removeActivities, { body: { ids: [first?.id] } });
    expect((await plan()).published?.same).toBe(false);
    await house.ask("secretary", publishTimeline);
    expect((await plan()).published).toEqual({ first: "2026-11-02", last: "2026-12-10", same: true });
    const { body } = await publicPage("/p/test/timeline");
    expect(body).toContain("First published on 02/11/2026, last change on 10/12/2026.");
    expect(body).toContain("Comments on the whole draft plan");
    expect(body).toMatch(/<svg class="timeline-picture"[\s\S]*<table>/);
    expect(body).not.toContain("<script");
    expect((await publicPage("/p/test")).body).toContain("/p/test/timeline");
  });
  it("[T1] a timeline published too late is missed for good, whoever moves what", async () => {
    await house.ask("contact", addActivity, { body: form });
    await house.ask("contact", setPlanFacts, {
      body: { ...planBody, developmentStart: "2026-11-10", seen: null },
    });
    house.clock.set("2026-11-11T09:00:00.000Z");
    await house.ask("contact", publishTimeline);
    expect(await stateOf("T1")).toBe("missed");
  });
});

describe("settings", () => {
  it("[S28] a change says what was, who and since when; set back it is as before; the rules use it", async () => {
    await house.ask("contact", takeTemplate, { body: template });
    const { json } = await house.ask("chairCivil", changeSettings, {
      body: { set: { planCommentDays: 60, lateAfterDays: 30 } },
    });
    expect(json.before).toEqual({ planCommentDays: 21 });
    expect(await stateOf("T3")).toBe("needs_more");
    const page = (await house.ask("observer", readSettings)).json;
    expect(page.settings.planCommentDays).toBe(60);
    expect(page.since).toMatchObject({ planCommentDays: { at: house.clock.now(), by: "chairCivil" } });
    expect(page.since.lateAfterDays).toBeUndefined();
    await house.ask("chairCivil", changeSettings, { body: { set: json.before } });
    expect((await house.ask("observer", readSettings)).json.settings).toEqual(usualSettings);
    expect(await stateOf("T3")).toBe("met");
  });
  it("[PLAN-2] settings stored without later keys read whole and lose nothing when one is changed", async () => {
    const older = { lateAfterDays: 40, holidays: ["2027-01-01"] } as never;
    await house.store.transact(async (tx) => {
      await tx.update(processTable).set({ settings: older }).where(eq(processTable.id, house.process));
    });
    await house.ask("contact", changeSettings, { body: { set: { draftCommentDays: 20 } } });
    expect((await house.ask("contact", readSettings)).json.settings).toEqual({
      ...usualSettings,
      lateAfterDays: 40,
      holidays: ["2027-01-01"],
      draftCommentDays: 20,
    });
  });
  it("[3.5] a local process switches off what speaks of national members only", async () => {
    const rules = async () => (await plan()).checks.map(({ rule }) => rule);
    expect(await rules()).toContain("T6");
    await house.ask("contact", changeSettings, { body: { set: { windowsOff: ["T6"] } } });
    expect(await rules()).not.toContain("T6");
    expect(await rules()).toContain("T5");
  });
  it("[S28] title, member and period change with the public page; a period that ends first is refused", async () => {
    await house.ask("contact", changeProcess, { body: { ...processBody, title: "Plan of the valley" } });
    expect((await publicPage("/p/test")).body).toContain("Plan of the valley");
    const { raw } = await house.ask("contact", changeProcess, {
      body: { ...processBody, planEnd: "2026-12-31" },
    });
    expect(codeOf(raw)).toBe("plan_ends_before_start");
    expect((await house.ask("contact", readSettings)).json.facts.title).toBe("Plan of the valley");
  });
  it("[M10] a working group says its remit and how its members were chosen; two do not share a name", async () => {
    const words = { name: "Health", remit: "Clinics of the city.", theme: null, selection: "Open call." };
    const asked = { params: { group: house.groups.health } };
    expect((await house.ask("secretary", changeGroup, { ...asked, body: words })).status).toBe(200);
    expect((await house.ask("observer", readSettings)).json.groups).toContainEqual({
      id: house.groups.health,
      ...words,
    });
    const { raw } = await house.ask("secretary", changeGroup, {
      ...asked,
      body: { ...words, name: "budget " },
    });
    expect(codeOf(raw)).toBe("group_name_taken");
  });
});

describe("the overview", () => {
  it("[S4] counts what there is and tells the latest acts with who did them", async () => {
    await house.ask("contact", takeTemplate, { body: template });
    await house.ask("contact", publishTimeline);
    const { figures, latest } = (await house.ask("observer", readOverview)).json;
    expect(figures).toEqual({ contributions: 0, answered: 0, drafts: 0, openBallots: 0, decided: 0 });
    expect(latest.map(({ act, by }) => [act, by])).toEqual([
      ["publish-timeline", "contact"],
      ["take-template", "contact"],
    ]);
  });
});
