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
  // A page that has just been made narrower is drawn anew first.
  const over = expect
    .configure({ soft: true })
    .poll(
      () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      { message: `${where}: points that stand outside of the page`, timeout: 5_000 },
    );
  await over.toBe(0);
}

/** While the letters are twice as large as they are (WCAG 1.4.4). */
export async function withLargeLetters(page: Page, look: () => Promise<void>): Promise<void> {
  const grow = (size: string) =>
    page.evaluate((to) => {
      document.documentElement.style.fontSize = to;
    }, size);
  await grow("200%");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  await look();
  await grow("");
}
