import { castVote } from "@accord/shared/ballots";
import { changeSettings } from "@accord/shared/process";
import { BallotPage } from "../pages/ballot.js";
import { tick } from "../pages/controls.js";
import { forumOn } from "../people/forum.js";
import { meetingToday } from "../people/meeting.js";
import { openedDraft } from "../people/thread.js";
import { expect, test } from "../support/test.js";

test("A member votes before the meeting ends: check-in, reasons, a changed mind, the result in words", async ({
  browser,
  ownServer,
}) => {
  // The countdown before a closing takes a minute of its own.
  test.setTimeout(180_000);
  const forum = await forumOn(ownServer);
  // This forum counts down half as long as is usual.
  await forum.contact.ask(changeSettings, { body: { set: { closingCountdownSeconds: 30 } } });
  const n = await openedDraft(forum);
  const meeting = await meetingToday(forum);
  const [ana, esther] = forum.chairs;
  const [, bruno, carla, dmitri, , farid, greta] = forum.members;
  if (!bruno || !carla || !dmitri || !farid || !greta) throw new Error("Eight members are needed.");
  const chair = await ana.opens(browser, `/app/${forum.process}/commitments/${n}`);

  const ballot =
    await test.step("Ana freezes the words and opens the ballot on one page that says what is fixed", async () => {
      await chair.getByRole("link", { name: "Put to ballot", exact: true }).click();
      await expect(chair.getByRole("heading", { level: 1, name: "Put to a ballot" })).toBeVisible();
      await expect(chair.getByLabel("In the exact words on the ballot")).not.toHaveValue("");
      await expect(
        chair.getByText("What cannot be changed afterwards: question, text, rule, roll"),
      ).toBeVisible();
      await chair.getByRole("button", { name: "Freeze only" }).click();
      await expect(chair.getByText("Version 1 is frozen. Read version 1")).toBeVisible();
      await chair.getByRole("button", { name: "Mark all as in the room" }).click();
      const hugo = chair.getByRole("row").filter({ hasText: "Hugo Paz" });
      await hugo.getByRole("checkbox", { name: "In the room" }).uncheck({ force: true });
      await tick(chair.getByRole("row").filter({ hasText: "Dmitri Orlov" }), /is recused$/);
      await chair.getByLabel("Reason for the recusal of Dmitri Orlov").fill("Runs the city's hospital.");
      await chair.getByRole("button", { name: "Freeze version 1 and open the ballot" }).click();
      await expect(chair.getByText("Open", { exact: true }).first()).toBeVisible();
      return new BallotPage(chair);
    });
  const address = new URL(chair.url()).pathname;
  const id = address.split("/").at(-1) ?? "";

  await test.step("Bruno finds it waiting, reads the rule with this ballot's numbers, and votes with a reason", async () => {
    const page = await bruno.opens(browser, "/app");
    await page.getByRole("link", { name: /^Vote on/ }).click();
    const his = new BallotPage(page);
    await expect(his.rule).toContainText(
      "Passes if more than half of those who take part vote for it: 4 of 6.",
    );
    await his.own.getByRole("button", { name: "Vote", exact: true }).click();
    await expect(page.getByRole("link", { name: "Choose one of the answers first." })).toBeVisible();
    await his.vote("Against", "The figures come too late.");
    await expect(ballot.onRoll("Bruno Keller")).toContainText("Against");
    await expect(ballot.onRoll("Bruno Keller")).toContainText("The figures come too late.");

    await his.change();
    await his.vote("For", "The figures come in spring now.");
    await expect(ballot.onRoll("Bruno Keller")).toContainText("The figures come in spring now.");
    await expect(his.rule).toContainText("1 has so far.");
  });

  await test.step("Hugo comes late, says so himself, and votes; Dmitri is told why he does not", async () => {
    const hugo = await (forum.members[7] ?? esther).opens(browser, address);
    await hugo.getByRole("button", { name: "I take part remotely" }).click();
    await new BallotPage(hugo).vote("Abstain");
    await expect(ballot.onRoll("Hugo Paz")).toContainText("Abstain");
    const recused = await dmitri.opens(browser, address);
    await expect(recused.getByText("You are recused in this question and do not vote.")).toBeVisible();
  });

  const desk = await ana.opens(browser, `/app/${forum.process}/desk`);
  const wall = await bruno.opens(browser, `${address}/screen`);
  await test.step("Two more vote; at the desk Ana calls the names of the others, by keys alone", async () => {
    for (const [who, choice, reason] of [
      [esther, "for", "Patients have asked for it for years."],
      [carla, "against", "Who pays is open."],
    ] as const)
      await who.ask(castVote, { params: { ballot: id }, body: { choice, reason } });
    await expect(desk.getByText("Quorum met: 7 present, 5 needed.")).toBeVisible();
    await desk.getByRole("button", { name: "Call the names" }).press("Enter");
    for (const [name, key] of [
      ["Ana Ruiz", "1"],
      ["Farid Haddad", "1"],
      ["Greta Lind", "0"],
    ] as const) {
      await expect(desk.getByRole("group", { name })).toBeFocused();
      await desk.keyboard.press(key);
    }
    await expect(desk.getByText("Everybody present has been called. 1 was passed over.")).toBeVisible();
    await expect(ballot.onRoll("Farid Haddad")).toContainText("For");
    await expect(wall.getByText("6 of 7 have voted")).toBeVisible();
  });

  await test.step("On a phone the desk is who is there, open and close, and it says where the rest stands", async () => {
    const phone = await ana.opens(browser, `/app/${forum.process}/desk`);
    const hint = phone.getByText("On a narrow screen the desk has who is there");
    const ofWide = [
      phone.getByRole("heading", { name: "Agenda" }),
      phone.getByRole("button", { name: "Call the names" }),
      phone.getByRole("button", { name: "Enter a raised hand: Greta Lind" }),
    ];
    for (const one of ofWide) await expect(one).toBeVisible();
    await expect(hint).toBeHidden();
    await phone.setViewportSize({ width: 360, height: 740 });
    for (const one of ofWide) await expect(one).toBeHidden();
    await expect(hint).toBeVisible();
    for (const name of ["Close the ballot", "Absent: Greta Lind"])
      await expect(phone.getByRole("button", { name })).toBeVisible();
    await expect(phone.getByText("Quorum met: 7 present, 5 needed.")).toBeVisible();
    await phone.context().close();
  });

  await test.step("Ana closes: who has not voted is named, a countdown runs, and Greta votes before it ends", async () => {
    await expect(chair.getByText("1 who is present has not voted: Greta Lind.")).toBeVisible();
    const page = await greta.opens(browser, address);
    await chair.getByRole("button", { name: "Close the ballot" }).click();
    await expect(page.getByRole("timer")).toContainText("Nobody can stop it.");
    await new BallotPage(page).vote("For");
    await expect(ballot.result).toBeVisible({ timeout: 90_000 });
  });

  await test.step("The result is told in words with its arithmetic, and what follows", async () => {
    await expect(ballot.result).toContainText("Passed");
    await expect(ballot.result).toContainText("Decided by the forum.");
    await expect(ballot.result).toContainText("More than half of 7 is 4: for 5.");
    await expect(ballot.result).toContainText("The effect has been carried out.", { timeout: 15_000 });
    await ballot.result.getByRole("link", { name: /^Decision/ }).click();
    await expect(chair.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(chair.getByText("Who pays is open.").first()).toBeVisible();
    await expect(chair.getByText("Decided: passed.")).toBeVisible();
  });

  await test.step("The wall shows what came out when Ana shows it; the minutes have it already", async () => {
    await expect(wall.getByText("Voting is over. The result follows.")).toBeVisible();
    await desk.getByRole("button", { name: "Show the result on the wall" }).click();
    await expect(wall.getByText("For 5, against 1, abstained 1")).toBeVisible();
    await desk.goto(`/app/${forum.process}/meetings/${meeting}/minutes`);
    await expect(desk.getByRole("main")).toContainText("Passed: 5 for, 1 against, 1 abstained.");
  });

  await test.step("The commitment is in the plan, with the version that was voted on", async () => {
    await chair.goto(`/app/${forum.process}/commitments`);
    await expect(chair.getByRole("main")).toContainText("In the plan");
  });
});
