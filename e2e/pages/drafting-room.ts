import { expect, type Locator, type Page } from "@playwright/test";

/** The drafting room of one commitment, S10. */
export class DraftingRoom {
  constructor(readonly page: Page) {}

  field(name: string): Locator {
    return this.page.getByRole("textbox", { name });
  }

  /** The one word about saving, in the line on top. */
  get saving(): Locator {
    return this.page.getByRole("button", {
      name: /^(Saved|Saving|Connecting|Opening|Offline|Not saved|Not taken|No longer connected)/,
    });
  }

  /** The words of a field as a screen reader has them: without the carets of others. */
  words(field: string): Promise<string> {
    return this.field(field).evaluate((element) => {
      const copy = element.cloneNode(true) as HTMLElement;
      for (const hidden of copy.querySelectorAll("[aria-hidden]")) hidden.remove();
      return copy.textContent?.trim() ?? "";
    });
  }

  async reads(field: string, words: string): Promise<void> {
    await expect.poll(() => this.words(field)).toBe(words);
  }

  async ready(): Promise<void> {
    await expect(this.saving).toHaveText(/^Saved/);
  }

  /** At the end of a field, as a person would: press into it, End, type. */
  async write(field: string, words: string): Promise<void> {
    await this.field(field).click();
    await this.page.keyboard.press("Control+End");
    await this.page.keyboard.type(words);
    await this.drawn();
  }

  /** Words of a field, as drawn over by a pointer. */
  async select(field: string, words: string): Promise<void> {
    await this.field(field).focus();
    await this.field(field).evaluate((element, sought) => {
      const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
      const nodes: { node: Node; from: number }[] = [];
      let text = "";
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        nodes.push({ node, from: text.length });
        text += node.textContent ?? "";
      }
      const start = text.indexOf(sought);
      if (start < 0) throw new Error(`The field does not say "${sought}".`);
      const placeOf = (at: number, ends: boolean) =>
        nodes.findLast(({ from }) => (ends ? from < at : from <= at)) ?? { node: element, from: 0 };
      const [first, last] = [placeOf(start, false), placeOf(start + sought.length, true)];
      getSelection()?.setBaseAndExtent(
        first.node,
        start - first.from,
        last.node,
        start + sought.length - last.from,
      );
    }, words);
    await this.drawn();
  }

  /** What was typed is on the screen, and so is what it made of the word about saving. */
  async drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
  }

  async saved(): Promise<void> {
    await expect(this.saving).toHaveText(/^Saved at \d\d:\d\d$/);
  }

  /** The caret of another person, with initials and name beside it. */
  caretOf(name: string, field: string): Locator {
    return this.field(field).locator(".caret", { hasText: name });
  }
}
