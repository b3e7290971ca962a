import { addContribution, hideContribution, publishContributions } from "@accord/shared/contributions";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { act } from "../../acts/act.js";
import { publishAll } from "../../acts/publish.js";
import { costsAtMost } from "../../testing/goal.js";
import { openTestHouse, type TestHouse } from "../../testing/house.js";
import { withPublicPage } from "../../testing/public-page.js";

let house: TestHouse;
beforeEach(async () => {
  house = await openTestHouse();
  await withPublicPage(house);
});
afterEach(() => house.close());

const get = (url: string) => house.app.http.inject({ method: "GET", url });

async function contribution(text: string, publish: boolean): Promise<string> {
  const added = await house.ask("secretary", addContribution, {
    body: {
      title: text.slice(0, 40),
      text,
      language: "en",
      receivedOn: "2026-10-01",
      contributorName: "Ana Pérez",
      kind: "individual",
      stakeholderType: null,
      organisation: null,
      channel: "post",
      place: null,
      anonymous: false,
      anonymityGround: null,
      themes: [],
      once: `once-${text.length}-0123456789`,
    },
  });
  expect(added.raw.body).toContain("C-");
  const { id, reference } = added.json;
  if (publish)
    expect((await house.ask("secretary", publishContributions, { body: { ids: [id] } })).status).toBe(200);
  return reference;
}

describe("the public site", () => {
  it("[S20] answers without login and without script, with contact and seats of both blocs", async () => {
    const page = await get("/p/test");
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toContain("<script");
    expect(page.body).toContain("contact@example.org");
    expect(page.body).toContain("Organisation 16");
    expect(page.body).toContain('href="/sign-in"');
    expect(page.headers["content-security-policy"]).toContain("script-src 'self'");
    expect((await get("/")).headers.location).toBe("/p/test");
    const sheet = (await get("/public.css")).body;
    for (const one of ["--accent", ".site-head", ".timeline-activity", ".entry", ".choice-options"])
      expect(sheet).toContain(one);
    expect(sheet).not.toContain("/*");
  });

  it("[T64] shows nothing that is not published: page, list, search, file", async () => {
    await contribution("Unpublished words about the swimming pool.", false);
    await contribution("Published words about the library.", true);
    for (const address of [
      "/p/test",
      "/p/test/contributions",
      "/p/test/contributions?q=pool",
      "/p/test/contributions/C-0001",
    ]) {
      const page = await get(address);
      expect(page.body).not.toContain("swimming");
    }
    expect((await get("/p/test/contributions/C-0001")).statusCode).toBe(404);
    const found = await get("/p/test/contributions?q=library");
    expect(found.body).toContain("Published words about the library");
    expect((await get("/p/nowhere")).statusCode).toBe(404);
  });

  it("[C25] a mistyped address answers a person with the page of the public site, and a program with a code", async () => {
    const page = (url: string) =>
      house.app.http.inject({ url, headers: { accept: "text/html,application/xhtml+xml" } });
    const [mistyped, under] = [await page("/nothing"), await page("/p/nowhere/nothing")];
    expect([mistyped.statusCode, mistyped.body]).toEqual([404, under.body]);
    expect(mistyped.body).toContain("<h1>");
    for (const answer of [await get("/nothing"), await page("/api/nothing")])
      expect([answer.statusCode, answer.json().error.code]).toEqual([404, "not_found"]);
  });

  it("[PAGE-2] a slash too many at the end leads to the page, with what was asked", async () => {
    for (const [from, to] of [
      ["/p/test/", "/p/test"],
      ["/p/test/contributions/?q=library", "/p/test/contributions?q=library"],
    ] as const) {
      const { statusCode, headers } = await get(from);
      expect([statusCode, headers.location]).toEqual([308, to]);
      expect((await get(to)).statusCode).toBe(200);
    }
  });

  it("[10.1] one search finds every kind of public page, and nothing else", async () => {
    await contribution("Unpublished words about the harbour.", false);
    await contribution("Published words about the harbour.", true);
    const found = await get("/p/test/search?q=harbour");
    expect(found.body).toContain("/p/test/contributions/C-0002");
    expect(found.body).not.toContain("C-0001");
    expect((await get("/p/test/search?q=%22%20OR%20*")).statusCode).toBe(200);
  });

  it("[T64] a hidden contribution leaves a tombstone with its reason and none of its words", async () => {
    const reference = await contribution("Words with somebody's telephone number.", true);
    expect(
      (
        await house.ask("secretary", hideContribution, {
          params: { reference },
          body: { reason: "Personal data." },
        })
      ).status,
    ).toBe(200);
    const page = await get(`/p/test/contributions/${reference}`);
    expect(page.statusCode).toBe(410);
    expect(page.body).toContain("Personal data.");
    expect(page.body).not.toContain("telephone");
    expect((await get("/p/test/contributions?q=telephone")).body).not.toContain("somebody");
    for (const file of ["contributions.json", "contributions.csv", "response.json"]) {
      expect((await get(`/p/test/${file}`)).body).not.toContain("telephone");
    }
  });

  it("[T23] draws hostile words as words", async () => {
    const reference = await contribution(
      `<script>alert(1)</script><img src=x onerror=alert(2)> "quoted" & 'single'`,
      true,
    );
    const page = await get(`/p/test/contributions/${reference}`);
    expect(page.body).not.toContain("<script");
    expect(page.body).not.toContain("<img");
    expect(page.body).toContain("&lt;script&gt;");
  });

  it("[C19] lists and searches 10,000 published contributions in pages of fifty, p95 within 100 ms", async () => {
    const record = (no: number) => ({
      reference: `C-${String(no).padStart(5, "0")}`,
      title: `Idea ${no}`,
      text: `Words of idea ${no} about ${["water", "schools", "prices"][no % 3]}. ${"As long as most are. ".repeat(40)}`,
      language: "en",
      receivedAt: "2026-10-01T12:00:00.000Z",
      publishedAt: "2026-10-02T12:00:00.000Z",
      contributor: {
        anonymous: false,
        name: "Somebody",
        organisation: null,
        kind: "individual",
        stakeholderType: null,
      },
      channel: "online_form",
      place: null,
      themes: [["Water"], ["Schools"], ["Prices"]][no % 3],
      sourceAddress: null,
    });
    await house.app.perform(
      act<object, void>({
        name: "publish-many",
        asks: "publish_contributions",
        thing: async () => ({ process: house.process }),
        run: (context) =>
          publishAll(
            context,
            Array.from({ length: 10_000 }, (_, i) => {
              const body = record(i + 1);
              return {
                process: house.process,
                address: `contributions/${body.reference}`,
                kind: "contribution",
                body,
                position: i + 1,
                words: { title: body.title, body: body.text },
              };
            }),
          ),
      }),
      { kind: "person", id: house.people.secretary ?? "" },
      {},
    );
    for (const [address, count] of [
      ["/p/test/contributions", "10000"],
      ["/p/test/contributions?page=150", "Page 150 of 200"],
      ["/p/test/contributions?q=water&page=3", "3333"],
      ["/p/test/contributions?theme=Schools", "3334"],
      // More than half of all: the count is not cut off.
      ["/p/test/contributions?q=idea", "10000"],
    ] as const) {
      await costsAtMost(address, 100, async () => {
        expect((await get(address)).body.replaceAll(",", "")).toContain(count);
      });
    }
  }, 120_000);
});
