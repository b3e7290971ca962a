import { readChecks } from "@accord/shared/commitments";
import { inZone, sayIn, sayIssue } from "@accord/shared/messages";
import { readPlan } from "@accord/shared/plan";
import { readPlanOfActivities } from "@accord/shared/process";
import { PlanPage } from "../pages/plan.js";
import { forumOn } from "../people/forum.js";
import {
  answersEverybody,
  endorsed,
  included,
  joinedBy,
  shortlisted,
  writesTexts,
} from "../people/joint-plan.js";
import { expect, test } from "../support/test.js";

/** The plan of the forum runs to the end of 2030; Seaside votes a year before the others. */
const northbank = { name: "Northbank", endOfTerm: "2031-05-31" };
const hillEnd = { name: "Hill End", endOfTerm: "2031-04-30" };
const oldTown = { name: "Old Town", endOfTerm: "2031-03-31" };
const seaside = { name: "Seaside", endOfTerm: "2029-09-30" };
const say = sayIn("en");

test("A joint plan of two to four jurisdictions keeps its limits and the end of each one's term", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(180_000);
  const forum = await forumOn(ownServer);
  const page = await forum.contact.opens(browser, "/app");
  const assembly = new PlanPage(page);
  const count = () => assembly.check("Number of commitments");

  await test.step("Two jurisdictions may have ten commitments: with ten nothing is said, with eleven it is", async () => {
    await joinedBy(forum, [northbank, hillEnd]);
    await shortlisted(forum, 13);
    for (let n = 1; n <= 10; n++) await included(forum, n);
    await assembly.open(forum.process);
    await expect(page.getByRole("main")).toContainText("10 commitments are included; at most 10 may stand");
    await expect(count()).toContainText("Met");
    await included(forum, 11);
    await expect(count()).toContainText("The plan would hold 11 commitments. At most 10 may stand in it");
    await expect(count()).toContainText("3.7");
  });

  await test.step("Three may have twelve; a thirteenth is too many, for four as well", async () => {
    await joinedBy(forum, [northbank, hillEnd, oldTown]);
    await included(forum, 12);
    await assembly.open(forum.process);
    await expect(page.getByRole("main")).toContainText("12 commitments are included; at most 12 may stand");
    await expect(count()).toContainText("Met");
    await included(forum, 13);
    await expect(count()).toContainText("The plan would hold 13 commitments. At most 12 may stand in it");
    await joinedBy(forum, [northbank, hillEnd, oldTown, seaside]);
    await assembly.open(forum.process);
    await expect(count()).toContainText("The plan would hold 13 commitments. At most 12 may stand in it");
    await expect(page.getByRole("link", { name: /^Freeze plan as/ })).toHaveCount(0);
  });

  await test.step("A fifth jurisdiction is refused by its rule", async () => {
    const fifth = { name: "Too Far", endOfTerm: "2031-03-31" };
    const refused = await joinedBy(forum, [northbank, hillEnd, oldTown, seaside, fifth]).catch(String);
    expect(refused).toContain("jurisdictions_too_many");
  });

  await test.step("A commitment that ends later than two months before one term ends is named, with the day", async () => {
    const { issues } = await forum.contact.ask(readChecks, { params: { n: 1 } });
    const words = issues.filter(({ rule }) => rule === "V3").map((issue) => sayIssue(say, issue));
    expect(words).toEqual([
      "Field 3: it must be finished by 30/07/2029, two months before the term of Seaside ends.",
    ]);
    await page.goto(`/app/${forum.process}/commitments/1?tab=checks`);
    await expect(page.getByRole("button", { name: words[0] ?? "" })).toBeVisible();
    const { blocked } = await forum.contact.ask(readPlan);
    expect(blocked.freeze.map(({ code }) => code)).toContain("plan_is_full");
    await assembly.open(forum.process);
    await expect(assembly.check("Commitments are complete")).toContainText("V3");
    const checks = (await forum.contact.ask(readPlanOfActivities)).checks.map(({ rule }) => rule);
    expect(checks).toContain("T21");
  });
});

test("A joint plan with more commitments than one alone may have is answered, frozen and filed", async ({
  browser,
  ownServer,
}) => {
  const forum = await forumOn(ownServer);
  const page = await forum.contact.opens(browser, "/app");
  const assembly = new PlanPage(page);

  await test.step("Three jurisdictions, six commitments, thirty letters, and the texts of the plan", async () => {
    await joinedBy(forum, [northbank, hillEnd, oldTown]);
    await shortlisted(forum, 6);
    for (let n = 1; n <= 6; n++) await included(forum, n);
    await answersEverybody(forum, 6);
    await writesTexts(forum);
  });

  await test.step("Ines numbers and freezes it, both blocs sign, and it is filed", async () => {
    await assembly.open(forum.process);
    await expect(assembly.check("Number of commitments")).toContainText("Met");
    await assembly.parts.getByRole("button", { name: "Number the commitments in this order" }).click();
    await assembly.acts(/^Freeze plan as version 1$/, "copied under one hash", "Version 1 frozen");
    await assembly.acts(/^Send version 1 for endorsement$/, "becomes public at", "sent for endorsement");
    await endorsed(forum, 1, inZone(new Date().toISOString(), "Europe/Berlin").day);
    await assembly.acts(/^Finalise version 1$/, "signed by Ana Ruiz; Esther Mbeki", "Version 1 is final");
    await assembly.acts(/^File version 1$/, "are locked for good", "Version 1 filed");
  });

  await test.step("Anyone reads whose plan it is", async () => {
    await page.goto(`/p/${forum.process}/plan`);
    for (const words of ["Northbank", "Hill End", "Old Town", "Commitment 6: Open register number 6"])
      await expect(page.getByRole("main")).toContainText(words);
  });
});
