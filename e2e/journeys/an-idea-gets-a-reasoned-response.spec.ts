import { readFileSync, writeFileSync } from "node:fs";
import { castVote } from "@accord/shared/ballots";
import { freezeVersion, publishVersion } from "@accord/shared/commitments";
import { openCall } from "@accord/shared/contributions";
import type { Page } from "@playwright/test";
import { BallotPage } from "../pages/ballot.js";
import { choose } from "../pages/controls.js";
import { DraftingRoom } from "../pages/drafting-room.js";
import { ResponseDesk } from "../pages/response-desk.js";
import { forumOn } from "../people/forum.js";
import { writesNotes } from "../people/notes.js";
import { expect, test } from "../support/test.js";
import { verified } from "../support/verify.js";

const idea = "Publish the prices of operations before the patient is treated.";

test("An idea gets a reasoned response: from its number to theme, proposal, draft, ballot, release", async ({
  browser,
  ownServer,
}, info) => {
  // The whole way in one journey: eleven steps, six browsers.
  test.setTimeout(120_000);
  const forum = await forumOn(ownServer);
  const at = (path: string): string => `/app/${forum.process}${path}`;
  const [katya] = forum.writers;
  const [ana, esther] = forum.chairs;
  const phone = await browser.newContext({
    baseURL: ownServer.url,
    javaScriptEnabled: false,
    viewport: { width: 360, height: 740 },
  });
  const olga = await phone.newPage();

  await test.step("Olga sends her idea from a phone, without script and without an account", async () => {
    const today = new Date().toISOString().slice(0, 10);
    await forum.contact.ask(openCall, {
      body: {
        title: "What should change in health?",
        question: "What should change, and why?",
        opensOn: today,
        closesOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
        moderated: false,
        grounds: [],
        consentText: "Your words are published under your name and answered.",
      },
    });
    await olga.goto(`/p/${forum.process}`);
    await olga.getByRole("link", { name: /Send/ }).first().click();
    await olga.getByLabel("What should change, and why?").fill(idea);
    await olga.getByRole("button", { name: "Continue" }).click();
    await choose(olga, "For myself");
    await olga.getByRole("button", { name: "Continue" }).click();
    await olga.getByLabel("Your name").fill("Olga Petrova");
    await olga.getByRole("button", { name: "Continue" }).click();
    await olga.getByRole("button", { name: "Send", exact: true }).click();
    await expect(olga.getByRole("heading", { level: 1 })).toContainText("C-0001");
  });
  const receipt = olga.url();

  const hers = await katya.opens(browser, at("/contributions/C-0001"));
  await test.step("Katya makes a proposal from it and puts it in discussion", async () => {
    await hers.getByRole("link", { name: "Make proposal" }).click();
    await hers.getByLabel("Title").fill("Open data on medical costs");
    await hers.getByLabel("Problem").fill("Patients learn the price of an operation after it.");
    await hers.getByLabel("What is asked").fill("A public register of prices.");
    await hers.getByRole("button", { name: "Make the proposal" }).click();
    await expect(hers.getByRole("heading", { level: 1, name: "Open data on medical costs" })).toBeVisible();
    await hers.getByRole("button", { name: "Put in discussion" }).click();
    await expect(main(hers).getByText("In discussion").first()).toBeVisible();
  });

  const chair = await ana.opens(browser, at("/proposals/P-0001"));
  await test.step("Both co-chairs shortlist it together; the second signature decides", async () => {
    await chair.getByRole("button", { name: "Decide with the other co-chair" }).click();
    const dialog = chair.getByRole("dialog");
    await choose(dialog, "Shortlisted");
    await dialog.getByLabel("Reasons").fill("The ministry has the figures.");
    await dialog.getByRole("button", { name: "Sign it" }).click();
    await expect(main(chair).getByText("Civil society: not signed yet")).toBeVisible();
    const other = await esther.opens(browser, "/app");
    await other.getByRole("link", { name: /^Sign for/ }).click();
    await other.getByRole("button", { name: "Sign and decide" }).click();
    await expect(main(chair).getByText("Shortlisted").first()).toBeVisible();
    await other.context().close();
  });

  await test.step("Ana opens the draft; Katya writes, and ties her words to the idea", async () => {
    await chair.getByRole("button", { name: "Open commitment draft" }).click();
    const room = new DraftingRoom(chair);
    await room.ready();
    await hers.goto(new URL(chair.url()).pathname);
    const own = new DraftingRoom(hers);
    await own.ready();
    await own.write("9 Action", " Prices stand on the door of every clinic.");
    await own.saved();
    await hers.keyboard.press("Shift+Home");
    for (const page of [hers, chair]) await page.getByRole("tab", { name: /^Contributions/ }).click();
    await hers.getByRole("button", { name: "This answers C-0001" }).click();
    await expect(main(hers).getByText("Answered in 1 passage")).toBeVisible();
    await expect(main(chair).getByText("Answered in 1 passage")).toBeVisible();
  });

  await test.step("The draft is public: Olga comments on the paragraph that took up her idea, without script", async () => {
    const body = { inNameOf: null };
    const { version } = await ana.ask(freezeVersion, { params: { n: 1 }, body });
    const { address } = await ana.ask(publishVersion, { params: { n: 1, version }, body });
    await olga.goto(`/p/${forum.process}/${address}`);
    await olga.getByRole("link", { name: "Comment on paragraph 2" }).click();
    await expect(olga.getByRole("blockquote")).toContainText("Prices stand on the door of every clinic.");
    await olga.getByLabel("What would you change in paragraph 2, and why?").fill("Dentists have doors too.");
    await choose(olga, "For myself");
    await olga.getByLabel("Your name").fill("Olga Petrova");
    await olga.getByRole("button", { name: "Continue" }).click();
    await olga.getByRole("button", { name: "Send", exact: true }).click();
    await expect(olga.getByRole("heading", { level: 1 })).toContainText("C-0002");
    await expect(main(hers).getByRole("link", { name: "On paragraph 2 of draft 1" })).toBeVisible();
  });

  await test.step("Version 1 is frozen and put to a ballot, and passes", async () => {
    await writesNotes(forum.contact, 1);
    await chair.getByRole("link", { name: "Put to ballot", exact: true }).click();
    await chair.getByRole("button", { name: "Mark all as in the room" }).click();
    await chair.getByRole("button", { name: "Freeze version 1 and open the ballot" }).click();
    await expect(main(chair).getByText("8 who are present have not voted")).toBeVisible();
    const ballot = new URL(chair.url()).pathname.split("/").at(-1) ?? "";
    for (const [no, who] of forum.members.entries())
      await who.ask(castVote, {
        params: { ballot },
        body: { choice: no < 6 ? "for" : "against", reason: no < 6 ? "" : "No budget." },
      });
    await expect(main(chair).getByText("All present have voted: it closes at once.")).toBeVisible();
    await chair.getByRole("button", { name: "Close the ballot" }).click();
    const { result } = new BallotPage(chair);
    await expect(result).toContainText("Passed");
    await expect(result).toContainText("The effect has been carried out.");
  });

  await test.step("The response is filled in from the record, with one line of its own; both blocs approve", async () => {
    const secretary = await forum.secretary.opens(browser, at("/contributions/C-0001"));
    await secretary.getByRole("link", { name: "Answer", exact: true }).click();
    const desk = new ResponseDesk(secretary);
    await expect(secretary.getByRole("heading", { level: 2, name: idea })).toBeVisible();
    await expect(secretary.getByRole("radio", { name: "Included", exact: true })).toBeChecked();
    await expect(secretary.getByLabel("How it influenced the outcome")).toHaveValue(/commitment 1/);
    await desk.write({
      outcome: "Included",
      own: {},
      elements: {
        "What was included or not, and why": "The register is in the plan, for every clinic.",
        "Beyond this plan": "Dentists follow in 2031.",
      },
    });
    await desk.save();
    for (const who of forum.chairs) {
      const theirs = await who.opens(browser, at("/responses?tab=to_approve"));
      await theirs.getByRole("button", { name: /^Approve (all|the) 1 response/ }).click();
      await expect(
        main(theirs)
          .getByText(/approved/)
          .first(),
      ).toBeVisible();
      await theirs.context().close();
    }
  });

  await test.step("The point of contact publishes it after a page that says what becomes public", async () => {
    const contact = await forum.contact.opens(browser, at("/responses"));
    await contact.getByRole("link", { name: "Publish 1 approved" }).click();
    await contact.getByRole("button", { name: "Publish release 1" }).click();
    await expect(main(contact).getByText("1 response is public with release 1.")).toBeVisible();
    await contact.context().close();
  });

  await test.step("Olga's own page tells what became of it, with the reasons", async () => {
    await olga.goto(receipt);
    const way = olga.getByRole("region", { name: "What became of it" });
    await expect(way).toContainText("P-0001 Open data on medical costs");
    await expect(way).toContainText("Ballot 1");
    await expect(main(olga)).toContainText("The register is in the plan, for every clinic.");
    await expect(main(olga)).toContainText("6 for, 2 against, 0 abstained. It passed.");
  });

  await test.step("Anyone reads it on the public pages, and loads all of it as files", async () => {
    await olga.goto(`/p/${forum.process}`);
    await expect(main(olga)).toContainText("1 is included");
    await olga.getByRole("link", { name: "Read the responses" }).click();
    await expect(main(olga)).toContainText("The register is in the plan, for every clinic.");
    for (const [file, key, count] of [
      ["response.json", "rows", 2],
      ["contributions.json", "contributions", 1],
    ] as const) {
      const json = await (await phone.request.get(`/p/${forum.process}/${file}`)).json();
      expect(json[key], file).toHaveLength(count);
    }
  });

  await test.step("She takes the log of decisions with her and checks it at home; one changed word is found", async () => {
    await olga.goto(`/p/${forum.process}/decisions`);
    const file = info.outputPath("decisions.json");
    const link = olga.getByRole("link", { name: "The whole decision log as a file (JSON)" });
    const loaded = await phone.request.get((await link.getAttribute("href")) ?? "");
    writeFileSync(file, await loaded.body());
    expect(await verified(file)).toMatchObject({
      exit: 0,
      said: expect.stringContaining("The log is whole."),
    });

    writeFileSync(file, readFileSync(file, "utf8").replace("No budget.", "No reason."));
    expect(await verified(file)).toMatchObject({
      exit: 1,
      said: expect.stringContaining("The log is not whole"),
    });
    await phone.close();
  });
});

const main = (page: Page) => page.getByRole("main");
