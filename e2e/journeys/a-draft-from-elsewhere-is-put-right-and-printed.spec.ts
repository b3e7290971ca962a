import { TemplateForm } from "../pages/template.js";
import { forumOn } from "../people/forum.js";
import { openedDraft } from "../people/thread.js";
import { expect, test } from "../support/test.js";

const draft = `---
layout: page
---

## 8. Status quo

- Clinics
  - keep lists of their own
- מרפאות

| Clinic | Says |
| --- | --- |
| North clinic | nothing |

## 3. Timeframe

From 1 March 2027 to 30 June 2028

## 12. Primary Policy Area

Open Data
`;

test("[IMPD-2] [ED-11] [COM-16] A draft from elsewhere is imported, put right in all fields at once and printed", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(90_000);
  const forum = await forumOn(ownServer);
  const address = `/app/${forum.process}/commitments/${await openedDraft(forum)}`;
  const [one, other] = forum.writers;
  const katya = new TemplateForm(await one.opens(browser, address, { colorScheme: "dark" }));
  const luis = new TemplateForm(await other.opens(browser, address));
  const { page } = katya;
  await Promise.all([katya.ready(), luis.ready()]);

  await test.step("Its parts go where their headings say, and the other writer has them", async () => {
    await page.getByRole("button", { name: "Import a draft" }).click();
    const dialog = page.getByRole("dialog");
    await dialog
      .getByLabel("Draft as a file")
      .setInputFiles({ name: "draft.md", mimeType: "text/markdown", buffer: Buffer.from(draft) });
    await expect(dialog.getByText("3 parts; 3 have a place in the template")).toBeVisible();
    await dialog.getByRole("button", { name: "Write 3 parts into the draft" }).click();
    await expect(page.getByText("Written into 3 fields.").first()).toBeVisible();
    await expect(luis.field("8 Status quo")).toContainText("keep lists of their own");
    const dates = luis.section("Timeframe");
    await expect(dates.getByRole("textbox", { name: "Start Date", exact: true })).toHaveValue("01/03/2027");
    await expect(dates.getByRole("textbox", { name: "End Date", exact: true })).toHaveValue("30/06/2028");
  });

  await test.step("A word is put right in lists and tables at once, taken back, and put right again", async () => {
    await page.keyboard.press("ControlOrMeta+Shift+F");
    const find = page.getByRole("search");
    await find.getByLabel("Find in all fields").fill("clinic");
    await find.getByRole("button", { name: "Replace…" }).click();
    await find.getByLabel("Replace with").fill("hospital");
    await find.getByRole("button", { name: "Replace all 3 places" }).click();
    await expect(find.getByText("3 places replaced.").first()).toBeVisible();
    await expect(luis.field("8 Status quo")).toContainText("North hospital");
    await find.getByRole("button", { name: "Undo" }).click();
    await expect(luis.field("8 Status quo")).toContainText("North clinic");
    await find.getByLabel("Find in all fields").fill("מרפאות");
    await find.getByLabel("Replace with").fill("בתי חולים");
    await find.getByRole("button", { name: "Replace 1 place" }).click();
    await expect(luis.field("8 Status quo")).toContainText("בתי חולים");
    await expect(luis.field("8 Status quo").locator("td, th")).toHaveCount(4);
    await find.getByRole("button", { name: "Close" }).click();
  });

  await test.step("On paper: black on white, a comment as a numbered note that the words lead to, no tools", async () => {
    await luis.select("8 Status quo", "keep lists");
    await luis.page.getByRole("button", { name: "Comment on these words" }).click();
    await luis.page.getByRole("textbox", { name: "Comment" }).fill("Which ones?");
    await luis.page.keyboard.press("ControlOrMeta+Enter");
    await expect(page.getByRole("article").filter({ hasText: "Which ones?" })).toBeVisible();
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect(page.getByRole("heading", { name: "Comments and suggestions" })).toBeVisible();
    await expect(page.locator(".printed-threads li").filter({ hasText: "Which ones?" })).toBeVisible();
    const words = page.locator("[data-notes]", { hasText: "keep lists" });
    expect(await words.evaluate((one) => getComputedStyle(one, "::after").content)).toContain(
      await words.evaluate((one) => (one as HTMLElement).dataset.notes ?? "none"),
    );
    const shades = await katya
      .field("8 Status quo")
      .evaluate((one) => (getComputedStyle(one).color.match(/\d+/gu) ?? []).map(Number));
    expect(Math.max(...shades), "the lightest part of the colour of words").toBeLessThan(64);
    await expect(page.getByRole("toolbar").first()).toBeHidden();
    await expect(page.getByRole("navigation").first()).toBeHidden();
    expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
  });
});
