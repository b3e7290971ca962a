import { expect, type Page } from "@playwright/test";
import { select } from "./controls.js";
import { goesTo } from "./goes-on.js";

/** People of the process, S26. */
export class PeoplePage {
  constructor(readonly page: Page) {}

  async open(process: string): Promise<void> {
    await goesTo(this.page, `/app/${process}/people`);
    await expect(this.page.getByRole("heading", { level: 1, name: "People" })).toBeVisible();
  }

  get dialog() {
    return this.page.getByRole("dialog", { name: "Invite somebody" });
  }

  /** The link stands on the page once; whoever invites hands it over. */
  async inviteToSeat(no: number, name: string): Promise<string> {
    await this.page.getByRole("button", { name: `Invite to seat ${no}` }).click();
    return this.#link(name);
  }

  async inviteFacilitator(name: string, group: string): Promise<string> {
    await this.page.getByRole("button", { name: "Invite", exact: true }).click();
    await select(this.page, /Role/, "Facilitator");
    await select(this.page, /Working group/, group);
    return this.#link(name);
  }

  async inviteCoChair(bloc: string): Promise<string> {
    await this.page.getByRole("button", { name: "Invite", exact: true }).click();
    await select(this.page, /Role/, "Co-chair");
    await select(this.page, /Bloc/, bloc);
    return this.#link("");
  }

  async #link(name: string): Promise<string> {
    await this.dialog.getByLabel("Name (optional)").fill(name);
    await this.dialog.getByRole("button", { name: "Make the link" }).click();
    await expect(this.dialog).toBeHidden();
    return this.page.getByRole("textbox", { name: "Link", exact: true }).inputValue();
  }
}
