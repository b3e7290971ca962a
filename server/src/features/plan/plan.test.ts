import { openThread } from "@accord/shared/comments";
import { readHistory } from "@accord/shared/history";
import { readHome } from "@accord/shared/home";
import { addAttendance, callMeeting, holdMeeting, planMeeting } from "@accord/shared/meetings";
import * as wire from "@accord/shared/plan";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { commitment, contribution, logEntry, outbox } from "../../ports/tables/index.js";
import { guestBody, meetingBody } from "../../testing/bodies.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withContributions } from "../responses/testing/desk.js";
import { done, fillText, ofLevel, put, withIncluded, writeText } from "./testing/plan-house.js";
import {
  answered,
  assembled,
  bothApprove,
  endorse,
  freeze,
  onVersion,
  page,
  publicAt,
} from "./testing/steps.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

it("[COM-13] a comment on a text of the plan leads to that text", async () => {
  const document = await writeText(house, "introduction", (doc) => fillText(doc, "introduction"));
  const { thread } = await done(house, "contact", openThread, {
    params: { document },
    body: {
      passage: null,
      field: "introduction",
      text: "Enough, @secretary?",
      mentions: [house.people.secretary],
      once: "form-of-a-plan-text-----",
    },
  });
  const [letter] = await house.store.read.select().from(outbox);
  expect(letter?.subject).toContain("“Introduction” of the plan");
  expect(letter?.text).toContain(`/app/test/plan/texts/introduction?thread=${thread}`);
  const { processes } = await done(house, "secretary", readHome);
  expect(JSON.stringify(processes)).toContain(`/app/test/plan/texts/introduction?thread=${thread}`);
});

it("[FREEZE-8] a plan that was written on after it was read is not frozen, nor with its commitments in another order", async () => {
  await assembled(house, ["Publish hospital prices", "Publish waiting times"]);
  await answered(house);
  const read = () => done(house, "contact", wire.readPlanToFreeze);
  const tried = async (seen: string) =>
    codes((await house.ask("contact", wire.freezePlan, { body: { seen } })).json);
  const first = await read();
  expect(JSON.stringify(first.shown)).not.toContain("Nobody has read this.");
  await writeText(house, "introduction", (doc) => put(doc, "introduction", "Nobody has read this."));
  expect(await tried(first.words)).toEqual(["words_changed_since_read"]);
  expect((await page(house)).versions).toEqual([]);
  const second = await read();
  expect(JSON.stringify(second.shown)).toContain("Nobody has read this.");
  await done(house, "secretary", wire.orderPlan, { body: { commitments: [2, 1] } });
  expect(await tried(second.words)).toEqual(["words_changed_since_read"]);
  const third = await read();
  await done(house, "contact", wire.freezePlan, { body: { seen: third.words } });
  expect((await page(house)).version?.n).toBe(1);
  expect((await read()).words, "freezing changes no words").toBe(third.words);
});

describe("from assembling to filed", () => {
  it("[AP-1] [AP-2] [HIST-1] [6.2] [6.3] goes step by step, and each step leaves its trace", async () => {
    await assembled(house, ["Publish hospital prices", "Publish waiting times"]);
    await answered(house);
    expect(await page(house)).toMatchObject({
      state: "assembling",
      next: "freeze",
      version: null,
      nextVersion: 1,
    });
    const frozen = await freeze(house);
    expect(frozen).toMatchObject({ version: 1, same: false });
    expect(await page(house)).toMatchObject({ state: "frozen", next: "endorse", changed: [] });
    const { document } = await done(house, "contact", wire.openPlanText, {
      params: { kind: "development_process" },
    });
    const { versions, seq } = await done(house, "contact", readHistory, { params: { document } });
    const { root, entry: at } = frozen;
    expect(versions).toMatchObject([{ n: 1, seq, ballot: null, root, entry: at }]);
    const [entry] = await house.store.read.select().from(logEntry).where(eq(logEntry.sequence, frozen.entry));
    expect(entry).toMatchObject({ kind: "version_frozen", core: { subject: "plan", root: frozen.root } });

    const sent = await done(house, "contact", wire.sendForEndorsement, onVersion(1));
    expect(sent).toEqual({ address: "plan/v1", told: 8 });
    const shown = await house.app.http.inject({ method: "GET", url: "/p/test/plan/v1" });
    expect(shown.body).toContain(root);
    const letters = await house.store.read.select().from(outbox);
    expect(letters.filter(({ text }) => text.includes("/p/test/plan/v1"))).toHaveLength(8);
    expect((await endorse(house, "Patients' association")).status).toBe(200);
    await bothApprove(house, 1);
    const { decision } = await done(house, "contact", wire.finalisePlan, onVersion(1));
    expect((await publicAt(house, `decisions/${decision}`))?.body).toMatchObject({
      rule: "none",
      signed: [
        { bloc: "government", name: "chairGov" },
        { bloc: "non_government", name: "chairCivil" },
      ],
      texts: [{ address: "plan/v1", version: 1, root: frozen.root }],
    });
    const { filedAt } = await done(house, "contact", wire.filePlan, onVersion(1));
    expect(await page(house)).toMatchObject({
      state: "filed",
      next: null,
      filed: { at: filedAt, by: "contact" },
    });
    const filed = wire.publicPlan.parse((await publicAt(house, "plan"))?.body);
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
    expect((await publicAt(house, "commitments/2"))?.body).toMatchObject({
      place: 2,
      planVersion: 1,
      filedAt,
    });
    expect(await publicAt(house, "drafts/2/v1")).toBeDefined();
  });

  it("[V12] [AP-6] the plan is made from frozen versions: later words of a draft are not in it", async () => {
    await assembled(house);
    await house.store.transact((tx) =>
      house.app.documents.inAct.change(
        tx,
        "document-1",
        { person: house.people.healthWriter ?? "", act: "test", at: "2026-11-02T10:00:00.000Z" },
        (doc) => put(doc, "problem", "Words that nobody voted on."),
      ),
    );
    await freeze(house);
    await house.store.transact((tx) =>
      house.app.documents.inAct.change(
        tx,
        "document-1",
        { person: house.people.healthWriter ?? "", act: "test", at: "2026-11-02T10:01:00.000Z" },
        (doc) => put(doc, "problem", "And more of them."),
      ),
    );
    const { shown, notIncluded } = await page(house);
    expect(JSON.stringify(shown)).not.toContain("nobody voted on");
    expect(JSON.stringify(shown)).toContain("Patients learn the price after it.");
    expect(notIncluded).toEqual([]);
  });

  it("[V12] a commitment without a decision that includes it does not enter", async () => {
    await assembled(house);
    await withIncluded(house, ["Only a draft"], 2);
    await house.store.transact(async (tx) => {
      await tx
        .update(commitment)
        .set({ state: "open_for_comment", includedVersion: null })
        .where(eq(commitment.n, 2));
    });
    expect(await page(house)).toMatchObject({
      commitments: [{ n: 1 }],
      notIncluded: [{ n: 2, title: "Only a draft" }],
    });
    await freeze(house);
    expect((await page(house)).shown.commitments.map(({ n }) => n)).toEqual([1]);
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
    const { no } = await done(house, "secretary", planMeeting, {
      body: { ...meetingBody, day: "2026-11-02", from: "03:00", to: "05:00" },
    });
    await done(house, "secretary", callMeeting, { params: { no }, body: { reason: "It is urgent." } });
    await done(house, "secretary", addAttendance, {
      params: { no },
      body: { ...guestBody, organisation: "Technical University", stakeholderType: "academia" },
    });
    await done(house, "secretary", holdMeeting, { params: { no } });
    const offered = (await read()).prefills.filter(({ differs }) => differs);
    expect(
      offered.map(({ id, rows: some, whole, now }) => [id, some.map(({ words }) => words), whole, now]),
    ).toEqual([
      ["F.5", ["Academia", "Media"], null, null],
      ["F.6", [], 18, 16],
      ["F.7", [], 1, 0],
    ]);
    const { changed } = await done(house, "secretary", wire.refreshPlanText, {
      params: { kind: "strategic_vision" },
      body: { roots: ["groups"] },
    });
    expect(changed).toEqual(["groups"]);
    expect((await read()).prefills.filter(({ differs }) => differs).map(({ id }) => id)).toEqual([
      "F.5",
      "F.7",
    ]);
  });

  it("[6.2] a national plan has no vision", async () => {
    await ofLevel(house, "national");
    const tried = await house.ask("secretary", wire.openPlanText, { params: { kind: "strategic_vision" } });
    expect(codes(tried.json)).toEqual(["plan_text_of_local"]);
  });
});
