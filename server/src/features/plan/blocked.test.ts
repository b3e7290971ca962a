import { commitmentTemplate, freezeVersion } from "@accord/shared/commitments";
import { setValue } from "@accord/shared/document-schema";
import * as wire from "@accord/shared/plan";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitment } from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withContributions } from "../responses/testing/desk.js";
import { done, include, ofLevel, put, withIncluded, withTerms, writeText } from "./testing/plan-house.js";
import {
  answered,
  assembled,
  bothApprove,
  endorse,
  freeze,
  missing,
  onVersion,
  page,
  rows,
} from "./testing/steps.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

describe("what blocks each act", () => {
  it("[6.2] [5.1] nothing is frozen without a commitment, or with one that has no number", async () => {
    expect(await missing(house, "freeze")).toEqual(["plan_without_commitments"]);
    const before = await rows(house);
    const tried = await house.ask("contact", wire.freezePlan);
    expect([tried.status, codes(tried.json)]).toEqual([409, ["plan_without_commitments"]]);
    expect(await rows(house)).toEqual(before);
    await withIncluded(house, ["One", "Two"]);
    expect(await missing(house, "freeze")).toEqual(["plan_places_missing"]);
    await done(house, "secretary", wire.orderPlan, { body: { commitments: [2, 1] } });
    expect((await page(house)).commitments.map(({ n, place }) => [n, place])).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(await missing(house, "freeze")).toEqual([]);
  });

  it("[V9] [3.7] a local plan takes five, a joint one of two to four jurisdictions 10, 12 and 12", async () => {
    const jurisdictions = ["Northbank", "Hill End", "Seaside", "Old Town", "Too Far"].map((name) => ({
      name,
      endOfTerm: "2031-03-31",
    }));
    await withIncluded(
      house,
      Array.from({ length: 13 }, (_, at) => `Commitment number ${at + 1}`),
    );
    const ns = Array.from({ length: 13 }, (_, at) => at + 1);
    await done(house, "secretary", wire.orderPlan, { body: { commitments: ns } });
    const take = (count: number) =>
      house.store.transact(async (tx) => {
        for (const n of ns)
          await tx
            .update(commitment)
            .set({ state: n <= count ? "in_plan" : "not_in_plan" })
            .where(eq(commitment.n, n));
      });
    for (const [members, most] of [
      [1, 5],
      [2, 10],
      [3, 12],
      [4, 12],
    ] as const) {
      await withTerms(house, jurisdictions.slice(0, members));
      await take(most);
      expect([members, await missing(house, "freeze")]).toEqual([members, []]);
      await take(most + 1);
      expect([members, await missing(house, "freeze")]).toEqual([members, ["plan_is_full"]]);
      expect((await page(house)).most).toBe(most);
    }
    await withTerms(house, jurisdictions);
    expect(await missing(house, "freeze")).toContain("jurisdictions_too_many");
  });

  it("[6.1] [R6] [T21] an incomplete version is not sent; the vision's empty fields are named one by one", async () => {
    await withIncluded(house, ["One"]);
    await done(house, "secretary", wire.orderPlan, { body: { commitments: [1] } });
    await withTerms(house, [{ name: "Northbank", endOfTerm: "2031-02-27" }]);
    await freeze(house);
    expect(await missing(house, "endorse")).toEqual([
      "plan_text_missing",
      "plan_ends_too_late",
      "response_not_described",
    ]);
    const tried = await house.ask("contact", wire.sendForEndorsement, onVersion(1));
    expect(tried.status).toBe(409);
    await withTerms(house, [{ name: "Northbank", endOfTerm: "2031-03-31" }]);
    await writeText(house, "development_process");
    await writeText(house, "strategic_vision", (doc) => put(doc, "achievements", "A portal of budgets."));
    expect(await missing(house, "endorse")).toContain("plan_text_missing");
    expect((await page(house)).changed).toEqual(["facts", "development_process", "strategic_vision"]);
    expect((await freeze(house)).version).toBe(2);
    const { checks } = await page(house);
    const vision = checks.find(({ id }) => id === "vision")?.issues ?? [];
    expect(vision.map(({ values }) => values?.id)).not.toContain("E.2");
    expect(vision.map(({ values }) => values?.id)).toEqual(
      expect.arrayContaining(["C", "E.1", "E.3", "E.4", "F.1", "F.8", "G.1", "G.4"]),
    );
    expect(vision[0]?.field).toBe("plan/texts/strategic_vision#foreword");
  });

  it("[R1] [T19] [6.1] [6.3] final only with responses, both junctures, an endorsement and both signatures", async () => {
    await assembled(house);
    await withContributions(house, ["Prices"]);
    await freeze(house);
    expect(await missing(house, "finalise")).toEqual(["plan_not_sent"]);
    await done(house, "contact", wire.sendForEndorsement, onVersion(1));
    expect(await missing(house, "finalise")).toEqual([
      "without_response",
      "juncture_without_summary",
      "juncture_without_summary",
      "plan_without_endorsement",
      "plan_bloc_not_approved",
      "plan_bloc_not_approved",
    ]);
    const before = await rows(house);
    const tried = await house.ask("contact", wire.finalisePlan, onVersion(1));
    expect([tried.status, codes(tried.json).length]).toEqual([409, 6]);
    expect(await rows(house)).toEqual(before);
  });

  it("[V1-V11] [5.6] an included version with an error stands against sending, with its rules named", async () => {
    await withTerms(house, [{ name: "Northbank", endOfTerm: "2031-03-31" }]);
    await withIncluded(house, ["Publish hospital prices"], 1, (doc) => {
      setValue(doc, commitmentTemplate, "timeframe", "end", "2026-01-01");
    });
    await done(house, "secretary", wire.orderPlan, { body: { commitments: [1] } });
    await writeText(house, "strategic_vision");
    await freeze(house);
    const [found] = (await page(house)).blocked.endorse;
    expect(found).toMatchObject({ code: "plan_commitment_incomplete", values: { n: 1, rules: "V1, V6" } });
  });

  it("[6.3] a new version asks for fresh signatures and endorsements; old ones stay with their version", async () => {
    await assembled(house);
    await answered(house);
    await freeze(house);
    await done(house, "contact", wire.sendForEndorsement, onVersion(1));
    await endorse(house, "Patients' association");
    await bothApprove(house, 1);
    expect(await missing(house, "finalise")).toEqual([]);
    await writeText(house, "introduction", (doc) => put(doc, "introduction", "A new beginning."));
    expect((await page(house)).changed).toEqual(["introduction"]);
    expect((await freeze(house)).version).toBe(2);
    expect(await page(house)).toMatchObject({
      state: "frozen",
      next: "endorse",
      approvals: [],
      endorsements: [{ version: 1, stands: false }],
    });
    const stale = await house.ask("chairGov", wire.approvePlan, onVersion(1));
    expect(codes(stale.json)).toEqual(["plan_version_changed"]);
    expect((await freeze(house)).same).toBe(true);
  });

  it("[6.3] when a ballot includes another version, the plan is frozen again before it goes on", async () => {
    await assembled(house);
    await freeze(house);
    await house.store.transact((tx) =>
      house.app.documents.inAct.change(
        tx,
        "document-1",
        { person: house.people.healthWriter ?? "", act: "test", at: "2026-11-02T10:00:00.000Z" },
        (doc) => put(doc, "problem", "Voted on anew."),
      ),
    );
    await done(house, "contact", freezeVersion, { params: { n: 1 }, body: { inNameOf: null } });
    await include(house, 1);
    expect(await missing(house, "endorse")).toEqual(["plan_commitments_changed"]);
    await freeze(house);
    expect(await missing(house, "endorse")).toEqual([]);
    expect(JSON.stringify((await page(house)).shown)).toContain("Voted on anew.");
  });

  it("[3.6] a national plan may be final without endorsement, and needs its own three texts", async () => {
    await assembled(house);
    await ofLevel(house, "national");
    await answered(house);
    await freeze(house);
    expect(await missing(house, "finalise")).toEqual([
      "plan_text_missing",
      "plan_text_missing",
      "plan_bloc_not_approved",
      "plan_bloc_not_approved",
    ]);
    await writeText(house, "introduction");
    await writeText(house, "efforts_to_date");
    await freeze(house);
    await bothApprove(house, 2);
    expect(await page(house)).toMatchObject({ next: "finalise", blocked: { finalise: [] } });
    await done(house, "contact", wire.finalisePlan, onVersion(2));
    expect((await page(house)).checks.map(({ id }) => id)).not.toContain("endorsements");
  });
});
