import { commitmentTemplate, freezeVersion, lockDraft, unlockDraft } from "@accord/shared/commitments";
import { setValue } from "@accord/shared/document-schema";
import * as wire from "@accord/shared/plan";
import { addCategory } from "@accord/shared/responses";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { documentAccess } from "../../acts/document-access.js";
import {
  actionPlan,
  commitment,
  contribution,
  logEntry,
  outbox,
  publication,
  version,
} from "../../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { approve, codes, release, save, withContributions } from "../responses/testing/desk.js";
import {
  done,
  fillText,
  include,
  ofLevel,
  put,
  withIncluded,
  withPublicPage,
  withTerms,
  writeText,
} from "./testing/plan-house.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const page = async (who = "secretary") => done(house, who, wire.readPlan);
const missing = async (step: wire.PlanStep) => (await page()).blocked[step].map(({ code }) => code);
const rows = async () => ({
  log: (await house.store.read.select().from(logEntry)).length,
  versions: (await house.store.read.select().from(version)).length,
  public: (await house.store.read.select().from(publication)).length,
  plan: await house.store.read.select().from(actionPlan),
});
const freeze = () => done(house, "contact", wire.freezePlan);
const endorse = (organisation: string, more: object = {}) =>
  house.ask("secretary", wire.recordEndorsement, {
    body: {
      version: 1,
      organisation,
      signer: "Rosa Diaz",
      signedOn: "2026-11-02",
      statement: "We took part.",
      ...more,
    },
  });
const onVersion = (n: number) => ({ body: { version: n } });
const publicAt = async (address: string) =>
  (await house.store.read.select().from(publication).where(eq(publication.address, address)))[0];

/** Everything that a local plan needs before it is frozen. */
async function assembled(titles: readonly string[] = ["Publish hospital prices"]): Promise<void> {
  await withPublicPage(house);
  await withTerms(house, [{ name: "Northbank", endOfTerm: "2031-03-31" }]);
  await withIncluded(house, titles);
  await done(house, "secretary", wire.orderPlan, { body: { commitments: titles.map((_, at) => at + 1) } });
  await writeText(house, "development_process");
  await writeText(house, "strategic_vision");
}
/** Both junctures published, every contribution answered. */
async function answered(): Promise<void> {
  await withContributions(house, ["Prices", "Patents"]);
  for (const juncture of ["themes", "proposals"] as const)
    await done(house, "secretary", addCategory, {
      body: {
        juncture,
        theme: null,
        category: `Category of ${juncture}`,
        outcome: "inclusion",
        reasonCodes: [],
        text: "It opens a track.",
      },
    });
  const { response } = await save(house, ["C-0001", "C-0002"]);
  await approve(house, [response]);
  await release(house);
}
async function bothApprove(n: number): Promise<void> {
  for (const who of ["chairGov", "chairCivil"]) await done(house, who, wire.approvePlan, onVersion(n));
}
async function final(): Promise<void> {
  await assembled();
  await answered();
  await freeze();
  await done(house, "contact", wire.sendForEndorsement, onVersion(1));
  await done(house, "secretary", wire.recordEndorsement, {
    body: {
      version: 1,
      organisation: "Patients' association",
      signer: "Rosa Diaz",
      signedOn: "2026-11-02",
      statement: "",
    },
  });
  await bothApprove(1);
  await done(house, "chairCivil", wire.finalisePlan, onVersion(1));
}

describe("from assembling to filed", () => {
  it("[AP-1] [AP-2] [6.2] [6.3] goes step by step, and each step leaves its trace", async () => {
    await assembled(["Publish hospital prices", "Publish waiting times"]);
    await answered();
    expect(await page()).toMatchObject({
      state: "assembling",
      next: "freeze",
      version: null,
      nextVersion: 1,
    });
    const frozen = await freeze();
    expect(frozen).toMatchObject({ version: 1, same: false });
    expect(await page()).toMatchObject({ state: "frozen", next: "endorse", changed: [] });
    const [entry] = await house.store.read.select().from(logEntry).where(eq(logEntry.sequence, frozen.entry));
    expect(entry).toMatchObject({ kind: "version_frozen", core: { subject: "plan", root: frozen.root } });

    const sent = await done(house, "contact", wire.sendForEndorsement, onVersion(1));
    expect(sent).toEqual({ address: "plan/v1", told: 8 });
    const letters = await house.store.read.select().from(outbox);
    expect(letters.filter(({ text }) => text.includes("/p/test/plan/v1"))).toHaveLength(8);
    expect((await endorse("Patients' association")).status).toBe(200);
    await bothApprove(1);
    const { decision } = await done(house, "contact", wire.finalisePlan, onVersion(1));
    expect((await publicAt(`decisions/${decision}`))?.body).toMatchObject({
      rule: "none",
      signed: [
        { bloc: "government", name: "chairGov" },
        { bloc: "non_government", name: "chairCivil" },
      ],
      texts: [{ address: "plan/v1", version: 1, root: frozen.root }],
    });
    const { filedAt } = await done(house, "contact", wire.filePlan, onVersion(1));
    expect(await page()).toMatchObject({ state: "filed", next: null, filed: { at: filedAt, by: "contact" } });
    const filed = wire.publicPlan.parse((await publicAt("plan"))?.body);
    expect(filed).toMatchObject({ state: "filed", version: 1, root: frozen.root, filedAt });
    expect(filed.texts.map(({ kind }) => kind)).toEqual(["development_process", "strategic_vision"]);
    expect(filed.commitments.map(({ place, n, title }) => [place, n, title])).toEqual([
      [1, 1, "Publish hospital prices"],
      [2, 2, "Publish waiting times"],
    ]);
    expect(filed.endorsements.map(({ organisation }) => organisation)).toEqual(["Patients' association"]);
    expect(filed.releases).toHaveLength(1);
    expect(JSON.stringify(filed)).not.toContain("university.example");
    expect(JSON.stringify(filed)).not.toContain("ada@health.example");
    expect((await publicAt("commitments/2"))?.body).toMatchObject({ place: 2, planVersion: 1, filedAt });
    expect(await publicAt("drafts/2/v1")).toBeDefined();
  });

  it("[V12] [AP-6] the plan is made from frozen versions: later words of a draft are not in it", async () => {
    await assembled();
    await house.store.transact((tx) =>
      house.app.documents.inAct.change(
        tx,
        "document-1",
        { person: house.people.healthWriter ?? "", act: "test", at: "2026-11-02T10:00:00.000Z" },
        (doc) => put(doc, "problem", "Words that nobody voted on."),
      ),
    );
    await freeze();
    await house.store.transact((tx) =>
      house.app.documents.inAct.change(
        tx,
        "document-1",
        { person: house.people.healthWriter ?? "", act: "test", at: "2026-11-02T10:01:00.000Z" },
        (doc) => put(doc, "problem", "And more of them."),
      ),
    );
    const { shown, notIncluded } = await page();
    expect(JSON.stringify(shown)).not.toContain("nobody voted on");
    expect(JSON.stringify(shown)).toContain("Patients learn the price after it.");
    expect(notIncluded).toEqual([]);
  });

  it("[V12] a commitment without a decision that includes it does not enter", async () => {
    await assembled();
    await withIncluded(house, ["Only a draft"], 2);
    await house.store.transact(async (tx) => {
      await tx
        .update(commitment)
        .set({ state: "open_for_comment", includedVersion: null })
        .where(eq(commitment.n, 2));
    });
    expect(await page()).toMatchObject({
      commitments: [{ n: 1 }],
      notIncluded: [{ n: 2, title: "Only a draft" }],
    });
    await freeze();
    expect((await page()).shown.commitments.map(({ n }) => n)).toEqual([1]);
  });
});

describe("what blocks each act", () => {
  it("[6.2] [5.1] nothing is frozen without a commitment, or with one that has no number", async () => {
    expect(await missing("freeze")).toEqual(["plan_without_commitments"]);
    const before = await rows();
    const tried = await house.ask("contact", wire.freezePlan);
    expect([tried.status, codes(tried.json)]).toEqual([409, ["plan_without_commitments"]]);
    expect(await rows()).toEqual(before);
    await withIncluded(house, ["One", "Two"]);
    expect(await missing("freeze")).toEqual(["plan_places_missing"]);
    await done(house, "secretary", wire.orderPlan, { body: { commitments: [2, 1] } });
    expect((await page()).commitments.map(({ n, place }) => [n, place])).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(await missing("freeze")).toEqual([]);
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
      expect([members, await missing("freeze")]).toEqual([members, []]);
      await take(most + 1);
      expect([members, await missing("freeze")]).toEqual([members, ["plan_is_full"]]);
      expect((await page()).most).toBe(most);
    }
    await withTerms(house, jurisdictions);
    expect(await missing("freeze")).toContain("jurisdictions_too_many");
  });

  it("[6.1] [R6] [T21] an incomplete version is not sent; the vision's empty fields are named one by one", async () => {
    await withIncluded(house, ["One"]);
    await done(house, "secretary", wire.orderPlan, { body: { commitments: [1] } });
    await withTerms(house, [{ name: "Northbank", endOfTerm: "2031-02-27" }]);
    await freeze();
    expect(await missing("endorse")).toEqual([
      "plan_text_missing",
      "plan_ends_too_late",
      "response_not_described",
    ]);
    const tried = await house.ask("contact", wire.sendForEndorsement, onVersion(1));
    expect(tried.status).toBe(409);
    await withTerms(house, [{ name: "Northbank", endOfTerm: "2031-03-31" }]);
    await writeText(house, "development_process");
    await writeText(house, "strategic_vision", (doc) => put(doc, "achievements", "A portal of budgets."));
    expect(await missing("endorse")).toContain("plan_text_missing");
    expect((await page()).changed).toEqual(["facts", "development_process", "strategic_vision"]);
    expect((await freeze()).version).toBe(2);
    const { checks } = await page();
    const vision = checks.find(({ id }) => id === "vision")?.issues ?? [];
    expect(vision.map(({ values }) => values?.id)).not.toContain("E.2");
    expect(vision.map(({ values }) => values?.id)).toEqual(
      expect.arrayContaining(["C", "E.1", "E.3", "E.4", "F.1", "F.8", "G.1", "G.4"]),
    );
    expect(vision[0]?.field).toBe("plan/texts/strategic_vision#foreword");
  });

  it("[R1] [T19] [6.1] [6.3] final only with responses, both junctures, an endorsement and both signatures", async () => {
    await assembled();
    await withContributions(house, ["Prices"]);
    await freeze();
    expect(await missing("finalise")).toEqual(["plan_not_sent"]);
    await done(house, "contact", wire.sendForEndorsement, onVersion(1));
    expect(await missing("finalise")).toEqual([
      "without_response",
      "juncture_without_summary",
      "juncture_without_summary",
      "plan_without_endorsement",
      "plan_bloc_not_approved",
      "plan_bloc_not_approved",
    ]);
    const before = await rows();
    const tried = await house.ask("contact", wire.finalisePlan, onVersion(1));
    expect([tried.status, codes(tried.json).length]).toEqual([409, 6]);
    expect(await rows()).toEqual(before);
  });

  it("[V1-V11] [5.6] an included version with an error stands against sending, with its rules named", async () => {
    await withTerms(house, [{ name: "Northbank", endOfTerm: "2031-03-31" }]);
    await withIncluded(house, ["Publish hospital prices"], 1, (doc) => {
      setValue(doc, commitmentTemplate, "timeframe", "end", "2026-01-01");
    });
    await done(house, "secretary", wire.orderPlan, { body: { commitments: [1] } });
    await writeText(house, "strategic_vision");
    await freeze();
    const [found] = (await page()).blocked.endorse;
    expect(found).toMatchObject({ code: "plan_commitment_incomplete", values: { n: 1, rules: "V1, V6" } });
  });

  it("[6.3] a new version asks for fresh signatures and endorsements; old ones stay with their version", async () => {
    await assembled();
    await answered();
    await freeze();
    await done(house, "contact", wire.sendForEndorsement, onVersion(1));
    await endorse("Patients' association");
    await bothApprove(1);
    expect(await missing("finalise")).toEqual([]);
    await writeText(house, "introduction", (doc) => put(doc, "introduction", "A new beginning."));
    expect((await page()).changed).toEqual(["introduction"]);
    expect((await freeze()).version).toBe(2);
    expect(await page()).toMatchObject({
      state: "frozen",
      next: "endorse",
      approvals: [],
      endorsements: [{ version: 1, stands: false }],
    });
    const stale = await house.ask("chairGov", wire.approvePlan, onVersion(1));
    expect(codes(stale.json)).toEqual(["plan_version_changed"]);
    expect((await freeze()).same).toBe(true);
  });

  it("[6.3] when a ballot includes another version, the plan is frozen again before it goes on", async () => {
    await assembled();
    await freeze();
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
    expect(await missing("endorse")).toEqual(["plan_commitments_changed"]);
    await freeze();
    expect(await missing("endorse")).toEqual([]);
    expect(JSON.stringify((await page()).shown)).toContain("Voted on anew.");
  });

  it("[3.6] a national plan may be final without endorsement, and needs its own three texts", async () => {
    await assembled();
    await ofLevel(house, "national");
    await answered();
    await freeze();
    expect(await missing("finalise")).toEqual([
      "plan_text_missing",
      "plan_text_missing",
      "plan_bloc_not_approved",
      "plan_bloc_not_approved",
    ]);
    await writeText(house, "introduction");
    await writeText(house, "efforts_to_date");
    await freeze();
    await bothApprove(2);
    expect(await page()).toMatchObject({ next: "finalise", blocked: { finalise: [] } });
    await done(house, "contact", wire.finalisePlan, onVersion(2));
    expect((await page()).checks.map(({ id }) => id)).not.toContain("endorsements");
  });
});

describe("endorsements and signatures", () => {
  beforeEach(async () => {
    await assembled();
    await freeze();
  });

  it("[6.3] one person for two organisations is shown as such; withdrawn ones stay and do not count", async () => {
    expect(codes((await endorse("Too early")).json)).toEqual(["plan_not_open_for_endorsement"]);
    await done(house, "contact", wire.sendForEndorsement, onVersion(1));
    await endorse("Patients' association");
    await endorse("Residents' council");
    const { endorsements } = await page();
    expect(endorsements.map(({ organisation, alsoFor }) => [organisation, alsoFor])).toEqual([
      ["Patients' association", ["Residents' council"]],
      ["Residents' council", ["Patients' association"]],
    ]);
    for (const [code, more] of [
      ["endorsed_already", { organisation: " patients'  ASSOCIATION" }],
      ["endorsement_in_future", { organisation: "New", signedOn: "2026-12-24" }],
      ["endorsement_before_version", { organisation: "New", signedOn: "2026-10-01" }],
    ] as const)
      expect(codes((await endorse("New", more)).json)).toEqual([code]);
    await done(house, "secretary", wire.withdrawEndorsement, {
      params: { endorsement: endorsements[0]?.id ?? "" },
    });
    const after = await page();
    expect(after.endorsements.map(({ stands }) => stands)).toEqual([false, true]);
    expect(after.endorsements[1]?.alsoFor).toEqual([]);
    expect((await endorse("Patients' association")).status).toBe(200);
  });

  it("[6.3] each bloc signs once and may take it back; who chairs no bloc does not sign", async () => {
    expect(codes((await house.ask("secretary", wire.approvePlan, onVersion(1))).json)).toEqual([
      "signer_without_bloc",
    ]);
    await done(house, "chairGov", wire.approvePlan, onVersion(1));
    expect(codes((await house.ask("chairGov", wire.approvePlan, onVersion(1))).json)).toEqual([
      "plan_approved_already",
    ]);
    expect((await page("chairGov")).can.approve).toBe("given");
    expect((await page("chairCivil")).can.approve).toBe("yes");
    expect((await page("secretary")).can.approve).toBe("no");
    await done(house, "chairGov", wire.takeBackApproval);
    expect((await page()).approvals).toEqual([]);
  });

  it("[2.2] who may not edit the plan reads it and changes nothing", async () => {
    for (const who of ["seat2", "healthWriter", "observer", "facilitator"]) {
      expect((await house.ask(who, wire.readPlan)).json.can.edit).toBe(false);
      expect((await house.ask(who, wire.freezePlan)).status).toBe(403);
      expect((await house.ask(who, wire.filePlan, onVersion(1))).status).toBe(403);
    }
    expect((await house.ask(null, wire.readPlan)).status).toBe(401);
  });
});

describe("after filing", () => {
  it("[AP-3] texts and commitments are locked for good: nothing is written, ordered, frozen or unlocked", async () => {
    await final();
    const text = await writeText(house, "introduction", (doc) => fillText(doc, "introduction"));
    await done(house, "contact", wire.filePlan, onVersion(1));
    for (const document of [text, "document-1"]) {
      expect(await documentAccess.lockOf(house.store.read, document)).toEqual({
        reason: "The plan has been filed",
      });
      const right = await house.app.documents.rightOf(house.people.contact ?? "", document);
      expect([document, right]).toEqual([document, "read"]);
    }
    const before = await rows();
    for (const [who, route, asked, code] of [
      ["contact", wire.freezePlan, {}, "plan_is_filed"],
      ["secretary", wire.orderPlan, { body: { commitments: [1] } }, "plan_is_filed"],
      ["secretary", wire.openPlanText, { params: { kind: "efforts_to_date" } }, "plan_is_filed"],
      ["contact", wire.filePlan, onVersion(1), "plan_is_filed"],
      ["chairGov", wire.takeBackApproval, {}, "plan_is_filed"],
      ["chairGov", unlockDraft, { params: { n: 1 } }, "draft_is_filed"],
      ["chairGov", lockDraft, { params: { n: 1 }, body: { reason: "Again." } }, "draft_locked_already"],
    ] as const) {
      const tried = await house.ask(who, route, asked);
      expect([route.id, tried.status, codes(tried.json)]).toEqual([route.id, 409, [code]]);
    }
    expect(codes((await endorse("Late association")).json)).toEqual(["plan_is_filed"]);
    expect(await rows()).toEqual(before);
  });

  it("[AP-4] a contribution that comes after finalising does not hold up filing: it is for the next plan", async () => {
    await final();
    await house.store.transact(async (tx) => {
      const [row] = await tx.select().from(contribution);
      if (row) await tx.insert(contribution).values({ ...row, id: "late-one", no: 9, reference: "C-0009" });
    });
    expect(await missing("file")).toEqual([]);
    await done(house, "contact", wire.filePlan, onVersion(1));
  });

  it("[10.1] the public reads the plan without script, finds it, and comes back to the contributions", async () => {
    await final();
    const get = (url: string) => house.app.http.inject({ method: "GET", url });
    expect((await get("/p/test/plan")).body).toContain("Version 1");
    await done(house, "contact", wire.filePlan, onVersion(1));
    const { body, statusCode } = await get("/p/test/plan");
    expect(statusCode).toBe(200);
    expect(body).not.toContain("<script");
    for (const words of [
      "Publish hospital prices",
      "Patients learn the price after it.",
      "Patients&#x27; association",
      "Rosa Diaz",
      "/p/test/commitments/1",
      "/p/test/response",
    ])
      expect(body).toContain(words);
    expect((await get("/p/test/commitments/1")).body).toContain("Register open");
    expect((await get("/p/test/plan/v1")).statusCode).toBe(200);
    expect((await get("/p/test/search?q=hospital+prices")).body).toContain("/p/test/plan");
    expect((await get("/p/test/plan/v7")).statusCode).toBe(404);
  });
});

describe("texts of the plan", () => {
  it("[6.1] are made once; a vision begins with what the store knows, and a refresh adds what came since", async () => {
    const first = await done(house, "secretary", wire.openPlanText, { params: { kind: "strategic_vision" } });
    const again = await done(house, "contact", wire.openPlanText, { params: { kind: "strategic_vision" } });
    expect(again).toEqual(first);
    const read = () => done(house, "secretary", wire.readPlanText, { params: { kind: "strategic_vision" } });
    expect((await read()).prefills.filter(({ differs }) => differs)).toEqual([]);
    const doc = await house.app.documents.read(first.document);
    const text = wire.typedPlanText("strategic_vision", doc);
    expect(text.data.rows.spaces?.map(({ cells }) => cells.space)).toEqual(["Open government forum"]);
    expect(text.data.records.figures?.groups).toBe(16);
    await withContributions(house, ["Prices"]);
    await house.store.transact(async (tx) => {
      await tx.update(contribution).set({ organisation: "Patients' association", stakeholderType: "media" });
    });
    const offered = (await read()).prefills.filter(({ differs }) => differs);
    expect(
      offered.map(({ id, rows: some, whole, now }) => [id, some.map(({ words }) => words), whole, now]),
    ).toEqual([
      ["F.5", ["Media"], null, null],
      ["F.6", [], 17, 16],
    ]);
    const { changed } = await done(house, "secretary", wire.refreshPlanText, {
      params: { kind: "strategic_vision" },
      body: { roots: ["groups"] },
    });
    expect(changed).toEqual(["groups"]);
    expect((await read()).prefills.filter(({ differs }) => differs).map(({ id }) => id)).toEqual(["F.5"]);
  });

  it("[6.2] a national plan has no vision", async () => {
    await ofLevel(house, "national");
    const tried = await house.ask("secretary", wire.openPlanText, { params: { kind: "strategic_vision" } });
    expect(codes(tried.json)).toEqual(["plan_text_of_local"]);
  });
});
