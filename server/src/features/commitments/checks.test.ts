import * as wire from "@accord/shared/commitments";
import { addRow, setValue } from "@accord/shared/document-schema";
import { termsTemplate } from "@accord/shared/forum";
import { planTextTemplates } from "@accord/shared/plan";
import { usualQuorum, usualRule } from "@accord/shared/setup";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { act } from "../../acts/act.js";
import { documentAccess } from "../../acts/document-access.js";
import {
  actionPlan,
  criterionAnswer,
  document,
  justification,
  planText,
  processPlan,
  process as processTable,
  publication,
  terms,
} from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { draftOf } from "../../testing/draft.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { publishProcess } from "../process/index.js";

const at = "2026-11-02T09:00:00.000Z";
const template = wire.commitmentTemplate;
let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  for (const n of [1, 2]) await draft(n);
});
afterEach(() => house.close());

/** A draft whose timeframe takes less than a year, with one agency in the lead. */
const draft = (n: number): Promise<void> =>
  draftOf(house, n, (doc) => {
    setValue(doc, template, "timeframe", "start", "2027-02-01");
    setValue(doc, template, "timeframe", "end", "2027-12-31");
    addRow(doc, template, "leadAgencies", { contact: "Ada Moreno", email: "ada@health.example" });
  });
const checks = async (who = "healthWriter", n = 1) => {
  const { json, status } = await house.ask(who, wire.readChecks, { params: { n } });
  expect(status).toBe(200);
  return json;
};
const justify = (who: string, key: string, text: string) =>
  house.ask(who, wire.justifyWarning, { params: { n: 1, key }, body: { text } });
const answer = (who: string, said: "yes" | "no" | "unsure" | null, note = "") =>
  house.ask(who, wire.answerCriterion, {
    params: { n: 1, criterion: "relevant" },
    body: { answer: said, note },
  });
const place = (who: string, n: number, number: number | null) =>
  house.ask(who, wire.setPlace, { params: { n }, body: { place: number } });

describe("what stands against filing", () => {
  it("[5.6] is the same for the server and for who computes it from the text and the circumstances", async () => {
    await house.store.transact(async (tx) => {
      await tx
        .update(processTable)
        .set({ memberLevel: "local", planStart: "2027-03-01", planEnd: "2027-06-30" });
      await tx.insert(processPlan).values({
        process: house.process,
        jurisdictions: [
          { name: "Northbank", endOfTerm: "2027-08-31" },
          { name: "Hill End", endOfTerm: null },
        ],
        stateOfPlay: {},
        changedAt: at,
      });
    });
    const said = await checks();
    const doc = await house.app.documents.read("document-1");
    const own = wire.issuesWith(wire.readDraft(doc), said.circumstances as wire.Circumstances);
    expect(said.issues).toEqual(own);
    expect(said.issues.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["under_a_year", "ends_after_plan", "ends_after_term", "starts_before_plan"]),
    );
    expect(said.circumstances.others.map(({ n }) => n)).toEqual([2]);
    expect(said.issues.some(({ rule }) => rule === "V12")).toBe(false);
    const { json } = await house.ask("healthWriter", wire.readChecks, {
      params: { n: 1 },
      query: { filing: "yes" },
    });
    expect(json.issues.filter(({ rule }) => rule === "V12").map(({ code }) => code)).toEqual([
      "not_included",
    ]);
  });

  it("[5.6] a warning is justified by who may edit, only while it stands, and taken back with no words", async () => {
    expect((await justify("healthWriter", "V2", "The pilot ends with the year.")).status).toBe(200);
    const { issues, justifications } = await checks();
    expect(issues.find(({ key }) => key === "V2")?.justified).toBe(true);
    expect(justifications.map(({ key, text }) => [key, text])).toEqual([
      ["V2", "The pilot ends with the year."],
    ]);
    expect(codes((await justify("healthWriter", "V11", "None")).json)).toEqual(["warning_unknown"]);
    expect((await justify("chairGov", "V2", "Other words")).status).toBe(403);
    await justify("healthWriter", "V2", " ");
    expect(await house.store.read.select().from(justification)).toEqual([]);
  });
});

describe("the five criteria", () => {
  it("[5.7] the last answer of each person stands, with name and date; null takes it back", async () => {
    await answer("healthWriter", "no", "Field 10 says nothing of it.");
    await answer("healthWriter", "yes", "Now it does.");
    await answer("chairCivil", "unsure");
    const { answers, criteria } = await checks();
    expect(answers.map((one) => [one.answer, one.note, one.own])).toEqual(
      expect.arrayContaining([
        ["yes", "Now it does.", true],
        ["unsure", "", false],
      ]),
    );
    expect(answers).toHaveLength(2);
    expect(criteria.find(({ criterion }) => criterion === "relevant")?.result).toBe("not_met");
    await answer("chairCivil", null);
    expect(await house.store.read.select().from(criterionAnswer)).toHaveLength(1);
  });
});

describe("field 1", () => {
  it("[5.1] each number is given once, by who writes the plan, and none changes after filing", async () => {
    expect((await place("chairGov", 1, 3)).status).toBe(200);
    expect(codes((await place("chairGov", 2, 3)).json)).toEqual(["place_taken"]);
    expect((await place("healthWriter", 2, 4)).status).toBe(403);
    expect((await place("chairGov", 1, null)).status).toBe(200);
    expect((await place("chairGov", 2, 3)).status).toBe(200);
    await house.store.transact((tx) =>
      tx.insert(actionPlan).values({ process: house.process, state: "filed", approvals: [], changedAt: at }),
    );
    expect(codes((await place("chairGov", 2, 5)).json)).toEqual(["plan_filed_already"]);
  });
});

describe("a frozen version", () => {
  it("[FREEZE-2] [10.1] holds all fields; its public page has them without e-mail addresses", async () => {
    const frozen = await house.ask("contact", wire.freezeVersion, {
      params: { n: 1 },
      body: { inNameOf: null },
    });
    expect(frozen.status, frozen.raw.body).toBe(200);
    const again = await house.ask("contact", wire.freezeVersion, {
      params: { n: 1 },
      body: { inNameOf: null },
    });
    expect(again.json.same).toBe(true);
    const { json } = await house.ask("healthWriter", wire.readVersion, { params: { n: 1, version: 1 } });
    expect(json.template).toBe("commitment/2");
    expect(json.data?.records.timeframe).toEqual({ start: "2027-02-01", end: "2027-12-31" });
    expect(json.data?.rows.leadAgencies?.[0]?.cells.email).toBe("ada@health.example");
    await house.ask("contact", wire.publishVersion, {
      params: { n: 1, version: 1 },
      body: { inNameOf: null },
    });
    const public_ = JSON.stringify(await house.store.read.select().from(publication));
    expect(public_).toContain("Ada Moreno");
    expect(public_).not.toContain("ada@health.example");
    await house.app.perform(
      act<null, void>({
        name: "publish-it",
        asks: "settings",
        thing: async () => ({ process: house.process }),
        run: (context) => publishProcess(context, house.process),
      }),
      { kind: "system" },
      null,
    );
    const page = await house.app.http.inject({ url: `/p/test/drafts/1/v1` });
    expect(page.statusCode).toBe(200);
    expect(page.body).toContain("Name of Organization");
    expect(page.body).toContain("01/02/2027");
    expect(page.body).not.toContain("ada@health.example");
  });
});

describe("texts beside commitments", () => {
  const right = async (who: string, id: string) =>
    documentAccess.rightOn(house.store.read, house.people[who] ?? "", id, at);
  const text = (id: string, kind: "terms" | "plan_text", name: string) =>
    house.store.transact(async (tx) => {
      await house.app.documents.inAct.create(tx, {
        id,
        process: house.process,
        kind,
        template: name,
        subject: id,
        at,
        act: "test",
      });
      const row = { id, process: house.process, document: id, createdAt: at };
      if (kind === "plan_text") await tx.insert(planText).values({ ...row, kind: "introduction" });
      else {
        const figures = { mandate: "advisory" as const, rule: usualRule, quorum: usualQuorum };
        await tx.insert(terms).values({ ...row, n: 7, state: "draft", figures, createdBy: "system" });
      }
    });

  it("[7.1] terms are written by members of the forum and its office while they are a draft", async () => {
    await text("terms-text", "terms", termsTemplate.name);
    expect(await right("chairGov", "terms-text")).toBe("edit");
    expect(await right("healthWriter", "terms-text")).toBe("read");
    expect(await right("contact", "terms-text")).toBe("read");
    expect((await house.app.documents.read("terms-text")).share.size).toBe(8);
    const becomes = (now: { state: "in_force"; version: string | null }) =>
      house.store.transact((tx) => tx.update(terms).set(now).where(eq(terms.id, "terms-text")));
    // The first terms are in force before anybody has written them down.
    await becomes({ state: "in_force", version: null });
    expect(await right("chairGov", "terms-text")).toBe("edit");
    await becomes({ state: "in_force", version: "frozen" });
    expect(await right("chairGov", "terms-text")).toBe("read");
    expect((await documentAccess.lockOf(house.store.read, "terms-text"))?.reason).toMatch(/not a draft/);
  });

  it("[6.2] texts of the plan are written by its office until the plan is filed", async () => {
    await text("plan-text", "plan_text", planTextTemplates.introduction.name);
    expect(await right("contact", "plan-text")).toBe("edit");
    expect(await right("healthWriter", "plan-text")).toBe("read");
    expect(await documentAccess.lockOf(house.store.read, "plan-text")).toBe(null);
    await house.store.transact((tx) =>
      tx.insert(actionPlan).values({ process: house.process, state: "filed", approvals: [], changedAt: at }),
    );
    expect(await right("contact", "plan-text")).toBe("read");
    expect((await documentAccess.lockOf(house.store.read, "plan-text"))?.reason).toMatch(/filed/);
    await house.store.transact((tx) =>
      tx.update(document).set({ gone: at }).where(eq(document.id, "plan-text")),
    );
    expect(await right("contact", "plan-text")).toBe(null);
  });
});
