import { expect, type Page } from "@playwright/test";
import { goesTo } from "./goes-on.js";

/** Dates, activities and publication of the timeline. */
export class PlanOfActivities {
  constructor(readonly page: Page) {}

  async open(process: string): Promise<void> {
    await goesTo(this.page, `/app/${process}/plan-of-activities`);
    await expect(this.page.getByRole("heading", { level: 1, name: "Plan of activities" })).toBeVisible();
  }

  async setDates(dates: { begins: string; due: string; name: string; endOfTerm: string }): Promise<void> {
    await this.page.getByRole("button", { name: "Change Dates of the plan" }).click();
    const form = this.page.getByRole("region", { name: "Dates of the plan" });
    await form.getByLabel("Development begins").fill(dates.begins);
    await form.getByLabel("The plan is due").fill(dates.due);
    await form.getByRole("button", { name: "Add a jurisdiction" }).click();
    await form.getByLabel("Name of jurisdiction 1").fill(dates.name);
    await form.getByLabel("End of term 1").fill(dates.endOfTerm);
    await form.getByRole("button", { name: "Save the dates" }).click();
    await expect(this.page.getByRole("button", { name: "Change Dates of the plan" })).toBeVisible();
  }

  /** The offered activities, placed backwards from the deadline that was set. */
  async takeTemplate(): Promise<void> {
    const offer = this.page.getByRole("region", { name: "Begin from the template" });
    await offer.getByText("What it adds").click();
    await expect(offer.getByRole("listitem").filter({ hasText: "Outreach and first ideas" })).toBeVisible();
    await offer.getByRole("button", { name: /^Add \d+ activities$/ }).click();
    await expect(this.page.getByRole("main").getByText(/^\d+ activities added/)).toBeVisible();
  }

  async publish(): Promise<void> {
    await this.page.getByRole("link", { name: "Publish the timeline" }).click();
    await expect(this.page.getByRole("heading", { level: 1, name: "What becomes public" })).toBeVisible();
    await this.page.getByRole("button", { name: "Publish the timeline" }).click();
    await expect(this.page.getByText(/^Published on /).first()).toBeVisible();
  }
}
