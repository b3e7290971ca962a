import { createHash } from "node:crypto";
import { canonicalJson, sha256Hex } from "@accord/shared/canonical";
import { hideContribution, publishContributions } from "@accord/shared/contributions";
import { makeProposal, setDiscussion } from "@accord/shared/proposals";
import * as wire from "@accord/shared/responses";
import { parse } from "csv-parse/sync";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { approve, release, save, withContributions } from "../features/responses/testing/desk.js";
import { commitment, theme, workingGroup } from "../ports/tables/index.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";
import { responseColumns } from "./columns.js";
import { contributionsFile, decisionsFile, responseFile } from "./wire.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
});
afterEach(() => house.close());

const get = (name: string, headers: Record<string, string> = {}) =>
  house.app.http.inject({ method: "GET", url: `/p/test/${name}`, headers });
const json = async (name = "response.json") => responseFile.parse((await get(name)).json());

/** Written down from domain.md 8.4: "five elements" as five columns. */
const of84 = (
  "reference, dateReceived, contributor, kind, channel, theme, contribution, proposal, outcome, reasonCode, " +
  "inputCollected, howConsidered, howInfluenced, includedAndWhy, beyondCurrentPlan, commitmentNo, " +
  "commitmentTitle, decisionId, decisionDate, rule, count, respondedOn, link"
).split(", ");

describe("files of a process", () => {
  it("[8.4] are not there, in JSON, before anything is published", async () => {
    for (const name of [
      "response.json",
      "response.csv",
      "contributions.json",
      "contributions.csv",
      "decisions.json",
    ]) {
      const reply = await get(name);
      expect([name, reply.statusCode, reply.json().error.code]).toEqual([name, 404, "not_found"]);
    }
  });

  it("[8.4] stand in openapi.json with the shape they have", async () => {
    const { paths } = (await house.app.http.inject("/api/openapi.json")).json();
    const of = (name: string) => paths[`/p/{process}/${name}`].get.responses["200"].content;
    expect(Object.keys(of("response.json")["application/json"].schema.properties)).toEqual([
      "format",
      "process",
      "publishedSince",
      "release",
      "rows",
    ]);
    expect(of("response.csv")["text/csv"]).toBeDefined();
    for (const name of ["contributions.json", "contributions.csv", "decisions.json"])
      expect(Object.keys(of(name))).toHaveLength(1);
  });

  it("[8.4] has the columns of the source, rows by reference, and the same bytes for the same data", async () => {
    await withContributions(house, ["Prices", "=cmd|' /C calc'!A0", "Theft"], { anonymous: [3] });
    const { response: id } = await save(house, ["C-0003", "C-0001"], { own: "@own" });
    await approve(house, [id]);
    await release(house);
    const first = await get("response.csv");
    const rows = parse(first.body, { bom: true }) as string[][];
    expect(rows[0]).toEqual([...responseColumns]);
    expect(rows[0]?.slice(0, of84.length)).toEqual(of84);
    expect(rows.slice(1).map((row) => row[0])).toEqual(["C-0001", "C-0002", "C-0003"]);
    const cell = (row: number, column: (typeof responseColumns)[number]) =>
      rows[row]?.[responseColumns.indexOf(column)];
    expect(cell(3, "contributor")).toBe("anonymous");
    expect(cell(2, "outcome")).toBe("");
    expect(cell(2, "contribution")?.startsWith("'=cmd")).toBe(true);
    expect(cell(1, "includedAndWhy")?.startsWith("'@own\n\n")).toBe(true);
    expect(first.body).not.toContain("house");
    for (const name of [
      "response.csv",
      "response.json",
      "contributions.json",
      "contributions.csv",
      "decisions.json",
    ]) {
      const [one, two] = [await get(name), await get(name)];
      expect([name, one.statusCode]).toEqual([name, 200]);
      expect(one.rawPayload.equals(two.rawPayload)).toBe(true);
      const etag = String(one.headers.etag);
      expect((await get(name, { "if-none-match": etag })).statusCode).toBe(304);
      if (name.endsWith(".json")) expect(one.body).toBe(canonicalJson(one.json()));
    }
    decisionsFile.parse((await get("decisions.json")).json());
    expect(first.headers.etag).toBe((await get("response.json")).headers.etag);
  });

  it("[T67] every public contribution is in the export, and the hash in the log is over the rows", async () => {
    await withContributions(house, ["Prices", "Patents", "Theft", "Tax"], { unpublished: [4] });
    const { response: id } = await save(house, ["C-0002"]);
    await approve(house, [id]);
    const { hash } = await release(house);
    const recount = (file: Awaited<ReturnType<typeof json>>) => {
      const since = new Set(file.publishedSince);
      return sha256Hex(canonicalJson(file.rows.filter((row) => !since.has(row.reference))));
    };
    const before = await json();
    expect(recount(before)).toBe(hash);
    await house.ask("secretary", publishContributions, { body: { ids: ["contribution-4"] } });
    const after = await json();
    const all = contributionsFile.parse((await get("contributions.json")).json());
    expect(after.rows.map(({ reference }) => reference)).toEqual(
      all.contributions.map(({ reference }) => reference),
    );
    expect(after.rows).toHaveLength(4);
    expect(after.publishedSince).toEqual(["C-0004"]);
    expect(recount(after)).toBe(hash);
    const dropped = { ...after, rows: after.rows.slice(1) };
    expect(recount(dropped)).not.toBe(hash);
    const log = decisionsFile.parse((await get("decisions.json")).json());
    expect(log.entries.at(-1)).toMatchObject({ kind: "release_published", core: { response: hash } });
  });

  it("[8.6] what is hidden after its response was published is in no file any more", async () => {
    await withContributions(house, ["Prices", "Patents"]);
    const { response: id } = await save(house, ["C-0001", "C-0002"]);
    await approve(house, [id]);
    await release(house);
    await house.ask("secretary", hideContribution, {
      params: { reference: "C-0001" },
      body: { reason: "A child." },
    });
    for (const name of ["response.json", "response.csv", "contributions.json", "contributions.csv"])
      expect((await get(name)).body).not.toContain("Prices");
  });
});

describe("worked examples of domain.md 8.7 through the acts", () => {
  it("[8.7] [R1] Matehuala: three themes asked for, two answered; the gap is in the summary and the files", async () => {
    const themes = ["Public services", "Climate", "Education"];
    await withContributions(
      house,
      [
        "Public medical treatment cost transparency",
        "Climate change adaptation",
        "College graduation rate reporting",
      ],
      { themes },
    );
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
    await release(house);
    const file = await json();
    expect(file.release.summary).toEqual([
      { theme: "Climate", received: 1, inclusion: 0, amendment: 0, rejection: 1, none: 0 },
      { theme: "Education", received: 1, inclusion: 0, amendment: 0, rejection: 0, none: 1 },
      { theme: "Public services", received: 1, inclusion: 1, amendment: 0, rejection: 0, none: 0 },
    ]);
    expect(file.rows.map(({ outcome, juncture }) => [outcome, juncture])).toEqual([
      ["inclusion", "themes"],
      ["rejection", "themes"],
      [null, null],
    ]);
    const { issues, themes: bars } = (await house.ask("observer", wire.readCoverage)).json;
    expect(issues).toEqual([{ code: "without_response", values: { count: 1, first: "C-0003" } }]);
    expect(bars[0]).toMatchObject({ theme: "Education", none: 1 });
  });

  it("[8.7] medical costs: four proposals, two included, two not, one of them with two reason codes", async () => {
    await house.store.transact(async (tx) => {
      await tx.insert(theme).values({
        id: "theme-medical",
        process: house.process,
        name: "Medical costs",
        position: 0,
        createdAt: "2026-10-01T09:00:00.000Z",
      });
      await tx
        .update(workingGroup)
        .set({ theme: "theme-medical" })
        .where(eq(workingGroup.id, house.groups.health));
      for (const [n, title] of [
        [7, "Open data on medical costs"],
        [8, "Social Tracking on Medicine"],
      ] as const)
        await tx.insert(commitment).values({
          id: `commitment-${n}`,
          process: house.process,
          n,
          title,
          document: `document-${n}`,
          state: "drafting",
          invited: [],
          createdAt: "2026-10-01T09:00:00.000Z",
        });
    });
    for (const title of [
      "Transparency of costs charged by public hospitals",
      "Theft rates of controlled substances",
      "Public participation in negotiating prescription drug costs",
      "Shorter patent and trademark times for life-saving medicines",
    ]) {
      const made = await house.ask("healthWriter", makeProposal, {
        body: {
          title,
          problem: "A problem.",
          asked: "A cure.",
          group: house.groups.health,
          contributions: [],
        },
      });
      expect(made.status, made.raw.body).toBe(200);
      await house.ask("facilitator", setDiscussion, {
        params: { ref: made.json.reference },
        body: { reasons: "" },
      });
    }
    const included = { outcome: "inclusion" as const, reasonCodes: [] };
    const answers = [
      await save(house, ["P-0001"], { ...included, commitments: ["commitment-7"] }),
      await save(house, ["P-0002"], { ...included, commitments: ["commitment-8"] }),
      await save(house, ["P-0003"], { reasonCodes: ["legal_obstacle"] }),
      await save(house, ["P-0004"], { reasonCodes: ["outside_open_government", "beyond_plan_period"] }),
    ];
    await approve(
      house,
      answers.map(({ response }) => response),
    );
    await release(house);
    const { rows, release: made } = await json();
    expect(made.counts).toEqual({ inclusion: 2, amendment: 0, rejection: 2, none: 0 });
    expect(made.summary).toEqual([
      { theme: "Medical costs", received: 4, inclusion: 2, amendment: 0, rejection: 2, none: 0 },
    ]);
    expect(
      rows.map(({ reference, commitmentNo, reasonCode }) => [reference, commitmentNo, reasonCode]),
    ).toEqual([
      ["P-0001", [7], []],
      ["P-0002", [8], []],
      ["P-0003", [], ["legal_obstacle"]],
      ["P-0004", [], ["outside_open_government", "beyond_plan_period"]],
    ]);
    expect(rows[0]?.commitmentTitle).toEqual(["Open data on medical costs"]);
    expect((await house.ask("observer", wire.readCoverage)).json.issues).toEqual([]);
    expect(createHash("sha256").update(canonicalJson(rows)).digest("hex")).toBe(made.hash);
  });
});
