import { callClosing, castVote, prepareBallot, previewBallot, readBallot } from "@accord/shared/ballots";
import { beginFirstTerms, changeTermsFigures } from "@accord/shared/forum";
import { nothingKeepsAnybodyOut, nothingStandsOutside, withLargeLetters } from "../pages/axe.js";
import { DraftingRoom } from "../pages/drafting-room.js";
import { forumOn } from "../people/forum.js";
import { expect, test } from "../support/test.js";

test("The forum writes down its terms, changes them by ballot, and everybody reads what changed by words", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(120_000);
  const forum = await forumOn(ownServer);
  const { process, secretary } = forum;
  const [ana] = forum.chairs;
  const address = `/app/${process}/terms`;
  await secretary.ask(beginFirstTerms);
  const chair = await ana.opens(browser, address);
  const room = new DraftingRoom(chair);
  const remit = "1 Remit";
  const decisions = "5 How decisions are made";

  await test.step("Version 1 is written down, and a co-chair makes it public", async () => {
    await room.ready();
    await room.write(remit, "The forum oversees the plan and its answers.");
    await room.write(decisions, "By majority.");
    await room.saved();
    await chair.getByRole("link", { name: "Make the text public" }).click();
    await expect(chair.getByRole("main")).toContainText("The forum oversees the plan and its answers.");
    await chair.getByRole("button", { name: "Freeze version 1 and make it public" }).click();
    await expect(chair.getByRole("link", { name: "Public page" })).toBeVisible();
  });

  await test.step("Version 2 is drafted; what it changes stands below it while it is written", async () => {
    await chair.getByRole("button", { name: "Propose a change" }).click();
    await room.ready();
    await room.reads(remit, "The forum oversees the plan and its answers.");
    await room.write(decisions, " Each bloc agrees.");
    await room.saved();
    await secretary.ask(changeTermsFigures, {
      params: { n: 2 },
      body: {
        mandate: "decision_making",
        rule: { kind: "majority" },
        quorum: { kind: "number", present: 6, eachBloc: true },
      },
    });
    const changes = chair.getByRole("region", { name: "What version 2 changes" });
    await expect(changes.locator("ins")).toHaveText("Each bloc agrees.");
    await expect(changes).toContainText("The words of 1 part change.");
    await expect(changes.getByRole("row", { name: /Quorum/ })).toBeVisible();
    await expect(chair.getByRole("link", { name: "Put the change to ballot" })).toBeVisible();
    await chair.reload();
    await room.ready();
    await expect(changes.locator("ins")).toHaveText("Each bloc agrees.");
    await nothingKeepsAnybodyOut(chair, "a draft of the terms");
    await withLargeLetters(chair, () => nothingStandsOutside(chair, "the terms at twice the text size"));
  });

  await test.step("The forum votes for it; it is in force, with the words it replaced beside it", async () => {
    const preview = await ana.ask(previewBallot, { query: { terms: "2" } });
    const { ballot } = await ana.ask(prepareBallot, {
      body: {
        subject: "terms",
        subjects: preview.subjects.map(({ id }) => id),
        question: "Should version 2 take the place of the terms in force?",
        live: true,
        closesAt: null,
        recused: [],
        present: preview.seats.map(({ seat }) => ({ seat, presence: "in_person" })),
        open: true,
      },
    });
    await expect(chair.getByText(/^Before the forum/).first()).toBeVisible();
    for (const member of forum.members)
      await member.ask(castVote, { params: { ballot }, body: { choice: "for", reason: "" } });
    await ana.ask(callClosing, { params: { ballot } });
    await expect
      .poll(async () => (await ana.ask(readBallot, { params: { ballot } })).state, { timeout: 20_000 })
      .toBe("effective");
    await chair.goto(`${address}?version=2`);
    await expect(chair.getByText("In force", { exact: true }).first()).toBeVisible();
    const changes = chair.getByRole("region", { name: "What version 2 changes" });
    await expect(changes.locator("ins")).toHaveText("Each bloc agrees.");
    await expect(changes.locator("del")).toHaveCount(0);
    await expect(changes).toContainText("7 parts are as before");
    await chair.setViewportSize({ width: 360, height: 740 });
    await nothingStandsOutside(chair, "the terms on a phone");
  });

  await test.step("Everybody reads both versions", async () => {
    const page = await browser.newPage({ baseURL: ownServer.url, javaScriptEnabled: false });
    await page.goto(`/p/${process}/terms/v2`);
    await expect(page.getByRole("main")).toContainText("Each bloc agrees.");
    await expect(page.getByRole("main")).toContainText("In force since");
    await page.goto(`/p/${process}/terms/v1`);
    await expect(page.getByRole("main")).not.toContainText("Each bloc agrees.");
    await expect(page.getByRole("main")).toContainText("A later version has taken its place.");
    await page.close();
  });
});
