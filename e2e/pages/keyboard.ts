import { expect, type Locator, type Page } from "@playwright/test";

/** Tab until the focus is there; each stop on the way must be seen, not be covered, and follow reading. */
export async function tabTo(page: Page, target: Locator, { back = false, most = 80 } = {}): Promise<void> {
  for (let at = 0; at < most; at++) {
    if (await target.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
    expect(await page.evaluate(wrongWithFocus, back), "a stop of the Tab key").toBe("");
  }
  throw new Error(`Tab did not lead to ${target}.`);
}

/** A keyboard and nothing else: goes there by Tab, presses, and looks that the focus is somewhere after it. */
export class Keyboard {
  constructor(readonly page: Page) {}

  async to(target: Locator): Promise<void> {
    await tabTo(this.page, target);
  }

  async press(target: Locator, key = "Enter"): Promise<void> {
    await tabTo(this.page, target);
    await this.page.keyboard.press(key);
    await this.hasFocus();
  }

  /** For what stands above: a bar of acts over a list. */
  async pressAbove(target: Locator, key = "Enter"): Promise<void> {
    await tabTo(this.page, target, { back: true });
    await this.page.keyboard.press(key);
    await this.hasFocus();
  }

  async type(target: Locator, words: string): Promise<void> {
    await tabTo(this.page, target);
    await this.page.keyboard.press("ControlOrMeta+a");
    await this.page.keyboard.type(words);
  }

  /** A select: opened, found by its first letters, taken. */
  async choose(target: Locator, option: string): Promise<void> {
    await this.press(target);
    await expect(this.page.getByRole("listbox")).toBeVisible();
    await this.page.keyboard.type(option);
    await expect(this.page.getByRole("option", { name: option })).toBeFocused();
    await this.page.keyboard.press("Enter");
    await expect(this.page.getByRole("listbox")).toBeHidden();
    await expect(target).toBeFocused();
  }

  /** Never left on the body: whoever goes on with Tab goes on from here. */
  async hasFocus(): Promise<void> {
    const where = (): Promise<string> =>
      this.page.evaluate(() => (document.activeElement ?? document.body).tagName);
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    await expect.poll(where, { message: "what has the focus" }).not.toBe("BODY");
  }
}

/** What is wrong with the stop that the focus has come to, in words; empty where nothing is. */
function wrongWithFocus(back: boolean): string {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return "";
  const told = `${element.tagName} ${element.getAttribute("aria-label") ?? element.textContent?.slice(0, 60)}`;
  // The input of a radio or a checkbox is as small as a point; what is seen is its label.
  const shown = element.matches("input[type=radio], input[type=checkbox]")
    ? element.closest("label")
    : element;
  if (!shown) return `${told}: is not shown`;
  const { outlineStyle, outlineWidth } = getComputedStyle(shown);
  if (outlineStyle === "none" || Number.parseFloat(outlineWidth) < 2) return `${told}: has no outline`;
  const { left, top, right, bottom } = shown.getBoundingClientRect();
  if (right <= left || bottom <= top) return `${told}: has no size`;
  const x = Math.min(Math.max((left + right) / 2, 0), innerWidth - 1);
  const y = Math.min(Math.max((Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2, 0), innerHeight - 1);
  const hit = document.elementFromPoint(x, y);
  if (hit === null || !(shown.contains(hit) || hit.contains(shown))) return `${told}: is covered`;

  const kept = window as typeof window & { stopBefore?: HTMLElement };
  const before = kept.stopBefore;
  kept.stopBefore = shown;
  const part = shown.closest("form, fieldset, section, aside, nav, header, main");
  if (!before?.isConnected || part !== before.closest("form, fieldset, section, aside, nav, header, main"))
    return "";
  const [earlier, later] = back ? [shown, before] : [before, shown];
  const [first, next] = [earlier.getBoundingClientRect(), later.getBoundingClientRect()];
  const oneColumn = first.left < next.right && next.left < first.right;
  const follows = earlier.compareDocumentPosition(later) & Node.DOCUMENT_POSITION_FOLLOWING;
  return follows && oneColumn && next.bottom <= first.top ? `${told}: stands above the stop before it` : "";
}
