import { choose } from "../pages/controls.js";
import { TemplateForm } from "../pages/template.js";
import { forumOn } from "../people/forum.js";
import { discussedProposal, draftOf } from "../people/thread.js";
import { expect, test } from "../support/test.js";

test("[4.3] [4.4] [4.5] A problem is written down, a solution scored and selected, and the draft begins with it", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer);
  const reference = await discussedProposal(forum);
  const [writer] = forum.writers;
  const katya = new TemplateForm(await writer.opens(browser, `/app/${forum.process}/proposals/${reference}`));
  const { page } = katya;

  await test.step("From the proposal she opens a sheet, writes the problem and one solution", async () => {
    await page.getByRole("link", { name: "Open a problem sheet" }).click();
    await page.getByRole("button", { name: "Open the sheet" }).click();
    await katya.ready();
    await katya.write("1 Problem", "Nobody sees a price before the bill.");
    await page.getByRole("button", { name: "Add a solution" }).click();
    const row = katya.row("Solution 1");
    await row.getByRole("textbox", { name: "Solution, in a few words" }).fill("A list at each counter");
    await row.getByRole("textbox", { name: "What is done" }).click();
    await page.keyboard.type("Each clinic shows its prices on one sheet.");
    await katya.saved();
  });

  await test.step("She scores it by three criteria, and the group selects it with its reasons", async () => {
    await page.getByRole("link", { name: "Compare and score solutions" }).click();
    await page.getByRole("button", { name: "Score the solution" }).click();
    for (const [criterion, score] of [
      [/^Urgency/, "5"],
      [/feasibility/, "4"],
      [/^Relevance/, "3"],
    ] as const)
      await choose(page.getByRole("radiogroup", { name: criterion }), score);
    await page.getByRole("button", { name: "Save scores" }).click();
    await expect(page.getByText("4.0, from 4 to 4 (1 person)").first()).toBeVisible();
    await page.getByRole("button", { name: "Select a solution" }).click();
    await choose(page.getByRole("radiogroup", { name: "The group" }), "Selects it");
    await page.getByLabel("Reasons").fill("It can begin next year.");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Selected", { exact: true })).toBeVisible();
  });

  await test.step("Once both co-chairs have shortlisted the proposal, the draft begins with the words of the sheet", async () => {
    const n = await draftOf(forum, reference);
    await page.goto(`/app/${forum.process}/commitments/${n}`);
    await katya.ready();
    await expect(katya.field("7 Problem")).toContainText("Nobody sees a price before the bill.");
    await expect(katya.field("9 Action")).toContainText("Each clinic shows its prices on one sheet.");
  });
});
