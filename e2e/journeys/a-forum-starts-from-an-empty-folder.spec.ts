import { tick } from "../pages/controls.js";
import { FirstRun } from "../pages/first-run.js";
import { PeoplePage } from "../pages/people.js";
import { signIn, signOut } from "../pages/sign-in.js";
import { oneTimeLink, password } from "../people/forum.js";
import { expect, test } from "../support/test.js";

const ines = { name: "Ines Moreau", email: "ines@example.org", password };

test("A forum starts from an empty folder: the printed link, five questions, members by link, sign-in", async ({
  browser,
  empty,
}) => {
  const link = await oneTimeLink(empty);
  const context = await browser.newContext({ baseURL: empty.url });
  const page = await context.newPage();

  await test.step("Ines opens the printed link and answers five questions", async () => {
    const run = new FirstRun(page);
    await run.open(link);
    await run.goOn();
    await expect(page.getByText("There is a problem")).toBeVisible();
    await run.tellWho(ines);
    await run.tellPlan({
      title: "Open plan of Arven 2027-2030",
      member: "Arven",
      start: "2027-01-01",
      end: "31/12/2030",
    });
    await run.tellForum("A decision");
    await run.pasteSeats("1; government; Ministry of Finance\n2; civil society; Budget Watch\n");
    await expect(page.getByText("2 seats read: 1 civil society, 1 government.")).toBeVisible();
    await run.goOn();
    await run.at("Check and create");
    for (const usual of ["Quorum: more than half of the filled seats", "veto", "ethics statement"])
      await expect(page.getByText(usual).first()).toBeVisible();
    await run.create();
    await run.at("What waits for you");
    await expect(page.getByRole("link", { name: "Invite members" })).toBeVisible();
  });

  await test.step("The link opens nothing a second time", async () => {
    const other = await (await browser.newContext()).newPage();
    await other.goto(link);
    await expect(other.getByRole("heading", { name: "This link has been used" })).toBeVisible();
    await other.context().close();
  });

  const invitation = await test.step("Ines invites Esther to seat 2 by a link", async () => {
    await page.getByRole("link", { name: "Invite members" }).click();
    return new PeoplePage(page).inviteToSeat(2, "Esther Mbeki");
  });

  await test.step("Esther joins by the link, and sees what she may do", async () => {
    const esther = await (await browser.newContext({ baseURL: empty.url })).newPage();
    await esther.goto(invitation);
    await expect(esther.getByRole("heading", { level: 1 })).toHaveText("Join Open plan of Arven 2027-2030");
    await expect(esther.getByText("You will vote.")).toBeVisible();
    await expect(esther.getByLabel("Your name")).toHaveValue("Esther Mbeki");
    await esther.getByLabel("Your e-mail address").fill("esther@example.org");
    await esther.getByLabel("Password", { exact: true }).fill(password);
    await tick(esther, "I have no interest to declare");
    await esther.getByRole("button", { name: "Join" }).click();
    await expect(esther.getByRole("button", { name: /account of Esther Mbeki/i })).toBeVisible();
    await signOut(esther, "Esther Mbeki");
    await signIn(esther, "esther@example.org", "not her password");
    await expect(esther.getByText("There is a problem")).toBeVisible();
    await signIn(esther, "esther@example.org", password);
    await expect(esther.getByRole("heading", { level: 1, name: "What waits for you" })).toBeVisible();
    await esther.context().close();
  });

  await test.step("Ines sees Esther on her seat without loading the page again", async () => {
    await expect(page.getByRole("listitem").filter({ hasText: "Seat 2 Budget Watch" })).toContainText(
      "Esther Mbeki",
    );
  });
  await context.close();
});
