import { nothingKeepsAnybodyOut, nothingStandsOutside } from "../pages/axe.js";
import type { DraftingRoom } from "../pages/drafting-room.js";
import { twoInARoom } from "../people/thread.js";
import { expect, test } from "../support/test.js";

const quote = "kept by the ministry";

test("An editor and a member who only reads talk about words, and nothing said is lost", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(150_000);
  const { forum, address, katya, bruno } = await twoInARoom(browser, ownServer);
  const cards = (room: DraftingRoom) => room.page.getByRole("article");
  const card = (room: DraftingRoom) => cards(room).filter({ hasText: quote });

  await test.step("Who may not edit selects words and comments on them; the editor sees it without a reload", async () => {
    await expect(bruno.page.getByText("You suggest", { exact: true })).toBeVisible();
    await bruno.select("9 Action", quote);
    await bruno.page.getByRole("button", { name: "Comment on these words" }).click();
    await bruno.page.getByRole("textbox", { name: "Comment" }).fill("Which ministry? There are two.");
    await bruno.page.keyboard.press("Control+Enter");
    await expect(card(bruno).getByText("Which ministry? There are two.")).toBeVisible();
    await expect(katya.page.getByRole("tab", { name: "Comments 1, 1 new" })).toBeVisible();
    await expect(katya.field("9 Action").locator("mark", { hasText: quote })).toBeVisible();
    await expect(
      card(katya).getByRole("heading", { name: new RegExp(`Bruno Keller.*${quote}`) }),
    ).toBeVisible();
  });

  await test.step("Both reply at once; both read both", async () => {
    await card(katya).getByRole("button", { name: "Open thread" }).click();
    const write = async (room: DraftingRoom, words: string) => {
      await card(room).getByRole("textbox", { name: "Reply" }).fill(words);
      await card(room).getByRole("button", { name: "Send reply" }).click();
    };
    await Promise.all([write(katya, "The Ministry of Health."), write(bruno, "I would say Finance.")]);
    for (const room of [katya, bruno]) {
      await expect(card(room).getByText("The Ministry of Health.")).toBeVisible();
      await expect(card(room).getByText("I would say Finance.")).toBeVisible();
    }
  });

  await test.step("A person is named by @ and finds the thread at home", async () => {
    const field = card(katya).getByRole("textbox", { name: "Reply" });
    await field.click();
    await katya.page.keyboard.type("Agreed, @Esth");
    await katya.page.getByRole("option", { name: "Esther Mbeki" }).waitFor();
    await katya.page.keyboard.press("Enter");
    await katya.page.keyboard.type("?");
    await katya.page.keyboard.press("Control+Enter");
    await expect(card(bruno).getByText("Agreed, @Esther Mbeki ?")).toBeVisible();
    const esther = await forum.chairs[1].opens(browser, "/app");
    await expect(esther.getByText("You are named in a thread that you have not read since.")).toBeVisible();
    await esther.getByRole("link", { name: /^Read the thread on/ }).click();
    await expect(esther.getByRole("article").filter({ hasText: "Agreed, @Esther Mbeki" })).toBeInViewport();
    await esther.close();
  });

  await test.step("Words not sent yet are there after a reload; the address opens the thread", async () => {
    await card(bruno).getByRole("textbox", { name: "Reply" }).fill("Half a thought");
    expect(bruno.page.url()).toContain("?thread=");
    await bruno.page.reload();
    await bruno.ready();
    await expect(card(bruno).getByRole("textbox", { name: "Reply" })).toHaveValue("Half a thought");
    await expect(card(bruno)).toBeInViewport();
    await card(bruno).getByRole("button", { name: "Discard" }).click();
  });

  await test.step("By keys: Esc back to the words, F8 to the thread, Alt+Enter the acts at the caret", async () => {
    await card(katya).getByRole("textbox", { name: "Reply" }).focus();
    await katya.page.keyboard.press("Escape");
    await expect(katya.field("9 Action")).toBeFocused();
    await katya.page.keyboard.press("F8");
    await expect(card(katya)).toBeFocused();
    await katya.page.keyboard.press("Escape");
    await katya.select("9 Action", quote);
    await katya.page.keyboard.press("Alt+Enter");
    await expect(katya.page.getByRole("menuitem", { name: "Comment on these words" })).toBeFocused();
    await expect(katya.page.getByRole("menuitem", { name: "Go to the thread here" })).toBeVisible();
    await nothingKeepsAnybodyOut(katya.page, "acts at the caret");
    await katya.page.keyboard.press("Escape");
  });

  await test.step("By keys: who wrote the words at the caret", async () => {
    const { page } = katya;
    await katya.select("9 Action", quote);
    await page.keyboard.press("Alt+Enter");
    await page.getByRole("menuitem", { name: "Who wrote this" }).press("Enter");
    const who = page.getByRole("complementary", { name: "Who wrote this sentence" });
    await expect(who.getByRole("link", { name: /^From proposal P-/ })).toBeVisible();
    await expect(katya.field("9 Action")).toBeFocused();
    await page.getByRole("button", { name: "Who wrote what: By person" }).click();
    await page.getByRole("menuitemradio", { name: "Off" }).click();
    await expect(who).toBeHidden();
  });

  await test.step("[ED-15] F6 goes from the words to what stands beside them, to the outline, and back; a list tells all keys and switches them off", async () => {
    const { page } = katya;
    const words = katya.field("9 Action");
    await words.focus();
    await page.keyboard.press("F6");
    await expect(page.getByRole("complementary").locator(":focus")).toHaveCount(1);
    await page.keyboard.press("F6");
    await expect(page.getByRole("navigation", { name: "Fields" }).getByRole("button").first()).toBeFocused();
    await page.keyboard.press("Shift+F6");
    await page.keyboard.press("Shift+F6");
    await expect(words).toBeFocused();
    await page.keyboard.press("Control+/");
    const list = page.getByRole("dialog", { name: "Keys" });
    await expect(list.getByText("F6, Shift+F6")).toBeVisible();
    await nothingKeepsAnybodyOut(page, "the list of keys");
    // It is longer than the page: what stands behind it stays set back while one reads on.
    const rail = { x: 0, y: 300, width: 180, height: 300 };
    const behind = await page.screenshot({ clip: rail });
    await list.getByText("In a table of rows: this row up, or down").scrollIntoViewIfNeeded();
    expect(behind.equals(await page.screenshot({ clip: rail }))).toBe(true);
    const use = list.getByRole("checkbox", { name: "Use the keys that work everywhere in the room" });
    await use.uncheck({ force: true });
    await page.keyboard.press("Escape");
    await expect(words).toBeFocused();
    await page.keyboard.press("F6");
    await expect(words).toBeFocused();
    await page.keyboard.press("Control+/");
    await use.check({ force: true });
    const told = list.getByRole("button", { name: /What is said at words with a thread/ });
    await told.click();
    await page.getByRole("option", { name: "What it is, and whose" }).click();
    // Until the focus is back the key belongs to the options, which it closes, and not to the dialog.
    await expect(told).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(words).toBeFocused();
    await expect(words.locator("[aria-description]").first()).toHaveAttribute(
      "aria-description",
      /^Comment by .+, open$/,
    );
    await nothingKeepsAnybodyOut(page, "threads that are read out");
  });

  await test.step("It is resolved with its outcome, which stays to be read", async () => {
    await nothingKeepsAnybodyOut(bruno.page, "thread beside the text");
    await katya.page.keyboard.press("F8");
    await card(katya).getByRole("button", { name: "Resolve" }).click();
    const dialog = katya.page.getByRole("dialog");
    await dialog.getByRole("radio", { name: "Taken up in the text" }).check({ force: true });
    await dialog.getByRole("button", { name: "Resolve" }).click();
    await expect(bruno.page.getByText(/^Resolved by .*: Taken up in the text$/)).toBeVisible();
    await card(bruno).getByRole("button", { name: "Close the thread" }).click();
    await expect(card(bruno)).toHaveCount(0);
    await bruno.page.getByRole("button", { name: "All threads" }).click();
    await bruno.page.getByRole("button", { name: "Resolved 1" }).click();
    await expect(card(bruno)).toBeVisible();
  });

  await test.step("On a phone the thread opens from the lower edge and gives the focus back", async () => {
    await bruno.page.setViewportSize({ width: 360, height: 740 });
    await card(bruno).count();
    await bruno.page.goto(address);
    await bruno.ready();
    await bruno.page.getByRole("button", { name: "Comment on 7 Problem" }).click();
    const sheet = bruno.page.getByRole("dialog", { name: "Comments" });
    await sheet.getByRole("textbox", { name: "Comment" }).fill("Who says so?");
    await sheet.getByRole("button", { name: "Send comment" }).click();
    await expect(sheet.getByText("Who says so?")).toBeVisible();
    await nothingKeepsAnybodyOut(bruno.page, "sheet of a thread");
    await nothingStandsOutside(bruno.page, "sheet of a thread");
    await sheet.getByRole("textbox", { name: "Reply" }).focus();
    await bruno.page.keyboard.press("Escape");
    await expect(sheet).toHaveCount(0);
    await expect(bruno.field("7 Problem")).toBeFocused();
  });
});
