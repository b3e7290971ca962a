import { expect, type Locator, type Page } from "@playwright/test";
import { goesTo } from "./goes-on.js";

/** The list of contributions, S5, and the four steps of an import, S7. */
export class Contributions {
  constructor(readonly page: Page) {}

  async open(process: string): Promise<void> {
    await goesTo(this.page, `/app/${process}/contributions`);
    await expect(this.page.getByRole("heading", { level: 1, name: "Contributions" })).toBeVisible();
  }

  get count(): Locator {
    return this.page.getByRole("main").getByRole("status").filter({ hasText: "contributions" });
  }

  row(reference: string): Locator {
    return this.page.getByRole("row").filter({ hasText: reference });
  }

  async import(name: string, file: Buffer): Promise<void> {
    await this.page.getByRole("link", { name: "Import a file" }).click();
    await this.page.getByLabel("CSV file").setInputFiles({ name, mimeType: "text/csv", buffer: file });
    await this.page.getByRole("button", { name: "Continue" }).click();
    await expect(this.page.getByRole("heading", { name: "First rows, as they will look" })).toBeVisible();
    await this.page.getByRole("button", { name: "Continue" }).click();
  }

  async search(words: string): Promise<void> {
    await this.page.getByRole("searchbox", { name: "Search contributions" }).fill(words);
  }

  /** In the list, with the focus on it: x selects, j goes on. */
  async selectFirst(count: number): Promise<void> {
    await this.page.getByRole("row").nth(1).focus();
    for (let at = 0; at < count; at++) {
      await this.page.keyboard.press("x");
      await this.page.keyboard.press("j");
    }
    await expect(this.page.getByText(`${count} selected`).first()).toBeVisible();
  }
}
