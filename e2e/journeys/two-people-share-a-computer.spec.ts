import { nothingKeepsAnybodyOut } from "../pages/axe.js";
import { signIn } from "../pages/sign-in.js";
import { forumOn, password } from "../people/forum.js";
import { discussedProposal } from "../people/thread.js";
import { expect, test } from "../support/test.js";

test("[API-10] On a shared computer nobody writes in the name of who signed in after them", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer);
  const [ana, bruno] = [forum.members[0], forum.members[1]];
  if (!ana || !bruno) throw new Error("Two members are needed.");
  const context = await ana.context(browser);
  const page = await context.newPage();
  const words = page.getByRole("textbox", { name: "Comment" });
  const notice = page.getByText("Somebody else has signed in at this browser", { exact: true });
  const entersInAnotherTab = async (email: string, name: string) => {
    const tab = await context.newPage();
    await signIn(tab, email, password);
    await expect(tab.getByRole("button", { name: `account of ${name}` })).toBeVisible();
    return tab;
  };

  await test.step("Ana writes a comment, and Bruno signs in beside it", async () => {
    await page.goto(`/app/${forum.process}/proposals/${await discussedProposal(forum)}`);
    await page.getByRole("button", { name: "Comment on the proposal" }).click();
    await words.fill("Ask the hospitals first.");
    await expect(notice).toBeHidden();
    await entersInAnotherTab("bruno.keller@example.org", bruno.name);
  });

  await test.step("What she sends is refused with its reason, stays in its field, and is not his", async () => {
    await page.getByRole("button", { name: "Send comment" }).click();
    await expect(notice).toBeVisible();
    await expect(page.getByText(/nothing is done or shown in their name/)).toBeInViewport();
    await expect(words).toHaveValue("Ask the hospitals first.");
    await expect(page.getByRole("button", { name: `account of ${ana.name}` })).toBeVisible();
    await nothingKeepsAnybodyOut(page, "somebody else has signed in");
  });

  await test.step("She signs in again in another tab, comes back, and it is hers", async () => {
    const atTheAct = page.getByRole("region", { name: "On the proposal" });
    await expect(atTheAct.getByRole("link", { name: "Sign in again in another tab" })).toBeInViewport();
    await entersInAnotherTab("ana.ruiz@example.org", ana.name);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(notice).toBeHidden();
    await page.getByRole("button", { name: "Send comment" }).click();
    await expect(page.getByRole("article").filter({ hasText: "Ask the hospitals first." })).toContainText(
      ana.name,
    );
  });

  await test.step("[ACT-7] Her session ends elsewhere: her page is covered with nobody at it, on paper too, until she is back", async () => {
    const covered = page.getByRole("alertdialog", { name: "You are signed out" });
    const { origin } = new URL(page.url());
    await context.request.delete("/api/session", { headers: { origin } });
    await expect(covered).toBeVisible();
    await page.emulateMedia({ media: "print" });
    await expect(page.locator("main")).toBeHidden();
    await page.emulateMedia({ media: null });
    await entersInAnotherTab("ana.ruiz@example.org", ana.name);
    await page.bringToFront();
    await page.evaluate(() => window.dispatchEvent(new Event("focus")));
    await expect(covered).toBeHidden();
    await expect(page.getByRole("article").filter({ hasText: "Ask the hospitals first." })).toBeVisible();
  });

  await test.step("Who goes on as who is signed in has a page of that person", async () => {
    await entersInAnotherTab("bruno.keller@example.org", bruno.name);
    await page.getByRole("link", { name: "Home", exact: true }).click();
    await page.getByRole("button", { name: "Open as who is signed in now" }).click();
    await expect(page.getByRole("button", { name: `account of ${bruno.name}` })).toBeVisible();
    await expect(notice).toBeHidden();
  });

  await test.step("[SAVE-9] He gets out also where the server has a newer page, with other files", async () => {
    await page.route(/leave-texts/, (route) => route.fulfill({ status: 404 }));
    await page.getByRole("button", { name: `account of ${bruno.name}` }).click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  });
});
