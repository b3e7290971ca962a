import { castVote } from "@accord/shared/ballots";
import { listProposals } from "@accord/shared/proposals";
import type { Page } from "@playwright/test";
import { nothingKeepsAnybodyOut } from "../pages/axe.js";
import { BallotPage } from "../pages/ballot.js";
import { tick } from "../pages/controls.js";
import { goesTo } from "../pages/goes-on.js";
import type { Forum } from "../people/forum.js";
import { forumOn } from "../people/forum.js";
import { discussedProposal } from "../people/thread.js";
import { expect, test } from "../support/test.js";

const main = (page: Page) => page.getByRole("main");
const words = (title: string) => ({
  title,
  problem: `${title}: nobody knows today.`,
  asked: `${title}, every week, in a public register.`,
});

/** All but those who vote in their browsers: so many for it, the others against it. */
async function othersVote(
  forum: Forum,
  page: Page,
  { skip, inFavour, reason = "" }: { skip: number; inFavour: number; reason?: string },
): Promise<void> {
  const ballot = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  for (const [at, who] of forum.members.slice(skip).entries())
    await who.ask(castVote, {
      params: { ballot },
      body: at < inFavour ? { choice: "for", reason: "" } : { choice: "against", reason },
    });
}

test("The forum shortlists two proposals as a list and turns one down alone; everybody sees it", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(120_000);
  const forum = await forumOn(ownServer);
  const at = (path: string): string => `/app/${forum.process}${path}`;
  for (const title of ["Prices of operations", "Waiting times of wards", "A new town hall"])
    await discussedProposal(forum, words(title));
  const [ana] = forum.chairs;
  const chair = await ana.opens(browser, at("/proposals"));
  const reader = await (
    await browser.newContext({ baseURL: ownServer.url, javaScriptEnabled: false })
  ).newPage();

  await test.step("She compares two of them, part beside part", async () => {
    await tick(chair, "Select P-0001");
    await expect(chair.getByRole("link", { name: "Compare" })).toHaveCount(0);
    await tick(chair, "Select P-0003");
    await chair.getByRole("link", { name: "Compare" }).click();
    await expect(chair.getByRole("heading", { name: "Proposals side by side" })).toBeVisible();
    const problems = chair.getByRole("heading", { name: "Problem" });
    await expect(problems).toHaveCount(2);
    const [one, other] = [await problems.first().boundingBox(), await problems.last().boundingBox()];
    expect([one?.y, (one?.x ?? 0) < (other?.x ?? 0)]).toEqual([other?.y, true]);
    await nothingKeepsAnybodyOut(chair, "proposals side by side");
    await goesTo(chair, at("/proposals"));
  });

  await test.step("They discuss one of them on its page; who is named finds it at home", async () => {
    await goesTo(chair, at("/proposals/P-0003"));
    await chair.getByRole("button", { name: "Comment on the proposal" }).click();
    const words = chair.getByRole("textbox", { name: "Comment" });
    await words.fill("Who pays for it, @Br");
    await chair.getByRole("option", { name: /^Br/ }).click();
    await chair.getByRole("button", { name: "Send comment" }).click();
    const said = (page: Page) => page.getByRole("article").filter({ hasText: "Who pays for it" });
    await expect(said(chair)).toBeFocused();
    const bruno = await forum.members[1]?.opens(browser, "/app");
    if (!bruno) throw new Error("Bruno is a member.");
    await bruno.getByRole("link", { name: /^Read the thread on/ }).click();
    await expect(bruno).toHaveURL(/proposals\/P-0003\?thread=/);
    await said(bruno).getByRole("textbox", { name: "Reply" }).fill("The city does.");
    await said(bruno).getByRole("button", { name: "Send reply" }).click();
    await expect(said(chair).getByText("The city does.")).toBeVisible();
    await nothingKeepsAnybodyOut(chair, "discussion of a proposal");
    await said(chair).getByRole("button", { name: "Resolve" }).click();
    await chair.getByRole("radio", { name: "Answered here" }).check({ force: true });
    await chair.getByRole("dialog").getByRole("button", { name: "Resolve" }).click();
    await expect(said(bruno).getByText(/^Resolved by .*: Answered here$/)).toBeVisible();
    await bruno.context().close();
    await goesTo(chair, at("/proposals"));
  });

  await test.step("Ana chooses two proposals and sees what would be put to the vote", async () => {
    await tick(chair, "Select P-0001");
    await tick(chair, "Select P-0002");
    await chair.getByRole("link", { name: "Put to ballot", exact: true }).click();
    await expect(chair.getByLabel("On P-0002 Waiting times of wards")).toHaveValue(
      "Should proposal P-0002 Waiting times of wards be shortlisted?",
    );
    await chair
      .getByRole("radio", { name: "On all of them together, in one question" })
      .check({ force: true });
    await expect(chair.getByLabel("In the exact words on the ballot")).toHaveValue(
      "Should these 2 proposals be shortlisted?",
    );
    for (const title of ["Prices of operations", "Waiting times of wards"])
      await expect(chair.getByText(title).first()).toBeVisible();
    await expect(chair.getByText("A new town hall")).toHaveCount(0);
    await chair.getByRole("button", { name: "Mark all as in the room" }).click();
    await chair.getByRole("button", { name: "Freeze version 1 and open the ballot" }).click();
    await expect(chair.getByText("Open", { exact: true }).first()).toBeVisible();
  });

  await test.step("While it runs, neither of the two goes into another ballot", async () => {
    const besides = await ana.opens(browser, at("/proposals"));
    await expect(besides.getByRole("link", { name: "Put to ballot 1" })).toHaveCount(2);
    await tick(besides, "Select P-0001");
    await expect(besides.getByRole("link", { name: "Put to ballot", exact: true })).toHaveCount(0);
    await besides.context().close();
  });

  await test.step("All vote, one decision carries both", async () => {
    const bruno = await forum.members[1]?.opens(browser, new URL(chair.url()).pathname);
    if (!bruno) throw new Error("Bruno is a member.");
    await expect(bruno.getByText("Waiting times of wards").first()).toBeVisible();
    await new BallotPage(bruno).vote("For");
    await bruno.context().close();
    await new BallotPage(chair).vote("For");
    await othersVote(forum, chair, { skip: 2, inFavour: 4 });
    await expect(chair.getByText("All present have voted: it closes at once.")).toBeVisible();
    await chair.getByRole("button", { name: "Close the ballot" }).click();
    const { result } = new BallotPage(chair);
    await expect(result).toContainText("Passed");
    await expect(result).toContainText("The effect has been carried out.");
  });

  await test.step("Both are shortlisted in the list and on their pages; the third is still discussed", async () => {
    await goesTo(chair, at("/proposals"));
    const row = (reference: string) => main(chair).getByRole("listitem").filter({ hasText: reference });
    await expect(row("P-0001")).toContainText("Shortlisted");
    await expect(row("P-0002")).toContainText("Shortlisted");
    await expect(row("P-0003")).toContainText("In discussion");
    await chair.getByRole("link", { name: "Waiting times of wards" }).click();
    await expect(main(chair)).toContainText("Ballot 1: for 6, against 2, abstained 0.");
    await expect(chair.getByRole("button", { name: "Open commitment draft" })).toBeVisible();
  });

  await test.step("The third is put to a ballot from its own page, and does not pass", async () => {
    await goesTo(chair, at("/proposals/P-0003"));
    await chair.getByRole("link", { name: "Put to ballot", exact: true }).click();
    await expect(chair.getByLabel("In the exact words on the ballot")).toHaveValue(
      /^Should proposal .* be shortlisted\?$/,
    );
    await chair.getByRole("button", { name: "Mark all as in the room" }).click();
    await chair.getByRole("button", { name: "Freeze version 1 and open the ballot" }).click();
    await new BallotPage(chair).vote("Against", "It is decided elsewhere.");
    await othersVote(forum, chair, { skip: 1, inFavour: 3, reason: "The budget is spent." });
    await expect(chair.getByText("All present have voted: it closes at once.")).toBeVisible();
    await chair.getByRole("button", { name: "Close the ballot" }).click();
    await expect(new BallotPage(chair).result).toContainText("Not passed");
    await expect(new BallotPage(chair).result).toContainText("The effect has been carried out.");
    await goesTo(chair, at("/proposals/P-0003"));
    await expect(main(chair).getByText("Not shortlisted").first()).toBeVisible();
    await expect(main(chair)).toContainText("It is decided elsewhere.");
    await expect(chair.getByRole("button", { name: "Open commitment draft" })).toHaveCount(0);
    await expect(chair.getByText("It can be commented on once it is back in discussion.")).toBeVisible();
    await expect(chair.getByRole("button", { name: "Comment on the proposal" })).toHaveCount(0);
  });

  await test.step("Two more in one sitting: who has an interest in one question votes in the other", async () => {
    for (const title of ["Benches in parks", "Lamps in parks"]) await discussedProposal(forum, words(title));
    await goesTo(chair, at("/proposals"));
    for (const ref of ["P-0004", "P-0005"]) await tick(chair, `Select ${ref}`);
    await chair.getByRole("link", { name: "Put to ballot", exact: true }).click();
    await chair.getByRole("button", { name: "Mark all as in the room" }).click();
    await tick(chair, "Bruno Keller is recused");
    await chair.getByLabel("Reason for the recusal of Bruno Keller").fill("He sells benches.");
    const inWhich = chair.getByRole("group", { name: "Bruno Keller is recused in" });
    await inWhich.getByRole("checkbox", { name: /^P-0005/ }).uncheck({ force: true });
    await nothingKeepsAnybodyOut(chair, "who is recused in which question");
    await chair.getByRole("button", { name: "Freeze the words and open 2 ballots" }).click();
    await expect(chair.getByText("Open", { exact: true }).first()).toBeVisible();
    const bruno = await forum.members[1]?.opens(browser, new URL(chair.url()).pathname);
    if (!bruno) throw new Error("Bruno is a member.");
    await expect(new BallotPage(bruno).own).toContainText("He sells benches.");
    await expect(new BallotPage(bruno).own.getByRole("radio")).toHaveCount(0);
    await bruno
      .getByRole("link", { name: /P-0005/ })
      .first()
      .click();
    await new BallotPage(bruno).vote("For");
    await bruno.context().close();
  });

  await test.step("Anyone reads what became of each, and who voted how", async () => {
    await reader.goto(`/p/${forum.process}/proposals`);
    const card = (title: string) => main(reader).getByRole("listitem").filter({ hasText: title });
    await expect(card("Prices of operations")).toContainText("Shortlisted");
    await expect(card("Waiting times of wards")).toContainText("Shortlisted");
    await expect(card("A new town hall")).toContainText("Not shortlisted");
    await reader.getByRole("link", { name: "A new town hall" }).click();
    await expect(main(reader)).toContainText("It is decided elsewhere.");
    await main(reader)
      .getByRole("link", { name: /^Decision \d/ })
      .click();
    await expect(main(reader)).toContainText("Decided by the forum: not passed");
    await expect(main(reader)).toContainText("The budget is spent.");
    await reader.getByRole("link", { name: "P-0003" }).first().click();
    await expect(reader.getByRole("heading", { level: 1, name: "A new town hall" })).toBeVisible();
  });

  await test.step("The log has both decisions, each tied to its proposals", async () => {
    const { proposals } = await ana.ask(listProposals);
    const decisions = Object.fromEntries(proposals.map((one) => [one.reference, one.decision]));
    expect(decisions["P-0001"]).toBe(decisions["P-0002"]);
    expect(decisions["P-0003"]).not.toBe(decisions["P-0001"]);
    await goesTo(chair, at("/decisions"));
    await expect(chair.getByRole("link", { name: "P-0003 A new town hall" })).toBeVisible();
    await chair
      .getByRole("link", { name: "P-0001 Prices of operations; P-0002 Waiting times of wards" })
      .click();
    await expect(main(chair)).toContainText("Should these 2 proposals be shortlisted?");
    for (const reference of ["P-0001", "P-0002"])
      await expect(main(chair).getByRole("link", { name: reference }).first()).toBeVisible();
  });
});
