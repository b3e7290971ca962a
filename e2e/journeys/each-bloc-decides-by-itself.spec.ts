import { writeFileSync } from "node:fs";
import { castVote } from "@accord/shared/ballots";
import type { JsonValue } from "@accord/shared/canonical";
import type { Locator, Page } from "@playwright/test";
import { nothingKeepsAnybodyOut, nothingStandsOutside } from "../pages/axe.js";
import { BallotPage } from "../pages/ballot.js";
import { forumOn } from "../people/forum.js";
import { expect, test } from "../support/test.js";
import { verified } from "../support/verify.js";

const phone = { viewport: { width: 360, height: 760 } };
const text = {
  title: "Statement on open hearings",
  words: "Every hearing is streamed, and the recording stays public.",
};

/** What around this line is wider than the place it has. */
const scrollingSideways = (line: Locator): Promise<string[]> =>
  line.evaluate((row) => {
    const around: string[] = [];
    for (let one = row.parentElement; one; one = one.parentElement)
      if (one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 0)
        around.push(one.className || one.tagName);
    return around;
  });

test("Three seats of government and four of civil society, each bloc decides by itself: most votes are not enough, then both agree", async ({
  browser,
  ownServer,
}, info) => {
  const forum = await forumOn(ownServer, { seats: 7, government: 3, rule: { kind: "dual_majority" } });
  const [ana, iris] = forum.chairs;
  const [, bruno, carla] = forum.members;
  if (!bruno || !carla) throw new Error("Seven members are needed.");
  const start = `/app/${forum.process}/ballots`;
  const [chair, other, minister] = await Promise.all([
    ana.opens(browser, start),
    iris.opens(browser, "/app", phone),
    bruno.opens(browser, "/app", phone),
  ]);
  const ballot = new BallotPage(chair);
  const bloc = (page: Page, label: string) =>
    new BallotPage(page).rule.getByText(new RegExp(`^${label}: \\d of \\d`));

  const review = async (): Promise<void> => {
    await chair.getByText("Put something else to a ballot").click();
    await chair.getByRole("link", { name: "A text of one's own" }).click();
  };
  /** On its review the text is put by who chairs, with everybody in the room. */
  const put = async (title: string): Promise<string> => {
    await chair.getByLabel("Title of the text").fill(title);
    await chair.getByLabel("The text, in the exact words").fill(text.words);
    await chair.getByRole("button", { name: "Mark all as in the room" }).click();
    await chair.getByRole("button", { name: "Freeze version 1 and open the ballot" }).click();
    await expect(ballot.own).toBeVisible();
    return new URL(chair.url()).pathname.split("/").at(-1) ?? "";
  };
  /** With one hand on the keys: the answers are reached, a number chooses, Enter sends. */
  const votesByKeys = async (page: Page, key: "1" | "2" | "3", said: string): Promise<void> => {
    const { own } = new BallotPage(page);
    await own.getByRole("radio").first().focus();
    await page.keyboard.press(key);
    await expect(own.getByRole("radio").nth(Number(key) - 1)).toBeChecked();
    await own.getByRole("button", { name: "Vote", exact: true }).press("Enter");
    await expect(own.getByText(`Your vote: ${said}, recorded`)).toBeVisible();
  };
  const fromHome = async (page: Page): Promise<void> => {
    if (new URL(page.url()).pathname !== "/app") await page.goto("/app");
    await page.getByRole("link", { name: /^Vote on/ }).click();
    await expect(new BallotPage(page).own).toBeVisible();
  };
  /** The command counts a file again while the reader looks at pages. */
  const checked = (name: string, log: string) => {
    const file = info.outputPath(name);
    writeFileSync(file, log);
    return verified(file);
  };
  const close = async (): Promise<void> => {
    await chair.getByRole("button", { name: "Close the ballot" }).click();
    await expect(ballot.result).toBeVisible();
  };

  await test.step("The review says what each bloc needs, and names what is not written yet", async () => {
    await review();
    const main = chair.getByRole("main");
    await expect(main).toContainText("Government: with all 3 taking part that is 2.");
    await expect(main).toContainText("Civil society: with all 4 taking part that is 3.");
    await chair.getByRole("button", { name: "Freeze version 1 and open the ballot" }).click();
    for (const missing of ["Write the title of the text.", "Write the text."])
      await expect(chair.getByRole("link", { name: missing })).toBeVisible();
    await nothingKeepsAnybodyOut(chair, "what is missing");
  });

  const first = await put(text.title);

  await test.step("Five of seven are for it, and one bloc is not: it does not pass", async () => {
    await Promise.all([other, minister].map(fromHome));
    await nothingStandsOutside(minister, "a ballot of two majorities on a phone");
    await votesByKeys(chair, "1", "For");
    await votesByKeys(other, "1", "For");
    await votesByKeys(minister, "2", "Against");
    await expect(bloc(other, "Government")).toHaveText("Government: 1 of 3 so far, needs 2.");
    await expect(bloc(other, "Civil society")).toHaveText("Civil society: 1 of 4 so far, needs 3.");
    await carla.ask(castVote, {
      params: { ballot: first },
      body: { choice: "abstain", reason: "The costs are not known." },
    });
    for (const who of forum.members.slice(4))
      await who.ask(castVote, { params: { ballot: first }, body: { choice: "for", reason: "" } });
    await chair.setViewportSize(phone.viewport);
    await expect.poll(() => scrollingSideways(ballot.onRoll("Carla Sousa"))).toEqual([]);
    await chair.setViewportSize({ width: 1280, height: 720 });
    await close();
    for (const said of [
      "For 5, against 1, abstained 1, present without a vote 0.",
      "Civil society: more than half of 4 is 3, for 4.",
      "Government: more than half of 3 is 2, for 1.",
      "Nothing changes by this result.",
    ])
      await expect(ballot.result).toContainText(said);
    await expect(chair.getByText("Not passed", { exact: true }).first()).toBeVisible();
    await nothingKeepsAnybodyOut(chair, "two majorities");
  });

  await test.step("On a phone the result stands before the rule", async () => {
    const { result, rule } = new BallotPage(minister);
    await expect(result).toBeVisible();
    const top = async (of: typeof result) => (await of.boundingBox())?.y ?? 0;
    expect(await top(result)).toBeLessThan(await top(rule));
    await nothingStandsOutside(minister, "a result on a phone");
    await nothingKeepsAnybodyOut(minister, "a result on a phone");
  });

  await test.step("Put again, two of three and three of four are for it: it passes with the same five", async () => {
    await chair.goto(start);
    await review();
    const second = await put(`${text.title}, with its costs`);
    await Promise.all([other, minister].map(fromHome));
    await votesByKeys(minister, "1", "For");
    await votesByKeys(chair, "1", "For");
    await votesByKeys(other, "3", "Abstain");
    await carla.ask(castVote, { params: { ballot: second }, body: { choice: "against", reason: "" } });
    for (const who of forum.members.slice(4))
      await who.ask(castVote, { params: { ballot: second }, body: { choice: "for", reason: "" } });
    await close();
    for (const said of [
      "Civil society: more than half of 4 is 3, for 3.",
      "Government: more than half of 3 is 2, for 2.",
      "The effect has been carried out.",
    ])
      await expect(ballot.result).toContainText(said);
  });

  await test.step("Anyone finds both, by words and not by codes, and counts them again", async () => {
    const reader = await (
      await browser.newContext({ baseURL: ownServer.url, javaScriptEnabled: false })
    ).newPage();
    const log = await reader.request.get(`/p/${forum.process}/decisions.json`);
    const whole = JSON.stringify((await log.json()) as JsonValue);
    const counted = checked("decisions.json", whole);
    const changed = whole.replace('"choice":"abstain"', '"choice":"for"');
    const turned = counted.then(() => checked("turned.json", changed));
    await reader.goto(`/p/${forum.process}/decisions`);
    const subject = reader.getByLabel("Subject");
    await expect(subject.getByRole("option")).toHaveText(["All", "A text of one's own"]);
    await subject.selectOption("A text of one's own");
    await reader.getByLabel("Result").selectOption("Not passed");
    await reader.getByRole("button", { name: "Show" }).click();
    await expect(reader.getByText("Majority in each bloc: for 5, against 1, abstained 1.")).toBeVisible();
    await reader.getByRole("link", { name: text.title, exact: true }).click();
    await expect(reader.getByRole("main")).toContainText("Government: more than half of 3 is 2, for 1.");
    const { exit, said } = await counted;
    expect(said).toContain("2 ballots, 2 of them closed with a tally, 2 recomputed to the same outcome.");
    expect(exit).toBe(0);
    expect((await turned).exit).toBe(1);
  });
});
