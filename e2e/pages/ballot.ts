import { expect, type Locator, type Page } from "@playwright/test";
import { choose } from "./controls.js";

/** One ballot, S13. */
export class BallotPage {
  constructor(readonly page: Page) {}

  get result(): Locator {
    return this.page.getByRole("region", { name: "Result" });
  }

  get own(): Locator {
    return this.page.getByRole("region", { name: "Your vote" });
  }

  get rule(): Locator {
    return this.page.getByRole("region", { name: "How it passes" });
  }

  /** One line of the roll, by the name of the member. */
  onRoll(name: string): Locator {
    return this.page.getByRole("region", { name: "Roll" }).getByRole("row").filter({ hasText: name });
  }

  async vote(choice: "For" | "Against" | "Abstain", reason = ""): Promise<void> {
    await choose(this.own, choice);
    if (reason) await this.own.getByLabel("Reason").fill(reason);
    await this.own.getByRole("button", { name: "Vote", exact: true }).click();
    await expect(this.own.getByText(`Your vote: ${choice}, recorded`)).toBeVisible();
  }

  async change(): Promise<void> {
    await this.own.getByRole("button", { name: "Change the vote" }).click();
  }
}
