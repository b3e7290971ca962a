import { castVote } from "@accord/shared/ballots";
import type { Page } from "@playwright/test";
import { BallotPage } from "../pages/ballot.js";
import { DraftingRoom } from "../pages/drafting-room.js";
import { Keyboard } from "../pages/keyboard.js";
import { byPost } from "../people/by-post.js";
import { forumOn } from "../people/forum.js";
import { discussedProposal, openedDraft } from "../people/thread.js";
import { expect, test } from "../support/test.js";

// Every stop of the Tab key is looked at on its own.
test.describe.configure({ mode: "parallel", timeout: 150_000 });

const button = (page: Page, name: string | RegExp) => page.getByRole("button", { name }).first();
const link = (page: Page, name: string | RegExp) => page.getByRole("link", { name }).first();
const title = (page: Page, name: string | RegExp) => page.getByRole("heading", { level: 1, name });

/** From the text to the tools above it, and on by the arrow; the tools remember where one was last. */
async function toTool(page: Page, field: string, name: string): Promise<void> {
  const tools = page.getByRole("toolbar", { name: new RegExp(field) });
  await page.keyboard.press("Alt+F10");
  await expect(tools.locator(":focus")).toHaveText(/Bold|List/);
  while ((await tools.locator(":focus").textContent()) !== name) await page.keyboard.press("ArrowRight");
}

const file = [
  "id,title,text,received,name",
  ...Array.from(
    { length: 30 },
    (_, at) =>
      `${at + 1},Prices ${at + 1},Publish the prices of ward ${at + 1}.,2026-03-${10 + (at % 20)},Olga ${at + 1}`,
  ),
].join("\n");

test("Jonas, who uses no mouse, imports a file, publishes it and sorts it", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer);
  const page = await forum.secretary.opens(browser, `/app/${forum.process}/contributions`);
  const keys = new Keyboard(page);

  await test.step("He chooses the file and says what each column becomes", async () => {
    await keys.press(link(page, "Import a file"));
    await expect(title(page, "Import contributions")).toBeFocused();
    await keys.to(page.getByLabel("CSV file"));
    // The window in which a file is chosen belongs to the system.
    await page
      .getByLabel("CSV file")
      .setInputFiles({ name: "prices.csv", mimeType: "text/csv", buffer: Buffer.from(file) });
    await keys.press(button(page, "Continue"));
    await expect(page.getByRole("heading", { name: "First rows, as they will look" })).toBeVisible();
    await expect(title(page, "Import contributions")).toBeFocused();
    await keys.choose(button(page, /name becomes/), "Left out");
    await keys.choose(button(page, /name becomes/), "Name of the contributor");
    await keys.press(button(page, "Continue"));
  });

  await test.step("He reads what the import would do, does it, and publishes what came", async () => {
    await expect(page.getByText("30 will be added")).toBeVisible();
    await keys.press(button(page, "Add 30"));
    await expect(page.getByText("30 contributions were added")).toBeVisible();
    await keys.hasFocus();
    await keys.press(link(page, "Publish them"));
    await keys.press(button(page, "Publish 30 contributions"));
    await expect(page.getByText("30 contributions are public now.")).toBeVisible();
    await keys.hasFocus();
  });

  await test.step("He makes a theme; its dialog gives the focus back", async () => {
    await page.goto(`/app/${forum.process}/themes`);
    await keys.press(button(page, "Make theme"));
    const dialog = page.getByRole("dialog");
    await keys.type(dialog.getByLabel("Name"), "Prices in the open");
    await keys.press(dialog.getByRole("button", { name: "Make theme" }));
    await expect(page.getByRole("heading", { name: "Prices in the open" })).toBeVisible();
    await expect(button(page, "Make theme")).toBeFocused();
  });

  await test.step("He gives it to three rows, and takes it back", async () => {
    await page.goto(`/app/${forum.process}/contributions`);
    await keys.to(page.getByRole("row").nth(1));
    for (const key of ["x", "j", "x", "j", "j", "x"]) await page.keyboard.press(key);
    await expect(page.getByText("3 selected").first()).toBeVisible();
    await expect(page.getByRole("row").nth(4)).toBeFocused();
    await keys.pressAbove(button(page, /^Theme$/));
    const dialog = page.getByRole("dialog");
    await keys.press(dialog.getByRole("checkbox", { name: "Prices in the open" }).first(), "Space");
    await keys.press(dialog.getByRole("button", { name: "Set themes of 3 contributions" }));
    await expect(page.getByText("Themes of 3 contributions changed.").first()).toBeVisible();
    await keys.hasFocus();
    await keys.press(button(page, "Undo"));
    await expect(page.getByText("Taken back for 3 contributions.").first()).toBeVisible();
    await keys.hasFocus();
  });

  await test.step("From the list Tab goes on to what stands after it, not through all its rows", async () => {
    await keys.to(page.getByRole("row").nth(4));
    await page.keyboard.press("Home");
    await expect(page.getByRole("row").nth(1)).toBeFocused();
    await page.keyboard.press("t");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("row").nth(1)).toBeFocused();
    for (let at = 0; at < 3; at++) await page.keyboard.press("Tab");
    await expect(page.getByRole("region", { name: /^Preview of/ }).locator(":focus")).toHaveCount(1);
  });
});

test("Katya and Ana, who use no mouse, make a proposal, draft it and put it to a ballot", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer);
  const at = (path: string): string => `/app/${forum.process}${path}`;
  const [katya] = forum.writers;
  const [ana] = forum.chairs;
  for (const words of ["Publish the prices of operations.", "Say the price before the bill."])
    await byPost(forum.secretary, words);

  const page = await katya.opens(browser, at("/contributions"));
  await test.step("Katya chooses two contributions and writes a proposal from them", async () => {
    const keys = new Keyboard(page);
    await keys.to(page.getByRole("row").nth(1));
    for (const key of ["x", "j", "x"]) await page.keyboard.press(key);
    await keys.pressAbove(link(page, "Make proposal"));
    await expect(page.getByRole("heading", { name: "It comes from 2 contributions" })).toBeVisible();
    await expect(title(page, /./)).toBeFocused();
    await keys.type(page.getByLabel("Title"), "Open data on medical costs");
    await keys.type(page.getByLabel("Problem"), "Patients learn the price after the operation.");
    await keys.type(page.getByLabel("What is asked"), "A public register of prices.");
    await keys.press(button(page, "Make the proposal"));
    await expect(title(page, "Open data on medical costs")).toBeFocused();
  });

  await test.step("She puts it in discussion; the focus stays on the page", async () => {
    const keys = new Keyboard(page);
    await keys.press(button(page, "Put in discussion"));
    await expect(page.getByRole("main").getByText("In discussion").first()).toBeVisible();
    await expect(button(page, "Put in discussion")).toBeHidden();
    await keys.hasFocus();
  });

  const n = await openedDraft(forum);
  await test.step("She writes a line, a list and a link, and leaves the text by Escape and Tab", async () => {
    await page.goto(at(`/commitments/${n}`));
    const keys = new Keyboard(page);
    const room = new DraftingRoom(page);
    await room.ready();
    const line = page.getByRole("textbox").first();
    await keys.to(line);
    await page.keyboard.press("End");
    await page.keyboard.type(", in every clinic");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(line).not.toBeFocused();
    await keys.hasFocus();

    const field = room.field("7 Problem");
    await keys.to(field);
    await page.keyboard.press("Control+End");
    await room.drawn();
    await page.keyboard.press("Enter");
    await toTool(page, "7 Problem", "List");
    await page.keyboard.press("Enter");
    await expect(field).toBeFocused();
    await page.keyboard.type("One price for all");
    await expect(field.getByRole("listitem").last()).toHaveText("One price for all");

    await page.keyboard.press("Shift+Home");
    await room.drawn();
    await toTool(page, "7 Problem", "Link");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog", { name: "Link" });
    await expect(dialog.getByLabel("Address")).toBeFocused();
    await page.keyboard.type("https://prices.example/all");
    await page.keyboard.press("Enter");
    await expect(dialog).toBeHidden();
    await expect(field).toBeFocused();
    await expect(field.getByRole("link", { name: "One price for all" })).toBeVisible();

    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await expect(field).not.toBeFocused();
    await keys.hasFocus();
    await room.saved();
    await page.context().close();
  });

  const chair = await ana.opens(browser, at(`/commitments/${n}`));
  const keys = new Keyboard(chair);
  await test.step("Ana freezes the words and opens the ballot", async () => {
    await expect(title(chair, /./)).toBeVisible();
    await keys.press(link(chair, "Put to ballot"));
    await expect(title(chair, "Put to a ballot")).toBeFocused();
    await keys.press(button(chair, "Mark all as in the room"));
    const hugo = chair.getByRole("row").filter({ hasText: "Hugo Paz" });
    await keys.press(hugo.getByRole("checkbox", { name: "In the room" }), "Space");
    await expect(hugo.getByRole("checkbox", { name: "In the room" })).not.toBeChecked();
    await keys.press(button(chair, "Freeze version 1 and open the ballot"));
    await expect(title(chair, /./)).toBeFocused();
  });

  const ballot = new URL(chair.url()).pathname.split("/").at(-1) ?? "";
  await test.step("She checks Hugo in, votes, and changes her vote", async () => {
    await keys.choose(button(chair, /Hugo Paz/), "Remote");
    await keys.press(chair.getByRole("radio", { name: "For", exact: true }), "Space");
    await keys.press(button(chair, /^Vote$/));
    await expect(chair.getByText("Your vote: For, recorded")).toBeVisible();
    await keys.hasFocus();
    await keys.press(button(chair, "Change the vote"));
    await expect(chair.getByRole("radio", { name: "Abstain" })).toBeVisible();
    await keys.hasFocus();
    await keys.press(chair.getByRole("radio", { name: "For", exact: true }), "Space");
    await keys.press(button(chair, /^Vote$/));
    await expect(chair.getByText("Your vote: For, recorded")).toBeVisible();
    await keys.hasFocus();
  });

  await test.step("All have voted: she closes it and reads the result", async () => {
    for (const who of forum.members.slice(1))
      await who.ask(castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
    await expect(chair.getByText("All present have voted: it closes at once.")).toBeVisible();
    await keys.press(button(chair, "Close the ballot"));
    await expect(new BallotPage(chair).result).toContainText("Passed");
    await keys.hasFocus();
    await keys.press(link(chair, /^Decision/));
    await expect(title(chair, /./)).toBeFocused();
  });
});

test("The response desk needs no mouse: an answer is written, approved by both blocs and published", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer);
  await discussedProposal(forum);
  const at = (path: string): string => `/app/${forum.process}${path}`;

  await test.step("Jonas chooses what he answers, the outcome, a reason, and saves", async () => {
    const page = await forum.secretary.opens(browser, at("/responses"));
    const keys = new Keyboard(page);
    await keys.to(page.getByRole("row").filter({ hasText: "P-0001" }));
    await page.keyboard.press("3");
    await expect(page.getByRole("radio", { name: "Not included", exact: true })).toBeChecked();
    await keys.press(page.getByRole("checkbox", { name: "A law stands against it" }), "Space");
    for (const [label, words] of [
      ["What was received", "A proposal of the group Health."],
      ["How it was considered", "The group read it aloud."],
      ["How it influenced the outcome", "It gave the plan its second milestone."],
      ["What was included or not, and why", "The register is set by law."],
      ["Beyond this plan", "It goes to the budget of 2031."],
    ] as const)
      await keys.type(page.getByLabel(label), words);
    await expect(page.getByText("Complete: it can be approved.")).toBeVisible();
    await keys.press(button(page, /^Save (\d+ )?drafts?$/));
    await expect(page.getByRole("tab", { name: "To approve 1" })).toBeVisible();
    await keys.hasFocus();
    await page.context().close();
  });

  await test.step("Both co-chairs approve it", async () => {
    for (const who of forum.chairs) {
      const page = await who.opens(browser, at("/responses?tab=to_approve"));
      const keys = new Keyboard(page);
      await keys.press(button(page, /^Approve (all|the) 1 response/));
      await expect(
        page
          .getByRole("main")
          .getByText(/approved/)
          .first(),
      ).toBeVisible();
      await expect(button(page, /^Approve (all|the) 1 response/)).toBeHidden();
      await keys.hasFocus();
      await page.context().close();
    }
  });

  await test.step("The point of contact publishes the release", async () => {
    const page = await forum.contact.opens(browser, at("/responses"));
    const keys = new Keyboard(page);
    await keys.press(link(page, "Publish 1 approved"));
    await expect(title(page, /./)).toBeFocused();
    await keys.press(button(page, "Publish release 1"));
    await expect(page.getByText("1 response is public with release 1.")).toBeVisible();
    await keys.hasFocus();
    await page.context().close();
  });
});

test("[RSP-12] Ctrl and Enter saves a response right after its outcome is chosen", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer);
  await discussedProposal(forum);
  const page = await forum.secretary.opens(browser, `/app/${forum.process}/responses`);
  const outcome = page.getByRole("radio", { name: "Not included", exact: true });
  await outcome.focus();
  await page.keyboard.press("Space");
  await expect(outcome).toBeChecked();
  await page.keyboard.press("Control+Enter");
  await expect(page.getByRole("tab", { name: "Drafted 1" })).toBeVisible();
  await page.context().close();
});
