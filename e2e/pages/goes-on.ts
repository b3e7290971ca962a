import { expect, type Page } from "@playwright/test";

/** Another page of the workspace from within it. */
function leadsOn(page: Page, path: string): boolean {
  const [from, to] = [page.url(), path].map((one) => new URL(one, "http://here").pathname);
  return [from, to].every((one) => /^[/]app(?:[/]|$)/.test(one ?? "")) && from !== to;
}

/**
 * To that address as a link within the workspace leads there: nothing is loaded anew, and the title has the focus.
 * From elsewhere, and to where one is already, by loading it.
 */
export async function goesTo(page: Page, path: string): Promise<void> {
  if (!leadsOn(page, path)) {
    await page.goto(path);
    return;
  }
  const title = page.getByRole("heading", { level: 1 });
  // Nobody goes on from a page that has not come yet.
  await expect(title).toBeVisible();
  await page.evaluate((to) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    history.pushState(null, "", to);
  }, path);
  await expect(title, `the title of ${path}`).toBeFocused();
}
