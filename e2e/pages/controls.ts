import type { Locator, Page } from "@playwright/test";

/** The words of a radio or checkbox stand over the input, and are what a finger presses. */
export async function choose(where: Page | Locator, name: string | RegExp): Promise<void> {
  await where.getByRole("radio", { name, exact: true }).check({ force: true });
}

export async function tick(where: Page | Locator, name: string | RegExp): Promise<void> {
  await where.getByRole("checkbox", { name, exact: true }).check({ force: true });
}

/** A select is a button that opens a list; its name holds what is chosen now. */
export async function select(page: Page, label: string | RegExp, option: string | RegExp): Promise<void> {
  await page.getByRole("button", { name: label }).click();
  await page.getByRole("option", { name: option }).click();
}
