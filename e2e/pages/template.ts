import { expect, type Locator } from "@playwright/test";
import { DraftingRoom } from "./drafting-room.js";

/** The structured fields of a draft, as people reach them: by what they are called. */
export class TemplateForm extends DraftingRoom {
  /** One of the 18, by its heading. */
  section(heading: string): Locator {
    return this.page
      .locator(".room-field")
      .filter({ has: this.page.getByRole("heading", { level: 3, name: heading }) });
  }

  /** Typed into a box and left. */
  async types(box: Locator, words: string): Promise<void> {
    await box.fill(words);
    await box.press("Tab");
  }

  async chooses(heading: string, option: string): Promise<void> {
    const section = this.section(heading);
    const summary = section.locator(".field-body summary").first();
    const box = section.getByRole("checkbox", { name: option, exact: true });
    if (!(await box.isVisible())) await summary.click();
    await section.locator("label", { hasText: option }).first().click();
  }

  /** The form of a row: in the table on a desktop, in a sheet on a phone. */
  row(name: string): Locator {
    return this.page.getByRole("group", { name, exact: true });
  }

  async opensRow(heading: string, name: string): Promise<Locator> {
    await this.section(heading)
      .getByRole("button", { name: `Edit ${name}`, exact: true })
      .click();
    await expect(this.row(name)).toBeVisible();
    return this.row(name);
  }

  /** What a column says in every row, from above. */
  async outputs(): Promise<string[]> {
    const words = await this.section("Milestones").locator(".cell-words").allTextContents();
    return words.map((one) => one.trim());
  }

  /** Every sentence of the checks. */
  async standing(): Promise<string[]> {
    return (await this.page.locator(".check-issue").allTextContents()).map((one) => one.trim()).sort();
  }
}
