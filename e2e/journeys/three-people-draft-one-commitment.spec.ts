import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sayIn } from "@accord/shared/messages";
import type { Page } from "@playwright/test";
import { nothingKeepsAnybodyOut, nothingStandsOutside } from "../pages/axe.js";
import { DraftingRoom } from "../pages/drafting-room.js";
import { Keyboard } from "../pages/keyboard.js";
import { twoInARoom } from "../people/thread.js";
import { expect, test } from "../support/test.js";

const field = "9 Action";
const quote = "kept by the ministry";
const english = "Each month, in one table";
const arabic = "تنشر المدينة Open Data كل شهر";
/** What Word 365 puts on the clipboard: headings, a list of two levels, a table, a comment, a tracked deletion. */
const fromWord = readFileSync(
  join(import.meta.dirname, "../../client/src/editor/paste/testing/word.clipboard.txt"),
  "utf8",
);
const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

const button = (room: DraftingRoom, name: string) => room.page.getByRole("button", { name, exact: true });
const card = (room: DraftingRoom, of: string) =>
  room.page.getByRole("article").filter({ has: room.page.getByRole("heading", { name: of }) });

/** Put on the clipboard by this page as Word puts it there, and pasted where the caret is. */
async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((words) => {
    const put = (event: ClipboardEvent): void => {
      event.clipboardData?.setData("text/html", words);
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    document.addEventListener("copy", put, { once: true, capture: true });
  }, html);
  await page.keyboard.press("ControlOrMeta+c");
  await page.keyboard.press("ControlOrMeta+v");
}

/** At which edge of its paragraph a line with these words begins, as it is drawn. */
const beginsAt = (room: DraftingRoom, words: string): Promise<"left" | "right"> =>
  room.page
    .getByRole("paragraph")
    .filter({ hasText: words })
    .last()
    .evaluate((paragraph) => {
      const range = document.createRange();
      range.selectNodeContents(paragraph);
      const [line, box] = [range.getBoundingClientRect(), paragraph.getBoundingClientRect()];
      return line.left - box.left <= box.right - line.right ? "left" : "right";
    });

test("Katya without a mouse, Luis on a phone and Bruno, who may only comment, draft one commitment at once", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(150_000);
  const { forum, address, katya, bruno } = await twoInARoom(browser, ownServer);
  const luis = new DraftingRoom(await forum.writers[1].opens(browser, address, phone));
  await luis.ready();
  const all = [katya, luis, bruno];
  const keys = new Keyboard(katya.page);
  const before = await katya.words(field);
  const suggest = async (room: DraftingRoom, words: string) => {
    await room.select(field, quote);
    await button(room, "Suggest other words").click();
    await expect(room.page.getByRole("textbox", { name: "Suggested words" })).toBeFocused();
    await room.page.keyboard.press("Control+End");
    await room.page.keyboard.type(words);
    await room.page.keyboard.press("Control+Enter");
  };

  await test.step("[SUG-9] [SUG-13] Two suggest other words for one passage: the text has none of them, one card says what becomes of each", async () => {
    await suggest(luis, " of health");
    await expect(card(luis, "Luis Prado").locator("ins")).toHaveText("Inserted: of health");
    await expect(
      card(bruno, "Luis Prado").getByText(/^Insert “of health” (after|before) “[^”]+”\.$/),
    ).toBeVisible();
    await luis.page.keyboard.press("Escape");
    await suggest(bruno, " and the clinics");
    await expect(card(bruno, "Bruno Keller")).toBeFocused();
    await bruno.page.keyboard.press("Escape");
    await expect(katya.page.getByRole("region", { name: "2 suggestions for this passage" })).toBeVisible();
    await katya.reads(field, before);
    await katya.page.keyboard.press("F8");
    await expect(card(katya, "Luis Prado")).toBeFocused();
    await expect(card(katya, "Luis Prado").getByText("If this one is accepted as it is:")).toBeVisible();
    await expect(card(katya, "Luis Prado").getByText(/^Bruno Keller: it stays open/)).toBeVisible();
  });

  await test.step("[SUG-8] The passage changes under it: she reads then, now and suggested, and accepts with changes", async () => {
    await luis.select(field, "kept");
    await luis.page.keyboard.type("held");
    await expect(
      card(katya, "Luis Prado").getByText("The passage says something else by now."),
    ).toBeVisible();
    await expect(card(katya, "Luis Prado").getByRole("button", { name: "Accept", exact: true })).toHaveCount(
      0,
    );
    await nothingKeepsAnybodyOut(katya.page, "suggestions beside the text");
    await keys.press(card(katya, "Luis Prado").getByRole("button", { name: "Accept with changes" }));
    const dialog = katya.page.getByRole("dialog");
    await expect(dialog.getByText("1 of 1 change still applies.")).toBeVisible();
    const content = dialog.getByRole("textbox", { name: "Words that come into the text" });
    await expect(content).toHaveText("held by the ministry of health");
    await expect(content).toBeFocused();
    await nothingKeepsAnybodyOut(katya.page, "a suggestion accepted with changes");
    await katya.page.keyboard.press("Control+End");
    await katya.page.keyboard.type(" alone");
    await keys.press(dialog.getByRole("button", { name: "Accept with changes" }));
    const after = before.replace(quote, "held by the ministry of health alone");
    for (const room of all) await room.reads(field, after);
  });

  await test.step("[COM-10] Words with a comment are deleted on the phone: its thread says so, and undo brings them back", async () => {
    await bruno.select(field, "public register");
    await button(bruno, "Comment on these words").click();
    await bruno.page.keyboard.type("Public for whom?");
    await bruno.page.keyboard.press("Control+Enter");
    const thread = (room: DraftingRoom) => card(room, "public register");
    await expect(thread(katya)).toBeVisible();
    await luis.select(field, "public register");
    await luis.page.keyboard.press("Delete");
    await expect(thread(bruno).getByText("Passage gone")).toBeVisible();
    await expect(button(katya, "1 passage gone")).toBeVisible();
    await luis.page.keyboard.press("Control+z");
    for (const room of [katya, bruno]) {
      await expect(room.field(field).locator("mark", { hasText: "public register" })).toBeVisible();
      await expect(thread(room).getByText("Passage gone")).toHaveCount(0);
    }
    await expect(button(katya, "1 passage gone")).toHaveCount(0);
  });

  await test.step("[SUG-9] The other suggestion stays when its words go, and is placed at others by its author", async () => {
    await luis.select(field, "held by the ministry of health alone");
    await luis.page.keyboard.press("Delete");
    await button(bruno, "1 passage gone").click();
    const gone = card(bruno, "kept by the ministry");
    await gone.getByRole("button", { name: "Open thread" }).click();
    await bruno.select(field, "of prices");
    await gone.getByRole("button", { name: "Place at the selected words" }).click();
    await expect(gone.getByText("Passage gone")).toHaveCount(0);
    await expect(katya.field(field).locator("mark", { hasText: "of prices" })).toBeVisible();
  });

  await test.step("Luis writes Arabic without a line while Katya pastes from Word; back on the line, all three read all of it", async () => {
    await luis.page.context().setOffline(true);
    await expect(luis.saving).toHaveText(/^Offline since/);
    await luis.write("7 Problem", "");
    await luis.page.keyboard.press("Enter");
    await luis.page.keyboard.type(arabic);
    await katya.write("7 Problem", "");
    await katya.page.keyboard.press("Enter");
    await paste(katya.page, fromWord);
    await expect(bruno.field("7 Problem").getByRole("cell", { name: "26 %" })).toBeVisible();
    await expect(bruno.field("7 Problem")).not.toContainText(arabic);
    await luis.page.context().setOffline(false);
    for (const room of all) await expect(room.field("7 Problem")).toContainText(arabic);
    await Promise.all([katya.saved(), luis.saved()]);
    const words = await katya.words("7 Problem");
    for (const room of all) await room.reads("7 Problem", words);
    expect(words).toContain("Patients learn the price only after it.");
    expect(words).not.toMatch(/always|\[AB1\]|Is that so/);
    await nothingStandsOutside(luis.page, "words from Word on a phone");
  });

  await test.step("One page is read from right to left: each paragraph begins at its own side, in every page", async () => {
    const say = sayIn("ar-XB");
    await luis.page.addInitScript(() => {
      new MutationObserver((_, watch) => {
        Object.assign(document.documentElement, { lang: "ar-XB", dir: "rtl" });
        watch.disconnect();
      }).observe(document, { childList: true });
    });
    await luis.page.reload();
    const label = say("commitments.field.problem");
    await luis.write(say("commitments.fieldName", { no: 7, label }), "");
    await luis.page.keyboard.press("Enter");
    await luis.page.keyboard.type(english);
    for (const room of all) {
      await expect(room.page.getByText(english)).toBeVisible();
      expect(await beginsAt(room, english)).toBe("left");
      expect(await beginsAt(room, arabic)).toBe("right");
    }
    await nothingStandsOutside(luis.page, "the room from right to left on a phone");
  });

  await test.step("She compares with an earlier moment and restores the field; all three see it, and it is undone", async () => {
    await katya.page.goto(`${address}/history`);
    const slider = katya.page.getByRole("slider", { name: "Moment" });
    await slider.press("Home");
    await keys.choose(katya.page.getByRole("button", { name: /Compare with$/ }), "The text now");
    await expect(katya.page.getByRole("insertion").filter({ hasText: "Patients learn" })).toBeVisible();
    await keys.press(katya.page.getByRole("button", { name: "Restore 7 Problem" }));
    await expect(bruno.field("7 Problem")).not.toContainText(english);
    await expect(luis.page.getByText(arabic)).toHaveCount(0);
    await keys.press(katya.page.getByRole("button", { name: "Undo" }));
    for (const room of [bruno, luis]) await expect(room.page.getByText(arabic)).toBeVisible();
  });
});
