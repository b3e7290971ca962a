import { expect, type Locator, type Page } from "@playwright/test";
import { choose, select, tick } from "./controls.js";
import { goesTo } from "./goes-on.js";

interface Answer {
  readonly outcome: "Included" | "Included with changes" | "Not included";
  readonly own: Readonly<Record<string, string>>;
  readonly elements?: Readonly<Record<string, string>>;
  readonly before?: string;
  readonly after?: string;
  readonly theme?: string | RegExp;
  readonly reason?: string;
}

/** The response desk, S17. */
export class ResponseDesk {
  constructor(readonly page: Page) {}

  async open(process: string, step = ""): Promise<void> {
    await goesTo(this.page, `/app/${process}/responses${step ? `?step=${step}` : ""}`);
    await expect(this.page.getByRole("heading", { level: 1, name: "Responses" })).toBeVisible();
  }

  get editor(): Locator {
    return this.page
      .getByRole("group", { name: /./ })
      .filter({ has: this.page.getByRole("heading", { level: 2 }) });
  }

  row(reference: string): Locator {
    return this.page.getByRole("row").filter({ hasText: reference });
  }

  async chooseByNumbers(numbers: string, count: number): Promise<void> {
    await this.page.getByLabel("Choose by numbers").fill(numbers);
    await this.page.getByRole("button", { name: "Look up" }).click();
    await this.page.getByRole("button", { name: `Select these ${count}` }).click();
    await expect(
      this.page.getByRole("heading", { name: `One response for ${count} selected` }),
    ).toBeVisible();
  }

  async write(answer: Answer): Promise<void> {
    const { page } = this;
    await choose(page, new RegExp(`^${answer.outcome}$`));
    for (const [reference, words] of Object.entries(answer.own))
      await page.getByLabel(`Own line for ${reference}`).fill(words);
    for (const [label, words] of Object.entries(answer.elements ?? {}))
      await page.getByLabel(label).fill(words);
    if (answer.before !== undefined) await page.getByLabel("Words before").fill(answer.before);
    if (answer.after !== undefined) await page.getByLabel("Words after").fill(answer.after);
    if (answer.reason) await tick(page, answer.reason);
    if (answer.theme) await select(page, /^Theme None named|None named Theme/, answer.theme);
    await expect(page.getByText("Complete: it can be approved.")).toBeVisible();
  }

  async save(): Promise<void> {
    await this.page.getByRole("button", { name: /^Save (\d+ )?drafts?$/ }).click();
  }
}
