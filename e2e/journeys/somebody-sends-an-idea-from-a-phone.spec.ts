import { openCall } from "@accord/shared/contributions";
import { approveResponses, listResponses, publishRelease, saveResponses } from "@accord/shared/responses";
import type { Page } from "@playwright/test";
import { foundByAxe } from "../pages/axe.js";
import { forumOn } from "../people/forum.js";
import { expect, test } from "../support/test.js";

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true };

/** Nothing to mend for those who read by ear or keyboard, nothing wider than the phone, nothing too small for a thumb. */
async function isWell(page: Page): Promise<void> {
  // Before its styles are there a page is as wide as its longest word.
  await page.waitForLoadState("load");
  const width = await page.locator("html").evaluate((html) => html.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
  const presses = page.locator("main").locator("button, .choice, .do, .entry textarea, .entry > input");
  for (const press of await presses.all()) {
    const box = await press.boundingBox();
    if (box && box.width > 1) expect(box.height).toBeGreaterThanOrEqual(44);
  }
  await isReadable(page);
}

/** axe needs script: it looks at the same page, as it came, in a browser that has it. */
async function isReadable(page: Page): Promise<void> {
  const context = await page.context().browser()?.newContext(phone);
  const copy = await context?.newPage();
  if (!context || !copy) throw new Error("No browser to look with.");
  const body = await page.content();
  await copy.route(page.url(), (route) => route.fulfill({ body, contentType: "text/html; charset=utf-8" }));
  await copy.goto(page.url());
  expect(await foundByAxe(copy)).toEqual([]);
  await context.close();
}

test("Somebody sends an idea from a phone without script, keeps the receipt, and changes a word", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(180_000);
  const { process, secretary, chairs, contact } = await forumOn(ownServer);
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  await secretary.ask(openCall, {
    body: {
      title: "What should Arven open up?",
      question: "What should change, and why?",
      opensOn: day(-2),
      closesOn: day(20),
      moderated: false,
      grounds: ["fear_of_retaliation", "whistleblower"],
      consentText: "Your words are published with your name and today’s date, and get a written response.",
    },
  });
  const context = await browser.newContext({
    ...phone,
    baseURL: ownServer.url,
    javaScriptEnabled: false,
  });
  const page = await context.newPage();

  await test.step("The page of the process says what one can do today", async () => {
    await page.goto(`/p/${process}`);
    await isWell(page);
    await page.getByRole("link", { name: /^Send an idea until / }).click();
    await expect(page.getByRole("heading", { level: 1, name: "What should change, and why?" })).toBeVisible();
    await isWell(page);
  });

  await test.step("Continue with nothing written says what is missing", async () => {
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page).toHaveTitle(/^Error: /);
    await expect(page.getByRole("alert")).toContainText("Write what you want to say.");
    await isWell(page);
  });

  await test.step("The words, then who sends them; what is wrong is named, what was typed stays", async () => {
    await page
      .getByLabel("What should change, and why?")
      .fill("Publish the prices of operations.\n\nPatients learn them after the bill.");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { level: 1, name: /^Do you write for yourself/ })).toBeVisible();
    await isWell(page);
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose whether you write for yourself");
    await expect(page.getByRole("alert")).toBeFocused();
    await isWell(page);
    await page.getByLabel("For myself").check();
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "About you" })).toBeVisible();
    await expect(page.getByLabel("Name of the organisation")).toHaveCount(0);
    await page.getByLabel(/^Your e-mail address/).fill("ana at example");
    await page.getByRole("button", { name: "Continue" }).click();
    await expect(page.getByRole("alert")).toContainText("Enter your name.");
    await expect(page.getByLabel(/^Your e-mail address/)).toHaveValue("ana at example");
    await isWell(page);
    await page.getByLabel("Your name").fill("Ana Pérez");
    await page.getByLabel(/^Your e-mail address/).fill("ana@example.org");
    await page.getByRole("button", { name: "Continue" }).click();
  });

  await test.step("She looks at it once more, mends a word, and sends it", async () => {
    await expect(page.getByRole("heading", { level: 1, name: "Check and send" })).toBeVisible();
    await expect(page.getByText("Your words are published with your name")).toBeVisible();
    await isWell(page);
    await page.getByRole("button", { name: "Change your words" }).click();
    await page
      .getByLabel("What should change, and why?")
      .fill("Publish the prices of operations before they happen.");
    await page.getByRole("button", { name: "Continue" }).click();
    await page.getByRole("button", { name: "Send" }).click();
  });

  let receipt = "";
  await test.step("The receipt says the reference, where to find it again and where it stands", async () => {
    await expect(page).toHaveURL(/\/r\/[\w-]{43}$/);
    await expect(page.getByRole("heading", { level: 1 })).toContainText("C-0001");
    await expect(page.getByText(page.url())).toBeVisible();
    receipt = page.url();
    await expect(page.getByRole("heading", { name: "Received and published" })).toBeVisible();
    await expect(page.getByText("No response yet. It came in today.")).toBeVisible();
    await isWell(page);
  });

  await test.step("She changes her words by the receipt; everybody reads them", async () => {
    await page.getByRole("link", { name: "Change your words" }).click();
    await page.getByLabel("Change your words").fill("Publish the prices of operations, and waiting times.");
    await isWell(page);
    await page.getByRole("button", { name: "Save the change" }).click();
    await expect(page.getByRole("status")).toContainText("Changed.");
    await page.getByRole("link", { name: "Public page of C-0001" }).click();
    await expect(
      page.getByText("Publish the prices of operations, and waiting times.").first(),
    ).toBeVisible();
    await expect(page.getByText("ana@example.org")).toHaveCount(0);
  });

  await test.step("The answer stands on the receipt; she says once what is not clear, and the desk has it", async () => {
    const { response } = await secretary.ask(saveResponses, {
      body: {
        lines: [{ reference: "C-0001", own: "Prices stand in the plan, waiting times do not." }],
        outcome: "rejection",
        reasonCodes: ["legal_obstacle"],
        elements: {
          inputCollected: "By the online form.",
          howConsidered: "By the working group on health.",
          howInfluenced: "It opened the talk on prices.",
          includedAndWhy: "A law stands against publishing waiting times.",
          beyondCurrentPlan: "To be asked again.",
        },
        juncture: "proposals",
        theme: null,
        commitments: [],
        decisions: [],
        before: null,
        after: null,
        departure: null,
      },
    });
    for (const chair of chairs) await chair.ask(approveResponses, { body: { responses: [response] } });
    await contact.ask(publishRelease, { body: { number: 1 } });
    await page.goto(receipt);
    await expect(page.getByText("A law stands against publishing waiting times.")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Is this answer clear?" })).toBeVisible();
    await page.getByText("No, because…").click();
    await page.getByRole("button", { name: "Send this reply" }).click();
    await expect(page.getByRole("alert")).toContainText("Write what is not clear.");
    await isWell(page);
    await page.getByLabel("What is not clear?").fill("Which law, and since when?");
    await page.getByRole("button", { name: "Send this reply" }).click();
    await expect(page.getByText("Which law, and since when?")).toBeVisible();
    await expect(page.getByRole("heading", { name: "Is this answer clear?" })).toHaveCount(0);
    const { rows } = await secretary.ask(listResponses, { query: { tab: "replies" } });
    expect(rows.map(({ reference, reply }) => [reference, reply?.because])).toEqual([
      ["C-0001", "Which law, and since when?"],
    ]);
  });
  await context.close();
});
