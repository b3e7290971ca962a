import { DraftingRoom } from "../pages/drafting-room.js";
import { byPost } from "../people/by-post.js";
import { forumOn } from "../people/forum.js";
import { openedDraft } from "../people/thread.js";
import { expect, test } from "../support/test.js";

const says = [
  "Write the price on the door.",
  "Say it before the treatment.",
  "My mother reads no small letters.",
];

test("[ED-14] Katya without a mouse and Luis with one tie words to contributions and quote them; both see what is left", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(120_000);
  const forum = await forumOn(ownServer);
  const references: string[] = [];
  for (const text of says) references.push(await byPost(forum.secretary, text));
  const [first, second, third] = references as [string, string, string];
  const address = `/app/${forum.process}/commitments/${await openedDraft(forum, references)}`;
  const [katya, luis] = await Promise.all(
    forum.writers.map(async (writer) => new DraftingRoom(await writer.opens(browser, address))),
  );
  if (!katya || !luis) throw new Error("Two writers are needed.");
  await Promise.all([katya.ready(), luis.ready()]);
  const card = (room: DraftingRoom, reference: string) => room.page.getByRole("article", { name: reference });
  const keys = katya.page.keyboard;

  await test.step("From the words, by keys: these answer a contribution, and back to the words", async () => {
    await katya.field("9 Action").focus();
    // For a moment after the focus has come the editor sets the caret where it was.
    await expect(async () => {
      await keys.press("Control+End");
      for (let words = 0; words < 3; words++) await keys.press("Control+Shift+ArrowLeft");
      await expect(katya.page.getByRole("button", { name: "Bold" }).first()).toBeVisible();
      expect(await katya.page.evaluate(() => getSelection()?.toString())).toContain("ministry");
    }).toPass();
    await keys.press("Alt+Enter");
    await expect(katya.page.getByRole("menu")).toBeVisible();
    await keys.press("End");
    await expect(
      katya.page.getByRole("menuitem", { name: "These words answer a contribution" }),
    ).toBeFocused();
    await keys.press("Enter");
    await expect(katya.page.getByRole("button", { name: `This answers ${first}` })).toBeFocused();
    await keys.press("Enter");
    await expect(card(katya, first).getByText("Answered in 1 passage")).toBeVisible();
    await keys.press("Escape");
    await expect(katya.field("9 Action")).toBeFocused();
  });

  await test.step("By keys: a contribution is quoted where the caret stands, and linked", async () => {
    await katya.field("8 Status quo").focus();
    await keys.press("Alt+Enter");
    await keys.press("End");
    await expect(katya.page.getByRole("menuitem", { name: "Quote a contribution here" })).toBeFocused();
    await keys.press("Enter");
    const quote = card(katya, second).getByRole("button", { name: "Quote it here and link it" });
    await expect(quote).toBeFocused();
    await keys.press("Enter");
    await expect(katya.field("8 Status quo").locator("blockquote")).toContainText(`${second}: ${says[1]}`);
    await expect(card(katya, second).getByText("Answered in 1 passage")).toBeVisible();
  });

  await test.step("The other sees what is left, and drags it in", async () => {
    // What is dragged and where to are on the screen at once, as they would be for a person.
    await luis.page.setViewportSize({ width: 1280, height: 1600 });
    await luis.field("8 Status quo").evaluate((place) => place.scrollIntoView({ block: "center" }));
    await luis.page.getByRole("tab", { name: /^Contributions/ }).click();
    await expect(luis.page.getByText("1 contribution has no passage yet that answers it.")).toBeVisible();
    // By any place of the card but its own words, which are there to be selected.
    const { width, height } = (await card(luis, third).boundingBox()) ?? { width: 0, height: 0 };
    await card(luis, third).dragTo(luis.field("7 Problem"), {
      sourcePosition: { x: width / 2, y: height - 6 },
      targetPosition: { x: 120, y: 20 },
    });
    await expect(luis.field("7 Problem").locator("blockquote")).toContainText(`${third}: ${says[2]}`);
    await expect(card(luis, third).getByText("Answered in 1 passage")).toBeVisible();
    await expect(katya.field("7 Problem").locator("mark")).toContainText(says[2] ?? "");
    await expect(katya.page.getByText("Every contribution has a passage that answers it.")).toBeVisible();
  });

  await test.step("Words of a contribution can be selected in its card, and are dragged in alone", async () => {
    const own = card(luis, third).locator(".linked-words");
    await card(luis, third).locator("summary").click();
    await own.click({ clickCount: 2, position: { x: 12, y: 12 } });
    const chosen = await luis.page.evaluate(() => getSelection()?.toString().trim() ?? "");
    expect(says[2]).toContain(chosen);
    expect(chosen).toMatch(/^\p{L}+$/u);
    await own.dragTo(luis.field("9 Action"), {
      sourcePosition: { x: 12, y: 12 },
      targetPosition: { x: 120, y: 20 },
    });
    await expect(luis.field("9 Action").locator("blockquote").last()).toHaveText(`${third}: ${chosen}`);
    await expect(card(luis, third).getByText("Answered in 2 passages")).toBeVisible();
  });
});
