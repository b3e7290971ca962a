import { publishContributions, readContribution } from "@accord/shared/contributions";
import * as wire from "@accord/shared/responses";
import { and, eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contribution, outbox, processPlan, publication, receipt, told } from "../../ports/tables/index.js";
import { codes } from "../../testing/codes.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withPublicPage } from "../../testing/public-page.js";
import { approve, approveSummaries, release, save, withContributions } from "./testing/desk.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await withPublicPage(house);
});
afterEach(() => house.close());

const bodyAt = async (address: string) =>
  (
    await house.store.read
      .select()
      .from(publication)
      .where(and(eq(publication.process, house.process), eq(publication.address, address)))
  )[0]?.body;
const head = async () => wire.publicRelease.parse(await bodyAt("response"));
const line = (more: Partial<wire.CategoryBody> = {}): wire.CategoryBody => ({
  juncture: "themes",
  theme: null,
  category: "Prices",
  outcome: "inclusion",
  reasonCodes: [],
  text: "It opens a track of its own.",
  ...more,
});
async function write(more: Partial<wire.CategoryBody> = {}): Promise<string> {
  const { status, json, raw } = await house.ask("secretary", wire.addCategory, { body: line(more) });
  expect(status, raw.body).toBe(200);
  return json.id;
}
const lines = async () => (await house.ask("observer", wire.listCategories)).json.categories;

describe("the summary of a juncture", () => {
  it("[8.2] [8.7] [T19] Matehuala: three categories, two with an outcome: the release shows the gap, R1 stands", async () => {
    const themes = ["Public services", "Climate", "Education"];
    await withContributions(house, ["Treatment cost", "Climate adaptation", "Graduation rates"], { themes });
    await write({ category: "Public medical treatment cost transparency", theme: "theme-Public-services" });
    await write({
      category: "Climate change adaptation",
      outcome: "rejection",
      reasonCodes: ["redundant_with_existing_commitment"],
      text: "A plan under the Paris Agreement exists.",
    });
    await write({ category: "College graduation rate reporting", outcome: null, text: "" });
    const answers = [
      await save(house, ["C-0001"], {
        outcome: "inclusion",
        reasonCodes: [],
        theme: "theme-Public-services",
        juncture: "themes",
      }),
      await save(house, ["C-0002"], {
        reasonCodes: ["redundant_with_existing_commitment"],
        juncture: "themes",
      }),
    ];
    await approve(
      house,
      answers.map(({ response }) => response),
    );
    expect((await lines()).map(({ lacks }) => lacks.map(({ code }) => code))).toEqual([
      [],
      [],
      ["category_without_outcome"],
    ]);
    await approveSummaries(house);
    expect((await house.ask("contact", wire.reviewRelease)).json.categories).toEqual({
      changed: 3,
      gaps: ["College graduation rate reporting"],
      waiting: [],
    });
    await release(house);
    const published = await head();
    expect(published.categories?.map(({ category, theme, outcome }) => [category, theme, outcome])).toEqual([
      ["Public medical treatment cost transparency", "Public services", "inclusion"],
      ["Climate change adaptation", "", "rejection"],
      ["College graduation rate reporting", "", null],
    ]);
    const coverage = (await house.ask("observer", wire.readCoverage)).json;
    expect(coverage.issues).toEqual([{ code: "without_response", values: { count: 1, first: "C-0003" } }]);
    expect(coverage.junctures).toEqual({ themes: 2, proposals: 0 });
    expect(
      wire
        .issuesWithFinalising({
          things: [{ kind: "contribution", id: "3", reference: "C-0003", receivedAt: null, answered: false }],
          cutOff: coverage.cutOff,
          categories: published.categories ?? [],
          developmentProcess: "Described.",
        })
        .map(({ code }) => code),
    ).toEqual(["without_response", "categories_without_outcome", "juncture_without_summary"]);
  });

  it("[8.2] lines change, move and go; the public keeps the last release until the next one", async () => {
    await withContributions(house, ["Prices"]);
    const [a, b] = [await write(), await write({ category: "Patents" })];
    const { response: id } = await save(house, ["C-0001"]);
    await approve(house, [id]);
    await approveSummaries(house);
    await release(house);
    expect((await lines()).map(({ release: no, changed }) => [no, changed])).toEqual([
      [1, false],
      [1, false],
    ]);
    await house.ask("secretary", wire.orderCategories, { body: { juncture: "themes", ids: [b, a] } });
    const seen = (await lines())[0]?.changedAt ?? "";
    const stale = await house.ask("secretary", wire.changeCategory, {
      params: { category: b },
      body: { ...line(), seen: "2020-01-01T00:00:00.000Z" },
    });
    expect(stale.status).toBe(409);
    await house.ask("secretary", wire.changeCategory, {
      params: { category: b },
      body: { ...line({ category: "Patents and marks" }), seen },
    });
    expect((await lines()).map(({ category, changed }) => [category, changed])).toEqual([
      ["Patents and marks", true],
      ["Prices", false],
    ]);
    expect((await head()).categories?.map(({ category }) => category)).toEqual(["Prices", "Patents"]);
    await approveSummaries(house);
    await release(house, 2);
    expect((await head()).categories?.map(({ category, release: no }) => [category, no])).toEqual([
      ["Patents and marks", 2],
      ["Prices", 1],
    ]);
    const none = await house.ask("contact", wire.publishRelease, { body: { number: 3 } });
    expect(codes(none.json)).toEqual(["nothing_to_release"]);
    await house.ask("secretary", wire.removeCategory, { params: { category: a } });
    await release(house, 3);
    expect((await head()).categories?.map(({ category }) => category)).toEqual(["Patents and marks"]);
    const refused = await house.ask("observer", wire.addCategory, { body: line() });
    expect(refused.status).toBe(403);
  });
});

describe("approval of the summaries", () => {
  const all = async () => (await house.ask("chairGov", wire.listCategories)).json.categories;
  const released = async () => (await head()).categories?.map(({ category }) => category);

  it("[2.2] [8.2] nothing of a summary is public before both blocs have approved it; a change asks them anew", async () => {
    await withContributions(house, ["Prices"]);
    const [id, other] = [await write(), await write({ category: "Patents" })];
    const { response } = await save(house, ["C-0001"]);
    await approve(house, [response]);
    const one = await house.ask("chairGov", wire.approveResponses, {
      body: { responses: [], categories: [id] },
    });
    expect(one.json).toEqual({ approved: 0, waiting: 1 });
    expect(await all()).toMatchObject([
      { approved: false, approvedBy: ["government"], mine: false },
      { approved: false, approvedBy: [], mine: true },
    ]);
    await release(house);
    expect(await released()).toEqual([]);
    await house.ask("chairCivil", wire.approveResponses, { body: { responses: [], categories: [id] } });
    expect((await house.ask("contact", wire.reviewRelease)).json.categories).toEqual({
      changed: 1,
      gaps: [],
      waiting: ["Patents"],
    });
    await release(house, 2);
    expect(await released()).toEqual(["Prices"]);

    await house.ask("secretary", wire.changeCategory, {
      params: { category: id },
      body: line({ category: "Prices of all" }),
    });
    expect((await all())[0]).toMatchObject({ approved: false, approvedBy: [], changed: true });
    await approve(house, [], [other]);
    await release(house, 3);
    expect(await released()).toEqual(["Prices", "Patents"]);
  });

  it("[2.2] only co-chairs approve a summary, each bloc once, and only what they have read", async () => {
    const id = await write();
    const said = (who: string, more = {}) =>
      house.ask(who, wire.approveResponses, { body: { responses: [], categories: [id], ...more } });
    expect((await said("secretary")).status).toBe(403);
    expect(codes((await said("chairGov", { seen: "2020-01-01T00:00:00.000Z" })).json)).toEqual([
      "response_changed_since",
    ]);
    expect((await said("chairGov")).status).toBe(200);
    expect(codes((await said("chairGov")).json)).toEqual(["approved_already"]);
    expect((await said("chairCivil", { categories: ["no-such-line"] })).status).toBe(409);
  });
});

describe("the cut-off", () => {
  beforeEach(async () => {
    await withContributions(house, ["Prices", "Late"], { unpublished: [2] });
    await house.store.transact(async (tx) => {
      await tx
        .update(contribution)
        .set({ receivedAt: "2026-10-11T05:00:00.000Z" })
        .where(eq(contribution.no, 2));
      await tx.insert(processPlan).values({
        process: house.process,
        cutOff: "2026-10-10",
        jurisdictions: [],
        stateOfPlay: {},
        changedAt: "2026-10-01T09:00:00.000Z",
      });
    });
    await house.ask("secretary", publishContributions, { body: { ids: ["contribution-2"] } });
  });

  it("[R1] what came later is for the next plan, still owed a response, and listed as such", async () => {
    const coverage = (await house.ask("observer", wire.readCoverage)).json;
    expect(coverage).toMatchObject({
      cutOff: "2026-10-11T04:59:59.999Z",
      nextPlan: { received: 1, none: 1 },
      issues: [{ code: "without_response", values: { count: 1, first: "C-0001" } }],
      total: { none: 2 },
    });
    const listed = async (plan: string) =>
      (await house.ask("observer", wire.listResponses, { query: { plan } })).json.rows.map(
        ({ reference, nextPlan }) => [reference, nextPlan],
      );
    expect(await listed("this")).toEqual([["C-0001", false]]);
    expect(await listed("next")).toEqual([["C-0002", true]]);
    const reviewed = (await house.ask("observer", wire.reviewRelease)).json;
    expect([reviewed.gaps.first, reviewed.nextPlan.first]).toEqual([["C-0001"], ["C-0002"]]);
    const forNext = async (reference: string) =>
      (await house.ask("observer", readContribution, { params: { reference } })).json.nextPlan;
    expect([await forNext("C-0001"), await forNext("C-0002")]).toEqual([false, true]);
    const { response: id } = await save(house, ["C-0001"]);
    await approve(house, [id]);
    await release(house);
    const said = "received after 10/10/2026, the last day that counts for this plan";
    const page = async (path: string) => (await house.app.http.inject({ url: `/p/test${path}` })).body;
    expect(await page("/contributions/C-0001")).not.toContain(said);
    expect(await page("/contributions/C-0002")).toContain(said);
    expect(await page("")).toContain(said);
    expect((await house.ask("observer", wire.readCoverage)).json.issues).toEqual([]);
    expect(await head()).toMatchObject({ cutOff: coverage.cutOff, nextPlan: { received: 1, none: 1 } });
  });
});

describe("contributors", () => {
  const letters = async () =>
    (await house.store.read.select().from(outbox)).filter(({ subject }) =>
      subject.includes("has a response"),
    );
  beforeEach(async () => {
    await withContributions(house, ["Prices", "Patents", "Theft"], { anonymous: [2] });
    await house.store.transact(async (tx) => {
      for (const no of [1, 2])
        await tx.insert(receipt).values({
          keyHash: `hash-${no}`,
          contribution: `contribution-${no}`,
          contact: `person${no}@example.org`,
        });
    });
  });

  it("[8.3] are told once, at the address of their receipt; the record says who was told, never who hides", async () => {
    const { response: id } = await save(house, ["C-0001", "C-0002", "C-0003"]);
    await approve(house, [id]);
    const review = (await house.ask("contact", wire.reviewRelease)).json;
    expect([review.told, review.noAddress]).toEqual([{ count: 2, first: ["C-0001", "C-0002"] }, 1]);
    expect((await release(house)).told).toBe(2);
    const sent = await letters();
    expect(sent.map(({ to }) => to).sort()).toEqual(["person1@example.org", "person2@example.org"]);
    expect(sent[0]?.text).toContain("Not included");
    expect(sent[0]?.text).toMatch(/\/p\/test\/contributions\/C-000[12]\n/);
    expect(sent.map(({ text }) => text).join()).not.toContain("Words of");
    expect((await head()).told).toEqual({ letters: 2, noAddress: 1 });
    const toldOf = async (reference: string) =>
      wire.responseRow.parse(await bodyAt(`responses/${reference}`)).told;
    expect([await toldOf("C-0001"), await toldOf("C-0002"), await toldOf("C-0003")]).toEqual([
      "letter",
      "publication",
      "publication",
    ]);
    expect(await house.store.read.select().from(told)).toHaveLength(2);
  });

  it("[8.3] are not written to again for the same words, and are when the answer changes", async () => {
    const { response: id } = await save(house, ["C-0001", "C-0002"]);
    await approve(house, [id]);
    await release(house);
    await save(house, ["C-0001", "C-0002"]);
    await approve(house, [id]);
    expect((await release(house, 2)).told).toBe(0);
    expect(await letters()).toHaveLength(2);
    const { response: other } = await save(house, ["C-0001"], { reasonCodes: ["vetoed"] });
    await approve(house, [other]);
    expect((await release(house, 3)).told).toBe(1);
    expect((await letters()).map(({ to }) => to).sort()).toEqual([
      "person1@example.org",
      "person1@example.org",
      "person2@example.org",
    ]);
  });
});
