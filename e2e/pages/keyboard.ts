import { expect, type Locator, type Page } from "@playwright/test";

/** Tab until the focus is there; each stop on the way must be seen and not be covered. */
export async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  for (let at = 0; at < most; at++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
    expect(await page.evaluate(focusIsSeen), "the focus can be seen").toBe(true);
  }
  throw new Error(`Tab did not lead to ${target}.`);
}

function focusIsSeen(): boolean {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return true;
  // The input of a radio or a checkbox is as small as a point; what is seen is its label.
  const shown = element.matches("input[type=radio], input[type=checkbox]")
    ? element.closest("label")
    : element;
  if (!shown) return false;
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  if (right <= left || bottom <= top) return false;
  const x = Math.min(Math.max((left + right) / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max((Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, 0), innerHeight - 1);
  const hit = document.elementFromPoint(x, y);
  return hit !== null && (shown.contains(hit) || hit.contains(shown));
}
