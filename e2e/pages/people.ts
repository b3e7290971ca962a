import { expect, type Page } from "@playwright/test";

/** People of the process, S26. */
export class PeoplePage {
  constructor(readonly page: Page) {}

  async open(process: string): Promise<void> {
    await this.page.goto(`/app/${process}/people`);
    await expect(this.page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  }

  /** The link stands on the page once; whoever invites hands it over. */
  async inviteToSeat(no: number, name: string): Promise<string> {
    await this.page.getByRole("button", { name: `Invite to seat ${no}` }).click();
    const dialog = this.page.getByRole("dialog", { name: "Invite somebody" });
    await dialog.getByLabel("Name (optional)").fill(name);
    await dialog.getByRole("button", { name: "Make the link" }).click();
    await expect(dialog).toBeHidden();
    return this.page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  }
}
