import { expect, type Page } from "@playwright/test";
import axe, { type AxeResults, type RunOptions } from "axe-core";

declare global {
  interface Window {
    axe?: { run(place: Document, how: RunOptions): Promise<AxeResults> };
  }
}

/** What axe finds, as rule and places. It is handed to a page once and not, as its builder does, for each question: that took most of the time. */
export async function foundByAxe(page: Page, { colourOnly = false } = {}): Promise<string[]> {
  if (!(await page.evaluate(() => "axe" in window))) await page.evaluate(axe.source);
  // An account of what is good as well takes three times as long; the other scheme changes colours only.
  const how: RunOptions = {
    resultTypes: ["violations"],
    // Only rules about sound and orientation would ask for what this loads.
    preload: false,
    ...(colourOnly ? { runOnly: ["color-contrast"] } : {}),
  };
  const violations = await page.evaluate(async (how) => {
    // What is fading in has colours of its own for a moment, longer on a busy machine.
    const fading = document.getAnimations().filter(({ effect }) => effect?.getTiming().iterations === 1);
    await Promise.allSettled(fading.map(({ finished }) => finished));
    return (await window.axe?.run(document, how))?.violations;
  }, how);
  if (!violations) throw new Error("axe did not answer.");
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`,
  );
}

/** Nothing that a machine finds keeps anybody out; what is found is told with its place. */
export async function nothingKeepsAnybodyOut(
  page: Page,
  where: string,
  look: { colourOnly?: boolean } = {},
): Promise<void> {
  const found = await foundByAxe(page, look);
  expect.soft(found.map((one) => `${where}: ${one}`)).toEqual([]);
}

/** Only tables and other places of their own scroll sideways, never the page; what is fixed to the screen stays on it. */
export async function nothingStandsOutside(page: Page, where: string): Promise<void> {
  // A page that has just been made narrower is drawn anew first.
  const over = expect.configure({ soft: true }).poll(
    () =>
      page.evaluate(() => {
        const { clientWidth, scrollWidth } = document.documentElement;
        const fixed = [...document.querySelectorAll(":is(.bottom-bar, .room-bar) :is(a, button)")].flatMap(
          (place) => {
            const { left, right } = place.getBoundingClientRect();
            return [-left, right - clientWidth];
          },
        );
        return Math.ceil(Math.max(0, scrollWidth - clientWidth, ...fixed));
      }),
    { message: `${where}: points that stand outside of the page` },
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
