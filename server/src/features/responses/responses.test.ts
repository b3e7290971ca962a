import { hideContribution, publishContributions, showContribution } from "@accord/shared/contributions";
import * as wire from "@accord/shared/responses";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  audit,
  forum,
  logEntry,
  process,
  publication,
  receipt,
  release as releaseTable,
  response,
  responseLine,
} from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { lettersIn } from "../../testing/letters.js";
import { withPublicPage } from "../../testing/public-page.js";
import { approve, draft, five, release, save, withContributions } from "./testing/desk.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const desk = async (query: Record<string, string> = {}, who = "secretary") =>
  (await house.ask(who, wire.listResponses, { query })).json;
const listed = async (tab: string) => (await desk({ tab })).rows.map(({ reference }) => reference);
const bodyAt = async (address: string) =>
  (await house.store.read.select().from(publication).where(eq(publication.address, address)))[0]?.body;
const counts = async () => ({
  responses: (await house.store.read.select().from(response)).length,
  lines: (await house.store.read.select().from(responseLine)).length,
  releases: (await house.store.read.select().from(releaseTable)).length,
  log: (await house.store.read.select().from(logEntry)).length,
  public: (await house.store.read.select().from(publication)).length,
  audit: (await house.store.read.select().from(audit)).length,
  letters: (await lettersIn(house)).length,
});

describe("drafting", () => {
  beforeEach(() => withContributions(house, ["Prices", "Patents", "Theft", "Tax"]));

  it("[8.3] a draft may lack everything but an outcome; it stands under Drafted with what it lacks", async () => {
    const empty = Object.fromEntries(wire.elementNames.map((name) => [name, ""])) as wire.FiveElements;
    const saved = await save(house, ["C-0001"], { outcome: "inclusion", reasonCodes: [], elements: empty });
    expect(saved).toMatchObject({ saved: 1, left: 3 });
    expect(saved.issues.map(({ code }) => code)).toEqual([
      ...Array(5).fill("element_missing"),
      "inclusion_names_nothing",
    ]);
    const { tabs, missing } = await desk();
    expect(tabs).toEqual({ unanswered: 3, drafted: 1, to_approve: 0, approved: 0, published: 0, replies: 0 });
    expect(missing).toEqual([
      { code: "element_missing", count: 1 },
      { code: "inclusion_names_nothing", count: 1 },
    ]);
    expect((await desk({ tab: "drafted", missing: "inclusion_names_nothing" })).rows).toHaveLength(1);
    expect((await desk({ tab: "drafted", missing: "rejection_without_reason" })).rows).toHaveLength(0);
  });

  it("[R2] [R3] [R4] keep a response from approval, each by its own issue", async () => {
    const tries = [
      ["amendment_names_no_change", { outcome: "amendment" as const, theme: null, before: "a", after: "a " }],
      ["rejection_without_reason", { reasonCodes: [] }],
      ["inclusion_names_nothing", { outcome: "inclusion" as const, reasonCodes: [] }],
    ] as const;
    for (const [code, more] of tries) {
      const { response: id, issues } = await save(house, ["C-0001"], more as Partial<wire.ResponseBody>);
      expect(issues.map((one) => one.code)).toContain(code);
      const before = await counts();
      const tried = await house.ask("chairGov", wire.approveResponses, { body: { responses: [id] } });
      expect(tried.status).toBe(409);
      expect(codes(tried.json)).toContain(code);
      expect(await counts()).toEqual(before);
    }
  });

  it("[RSP-2] one response answers many; saving for one of them takes only that one out", async () => {
    const all = await save(house, ["C-0001", "C-0002", "C-0003"], { own: "Own line." });
    expect((await desk({ tab: "to_approve" })).rows.map((row) => row.response?.things)).toEqual([3, 3, 3]);
    const again = await save(house, ["C-0003", "C-0002", "C-0001"], { reasonCodes: ["merged"] });
    expect(again.response).toBe(all.response);
    await approve(house, [all.response]);
    const one = await save(house, ["C-0002"]);
    expect(one.response).not.toBe(all.response);
    expect(await listed("approved")).toEqual(["C-0001", "C-0003"]);
    expect(await listed("to_approve")).toEqual(["C-0002"]);
    await save(house, ["C-0001", "C-0003", "C-0002"]);
    expect(await house.store.read.select().from(response)).toHaveLength(1);
    expect(await house.store.read.select().from(responseLine)).toHaveLength(3);
  });

  it("[RSP-3] what was approved is drafted again when it is saved again, and approved anew", async () => {
    const { response: id } = await save(house, ["C-0001"]);
    await approve(house, [id]);
    await save(house, ["C-0001"], { reasonCodes: ["withdrawn"] });
    const [row] = await house.store.read.select().from(response);
    expect(row).toMatchObject({ id, state: "drafted", approvals: [], reasonCodes: ["withdrawn"] });
  });

  it("[RSP-4] words of somebody else are never written over unseen", async () => {
    const query = { references: "C-0001" };
    const read = async () => (await house.ask("secretary", wire.editResponses, { query })).json;
    const empty = await read();
    expect(empty.seen).toBeNull();
    await save(house, ["C-0001"], { seen: null });
    const late = await house.ask("facilitator", wire.saveResponses, {
      body: draft(["C-0001"], { seen: null }),
    });
    expect([late.status, (late.json as unknown as { error: { code: string } }).error.code]).toEqual([
      409,
      "changed_by_other",
    ]);
    const { seen, current } = await read();
    expect(current?.elements).toEqual(five);
    await save(house, ["C-0001"], { seen });
  });

  it("[RSP-1] numbers are looked up before anything is written", async () => {
    await save(house, ["C-0002"]);
    const before = await counts();
    const { json } = await house.ask("secretary", wire.lookUpNumbers, {
      query: { numbers: "1-3, 3, 77, x" },
    });
    expect(json.found).toEqual(["C-0001", "C-0002", "C-0003"]);
    expect(json.issues.map(({ code }) => code)).toEqual([
      "numbers_unreadable",
      "numbers_unknown",
      "numbers_double",
      "numbers_answered",
    ]);
    const unknown = await house.ask("secretary", wire.saveResponses, {
      body: draft(["C-0001", "C-0001", "C-0099"]),
    });
    expect(codes(unknown.json)).toEqual(["response_thing_twice", "response_thing_unknown"]);
    expect(await counts()).toEqual(before);
  });

  it("[8.2] a thing has one response at each juncture", async () => {
    const early = await save(house, ["C-0001"], { juncture: "themes" });
    const late = await save(house, ["C-0001"], { juncture: "proposals" });
    expect(late.response).not.toBe(early.response);
    expect((await desk({ juncture: "themes" })).tabs.to_approve).toBe(1);
  });
});

describe("who may [2.2]", () => {
  beforeEach(() => withContributions(house, ["Prices", "Patents"]));

  it("[2.2] write: groups, facilitators, secretariat, point of contact; nothing remains of a denied try", async () => {
    for (const who of ["healthWriter", "facilitator", "secretary", "contact"])
      expect((await save(house, ["C-0001"], {}, who)).saved).toBe(1);
    const before = await counts();
    for (const [who, status] of [
      [null, 401],
      ["stranger", 404],
      ["chairGov", 403],
      ["seat2", 403],
      ["observer", 403],
      ["assessor", 403],
    ] as const) {
      const tried = await house.ask(who, wire.saveResponses, { body: draft(["C-0002"]) });
      expect([who, tried.status]).toEqual([who, status]);
    }
    expect(await counts()).toEqual(before);
  });

  it("[RSP-4] words that were changed after the list was read are not approved unseen", async () => {
    const { response: id } = await save(house, ["C-0001"]);
    const read = await house.ask("chairGov", wire.listResponses, { query: { tab: "to_approve" } });
    house.clock.forward(1_000);
    await save(house, ["C-0001"]);
    const ask = (seen: string) =>
      house.ask("chairGov", wire.approveResponses, { body: { responses: [id], seen } });
    expect(codes((await ask(read.json.asOf)).json)).toEqual(["response_changed_since"]);
    const again = await house.ask("chairGov", wire.listResponses, { query: { tab: "to_approve" } });
    expect((await ask(again.json.asOf)).json).toEqual({ approved: 0, waiting: 1 });
  });

  it("[2.2] approve: co-chairs only, one of each bloc; publish: the point of contact only", async () => {
    const { response: id } = await save(house, ["C-0001"]);
    const ask = (who: string | null) => house.ask(who, wire.approveResponses, { body: { responses: [id] } });
    let before = await counts();
    for (const who of [null, "stranger", "contact", "secretary", "facilitator", "seat2", "healthWriter"])
      expect([401, 403, 404]).toContain((await ask(who)).status);
    expect(await counts()).toEqual(before);
    expect((await ask("chairGov")).json).toEqual({ approved: 0, waiting: 1 });
    expect(codes((await ask("chairGov")).json)).toEqual(["approved_already"]);
    expect((await desk({ tab: "to_approve" }, "chairGov")).rows[0]?.response).toMatchObject({
      mine: false,
      approvedBy: ["government"],
    });
    expect((await desk({ tab: "to_approve" }, "chairCivil")).rows[0]?.response?.mine).toBe(true);
    expect((await ask("chairCivil")).json).toEqual({ approved: 1, waiting: 0 });
    before = await counts();
    for (const who of [null, "stranger", "chairGov", "secretary", "facilitator", "seat2"])
      expect([401, 403, 404]).toContain(
        (await house.ask(who, wire.publishRelease, { body: { number: 1 } })).status,
      );
    expect(await counts()).toEqual(before);
    expect((await release(house)).number).toBe(1);
  });

  it("[2.2] the setting asks for one co-chair; without a forum the point of contact approves", async () => {
    const { response: id } = await save(house, ["C-0001"]);
    const alone = () => house.ask("contact", wire.approveWithoutForum, { body: { responses: [id] } });
    expect(codes((await alone()).json)).toEqual(["response_forum_approves"]);
    await house.store.transact(async (tx) => {
      const [row] = await tx.select().from(process);
      await tx
        .update(process)
        .set({ settings: { ...(row as typeof process.$inferSelect).settings, responseApproval: "one" } });
    });
    expect(
      (await house.ask("chairCivil", wire.approveResponses, { body: { responses: [id] } })).json,
    ).toEqual({ approved: 1, waiting: 0 });
    await save(house, ["C-0001"]);
    await house.store.transact(async (tx) => {
      await tx.delete(forum);
    });
    expect((await desk()).approval).toBe("point_of_contact");
    expect((await alone()).json).toEqual({ approved: 1, waiting: 0 });
  });
});

describe("a release", () => {
  beforeEach(() =>
    withContributions(house, ["Prices", "Patents", "Theft", "Tax"], { anonymous: [2], unpublished: [4] }),
  );

  it("[8.4] [R1] publishes what is approved, shows the gap, and enters the log with its hash", async () => {
    const { response: id } = await save(house, ["C-0001", "C-0002"], { own: "For you." });
    await save(house, ["C-0003"]);
    await approve(house, [id]);
    const review = (await house.ask("contact", wire.reviewRelease)).json;
    expect(review).toMatchObject({
      number: 1,
      responses: 1,
      counts: { inclusion: 0, amendment: 0, rejection: 2 },
      newlyAnswered: { count: 2, first: ["C-0001", "C-0002"] },
      gaps: { count: 2, first: ["C-0003", "C-0004"] },
    });
    const done = await release(house);
    expect(done.published).toBe(2);
    const row = wire.responseRow.parse(await bodyAt("responses/C-0002"));
    expect(row).toMatchObject({
      outcome: "rejection",
      contributor: null,
      ownLine: "For you.",
      release: 1,
      respondedOn: done && "2026-11-02T09:00:00.000Z",
      link: "/p/test/contributions/C-0002",
    });
    expect(JSON.stringify(row)).not.toContain("Ana Lima");
    expect(wire.responseRow.parse(await bodyAt("responses/C-0003")).outcome).toBeNull();
    expect(await bodyAt("responses/C-0004")).toBeUndefined();
    const head = wire.publicRelease.parse(await bodyAt("response"));
    expect(head).toMatchObject({
      no: 1,
      hash: done.hash,
      counts: { inclusion: 0, amendment: 0, rejection: 2, none: 1 },
      newlyAnswered: ["C-0001", "C-0002"],
    });
    const [entry] = await house.store.read.select().from(logEntry);
    expect(entry).toMatchObject({ kind: "release_published", core: { number: 1, response: done.hash } });
    const coverage = (await house.ask("observer", wire.readCoverage)).json;
    expect(coverage.total).toMatchObject({ received: 4, rejection: 2, none: 2 });
    expect(coverage.issues).toEqual([{ code: "without_response", values: { count: 2, first: "C-0003" } }]);
  });

  it("[10.1] the public search finds a response by its words and leads to what it answers", async () => {
    await withPublicPage(house);
    const { response: id } = await save(house, ["C-0001"], { own: "The herring is in the plan." });
    await approve(house, [id]);
    const url = "/p/test/search?q=herring";
    const found = async () => (await house.app.http.inject({ method: "GET", url })).body;
    expect(await found()).not.toContain("C-0001");
    await release(house);
    expect(await found()).toMatch(
      /<h2 id="response">Responses<\/h2>.*href="\/p\/test\/contributions\/C-0001".*Response to C-0001/s,
    );
  });

  it("[RSP-3] a published response stands until its next state is approved and released", async () => {
    const { response: id } = await save(house, ["C-0001"]);
    await approve(house, [id]);
    await release(house);
    await save(house, ["C-0001"], { reasonCodes: ["vetoed"] });
    const row = async () => wire.responseRow.parse(await bodyAt("responses/C-0001"));
    expect((await row()).reasonCode).toEqual(["legal_obstacle"]);
    expect((await house.ask("observer", wire.readCoverage)).json.total.rejection).toBe(1);
    await approve(house, [id]);
    const second = await release(house, 2);
    expect(second.published).toBe(1);
    expect(await row()).toMatchObject({ reasonCode: ["vetoed"], release: 2 });
    expect(wire.publicRelease.parse(await bodyAt("response"))).toMatchObject({
      no: 2,
      newlyAnswered: [],
      changed: ["C-0001"],
    });
  });

  it("[8.5] what is not public is named in the review, waits, and goes out once it is public", async () => {
    const { response: id } = await save(house, ["C-0003", "C-0004"]);
    await approve(house, [id]);
    const review = (await house.ask("contact", wire.reviewRelease)).json;
    expect(review.notPublic).toEqual({ count: 1, first: ["C-0004"] });
    expect((await release(house)).published).toBe(1);
    const none = await house.ask("contact", wire.publishRelease, { body: { number: 2 } });
    expect(codes(none.json)).toEqual(["nothing_to_release"]);
    await house.ask("secretary", publishContributions, { body: { ids: ["contribution-4"] } });
    expect((await release(house, 2)).published).toBe(1);
    expect(wire.responseRow.parse(await bodyAt("responses/C-0004")).release).toBe(2);
  });

  it("[RSP-5] another release in between is seen, and nothing is published twice", async () => {
    const { response: id } = await save(house, ["C-0001"]);
    await approve(house, [id]);
    await release(house);
    const before = await counts();
    expect((await house.ask("contact", wire.publishRelease, { body: { number: 1 } })).status).toBe(409);
    expect(await counts()).toEqual(before);
  });

  it("[8.1] contributors who left a contact are told, once, with the address of their contribution", async () => {
    await house.store.transact(async (tx) => {
      await tx.insert(receipt).values([
        { keyHash: "a", contribution: "contribution-1", contact: "ana@example.org", followed: true },
        { keyHash: "b", contribution: "contribution-1", contact: null, followed: true },
        { keyHash: "c", contribution: "contribution-3", contact: "other@example.org", followed: true },
      ]);
    });
    const { response: id } = await save(house, ["C-0001"]);
    await approve(house, [id]);
    expect((await release(house)).told).toBe(1);
    const letters = await lettersIn(house);
    expect(letters.map(({ to }) => to)).toEqual(["ana@example.org"]);
    expect(letters[0]?.text).toContain("/p/test/contributions/C-0001");
  });

  it("[8.6] a contribution that is hidden is in no later release", async () => {
    const { response: id } = await save(house, ["C-0001", "C-0002"]);
    await approve(house, [id]);
    await house.ask("secretary", hideContribution, {
      params: { reference: "C-0001" },
      body: { reason: "A name of a child." },
    });
    expect((await release(house)).published).toBe(1);
    expect(await bodyAt("responses/C-0001")).toBeUndefined();
    expect((await desk()).tabs).toMatchObject({ published: 1, unanswered: 2 });
  });

  it("[8.6] what is shown again after it was hidden gets its row back with the next release", async () => {
    const { response: id } = await save(house, ["C-0001"]);
    await approve(house, [id]);
    await release(house);
    const params = { reference: "C-0001" };
    await house.ask("secretary", hideContribution, { params, body: { reason: "A name of a child." } });
    await house.store.transact(async (tx) => {
      await tx
        .update(publication)
        .set({ tombstone: "A name of a child.", body: {}, hash: "" })
        .where(eq(publication.address, "responses/C-0001"));
    });
    expect(codes((await house.ask("contact", wire.publishRelease, { body: { number: 2 } })).json)).toEqual([
      "nothing_to_release",
    ]);
    await house.ask("secretary", showContribution, { params });
    expect((await release(house, 2)).published).toBe(1);
    expect(wire.responseRow.parse(await bodyAt("responses/C-0001"))).toMatchObject({
      outcome: "rejection",
      contribution: "Prices\n\nWords of Prices",
    });
  });
});
