import type { Page } from "@playwright/test";
import { Keyboard } from "../pages/keyboard.js";
import { TemplateForm } from "../pages/template.js";
import { forumOn } from "../people/forum.js";
import { discussedProposal, draftOf } from "../people/thread.js";
import { expect, test } from "../support/test.js";

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();

test("[4.3] [4.4] [4.5] Katya, who uses no mouse, writes a problem sheet, scores two solutions and says which one the group selects, and the draft begins with it", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(90_000);
  const forum = await forumOn(ownServer);
  const reference = await discussedProposal(forum);
  const [writer] = forum.writers;
  const katya = new TemplateForm(await writer.opens(browser, `/app/${forum.process}/proposals/${reference}`));
  const { page } = katya;
  const keys = new Keyboard(page);

  await test.step("She opens the sheet, writes the problem and two solutions", async () => {
    await keys.press(page.getByRole("link", { name: "Open a problem sheet" }));
    await keys.press(button(page, "Open the sheet"));
    await katya.ready();
    await keys.to(katya.field("1 Problem"));
    await page.keyboard.type("Nobody sees a price before the bill.");
    for (const [at, name, what] of [
      [1, "A list at each counter", "Each clinic shows its prices on one sheet."],
      [2, "A calculator", "Patients enter what they need."],
    ] as const) {
      await page.keyboard.press("Escape");
      await keys.press(button(page, "Add a solution"));
      const row = katya.row(`Solution ${at}`);
      await keys.type(row.getByRole("textbox", { name: "Solution, in a few words" }), name);
      await keys.to(row.getByRole("textbox", { name: "What is done" }));
      await page.keyboard.type(what);
    }
    await katya.saved();
  });

  const column = (name: string) => page.getByRole("article", { name });
  /** The first stop of a group is its first step; the arrows go on from there. */
  const scores = async (name: string, steps: readonly number[]): Promise<void> => {
    for (const [at, criterion] of [/^Urgency/, /feasibility/, /^Relevance/].entries()) {
      const group = column(name).getByRole("radiogroup", { name: criterion });
      await keys.to(group.getByRole("radio").first());
      await page.keyboard.press("Space");
      for (let step = 1; step < (steps[at] ?? 1); step++) await page.keyboard.press("ArrowRight");
      await expect(group.getByRole("radio", { name: String(steps[at]), exact: true })).toBeChecked();
    }
    await keys.press(column(name).getByRole("button", { name: "Save scores" }));
  };
  const says = async (name: string, down: number, reasons: string): Promise<void> => {
    const group = column(name).getByRole("radiogroup", { name: "The group" });
    await keys.to(group.getByRole("radio").first());
    await page.keyboard.press("Space");
    for (let at = 0; at < down; at++) await page.keyboard.press("ArrowDown");
    await keys.type(column(name).getByLabel("Reasons"), reasons);
    await keys.press(column(name).getByRole("button", { name: "Save", exact: true }));
  };

  await test.step("She scores both; the one act of the page leads to what is left for her", async () => {
    await page.keyboard.press("Escape");
    await keys.pressAbove(page.getByRole("link", { name: "Compare and score solutions" }));
    await keys.press(button(page, /^Score/));
    await scores("A list at each counter", [5, 4, 3]);
    await expect(
      column("A list at each counter").getByText("4.0, from 4 to 4 (1 person)").first(),
    ).toBeVisible();
    await scores("A calculator", [2, 2, 2]);
    await expect(column("A calculator").getByText("2.0, from 2 to 2 (1 person)").first()).toBeVisible();
  });

  await test.step("The group selects the one and not the other, each with its reasons, and the focus is never lost", async () => {
    await keys.pressAbove(button(page, "Select a solution"));
    await says("A list at each counter", 0, "It can begin next year.");
    await expect(column("A list at each counter").getByText("Selected", { exact: true })).toBeVisible();
    await keys.press(column("A calculator").locator("summary").last());
    await says("A calculator", 1, "It can be built on the list later.");
    await expect(column("A calculator").getByText("Not selected", { exact: true })).toBeVisible();
    await expect(page.getByText(`${reference}`).first()).toBeVisible();
  });

  await test.step("Once both co-chairs have shortlisted the proposal, the draft begins with the words of the sheet", async () => {
    const n = await draftOf(forum, reference);
    await page.goto(`/app/${forum.process}/commitments/${n}`);
    await katya.ready();
    await expect(katya.field("7 Problem")).toContainText("Nobody sees a price before the bill.");
    await expect(katya.field("9 Action")).toContainText("Each clinic shows its prices on one sheet.");
  });
});
