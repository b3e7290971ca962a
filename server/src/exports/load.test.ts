import { monitorEventLoopDelay } from "node:perf_hooks";
import * as wire from "@accord/shared/responses";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { publishedDays } from "../features/public-site/published-days.js";
import { lastChange, publicationsNaming } from "../features/public-site/queries.js";
import { approve, release, save, withContributions } from "../features/responses/testing/desk.js";
import { contribution, publication, response, responseLine } from "../ports/tables/index.js";
import { costsAtMost, meetsGoal } from "../testing/goal.js";
import { openTestHouse, type TestHouse } from "../testing/house.js";

const many = 1000;
let house: TestHouse;
beforeAll(async () => {
  house = await openTestHouse();
  await withContributions(
    house,
    Array.from({ length: many }, (_, at) => `Idea ${at + 1}`),
    { themes: Array.from({ length: many }, (_, at) => `Theme ${at % 7}`) },
  );
});
afterAll(() => house.close());

describe("a thousand responses", () => {
  it("[RSP-6] go out in one release without holding anybody else up for 250 ms", async () => {
    const answers: string[] = [];
    for (let from = 0; from < many; from += 200) {
      const references = Array.from(
        { length: 200 },
        (_, at) => `C-${String(from + at + 1).padStart(4, "0")}`,
      );
      answers.push((await save(house, references)).response);
    }
    await approve(house, answers);
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const done = await release(house);
    delay.disable();
    expect(done.published).toBe(many);
    meetsGoal("release of 1,000, longest stop", delay.max / 1e6, 250);
  });
});

describe("ten thousand contributions", () => {
  beforeAll(async () => {
    await house.store.transact(async (tx) => {
      const text = "Words of an idea that is as long as most are. ".repeat(20);
      for (let from = many; from < 10_000; from += 100) {
        const rows = Array.from({ length: 100 }, (_, at) => from + at + 1);
        await tx.insert(contribution).values(
          rows.map((no) => ({
            id: `contribution-${no}`,
            process: house.process,
            no,
            reference: `C-${String(no).padStart(4, "0")}`,
            title: `Idea ${no}`,
            text,
            receivedAt: "2026-10-01T09:00:00.000Z",
            contributorName: "Ana",
            contributorKind: "individual" as const,
            channel: "online_form" as const,
            consentShown: "",
            state: "published" as const,
            publishedAt: "2026-10-02T09:00:00.000Z",
            createdAt: "2026-10-01T09:00:00.000Z",
          })),
        );
        const drafted = rows.filter((no) => no % 2 === 0);
        await tx.insert(response).values(
          drafted.map((no) => ({
            id: `response-${no}`,
            process: house.process,
            outcome: "rejection" as const,
            reasonCodes: [],
            elements: {
              inputCollected: "",
              howConsidered: "",
              howInfluenced: "",
              includedAndWhy: "",
              beyondCurrentPlan: "",
            },
            juncture: "proposals" as const,
            commitments: [],
            decisions: [],
            authorBody: "secretariat",
            state: "drafted" as const,
            createdBy: "test",
            createdAt: "2026-10-03T09:00:00.000Z",
            changedAt: "2026-10-03T09:00:00.000Z",
            missing: no % 4 === 0 ? ["element_missing"] : [],
            approvals: [],
          })),
        );
        await tx.insert(responseLine).values(
          drafted.map((no) => ({
            response: `response-${no}`,
            kind: "contribution" as const,
            thing: `contribution-${no}`,
            juncture: "proposals" as const,
          })),
        );
        await tx.insert(publication).values(
          rows.map((no) => ({
            process: house.process,
            address: `contributions/C-${String(no).padStart(4, "0")}`,
            language: "en",
            version: 1,
            kind: "contribution",
            hash: `hash-${no}`,
            since: "2026-10-02T09:00:00.000Z",
            position: no,
            body: {
              reference: `C-${String(no).padStart(4, "0")}`,
              title: `Idea ${no}`,
              text,
              language: null,
              receivedAt: "2026-10-01T09:00:00.000Z",
              publishedAt: "2026-10-02T09:00:00.000Z",
              contributor: {
                anonymous: false,
                name: "Ana",
                organisation: null,
                kind: "individual",
                stakeholderType: null,
              },
              channel: "online_form",
              place: null,
              themes: [],
              sourceAddress: null,
            },
          })),
        );
      }
    });
  }, 120_000);

  it("[RSP-7] the desk answers in 100 ms at every step and filter (p95)", async () => {
    const queries: Record<string, string>[] = [
      {},
      ...wire.deskTabs.map((tab) => ({ tab })),
      { tab: "drafted", missing: "element_missing" },
      { tab: "unanswered", age: "late" },
      { tab: "unanswered", theme: "none", after: "C-9000" },
      { tab: "to_approve", outcome: "rejection", after: "C-5000" },
    ];
    for (const query of queries)
      await costsAtMost(`desk ${JSON.stringify(query)}`, 100, async () => {
        const { status, json } = await house.ask("secretary", wire.listResponses, { query });
        expect(status).toBe(200);
        expect(json.tabs).toEqual({
          unanswered: 4500,
          drafted: 2250,
          to_approve: 2250,
          approved: 0,
          published: 1000,
          replies: 0,
        });
      });
    const from = performance.now();
    await house.ask("secretary", wire.readCoverage);
    meetsGoal("coverage", performance.now() - from, 250);
  });

  it("[RUN-11] what every public page asks of publications reads none of the contributions", async () => {
    const { process, store } = house;
    await costsAtMost("last change", 1, async () => {
      expect(await lastChange(store.read, process)).not.toBeNull();
    });
    await costsAtMost("days of publications", 1, async () => {
      await publishedDays(store.read, process, "Etc/UTC");
    });
    await costsAtMost("what names a contribution", 1, async () => {
      expect(await publicationsNaming(store.read, process, "C-9000")).toEqual([]);
    });
  });

  it("[T67] [RSP-8] the file has every one of them, and is written without holding the house up", async () => {
    const delay = monitorEventLoopDelay({ resolution: 5 });
    delay.enable();
    const reply = await house.app.http.inject("/p/test/response.json");
    delay.disable();
    const { rows, publishedSince } = reply.json();
    expect(rows).toHaveLength(10_000);
    expect(publishedSince).toHaveLength(9000);
    expect(rows.map((row: wire.ResponseRow) => row.reference)).toEqual(
      Array.from({ length: 10_000 }, (_, at) => `C-${String(at + 1).padStart(4, "0")}`),
    );
    meetsGoal("response file of 10,000, longest stop", delay.max / 1e6, 250);
  });
});
