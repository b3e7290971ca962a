import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";

/** Nothing that a machine finds keeps anybody out; what is found is told with its place. */
export async function nothingKeepsAnybodyOut(
  page: Page,
  where: string,
  { colourOnly = false } = {},
): Promise<void> {
  // No page has frames: without looking for them it is half the time; without an account of what is good, a third of that.
  const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
  // The other scheme changes colours only.
  if (colourOnly) axe.withRules("color-contrast");
  const { violations } = await axe.analyze();
  const told = violations.map(
    ({ id, nodes }) => `${where}: ${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
  expect.soft(told).toEqual([]);
}

/** Only tables and other places of their own scroll sideways, never the page. */
export async function nothingStandsOutside(page: Page, where: string): Promise<void> {
  const over = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(over, `${where}: points that stand outside of the page`).toBe(0);
}
