import { readChecks } from "@accord/shared/commitments";
import { sayIn, sayIssue } from "@accord/shared/messages";
import { nothingKeepsAnybodyOut, nothingStandsOutside, withLargeLetters } from "../pages/axe.js";
import { TemplateForm } from "../pages/template.js";
import { forumOn } from "../people/forum.js";
import { openedDraft } from "../people/thread.js";
import { expect, test } from "../support/test.js";

const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

test("Two people fill the whole template at once, one on a phone; checks, reasons and criteria hold", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(240_000);
  const forum = await forumOn(ownServer);
  const n = await openedDraft(forum);
  const address = `/app/${forum.process}/commitments/${n}`;
  const [one, other] = forum.writers;
  const katya = new TemplateForm(await one.opens(browser, `${address}?tab=checks`));
  const luis = new TemplateForm(await other.opens(browser, address, phone));
  await Promise.all([katya.ready(), luis.ready()]);
  const dates = katya.section("Timeframe");

  await test.step("An end before the start is named where it stands, and cured", async () => {
    await katya.types(dates.getByRole("textbox", { name: "Start Date", exact: true }), "1/3/2027");
    await katya.types(dates.getByRole("textbox", { name: "End Date", exact: true }), "31/02/2028");
    await expect(dates).toContainText("“31/02/2028” is no date.");
    await katya.types(dates.getByRole("textbox", { name: "End Date", exact: true }), "2026-12-31");
    const words = "Field 3: the end, 31/12/2026, must be after the start, 01/03/2027.";
    await expect(dates).toContainText(words);
    await expect(katya.page.getByRole("button", { name: words })).toBeVisible();
    await katya.types(dates.getByRole("textbox", { name: "End Date", exact: true }), "31/12/2027");
    await expect(dates).not.toContainText("must be after");
    await expect(
      luis.section("Timeframe").getByRole("textbox", { name: "End Date", exact: true }),
    ).toHaveValue("31/12/2027");
  });

  await test.step("Both choose at the same time: nobody is blocked, too many is told and taken away", async () => {
    await katya.chooses("Primary Policy Area", "Open Data");
    await katya.chooses("Primary Policy Area", "Right to Information");
    await luis.chooses("Primary Policy Area", "Open Contracting");
    const told = "At most 2 can be chosen, 3 are. Take 1 away.";
    for (const room of [katya, luis]) await expect(room.section("Primary Policy Area")).toContainText(told);
    await luis.chooses("Primary Policy Area", "Open Contracting");
    await expect(katya.section("Primary Policy Area")).not.toContainText(told);
    await luis.chooses("Primary Sector", "Health & Nutrition");
    await katya.chooses("What OGP value", "Transparency");
    await katya.section("already secured").locator("label", { hasText: "Yes" }).click();
  });

  await test.step("Contacts: an agency that leads, and nobody else", async () => {
    const section = katya.section("Leading implementing government agency");
    await section.getByRole("button", { name: "Add an agency" }).click();
    const row = katya.row("Row 1");
    await katya.types(
      row.getByRole("combobox", { name: "Name of Organization", exact: true }),
      "Ministry of Health",
    );
    await row.getByRole("button", { name: /Branch of Government/ }).click();
    await katya.page.getByRole("option", { name: "Executive" }).click();
    await katya.types(row.getByRole("combobox", { name: "Name of Contact", exact: true }), "Ada Moreno");
    await katya.types(row.getByRole("textbox", { name: "Title", exact: true }), "Director");
    await katya.types(row.getByRole("textbox", { name: /^Email/ }), "ada at health");
    await expect(row).toContainText("“ada at health” is no e-mail address.");
    await katya.types(row.getByRole("textbox", { name: /^Email/ }), "ada@health.example");
    await expect(row).not.toContainText("is no e-mail address");
    await katya.types(
      row.getByRole("textbox", { name: "Role in Implementation", exact: true }),
      "Publishes the register",
    );
    await row.locator("label", { hasText: "Leads" }).click();
    await section.getByRole("button", { name: "Done with Row 1" }).click();
    for (const heading of ["non-governmental stakeholder", "Other stakeholders"])
      await luis
        .section(heading)
        .getByText(/^There (?:is|are) none$/)
        .click();
    await expect(luis.section("Leading implementing government agency")).toContainText("Ada Moreno");
  });

  await test.step("Three milestones on the phone, row by row in a sheet", async () => {
    for (const [at, output] of ["Register opens", "Clinics report", "Audit is published"].entries()) {
      await luis.section("Milestones").getByRole("button", { name: "Add a milestone" }).click();
      const row = luis.row(`Milestone ${at + 1}`);
      await row.getByRole("textbox", { name: /^Describe the Output/ }).click();
      await luis.page.keyboard.type(output);
      await luis.types(row.getByRole("textbox", { name: "Start Date", exact: true }), "01/04/2027");
      await luis.types(row.getByRole("textbox", { name: "End Date", exact: true }), "15/12/2027");
      await luis.types(
        row.getByRole("combobox", { name: "Responsible Agency", exact: true }),
        "Ministry of Health",
      );
      await luis.types(row.getByRole("combobox", { name: "Contact Person", exact: true }), "Ada Moreno");
      await row.locator("label", { hasText: "Audit report" }).click();
      await luis.page.getByRole("button", { name: "Done", exact: true }).click();
    }
    await expect
      .poll(() => katya.outputs())
      .toEqual(["Register opens", "Clinics report", "Audit is published"]);
  });

  await test.step("The last is moved to the top by keyboard; the focus goes with it", async () => {
    const edit = katya.section("Milestones").getByRole("button", { name: /^Edit Milestone 3/ });
    await edit.focus();
    await katya.page.keyboard.press("Alt+ArrowUp");
    await expect(
      katya.section("Milestones").getByRole("button", { name: /^Edit Milestone 2/ }),
    ).toBeFocused();
    await katya.page.keyboard.press("Alt+ArrowUp");
    await expect(
      katya.section("Milestones").getByRole("button", { name: /^Edit Milestone 1/ }),
    ).toBeFocused();
    const moved = ["Audit is published", "Register opens", "Clinics report"];
    await expect.poll(() => katya.outputs()).toEqual(moved);
    await expect.poll(() => luis.outputs()).toEqual(moved);
  });

  await test.step("Both write in one row at once; in one cell, the other's words are offered", async () => {
    const mine = await katya.opensRow("Milestones", "Milestone 2");
    const theirs = await luis.opensRow("Milestones", "Milestone 2");
    await mine.getByRole("textbox", { name: /^Describe the Output/ }).click();
    await katya.page.keyboard.press("End");
    await katya.page.keyboard.type(" to all");
    await luis.types(theirs.getByRole("combobox", { name: "Contact Person", exact: true }), "Lin Wei");
    await expect(mine.getByRole("combobox", { name: "Contact Person", exact: true })).toHaveValue("Lin Wei");
    await expect(theirs.getByRole("textbox", { name: /^Describe the Output/ })).toContainText(
      "Register opens to all",
    );
    await mine.getByRole("combobox", { name: "Responsible Agency", exact: true }).fill("Ministry of Finance");
    await expect(theirs.getByRole("combobox", { name: "Responsible Agency", exact: true })).toHaveValue(
      "Ministry of Finance",
    );
    await theirs.getByRole("combobox", { name: "Responsible Agency", exact: true }).fill("Statistics Office");
    const offer = mine.getByRole("status");
    await expect(offer).toContainText("“Statistics Office”");
    await expect(mine.getByRole("combobox", { name: "Responsible Agency", exact: true })).toHaveValue(
      "Ministry of Finance",
    );
    await offer.getByRole("button", { name: "Take these words" }).click();
    await expect(mine.getByRole("combobox", { name: "Responsible Agency", exact: true })).toHaveValue(
      "Statistics Office",
    );
    await theirs
      .getByRole("combobox", { name: "Responsible Agency", exact: true })
      .fill("Ministry of Health");
    await luis.page.getByRole("button", { name: "Done", exact: true }).click();
    await expect(mine.getByRole("combobox", { name: "Responsible Agency", exact: true })).toHaveValue(
      "Ministry of Health",
    );
    await katya.page.getByRole("button", { name: "Done with Milestone 2" }).click();
  });

  await test.step("One is removed and brought back to its place", async () => {
    const section = katya.section("Milestones");
    await section.getByRole("button", { name: "Move or remove Milestone 2" }).click();
    await katya.page.getByRole("menuitem", { name: "Remove" }).click();
    await expect(section).toContainText("Milestone 2 removed.");
    await expect.poll(() => luis.outputs()).toEqual(["Audit is published", "Clinics report"]);
    await section.getByRole("button", { name: "Undo" }).click();
    await expect
      .poll(() => luis.outputs())
      .toEqual(["Audit is published", "Register opens to all", "Clinics report"]);
  });

  await test.step("A picture of evidence and a footnote, set by keyboard; the other reads both", async () => {
    const { page } = katya;
    const field = katya.section("Problem");
    await field.getByRole("textbox").first().click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Alt+F10");
    await page.getByRole("button", { name: "Footnote", exact: true }).press("Enter");
    await page.keyboard.type("Ministry of Health, complaints of 2025");
    await page.getByRole("button", { name: "Set the footnote" }).press("Enter");
    await expect(luis.section("Problem").locator("[role=doc-endnotes]")).toContainText("complaints of 2025");
    await expect(field.getByRole("textbox").first()).toBeFocused();
    await field.getByRole("button", { name: "Picture", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "Picture of evidence" });
    await dialog.getByLabel("Picture", { exact: true }).setInputFiles("../server/demo/clinics.png");
    await dialog.getByRole("button", { name: "Put it into the text" }).click();
    await expect(dialog).toContainText("Enter what the picture shows.");
    await nothingKeepsAnybodyOut(page, "sending a picture");
    await dialog
      .getByLabel("What the picture shows")
      .fill("Seven of eleven clinics note when a patient comes.");
    await dialog.getByRole("button", { name: "Put it into the text" }).click();
    const shown = luis.section("Problem").getByRole("img", { name: /^Seven of eleven clinics/ });
    await expect(shown).toBeVisible();
    await expect.poll(() => shown.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBe(800);
    await nothingKeepsAnybodyOut(luis.page, "reading a picture and a footnote");
  });

  await test.step("A draft comes in as a file, is found again, and goes back by one undo", async () => {
    await katya.page.getByRole("button", { name: "Import a draft" }).click();
    const dialog = katya.page.getByRole("dialog", { name: "Import a draft" });
    const words = "## Status quo\n\n26 % of complaints concern bills.\n\n## People we met\n\nAna.";
    await dialog
      .getByLabel("Draft as a file")
      .setInputFiles({ name: "draft.md", mimeType: "text/markdown", buffer: Buffer.from(words) });
    await expect(dialog).toContainText("draft.md has 2 parts; 1 has a place in the template.");
    await nothingKeepsAnybodyOut(katya.page, "placing a draft");
    await dialog.getByRole("button", { name: "Write 1 part into the draft" }).click();
    await expect(luis.section("Status quo")).toContainText("26 % of complaints concern bills.");
    await katya.page.keyboard.press("Control+Shift+F");
    const find = katya.page.getByRole("search", { name: "Find and replace" });
    await find.getByLabel("Find in all fields").fill("complaints");
    await expect(find).toContainText("1 of 2, in 7 ProblemMinistry of Health, complaints of 2025");
    await find.getByLabel("Find in all fields").press("Enter");
    await expect(find).toContainText("2 of 2, in 8 Status quo");
    await katya.page.keyboard.press("Escape");
    await expect(find).toBeHidden();
    await katya.page.locator(".undo-line").getByRole("button", { name: "Undo" }).click();
    await expect(luis.section("Status quo")).not.toContainText("concern bills");
  });

  await test.step("A warning gets its reason in writing, under a name", async () => {
    const warning = katya.page
      .getByRole("listitem")
      .filter({ has: katya.page.getByRole("button", { name: /takes less than one year/ }) });
    await warning.getByText("Say why it may stand").click();
    await warning.getByLabel("Reason").fill("The register stands by December; the law runs out then.");
    await warning.getByRole("button", { name: "Record the reason" }).click();
    await expect(katya.page.getByRole("heading", { name: "1 warning with a reason" })).toBeVisible();
    await luis.page.getByRole("button", { name: /^Checks/ }).click();
    const sheet = luis.page.getByRole("dialog");
    await expect(sheet).toContainText("The register stands by December");
    await expect(sheet).toContainText("Katya Novak");
  });

  await test.step("A criterion is answered on the phone, and read by the other", async () => {
    const criterion = luis.page.getByRole("article", { name: "Time-bound" });
    await expect(criterion).toContainText("Needs your judgement");
    await criterion.getByText("Answer", { exact: true }).click();
    await criterion.getByText("Yes", { exact: true }).click();
    await criterion.getByLabel("Note").fill("The clinics have said so.");
    await criterion.getByRole("button", { name: "Record your answer" }).click();
    await expect(criterion).toContainText("Luis Prado (you)");
    const read = katya.page.getByRole("article", { name: "Time-bound" });
    await expect(read).toContainText("The clinics have said so.");
    await expect(read).toContainText("Met");
    await nothingKeepsAnybodyOut(luis.page, "checks on a phone");
    await luis.page.keyboard.press("Escape");
    await expect(luis.page.getByRole("dialog")).toBeHidden();
  });

  await test.step("Reload loses nothing, and the server finds what the page says", async () => {
    await katya.saved();
    await katya.page.reload();
    await katya.ready();
    await expect
      .poll(() => katya.outputs())
      .toEqual(["Audit is published", "Register opens to all", "Clinics report"]);
    await expect(
      katya.section("Timeframe").getByRole("textbox", { name: "End Date", exact: true }),
    ).toHaveValue("31/12/2027");
    await expect(katya.section("Primary Policy Area")).toContainText("Right to Information");
    await expect(katya.section("Leading implementing government agency")).toContainText("Ministry of Health");
    const { issues } = await one.ask(readChecks, { params: { n } });
    const say = sayIn("en");
    await expect.poll(() => katya.standing()).toEqual(issues.map((issue) => sayIssue(say, issue)).sort());
  });

  await test.step("A check leads to its place", async () => {
    await katya.page.getByRole("button", { name: "Field 15 is empty." }).click();
    await expect(katya.section("What resources are needed").getByRole("textbox").first()).toBeFocused();
  });

  await test.step("Twice the text size, or 320 wide: nothing stands outside, the bar is in reach [C13, C14]", async () => {
    for (const { page } of [katya, luis]) {
      await withLargeLetters(page, () => nothingStandsOutside(page, "the room at twice the text size"));
      // The layout follows the letters, there and back.
      await expect(page.getByRole("complementary", { name: "Beside the text" })).toHaveCount(
        page === katya.page ? 1 : 0,
      );
    }
    await luis.page.setViewportSize({ width: 320, height: 640 });
    const bar = luis.page.getByRole("navigation", { name: "Beside the text" });
    for (const button of await bar.getByRole("button").all())
      await expect(button).toBeInViewport({ ratio: 1 });
    await nothingStandsOutside(luis.page, "the room at 320");
    await bar.getByRole("button", { name: "More" }).click();
    await luis.page.getByRole("menuitem", { name: /^Versions/ }).click();
    const versions = luis.page.getByRole("dialog", { name: /^Versions/ });
    await expect(versions).toBeVisible();
    await luis.page.keyboard.press("Escape");
    await expect(versions).toBeHidden();
    await luis.page.setViewportSize(phone.viewport);
  });

  await test.step("Whose words are whose is asked for, and said in words too", async () => {
    await katya.page.getByRole("button", { name: "Who wrote what", exact: true }).click();
    await katya.page.getByRole("menuitemradio", { name: "By person" }).click();
    const legend = katya.page.getByRole("list", { name: "Who wrote what: legend" });
    await expect(legend).toContainText("Katya Novak (you)");
    await expect(legend).toContainText("Accord");
    await katya.section("Commitment Title").getByRole("textbox").focus();
    const card = katya.page.getByRole("complementary", { name: "Who wrote this sentence" });
    await expect(card.getByRole("link", { name: /^From proposal P-/ })).toBeVisible();
    await katya.page.keyboard.press("F9");
    await expect(card).toBeFocused();
    await nothingKeepsAnybodyOut(katya.page, "the room with its authors");
    await katya.page.getByRole("button", { name: "Who wrote what: By person" }).click();
    await katya.page.getByRole("menuitemradio", { name: "Off" }).click();
    await expect(card).toBeHidden();
  });

  await test.step("Everybody can use it", async () => {
    await katya.opensRow("Milestones", "Milestone 1");
    await nothingKeepsAnybodyOut(katya.page, "the room");
    await nothingStandsOutside(katya.page, "the room");
    await katya.page.emulateMedia({ colorScheme: "dark" });
    await nothingKeepsAnybodyOut(katya.page, "the room in dark", { colourOnly: true });
    await nothingKeepsAnybodyOut(luis.page, "the room on a phone");
    await nothingStandsOutside(luis.page, "the room on a phone");
    await luis.opensRow("Milestones", "Milestone 1");
    await nothingKeepsAnybodyOut(luis.page, "a row in its sheet");
  });
});
