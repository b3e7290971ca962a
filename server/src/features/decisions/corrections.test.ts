import { correctDecision, decision, listLog, readDecision, versionFrozen } from "@accord/shared/decisions";
import { verifyLog } from "@accord/shared/verifier";
import { afterEach, beforeEach, expect, it } from "vitest";
import { act } from "../../acts/act.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withPublicPage } from "../../testing/public-page.js";
import { publishDecision } from "./publish-decision.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await withPublicPage(house);
  await house.app.perform(decided, { kind: "system" }, null);
});
afterEach(() => house.close());

/** A version frozen, and a decision by both co-chairs: entries 1 and 2. */
const decided = act<null, void>({
  name: "try",
  asks: null,
  thing: async () => ({ process: house.process }),
  async run(context) {
    const { decisions, newSalt } = context;
    const frozen = { subject: "terms", number: 1, root: "0".repeat(64) };
    await decisions.append(house.process, versionFrozen(frozen, { title: "Terms" }, newSalt));
    const facts = { ballot: null, rule: "none", mandate: "decision_making", result: "passed" } as const;
    const texts = { title: "Three proposals", reasons: "Both agree.", dissent: "One would have more." };
    await decisions.append(house.process, decision(facts, texts, newSalt));
    await publishDecision(context, house.process, 2);
  },
});
const words = { wording: "Four proposals.", reasons: "One was not counted." };
const correct = (who: string, sequence: number, body: object = words) =>
  house.ask(who, correctDecision, { params: { sequence }, body });
const read = async (sequence: number) =>
  (await house.ask("observer", readDecision, { params: { sequence } })).json;
const page = async (sequence: number) => (await house.app.http.inject(`/p/test/decisions/${sequence}`)).body;
const issuesOf = async (answer: ReturnType<typeof correct>) => {
  const { json } = await answer;
  return (json as unknown as { error: { issues: { code: string }[] } }).error.issues.map(({ code }) => code);
};

it("[Q13] a decision is corrected by an entry of its own; each names the other, a correction too", async () => {
  expect((await correct("chairCivil", 2)).status).toBe(200);
  expect((await correct("chairGov", 3, { ...words, wording: "Five." })).status).toBe(200);
  expect(await read(2)).toMatchObject({
    entry: { title: "Three proposals", facets: { body: "both_co_chairs", rule: "none", result: "passed" } },
    decision: { corrections: [{ sequence: 3, by: "chairCivil", ...words }], dissent: "One would have more." },
    correctedBy: [3],
    corrects: null,
  });
  expect(await read(3)).toMatchObject({ correctedBy: [4], corrects: 2, decision: null });
  const log = await house.app.http.inject("/p/test/decisions.json");
  expect(verifyLog(log.json()).findings).toEqual([]);
  expect(await page(2)).toContain('<a href="/p/test/decisions/3">Corrected by no. 3</a>');
  for (const said of ["Corrects no. 2", "Corrected by no. 4", "Four proposals.", "Three proposals"])
    expect(await page(3)).toContain(said);
  const { entries } = (await house.ask("observer", listLog, {})).json;
  expect(entries.map(({ kind }) => kind)).toEqual(["corrected", "corrected", "decision", "version_frozen"]);
});

it("[Q13] only a co-chair corrects, only what was decided, with words and reasons", async () => {
  for (const who of ["facilitator", "secretary", "contact", "seat2", "observer"])
    expect([who, (await correct(who, 2)).status]).toEqual([who, 403]);
  expect(await issuesOf(correct("chairGov", 1))).toEqual(["entry_not_correctable"]);
  expect(await issuesOf(correct("chairGov", 2, { wording: " ", reasons: "" }))).toEqual([
    "correction_needs_wording",
    "correction_needs_reasons",
  ]);
  expect((await correct("chairGov", 9)).status).toBe(404);
  expect(await read(2)).toMatchObject({ correctedBy: [] });
});

it("[S16] the public list is filtered without script, and shows every entry where asked", async () => {
  await correct("chairGov", 2);
  const list = async (asked: string) => (await house.app.http.inject(`/p/test/decisions${asked}`)).body;
  for (const asked of ["", "?body=both_co_chairs", "?year=2026&rule=none&result=passed&subject=proposal"])
    expect(await list(asked)).toContain("Three proposals");
  expect(await list("")).toContain("Corrects no. 2");
  expect(await list("?body=both_co_chairs")).toContain("1 decision of 1");
  expect(await list("")).toContain('<details class="filters"><summary>Filter</summary>');
  expect(await list("?year=2026&rule=none")).toContain(
    '<details class="filters"><summary>Filter, 2 set</summary>',
  );
  for (const asked of ["?body=forum", "?year=2025", "?rule=consensus", "?result=vetoed", "?subject=plan"])
    expect(await list(asked)).not.toContain("Three proposals");
  const all = await list("?show=all");
  for (const said of ["Version frozen", "Correction", "Three proposals"]) expect(all).toContain(said);
  expect(all).not.toContain("Terms</bdi>");
});
