import { agreeToVote, type Choice, castVote } from "@accord/shared/ballots";
import { forumRules } from "@accord/shared/forum";
import {
  addAttendance,
  callMeeting,
  holdMeeting,
  planMeeting,
  readMeeting,
  setAgenda,
} from "@accord/shared/meetings";
import { inZone } from "@accord/shared/messages";
import type { Page } from "@playwright/test";
import { nothingKeepsAnybodyOut, nothingStandsOutside } from "../pages/axe.js";
import { BallotPage } from "../pages/ballot.js";
import { type Forum, forumOn } from "../people/forum.js";
import { expect, test } from "../support/test.js";

const late = "Small organisations cannot print on time.";
const answer = "The secretariat prints for them.";

test("Consensus fails: objections are answered, the forum meets twice on them, and votes by its fall-back [Q6]", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer, { rule: forumRules.mixed });
  const [ana, esther] = forum.chairs;
  const chair = await ana.opens(browser, `/app/${forum.process}/ballots/new?subject=text`);
  const ballot = new BallotPage(chair);
  const others = forum.members.filter((one) => one !== ana);
  const byOthers = (id: string, choiceOf: (at: number) => Choice) =>
    Promise.all(
      others.map((one, at) =>
        one.ask(castVote, {
          params: { ballot: id },
          body: { choice: choiceOf(at), reason: at < 2 ? late : "" },
        }),
      ),
    );
  const opened = async (): Promise<string> => {
    await chair.getByRole("button", { name: "Mark all as in the room" }).click();
    await chair.getByRole("button", { name: "Freeze version 1 and open the ballot" }).click();
    await expect(ballot.own).toBeVisible();
    return new URL(chair.url()).pathname.split("/").at(-1) ?? "";
  };

  const sought =
    await test.step("Ana puts a text of the forum's own; consensus is asked for first", async () => {
      await chair.getByLabel("Title of the text").fill("A rule for late papers");
      await chair.getByLabel("The text, in the exact words").fill("Papers come seven days before a meeting.");
      await expect(chair.getByRole("main")).toContainText(
        "If it comes to a vote later: Two-thirds of the votes for and against are for it.",
      );
      return opened();
    });

  await test.step("Two object; Ana agrees by the number of the answer, and Enter in the reason casts nothing", async () => {
    await byOthers(sought, (at) => (at < 2 ? "object" : at === 2 ? "stand_aside" : "agree"));
    await ballot.own.getByLabel("Reason").fill("1");
    await ballot.own.getByLabel("Reason").press("Enter");
    await expect(ballot.own.getByRole("radio", { checked: true })).toHaveCount(0);
    await ballot.own.getByLabel("Reason").fill("");
    await ballot.own.getByRole("radio", { name: "I object" }).focus();
    await chair.keyboard.press("1");
    await expect(ballot.own.getByRole("radio", { name: "I agree" })).toBeChecked();
    await expect(ballot.own.getByRole("radio", { name: "I agree" })).toBeFocused();
    await chair.keyboard.press("Tab");
    await expect(ballot.own.getByLabel("Reason")).toBeFocused();
    await ballot.own.getByRole("button", { name: "Vote", exact: true }).press("Enter");
    await expect(ballot.own.getByText("Your vote: I agree, recorded")).toBeVisible();
    await chair.getByRole("button", { name: "Close the ballot" }).click();
    await expect(ballot.result).toContainText("Agreed 5, objected 2, stood aside 1");
    await expect(ballot.result).toContainText("No consensus");
    await expect(ballot.result).not.toContainText("Decided by the forum");
    await expect(ballot.result).toContainText("Nothing is rejected. Dialogue goes on.");
  });

  const dialogue = chair.getByRole("region", { name: "Dialogue on the objections" });
  await test.step("Each objection gets its answer, and a vote waits until the forum has met twice on it", async () => {
    for (const name of ["Bruno Keller", "Carla Sousa"]) {
      const objection = dialogue.locator(".objection").filter({ hasText: name });
      await objection.getByLabel(`Answer to the objection of ${name}`).fill(answer);
      await objection.getByRole("button", { name: "Publish the answer" }).click();
      await expect(objection.getByRole("button", { name: "Publish the answer" })).toBeHidden();
      await expect(objection).toContainText(answer);
    }
    await expect(dialogue).toContainText("Each objection is answered: 2 of 2.");
    await dialogue.getByRole("button", { name: "I agree that it comes to a vote" }).click();
    await expect(dialogue).toContainText("Ana Ruiz has agreed.");
    await looksRight(chair, "dialogue");
    for (const _meeting of ["first", "second"]) await metOn(forum, "1");
    await esther.ask(agreeToVote, { params: { ballot: sought } });
    await chair.reload();
    await expect(dialogue).toContainText("2 meetings so far");
  });

  await test.step("The vote by two-thirds says why it comes to one, and passes", async () => {
    await chair.getByRole("link", { name: "Put it to the vote" }).click();
    await chair.getByLabel("Why dialogue is exhausted").fill("All has been said twice.");
    const vote = await opened();
    await expect(chair.getByRole("region", { name: "Consensus first, else a vote" })).toContainText(
      "All has been said twice.",
    );
    await byOthers(vote, (at) => (at < 2 ? "against" : at === 2 ? "abstain" : "for"));
    await ballot.vote("For");
    await chair.getByRole("button", { name: "Close the ballot" }).click();
    await expect(ballot.result).toContainText("Two-thirds of 7 votes is 5: for 5.");
    await looksRight(chair, "result");
    await chair.emulateMedia({ media: "print" });
    for (const words of ["How it passes", "Two-thirds of 7 votes is 5: for 5.", "Roll"])
      await expect(chair.getByText(words, { exact: true })).toBeVisible();
    await expect(chair.getByText("Bruno Keller").first()).toBeVisible();
    await expect(chair.getByRole("navigation")).toHaveCount(0);
    await expect(chair.getByRole("button")).toHaveCount(0);
    const cut = await chair
      .locator(".table-scroll")
      .evaluateAll((all) => all.filter((one) => getComputedStyle(one).overflowX !== "visible").length);
    expect(cut, "tables that would be cut on paper").toBe(0);
    await chair.emulateMedia({ media: "screen" });
  });

  await test.step("Objections, answers and grounds are public", async () => {
    await chair.goto(`/p/${forum.process}/ballots/1`);
    await expect(chair.getByRole("main")).toContainText(late);
    await expect(chair.getByRole("main")).toContainText(answer);
    await chair.goto(`/p/${forum.process}/ballots/2`);
    await expect(chair.getByRole("main")).toContainText("All has been said twice.");
  });
});

/** On a desk and on a phone. */
async function looksRight(page: Page, where: string): Promise<void> {
  await nothingKeepsAnybodyOut(page, where);
  const size = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 800 });
  await nothingStandsOutside(page, where);
  if (size) await page.setViewportSize(size);
}

/** The forum has met today with the ballot on its agenda. */
async function metOn({ secretary }: Forum, ref: string): Promise<void> {
  const { no } = await secretary.ask(planMeeting, {
    body: {
      ...{ kind: "msf", purpose: null, title: "Meeting of the forum", group: null },
      ...{ day: inZone(new Date().toISOString(), "Europe/Berlin").day, from: "00:00", to: "00:01" },
      ...{ place: "Town hall", remoteLink: "", streamLink: "", open: true, closedReason: "" },
      ...{ facilitator: "", languages: "", access: "", inputUse: "", papers: [] },
    },
  });
  const params = { no };
  await secretary.ask(callMeeting, { params, body: { reason: "Objections stand." } });
  const { changedAt: seen } = await secretary.ask(readMeeting, { params });
  const about = { kind: "ballot" as const, ref };
  const item = { id: null, title: "What stands against it", words: "", minutes: 30, about, question: null };
  await secretary.ask(setAgenda, { params, body: { seen, items: [item] } });
  await secretary.ask(addAttendance, {
    params,
    body: {
      ...{ person: null, name: "Ana Ruiz", organisation: "Ministry of Finance", bloc: "government" },
      ...{ seat: null, stakeholderType: null, presence: "in_person", joined: "", left: "" },
      nameDisclosable: true,
    },
  });
  await secretary.ask(holdMeeting, { params });
}
