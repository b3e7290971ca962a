import { listThemes } from "@accord/shared/contributions";
import { elementNames, type Outcome, saveResponses } from "@accord/shared/responses";
import type { Browser } from "@playwright/test";
import { Contributions } from "../pages/contributions.js";
import { tick } from "../pages/controls.js";
import { ResponseDesk } from "../pages/response-desk.js";
import { type Forum, forumOn } from "../people/forum.js";
import { madeRows, realRows } from "../support/rows.js";
import type { Server } from "../support/server.js";
import { expect, test } from "../support/test.js";

const elements = {
  "What was received": "Proposals of the neighbourhoods, sent in 2016.",
  "How it was considered": "The group Health read each of them aloud.",
  "How it influenced the outcome": "It gave the plan its second milestone.",
  "What was included or not, and why": "The register was, the fees were not: they are set by law.",
  "Beyond this plan": "The rest goes to the budget of 2031.",
};

async function sortedAndAnswered(browser: Browser, server: Server, file: Buffer, word: string) {
  const forum = await forumOn(server);
  const [page, besides] = await Promise.all([
    forum.secretary.opens(browser, "/app"),
    forum.writers[0].opens(browser, "/app"),
  ]);
  const list = new Contributions(page);
  const hers = new Contributions(besides);

  await test.step("Jonas imports 888 rows in four steps", async () => {
    await list.open(forum.process);
    await list.import("proposals.csv", file);
    await page.getByRole("button", { name: "Add 888" }).click();
    await expect(page.getByRole("main").getByText("888 contributions were added")).toBeVisible({
      timeout: 30_000,
    });
  });

  await test.step("The same file again would change nothing", async () => {
    await list.open(forum.process);
    await list.import("proposals.csv", file);
    await expect(
      page.getByRole("main").getByText("0 will be added, 0 updated, 888 are unchanged"),
    ).toBeVisible();
    await expect(
      page.getByRole("main").getByText("No row of this file would change anything."),
    ).toBeVisible();
  });

  await test.step("Jonas publishes them after a page that says what becomes public", async () => {
    await page.getByRole("link", { name: "Contributions", exact: true }).first().click();
    await page.getByRole("link", { name: "Import a file" }).click();
    await page.getByRole("row").filter({ hasText: "888 added" }).getByRole("link").click();
    await page.getByRole("link", { name: "Publish them" }).click();
    await page.getByRole("button", { name: "Publish 888 contributions" }).click();
    await expect(page.getByRole("main").getByText("888 contributions are public now.")).toBeVisible({
      timeout: 30_000,
    });
  });

  await test.step("He finds those on one matter and gives all of them a theme; Katya, beside him, sees it", async () => {
    await page.goto(`/app/${forum.process}/themes`);
    await page.getByRole("button", { name: "Make theme" }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Prices in the open");
    await dialog.getByRole("button", { name: "Make theme" }).click();
    await expect(page.getByRole("heading", { name: "Prices in the open" })).toBeVisible();

    await hers.open(forum.process);
    await expect(hers.count).toHaveText(/^888 contributions/);
    await hers.search(word);
    await expect(hers.count).toHaveText(/· (?!888 )\d+ match/);
    const found = Number(/· (\d+) match/.exec((await hers.count.textContent()) ?? "")?.[1]);
    expect(found).toBeGreaterThan(9);

    await list.open(forum.process);
    await list.search(word);
    await page.getByRole("button", { name: `Select all ${found} that match` }).click();
    await page.getByRole("button", { name: "Theme", exact: true }).click();
    await tick(page.getByRole("group", { name: "Give" }), "Prices in the open");
    await page.getByRole("button", { name: `Set themes of ${found} contributions` }).click();
    await expect(page.getByRole("main").getByText(`Themes of ${found} contributions changed.`)).toBeVisible();
    await expect(besides.getByRole("gridcell", { name: /Prices in the open/ }).first()).toBeVisible();

    await page.getByRole("button", { name: "Undo" }).click();
    await expect(page.getByRole("main").getByText(`Taken back for ${found} contributions.`)).toBeVisible();
    await expect(besides.getByRole("gridcell", { name: /Prices in the open/ })).toHaveCount(0);
  });

  await test.step("Katya makes one proposal from the first two that match", async () => {
    await hers.selectFirst(2);
    await besides
      .getByRole("group", { name: "Selection" })
      .getByRole("link", { name: "Make proposal" })
      .click();
    await expect(besides.getByRole("heading", { name: "It comes from 2 contributions" })).toBeVisible();
    await besides.getByLabel("Title").fill("A register of prices");
    await besides.getByLabel("Problem").fill("Nobody learns a price before paying it.");
    await besides.getByLabel("What is asked").fill("Publish the prices.");
    await besides.getByRole("button", { name: "Make the proposal" }).click();
    await expect(besides.getByRole("heading", { level: 1, name: "A register of prices" })).toBeVisible();
  });

  const desk = new ResponseDesk(page);
  const theme =
    await test.step("Jonas answers one alone, and eight in one group with a line of each's own", async () => {
      await desk.open(forum.process);
      await desk.row("C-0001").click();
      await desk.write({ outcome: "Included", own: {}, elements, theme: "Prices in the open" });
      await desk.save();
      await expect(page.getByRole("tab", { name: "To approve 1" })).toBeVisible();

      await desk.chooseByNumbers("2-9", 8);
      const own = Object.fromEntries(
        Array.from({ length: 8 }, (_, at) => [`C-000${at + 2}`, `Line ${at + 2}, for its own author.`]),
      );
      await desk.write({
        outcome: "Included with changes",
        own,
        elements,
        before: "All prices",
        after: "Prices of the hundred most frequent operations",
        theme: "Prices in the open",
      });
      await desk.save();
      await expect(page.getByRole("tab", { name: "To approve 9" })).toBeVisible();
      await desk.row("C-0010").click();
      await desk.write({
        outcome: "Not included",
        own: {},
        elements,
        reason: "A law stands against it",
      });
      await desk.save();
      await expect(page.getByRole("tab", { name: "To approve 10" })).toBeVisible();
      const { themes } = await forum.secretary.ask(listThemes);
      return themes.find(({ name }) => name === "Prices in the open")?.id ?? "";
    });
  await answerMore(forum, theme);

  await test.step("Both co-chairs approve, the point of contact publishes the release", async () => {
    await expect(page.getByRole("tab", { name: "To approve 40" })).toBeVisible();
    for (const chair of forum.chairs) {
      const theirs = await chair.opens(browser, `/app/${forum.process}/responses?tab=to_approve`);
      await theirs.getByRole("button", { name: /^Approve all \d+ responses shown$/ }).click();
      await expect(
        theirs
          .getByRole("main")
          .getByText(/is approved|are approved/)
          .first(),
      ).toBeVisible();
      await theirs.context().close();
    }
    const contact = await forum.contact.opens(browser, `/app/${forum.process}/responses`);
    await contact.getByRole("link", { name: /^Publish \d+ approved$/ }).click();
    await expect(contact.getByRole("main").getByText("Included: 11", { exact: true })).toBeVisible();
    await expect(contact.getByRole("main").getByText("Included with changes: 18")).toBeVisible();
    await expect(contact.getByRole("main").getByText("Not included: 11")).toBeVisible();
    await contact.getByRole("button", { name: "Publish release 1" }).click();
    await expect(contact.getByRole("main").getByText("40 responses are public with release 1.")).toBeVisible({
      timeout: 15_000,
    });
    await expect(page.getByRole("tab", { name: "Published 40" })).toBeVisible();
    await contact.context().close();
  });

  await test.step("Anyone reads them, and loads them as a file, with 40 answered and every line kept", async () => {
    const reader = await (
      await browser.newContext({ baseURL: server.url, javaScriptEnabled: false })
    ).newPage();
    await reader.goto(`/p/${forum.process}/response`);
    await expect(reader.getByRole("main")).toContainText("C-0002");
    await expect(reader.getByRole("main")).toContainText("Line 2, for its own author.");
    const file = await (await reader.request.get(`/p/${forum.process}/response.json`)).json();
    const rows = file.rows as { reference: string; outcome: string | null; ownLine: string }[];
    // The proposal that Katya made is to be answered as well.
    expect(rows).toHaveLength(889);
    expect(rows.filter(({ outcome }) => outcome !== null)).toHaveLength(40);
    for (let no = 11; no <= 40; no++)
      expect(rows.find(({ reference }) => reference === `C-00${no}`)?.ownLine).toBe(`For C-00${no} alone.`);
    await reader.context().close();
  });
  await page.context().close();
  await besides.context().close();
}

/** Three groups of ten more, as Jonas would: one of each outcome, and each line with words of its own. */
async function answerMore({ secretary }: Forum, theme: string): Promise<void> {
  const more: [Outcome, number][] = [
    ["inclusion", 11],
    ["amendment", 21],
    ["rejection", 31],
  ];
  for (const [outcome, first] of more)
    await secretary.ask(saveResponses, {
      body: {
        outcome,
        reasonCodes: outcome === "rejection" ? ["beyond_plan_period"] : [],
        elements: Object.fromEntries(
          elementNames.map((name) => [name, `${name}: read in the group on ${first} May.`]),
        ),
        juncture: "proposals",
        theme: outcome === "rejection" ? null : theme,
        commitments: [],
        decisions: [],
        before: outcome === "amendment" ? "Every year" : null,
        after: outcome === "amendment" ? "Every second year" : null,
        departure: null,
        lines: Array.from({ length: 10 }, (_, at) => ({
          reference: `C-00${first + at}`,
          own: `For C-00${first + at} alone.`,
        })),
      },
    });
}

const real = realRows();
test(`Eight hundred ${real ? "real" : "made"} rows are sorted and answered by two people side by side`, async ({
  browser,
  ownServer,
}) => {
  // No real data at inputs/barcelona-pam: made ones, as wild, stand for them.
  await sortedAndAnswered(browser, ownServer, real ?? madeRows(), real ? "transparència" : "hospitals");
});
