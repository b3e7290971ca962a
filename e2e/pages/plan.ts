import { expect, type Locator, type Page } from "@playwright/test";
import { goesTo } from "./goes-on.js";

/** Assembly of the plan, S19: its parts, its checks, and the four acts, each with a page before it. */
export class PlanPage {
  constructor(readonly page: Page) {}

  async open(process: string): Promise<void> {
    await goesTo(this.page, `/app/${process}/plan`);
    await expect(this.page.getByRole("heading", { level: 1, name: "Action plan" })).toBeVisible();
  }

  get parts(): Locator {
    return this.page.getByRole("region", { name: "Parts in order" });
  }

  get checks(): Locator {
    return this.page.getByRole("region", { name: "Checks" });
  }

  /** One line of the checks, with what it finds. */
  check(name: string): Locator {
    return this.checks.getByRole("listitem").filter({ hasText: name }).first();
  }

  /** What stands against the next act, by what its line says. */
  missing(words: string | RegExp): Locator {
    return this.page.getByRole("main").getByRole("link", { name: words }).first();
  }

  /** Its link is there only where nothing stands against it; what happens is read before it does. */
  async acts(name: RegExp, happens: string, done: string): Promise<void> {
    await this.page.getByRole("link", { name }).first().click();
    await expect(this.page.getByRole("main")).toContainText(happens);
    await this.page.getByRole("button", { name }).click();
    await expect(this.page.getByRole("main").getByText(done).first()).toBeVisible();
  }

  async writesText(name: string): Promise<void> {
    await this.parts.getByRole("link", { name, exact: true }).click();
    await this.page.getByRole("button", { name: "Write this part" }).click();
    await expect(this.page.getByText("You edit", { exact: true })).toBeVisible();
    await expect(this.page.getByRole("button", { name: /^Saved/ })).toBeVisible();
  }

  async signs(version: number): Promise<void> {
    await this.page.getByRole("button", { name: `Sign version ${version}` }).click();
    await expect(this.page.getByRole("button", { name: "Take my signature back" })).toBeVisible();
  }

  async recordsEndorsement(organisation: string, signer: string, statement: string): Promise<void> {
    await this.page.getByRole("button", { name: "Record an endorsement" }).click();
    const dialog = this.page.getByRole("dialog");
    await dialog.getByLabel("Organisation").fill(organisation);
    await dialog.getByLabel("Signed by").fill(signer);
    await dialog.getByLabel("Statement (optional)").fill(statement);
    await dialog.getByRole("button", { name: "Record", exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(this.page.getByRole("region", { name: "Endorsements" })).toContainText(organisation);
  }
}
