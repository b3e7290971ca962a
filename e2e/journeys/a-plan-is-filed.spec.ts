import { writeFileSync } from "node:fs";
import { openCommitment, readCommitment } from "@accord/shared/commitments";
import { readPlan } from "@accord/shared/plan";
import { Contributions } from "../pages/contributions.js";
import { choose, select, tick } from "../pages/controls.js";
import { goesTo } from "../pages/goes-on.js";
import { PlanPage } from "../pages/plan.js";
import { PlanOfActivities } from "../pages/plan-of-activities.js";
import { ResponseDesk } from "../pages/response-desk.js";
import { TemplateForm } from "../pages/template.js";
import { arvenOn } from "../people/arven.js";
import { fillsCommitment } from "../people/full-texts.js";
import { writesNotes } from "../people/notes.js";
import {
  answersMore,
  approvedAndPublished,
  commentsAndResolves,
  day,
  elements,
  main,
  numbers,
  opensAndVotes,
  plan,
  readsThePlan,
  reference,
  secondProposal,
  sendsAnIdea,
  term,
  typesLetters,
  votesOnSecond,
  workshop,
  writesTemplate,
  writesVision,
} from "../people/way-to-a-plan.js";
import { writesIn } from "../people/writing.js";
import { expect, test } from "../support/test.js";
import { verified } from "../support/verify.js";

test.use({ actionTimeout: 15_000 });

test("A plan is filed: from an empty folder, by a facilitator, four members and a point of contact", async ({
  browser,
  ownServer,
}, info) => {
  test.setTimeout(360_000);
  const arven = await test.step("The printed link, five questions, six people who join by links", () =>
    arvenOn(browser, ownServer, plan));
  const { process, ines, jonas, ana, bruno, esther } = arven;
  const at = (path: string): string => `/app/${process}${path}`;
  const reader = await (
    await browser.newContext({ baseURL: ownServer.url, javaScriptEnabled: false })
  ).newPage();

  await test.step("Ines sets the dates, takes the offered template and publishes the timeline", async () => {
    const activities = new PlanOfActivities(ines.page);
    await activities.open(process);
    await activities.setDates({ begins: day(20), due: day(280), name: "Arven", endOfTerm: day(1500) });
    await activities.takeTemplate();
    await activities.publish();
    await reader.goto(`/p/${process}/timeline`);
    await expect(main(reader)).toContainText("Outreach and first ideas");
  });

  await test.step("She opens a call; an idea comes from a phone without script", async () => {
    await goesTo(ines.page, at("/contributions/calls/new"));
    await ines.page.getByLabel("Title").fill("What should change in health?");
    await ines.page.getByLabel("Question").fill("What should change, and why?");
    await ines.page.getByLabel("Last day").fill(day(30));
    await ines.page.getByRole("button", { name: "Check", exact: true }).click();
    await ines.page.getByRole("button", { name: "Open this call" }).click();
    await expect(main(ines.page).getByText(/^Open until /)).toBeVisible();
    await sendsAnIdea(reader, process);
  });

  const list = new Contributions(jonas.page);
  await test.step("Jonas imports what a workshop wrote down, publishes it, and enters five letters", async () => {
    await list.open(process);
    await list.import("workshop.csv", workshop);
    await jonas.page.getByRole("button", { name: "Add 24" }).click();
    await expect(main(jonas.page).getByText("24 contributions were added")).toBeVisible();
    await jonas.page.getByRole("link", { name: "Publish them" }).click();
    await jonas.page.getByRole("button", { name: "Publish 24 contributions" }).click();
    await expect(main(jonas.page).getByText("24 contributions are public now.")).toBeVisible();
    await typesLetters(jonas.who, numbers(26, 30));
  });

  await test.step("He gives those about prices a theme, and makes a proposal from the first two", async () => {
    await goesTo(jonas.page, at("/themes"));
    await jonas.page.getByRole("button", { name: "Make theme" }).click();
    const dialog = jonas.page.getByRole("dialog");
    await dialog.getByLabel("Name").fill("Prices in the open");
    await dialog.getByRole("button", { name: "Make theme" }).click();
    await expect(jonas.page.getByRole("heading", { name: "Prices in the open" })).toBeVisible();
    await list.open(process);
    await expect(list.count).toHaveText(/^30 contributions/);
    await list.search("prices of operations");
    await jonas.page.getByRole("button", { name: "Select all 13 that match" }).click();
    await jonas.page.getByRole("button", { name: "Theme", exact: true }).click();
    await tick(jonas.page.getByRole("group", { name: "Give" }), "Prices in the open");
    await jonas.page.getByRole("button", { name: "Set themes of 13 contributions" }).click();
    await expect(main(jonas.page).getByText("Themes of 13 contributions changed.")).toBeVisible();
    await list.open(process);
    await list.search("prices of operations");
    await expect(list.count).toHaveText(/· 13 match/);
    await list.selectFirst(2);
    await jonas.page.getByRole("link", { name: "Make proposal" }).first().click();
    await jonas.page.getByLabel("Title").fill("Open prices of operations");
    await jonas.page.getByLabel("Problem").fill("Patients learn the price of an operation after it.");
    await jonas.page.getByLabel("What is asked").fill("A public register of prices, kept by the ministry.");
    await select(jonas.page, /Working group/, "Health");
    await jonas.page.getByRole("button", { name: "Make the proposal" }).click();
    await jonas.page.getByRole("button", { name: "Put in discussion" }).click();
    await expect(main(jonas.page).getByText("In discussion").first()).toBeVisible();
    await secondProposal(arven);
  });

  await test.step("The forum shortlists the first by ballot, both co-chairs the second together", async () => {
    await goesTo(ana.page, at("/proposals/P-0001"));
    await ana.page.getByRole("link", { name: "Put to ballot", exact: true }).click();
    await opensAndVotes(arven);
    await goesTo(ana.page, at("/proposals/P-0002"));
    await ana.page.getByRole("button", { name: "Decide with the other co-chair" }).click();
    const dialog = ana.page.getByRole("dialog");
    await choose(dialog, "Shortlisted");
    await dialog.getByLabel("Reasons").fill("The wards have the figures.");
    await dialog.getByRole("button", { name: "Sign it" }).click();
    await expect(main(ana.page).getByText("Civil society: not signed yet")).toBeVisible();
    await goesTo(esther.page, "/app");
    await esther.page.getByRole("link", { name: /^Sign for/ }).click();
    await esther.page.getByRole("button", { name: "Sign and decide" }).click();
    await expect(main(ana.page).getByText("Shortlisted").first()).toBeVisible();
  });

  const room = new TemplateForm(jonas.page);
  await test.step("Ana opens both drafts; Jonas writes the template of the first, field by field", async () => {
    await goesTo(ana.page, at("/proposals/P-0001"));
    await ana.page.getByRole("button", { name: "Open commitment draft" }).click();
    await expect(ana.page).toHaveURL(/\/commitments\/1/);
    await ana.who.ask(openCommitment, { body: { proposal: "P-0002", inNameOf: null } });
    await goesTo(jonas.page, at("/commitments/1"));
    await room.ready();
    await writesTemplate(room);
    const { document } = await jonas.who.ask(readCommitment, { params: { n: 2 } });
    await writesIn(jonas.who, document, (doc) => fillsCommitment(doc, term));
  });

  await test.step("Bruno comments on words that he may not edit; Jonas takes it up and resolves it", async () => {
    await commentsAndResolves(room, bruno.page, at("/commitments/1"));
  });

  await test.step("Version 1 of each is frozen, voted on and included", async () => {
    await writesNotes(ana.who, 1);
    await goesTo(ana.page, at("/commitments/1"));
    await ana.page.getByRole("link", { name: "Put to ballot", exact: true }).click();
    await opensAndVotes(arven);
    await votesOnSecond(arven);
    await goesTo(ana.page, at("/commitments"));
    await expect(main(ana.page).getByText("In the plan")).toHaveCount(2);
  });

  const desk = new ResponseDesk(jonas.page);
  await test.step("Jonas answers: one alone, eight in a group with a line for each, the others like them", async () => {
    await desk.open(process);
    await desk.row(reference(1)).click();
    await desk.write({ outcome: "Included", own: {}, elements, theme: "Prices in the open" });
    await desk.save();
    await expect(jonas.page.getByRole("tab", { name: "To approve 1" })).toBeVisible();
    await desk.chooseByNumbers("2-9", 8);
    const own = Object.fromEntries(
      numbers(2, 9).map((no) => [reference(no), `Line ${no}, for its own author.`]),
    );
    await desk.write({ outcome: "Included", own, elements, theme: "Prices in the open" });
    await desk.save();
    await expect(jonas.page.getByRole("tab", { name: "To approve 9" })).toBeVisible();
    await answersMore(arven);
    await expect(jonas.page.getByRole("tab", { name: "To approve 29" })).toBeVisible();
  });

  await test.step("He writes the summaries of both junctures; both blocs approve, Ines publishes", async () => {
    for (const [juncture, summary, add, label] of [
      ["themes", "Summary of major categories", "Add a category", "Category"],
      ["proposals", "Summary of proposed commitments", "Add a proposed commitment", "Proposed commitment"],
    ] as const) {
      await goesTo(jonas.page, at(`/responses${juncture === "themes" ? "?juncture=themes" : ""}`));
      const region = jonas.page.getByRole("region", { name: summary });
      await region.getByText(summary).first().click();
      await region.getByRole("button", { name: add }).click();
      await region.getByLabel(label, { exact: true }).fill("Prices and waiting times");
      await choose(region, "Included");
      await region.getByLabel("What is proposed, and why").fill("Patients compare before they choose.");
      await region.getByRole("button", { name: "Save", exact: true }).click();
      await expect(region.getByText("Prices and waiting times").first()).toBeVisible();
    }
    for (const { page } of [ana, esther])
      for (const [juncture, summary] of [
        ["themes", "Summary of major categories"],
        ["proposals", "Summary of proposed commitments"],
      ] as const) {
        await goesTo(page, at(`/responses${juncture === "themes" ? "?juncture=themes" : ""}`));
        const region = page.getByRole("region", { name: summary });
        await region.getByText(summary).first().click();
        await region.getByRole("button", { name: "Approve 1 line" }).click();
        await expect(region.getByRole("button", { name: "Approve 1 line" })).toHaveCount(0);
      }
    await approvedAndPublished(arven, 1, 29);
  });

  const hers = new PlanPage(ines.page);
  await test.step("Esther writes how the plan was developed, Ana the vision for what is local", async () => {
    const theirs = new PlanPage(esther.page);
    await theirs.open(process);
    await theirs.writesText("How the plan was developed");
    await esther.page.getByRole("textbox", { name: "Development process" }).click();
    await esther.page.keyboard.type("Thirty ideas came in, and each was answered in writing.");
    await new TemplateForm(esther.page).saved();
    await writesVision(arven, new PlanPage(ana.page));
  });

  await test.step("Ines numbers the commitments and freezes the plan", async () => {
    await hers.open(process);
    await expect(hers.missing(/have no number in the plan/)).toBeVisible();
    await hers.parts.getByRole("button", { name: "Number the commitments in this order" }).click();
    await expect(hers.missing(/have no number in the plan/)).toHaveCount(0);
    await hers.parts.getByRole("button", { name: "Move up: Open waiting times of wards" }).click();
    await expect(hers.parts.getByText("Commitment 1: Open waiting times of wards")).toBeVisible();
    await hers.acts(
      /^Freeze plan as version 1$/,
      "These words are copied under one hash",
      "Version 1 frozen",
    );
  });

  await test.step("She sends it for endorsement; it stands, both co-chairs sign", async () => {
    await hers.acts(
      /^Send version 1 for endorsement$/,
      "becomes public at",
      "Version 1 sent for endorsement",
    );
    await hers.recordsEndorsement("Patients' Union", "Rosa Diaz", "We were heard.");
    for (const { page } of [ana, esther]) {
      const theirs = new PlanPage(page);
      await theirs.open(process);
      await theirs.signs(1);
    }
  });

  await test.step("It is not final yet: three have no response, and the line leads to them", async () => {
    await hers.open(process);
    await expect(main(ines.page)).toContainText("Finalise version 1: one thing is missing");
    await expect(ines.page.getByRole("link", { name: "Finalise version 1" })).toHaveCount(0);
    await hers.missing(/^3 contributions/).click();
    const list = new ResponseDesk(ines.page);
    for (const no of [28, 29, 30]) await expect(list.row(reference(no))).toBeVisible();
    await expect(list.row(reference(27))).toHaveCount(0);
    await list.chooseByNumbers("28-30", 3);
    await list.write({
      outcome: "Not included",
      own: { [reference(29)]: "The fountain stands on private ground." },
      elements,
      reason: "A law stands against it",
    });
    await list.save();
    await expect(ines.page.getByRole("tab", { name: "To approve 3" })).toBeVisible();
    await approvedAndPublished(arven, 2, 3);
  });

  await test.step("Now it becomes final, and is filed", async () => {
    await hers.open(process);
    await hers.acts(/^Finalise version 1$/, "signed by Ana Ruiz; Esther Mbeki", "Version 1 is final");
    await hers.acts(/^File version 1$/, "are locked for good", "Version 1 filed");
    const { state, checks, filed } = await ines.who.ask(readPlan);
    expect([state, filed?.by]).toEqual(["filed", "Ines Moreau"]);
    expect(checks.filter(({ step, issues }) => step !== null && issues.length > 0)).toEqual([]);
  });

  await test.step("Nobody writes in it any more", async () => {
    await goesTo(jonas.page, at("/commitments/1"));
    await expect(main(jonas.page)).toContainText("The plan has been filed");
    await goesTo(esther.page, at("/plan/texts/development_process"));
    await expect(esther.page.getByText("Locked: the plan has been filed", { exact: true })).toBeVisible();
  });

  await test.step("Anyone reads the whole plan without script, and goes from it to what it answers", async () => {
    await readsThePlan(reader, process);
  });

  await test.step("The log is checked at home, without the server", async () => {
    await reader.goto(`/p/${process}/decisions`);
    const file = info.outputPath("decisions.json");
    const link = reader.getByRole("link", { name: "The whole decision log as a file (JSON)" });
    const loaded = await reader.request.get((await link.getAttribute("href")) ?? "");
    writeFileSync(file, await loaded.body());
    const { exit, said } = await verified(file);
    expect(said).toContain("The log is whole.");
    expect(said).toContain("3 ballots, 3 of them closed with a tally, 3 recomputed to the same outcome.");
    expect(exit).toBe(0);
  });
});
