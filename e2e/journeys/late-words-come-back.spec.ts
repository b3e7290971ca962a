import { lockDraft, unlockDraft } from "@accord/shared/commitments";
import { endRole, readPeople } from "@accord/shared/people";
import type { Page, WebSocketRoute } from "@playwright/test";
import { nothingKeepsAnybodyOut } from "../pages/axe.js";
import { DraftingRoom } from "../pages/drafting-room.js";
import { signIn } from "../pages/sign-in.js";
import { forumOn, password } from "../people/forum.js";
import { openedDraft } from "../people/thread.js";
import { expect, test } from "../support/test.js";

/** A line on which what is typed can be held back, or that is cut and stays so. */
async function lineOf(page: Page) {
  let held: (() => void)[] | null = null;
  let isDown = false;
  const open = new Set<WebSocketRoute>();
  await page.routeWebSocket(/\/sync\//, (socket: WebSocketRoute) => {
    if (isDown) return void socket.close();
    open.add(socket);
    const server = socket.connectToServer();
    socket.onMessage((message) => {
      if (held) held.push(() => server.send(message));
      else server.send(message);
    });
  });
  return {
    hold: () => {
      held = [];
    },
    release: () => {
      const all = held ?? [];
      held = null;
      for (const send of all) send();
    },
    cut: () => {
      isDown = true;
      for (const socket of open) void socket.close();
      open.clear();
    },
  };
}

const returned = (page: Page) =>
  page.locator(".notice-title", { hasText: "Your words were not taken into the text" });

test("Words that a lock or a lost role met come back to their author, also when the page was closed", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(120_000);
  const forum = await forumOn(ownServer);
  const n = await openedDraft(forum);
  const address = `/app/${forum.process}/commitments/${n}`;
  const [one, other] = forum.writers;
  const [chair] = forum.chairs;
  const onDraft = { params: { n } };
  const katya = new DraftingRoom(await one.opens(browser, "/account"));
  const context = katya.page.context();

  await test.step("Words that are on their way when the lock falls come back, and the text has none of them", async () => {
    const line = await lineOf(katya.page);
    await katya.page.goto(address);
    await katya.ready();
    await katya.write("7 Problem", " In time.");
    await katya.saved();
    line.hold();
    await katya.write("7 Problem", " Too late.");
    await expect(katya.saving).toHaveText("Saving…");
    await chair.ask(lockDraft, { ...onDraft, body: { reason: "It is voted on." } });
    line.release();
    await expect(returned(katya.page)).toBeVisible();
    await expect(katya.field("7 Problem")).toContainText("In time.");
    await expect(katya.field("7 Problem")).not.toContainText("Too late.");
    await expect(katya.page.locator(".returned-field")).toContainText("Too late.");
  });

  await test.step("The page is closed: they are there in the next one, and go back once the lock is off", async () => {
    await katya.page.close();
    const page = await context.newPage();
    await page.goto(address);
    const again = new DraftingRoom(page);
    await expect(returned(page)).toBeVisible();
    await expect(page.getByRole("button", { name: "Put back" })).toHaveCount(0);
    await chair.ask(unlockDraft, onDraft);
    await page.getByRole("button", { name: "Put back" }).click();
    await expect(returned(page)).toHaveCount(0);
    await again.saved();
    const fresh = new DraftingRoom(await other.opens(browser, address));
    await expect(fresh.field("7 Problem")).toContainText("In time. Too late.");
    await fresh.page.close();
    await page.close();
  });

  await test.step("[SAVE-16] Another makes a list of the passage while her words are on their way to it: they come back, and go beside it", async () => {
    const page = await context.newPage();
    const line = await lineOf(page);
    await page.goto(address);
    const room = new DraftingRoom(page);
    const luis = new DraftingRoom(await other.opens(browser, address));
    await Promise.all([room.ready(), luis.ready()]);
    line.hold();
    await room.write("7 Problem", " Still on their way.");
    await luis.field("7 Problem").click();
    await luis.page.keyboard.press("Control+Shift+8");
    await luis.saved();
    await expect(page.locator(".returned-field blockquote")).toHaveText("Still on their way.");
    await expect(room.field("7 Problem")).not.toContainText("Still on their way.");
    line.release();
    await page.getByRole("button", { name: "Put back" }).click();
    await expect(returned(page)).toHaveCount(0);
    await room.saved();
    await expect(luis.field("7 Problem")).toContainText("Still on their way.");
    await expect(luis.field("7 Problem").getByRole("listitem")).toContainText("In time. Too late.");
    await luis.page.close();
    await page.close();
  });

  await test.step("Written offline, the page closed, then locked: the words come back, once", async () => {
    const page = await context.newPage();
    const line = await lineOf(page);
    await page.goto(address);
    const room = new DraftingRoom(page);
    await room.ready();
    line.cut();
    await expect(room.saving).toHaveText(/^Offline since/);
    await room.write("7 Problem", " On the train.");
    // Nobody reaches the cross of a tab in less time than the browser takes to store the last letter.
    await page.waitForTimeout(500);
    await page.close();
    await chair.ask(lockDraft, { ...onDraft, body: { reason: "It is voted on." } });
    const next = await context.newPage();
    await next.goto(address);
    await expect(returned(next)).toHaveCount(1);
    await expect(next.locator(".returned-field")).toContainText("On the train.");
    await expect(next.getByRole("textbox", { name: "7 Problem" })).not.toContainText("On the train.");
    await next.reload();
    await expect(returned(next)).toHaveCount(1);
    await chair.ask(unlockDraft, onDraft);
    await next.getByRole("button", { name: "Put back" }).click();
    await expect(next.getByRole("textbox", { name: "7 Problem" })).toContainText("On the train.");
    await next.close();
  });

  await test.step("A role that ends while its holder writes: the words come back on the open page", async () => {
    const page = await context.newPage();
    const line = await lineOf(page);
    await page.goto(address);
    const room = new DraftingRoom(page);
    await room.ready();
    line.hold();
    await room.write("7 Problem", " From one who leaves.");
    const people = await forum.contact.ask(readPeople);
    const [role] = people.people.find(({ name }) => name === one.name)?.roles ?? [];
    await forum.contact.ask(endRole, { params: { membership: role?.membership ?? "" } });
    line.release();
    await expect(returned(page)).toBeVisible();
    await expect(page.locator(".returned-field", { hasText: "From one who leaves." })).toBeVisible();
    await page.close();
  });

  await test.step("The text is closed to her for good: her account page has the words, to copy and to delete", async () => {
    const page = await context.newPage();
    await page.goto("/account");
    const kept = page.getByRole("region", { name: "Words kept in this browser" });
    await kept.getByText("All that stood in your copy").first().click();
    await expect(kept.getByText("From one who leaves.")).toBeVisible();
    await nothingKeepsAnybodyOut(page, "words kept on the account page");
    await page.setViewportSize({ width: 360, height: 740 });
    await nothingKeepsAnybodyOut(page, "words kept on the account page, phone");
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await kept.getByRole("button", { name: "Copy" }).click();
    await expect(kept.getByRole("button", { name: "Copied." })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain("From one who leaves.");
    await kept.getByRole("button", { name: "Delete" }).first().click();
    await kept.getByRole("button", { name: "Undo" }).click();
    await kept.getByText("All that stood in your copy").first().click();
    await expect(kept.getByText("From one who leaves.")).toBeVisible();
    const left = kept.getByRole("button", { name: "Delete" });
    for (let count = await left.count(); count > 0; count--) {
      await left.first().click();
      await expect(left).toHaveCount(count - 1);
    }
    await page.reload();
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("heading", { name: "Where you are signed in" })).toBeVisible();
    await expect(kept).toHaveCount(0);
    await page.close();
  });

  await test.step("Signing out with unsent words: no text stays in the browser, the words wait for the next sign-in", async () => {
    const page = await other.opens(browser, "/account");
    const line = await lineOf(page);
    await page.goto(address);
    const room = new DraftingRoom(page);
    await room.ready();
    line.cut();
    await expect(room.saving).toHaveText(/^Offline since/);
    await room.write("7 Problem", " Unsent.");
    await page.getByRole("button", { name: /account of/ }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page).toHaveURL(/sign-in/);
    const kept = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(kept).toEqual(["accord-drafts"]);
    await signIn(page, "luis.prado@example.org", password);
    const next = await page.context().newPage();
    await next.goto(address);
    await expect(returned(next)).toHaveCount(1);
    await expect(next.locator(".returned-field")).toContainText("Unsent.");
  });
});
