import { nothingKeepsAnybodyOut, nothingStandsOutside } from "../pages/axe.js";
import { DraftingRoom } from "../pages/drafting-room.js";
import { twoInARoom } from "../people/thread.js";
import { expect, test } from "../support/test.js";

const quote = "kept by the ministry";
const field = "9 Action";

test("A member suggests other words for a passage that an editor is changing, and they are accepted with changes", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(120_000);
  const { forum, address, katya, bruno } = await twoInARoom(browser, ownServer);
  const third = forum.members[2];
  if (!third) throw new Error("A third person is needed.");
  const carla = new DraftingRoom(await third.opens(browser, address));
  await carla.ready();
  const card = (room: DraftingRoom, of = "Bruno Keller") =>
    room.page.getByRole("article").filter({ has: room.page.getByRole("heading", { name: of }) });
  const suggest = async (room: DraftingRoom, words: string) => {
    await room.select(field, quote);
    await room.page.getByRole("button", { name: "Suggest other words" }).click();
    await expect(room.page.getByRole("textbox", { name: "Suggested words" })).toBeFocused();
    await room.page.keyboard.press("Control+End");
    await room.page.keyboard.type(words);
    await room.page.keyboard.press("Control+Enter");
  };
  const before = await katya.words(field);

  await test.step("[SUG-9] Who may not edit suggests other words; nothing of them stands in the text", async () => {
    await suggest(bruno, " of health");
    await expect(card(bruno).locator("ins")).toHaveText("Inserted: of health");
    await expect(card(katya).getByText("Insert “of health”.")).toBeVisible();
    await katya.reads(field, before);
  });

  await test.step("[SUG-13] A third person suggests for the same words: one card says what becomes of each", async () => {
    await suggest(carla, " and the clinics");
    await expect(katya.page.getByRole("region", { name: "2 suggestions for this passage" })).toBeVisible();
    await card(katya).getByRole("button", { name: "Open thread" }).click();
    await expect(card(katya).getByText("If this one is accepted as it is:")).toBeVisible();
    await expect(card(katya).getByText(/^Carla Sousa: it stays open/)).toBeVisible();
    await card(katya).getByRole("button", { name: "I agree" }).click();
    await expect(card(bruno).getByText(/^Agrees: Katya/)).toBeVisible();
  });

  await test.step("[SUG-8] The passage changes meanwhile; the editor sees then, now and suggested", async () => {
    await katya.select(field, "kept");
    await katya.page.keyboard.type("held");
    await katya.saved();
    await expect(card(katya).getByText("The passage says something else by now.")).toBeVisible();
    await expect(card(katya).getByRole("button", { name: "Accept", exact: true })).toHaveCount(0);
    await expect(katya.field(field).locator("ins")).toHaveText("Inserted: of health");
    await nothingKeepsAnybodyOut(katya.page, "a suggestion beside the text");
    await card(katya).getByRole("button", { name: "Accept with changes" }).click();
    const dialog = katya.page.getByRole("dialog");
    await expect(dialog.getByText("1 of 1 change still applies.")).toBeVisible();
    const content = dialog.getByRole("textbox", { name: "Words that come into the text" });
    await expect(content).toHaveText("held by the ministry of health");
    await expect(content).toBeFocused();
    await nothingKeepsAnybodyOut(katya.page, "a suggestion accepted with changes");
    await katya.page.keyboard.press("Control+End");
    await katya.page.keyboard.type(" alone");
    await dialog.getByRole("button", { name: "Accept with changes" }).click();
  });

  await test.step("Both read the words in the text; its author reads what became of it", async () => {
    const after = before.replace(quote, "held by the ministry of health alone");
    await Promise.all([katya.reads(field, after), bruno.reads(field, after)]);
    await expect(bruno.page.getByText(/^Resolved by .*: Accepted with changes$/)).toBeVisible();
  });

  await test.step("[SUG-9] The words are deleted: the other suggestion is placed at others by its author", async () => {
    await katya.select(field, "held by the ministry of health alone");
    await katya.page.keyboard.press("Delete");
    await expect(card(carla, "Carla Sousa").getByText("Passage gone")).toBeVisible();
    await carla.select(field, "public register");
    await card(carla, "Carla Sousa").getByRole("button", { name: "Place at the selected words" }).click();
    await expect(card(carla, "Carla Sousa").getByText("Passage gone")).toHaveCount(0);
    await expect(katya.field(field).locator("mark", { hasText: "public register" })).toBeVisible();
  });

  await test.step("On a phone it opens from the lower edge", async () => {
    await bruno.page.setViewportSize({ width: 360, height: 740 });
    await expect(bruno.page.getByRole("dialog", { name: "Comments" }).locator("ins").last()).toBeVisible();
    await nothingStandsOutside(bruno.page, "a suggestion on a phone");
  });
});
