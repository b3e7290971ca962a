import { prepareElection } from "@accord/shared/elections";
import { readPeople, whoAmI } from "@accord/shared/people";
import { foundNetwork, openPosition, openPositionDiscussion } from "@accord/shared/positions";
import { nothingKeepsAnybodyOut } from "../pages/axe.js";
import { choose, select, tick } from "../pages/controls.js";
import { DraftingRoom } from "../pages/drafting-room.js";
import { goesTo } from "../pages/goes-on.js";
import { forumOn, password } from "../people/forum.js";
import { expect, test } from "../support/test.js";

const cv = {
  name: "cv.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7 Nine years of audits"),
};

test("A committee chooses a member from a nomination with its files, and a network's position waits for silence", async ({
  browser,
  ownServer,
}) => {
  test.setTimeout(150_000);
  const forum = await forumOn(ownServer, { newcomer: true });
  const { process, contact, group } = forum;
  const [ana, esther] = forum.chairs;
  const [katya, luis] = forum.writers;
  const idOf = async (who: typeof ana): Promise<string> => (await who.ask(whoAmI)).person?.id ?? "";
  const soon = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toISOString();
  const [opensAt, closesAt, rollsAt] = [soon(6), soon(32), soon(33)];
  await ana.ask(prepareElection, {
    body: {
      title: "A member from civil society",
      words: "",
      method: "committee",
      criteria: "Works in public, and has time for four meetings a year.",
      colleges: [{ name: "Civil society", words: "", seats: 1 }],
      dates: { opensAt, closesAt, rollsAt, voting: null },
      commission: [await idOf(ana)],
    },
  });
  const desk = await ana.opens(browser, `/app/${process}/elections/1`);
  await desk.getByRole("button", { name: "Publish the election" }).click();

  const nominator = await (
    await browser.newContext({ baseURL: ownServer.url, javaScriptEnabled: false })
  ).newPage();
  await test.step("The Patients' Union nominates Mara Silva by the public form, and adds her CV as a file", async () => {
    await expect(async () => {
      await nominator.goto(`/p/${process}/elections/1/apply`);
      await expect(nominator.getByLabel("Who nominates?")).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 20_000 });
    const page = async (answers: Record<string, string>): Promise<void> => {
      for (const [label, words] of Object.entries(answers))
        await nominator.getByLabel(label, { exact: false }).fill(words);
      await nominator.getByRole("button", { name: "Continue" }).click();
    };
    await page({ "Who nominates?": "Patients' Union" });
    await page({ "Name of the person who takes the seat": "Mara Silva", Statement: "She asks first." });
    await page({ "CV of the person": "In the file." });
    await page({ "Letter to the committee": "She reads budgets for breakfast." });
    await page({});
    await page({ "First reference": "Nils Berg, auditor", "Second reference": "Olga Reyes, editor" });
    await page({ "Name of the contact": "Mara Silva", "E-mail of the contact": "mara@example.org" });
    await nominator.getByRole("button", { name: "Send the application" }).click();
    await nominator.getByText("CV", { exact: true }).click();
    await nominator.getByLabel("File", { exact: true }).setInputFiles(cv);
    await nominator.getByRole("button", { name: "Send the file" }).click();
    await expect(nominator.getByRole("button", { name: "Take cv.pdf back" })).toBeVisible();
  });

  await contact.ask(foundNetwork, {
    params: { group },
    body: { name: "Arven Network", coordinator: await idOf(katya), committee: [await idOf(katya)] },
  });
  await katya.ask(openPosition, {
    body: { group, title: "No fee for questions", basis: "network_consensus" },
  });
  await katya.ask(openPositionDiscussion, { params: { no: 1 } });
  const writer = await katya.opens(browser, `/app/${process}/positions/1/draft`);
  await test.step("Meanwhile Katya posts a position to the network: silence until its day makes it one", async () => {
    const room = new DraftingRoom(writer);
    await room.ready();
    await room.write("1 Text", "A request for information costs nothing.");
    await room.saved();
    await goesTo(writer, `/app/${process}/positions/1/post`);
    await writer.getByRole("button", { name: "Post the text" }).click();
    await expect(writer.getByRole("main")).toContainText("this is a position of the Arven Network");
  });
  const other = await luis.opens(browser, `/app/${process}/positions/1`);
  await test.step("Luis objects, Katya answers while both look, and Luis says at Home's word that he is satisfied", async () => {
    await other.getByText("Object or suggest a change").click();
    await choose(other, "object to the text");
    await other.getByLabel(/What you object to/).fill("Copies on paper cost money.");
    await other.getByRole("button", { name: "Record it" }).click();
    await expect(writer.getByRole("main")).toContainText("1 member is not satisfied");
    await writer.getByLabel("Answer", { exact: true }).fill("Copies are another matter.");
    await writer.getByRole("button", { name: "Record the answer" }).click();
    await goesTo(other, "/app");
    await other.getByRole("link", { name: "Read the thread on No fee for questions" }).click();
    await other.getByRole("button", { name: "I am satisfied" }).click();
    await expect(writer.getByRole("main")).toContainText("If nobody objects until");
    await nothingKeepsAnybodyOut(other, "a position open to objections");
  });

  await test.step("Applications close; it waits for Ana at Home, who reads the file, decides and selects", async () => {
    await expect(async () => {
      await desk.goto("/app");
      await desk
        .getByRole("link", { name: /One application: A member from civil society/ })
        .click({ timeout: 1_000 });
    }).toPass({ timeout: 45_000 });
    const fetched = desk.waitForEvent("download");
    await desk.getByRole("link", { name: "cv.pdf" }).click();
    expect((await fetched).suggestedFilename()).toBe("cv.pdf");
    await desk.getByRole("button", { name: "Decide" }).click();
    const dialog = desk.getByRole("dialog");
    await choose(dialog, "Eligible");
    await dialog.getByLabel("Reasons").fill("She works in public.");
    await nothingKeepsAnybodyOut(desk, "the dialog of an application");
    await dialog.getByRole("button", { name: "Decide" }).click();
    await tick(desk, "Select");
    await desk.getByLabel("Reasons").fill("She has time and knows the field.");
    await desk.getByRole("button", { name: "Publish the selection" }).click();
    await expect(desk.getByRole("heading", { name: "Elected" })).toBeVisible();
    await nominator.reload();
    await expect(nominator.getByRole("main")).toContainText("She has time and knows the field.");
    await expect(nominator.getByRole("main")).toContainText("Files were taken until applications closed.");
  });

  const link =
    await test.step("Ana offers her the vacant seat, and Esther, of the other bloc, confirms it", async () => {
      await desk.getByRole("button", { name: "Offer a seat: Mara Silva" }).click();
      await select(desk, /Vacant seat/, /Seat 8/);
      await desk.getByLabel("Term until").fill("30/06/2028");
      await desk.getByRole("button", { name: "Offer the seat" }).click();
      const second = await esther.opens(browser, `/app/${process}/people`);
      const confirms = second.getByRole("button", { name: /^Confirm/ });
      await expect(confirms).toHaveCount(2);
      await confirms.first().click();
      await expect(confirms).toHaveCount(1);
      await confirms.first().click();
      await expect(confirms).toHaveCount(0);
      return second.getByRole("textbox", { name: "Link", exact: true }).inputValue();
    });

  await test.step("Mara joins by the link; the public page names her on her seat, and nobody reads her CV there", async () => {
    const mara = await (await browser.newContext({ baseURL: ownServer.url })).newPage();
    await mara.goto(link);
    await mara.getByLabel("Password", { exact: true }).fill(password);
    await mara.getByRole("button", { name: "Join" }).click();
    await expect(mara.getByRole("button", { name: /account of Mara Silva/i })).toBeVisible();
    await nominator.goto(`/p/${process}/people`);
    await expect(nominator.getByRole("main")).toContainText("Mara Silva");
    await nominator.goto(`/p/${process}/elections/1`);
    await expect(nominator.getByRole("main")).toContainText("Mara Silva");
    await expect(nominator.getByRole("main")).not.toContainText("cv.pdf");
    const { seats } = await ana.ask(readPeople);
    expect(seats.find(({ no }) => no === 8)).toMatchObject({
      status: "active",
      organisation: "Patients' Union",
    });
  });
});
