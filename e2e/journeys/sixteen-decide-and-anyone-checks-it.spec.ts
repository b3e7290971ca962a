import { writeFileSync } from "node:fs";
import { type Choice, castVote } from "@accord/shared/ballots";
import type { JsonValue } from "@accord/shared/canonical";
import { verifyLog } from "@accord/shared/verifier";
import type { Page } from "@playwright/test";
import { nothingKeepsAnybodyOut } from "../pages/axe.js";
import { BallotPage } from "../pages/ballot.js";
import { DraftingRoom } from "../pages/drafting-room.js";
import { goesTo } from "../pages/goes-on.js";
import { forumOn, password } from "../people/forum.js";
import { openedDraft } from "../people/thread.js";
import { expect, test } from "../support/test.js";
import { verified } from "../support/verify.js";

const phone = { viewport: { width: 390, height: 844 } };
const problem = "7 Problem";
const inAMonth = new Date(Date.now() + 30 * 86_400_000).toLocaleDateString("en-GB");

test("Sixteen of two blocs decide: a veto with its reasons, a rework, a second ballot by phone; anyone checks the log without the server", async ({
  browser,
  ownServer,
}, info) => {
  const forum = await forumOn(ownServer, { seats: 16, veto: { kind: "bloc", days: 5 }, newcomer: true });
  const n = await openedDraft(forum);
  const [ana, iris] = forum.chairs;
  const [, bruno, carla] = forum.members;
  const joel = forum.members[9];
  if (!bruno || !carla || !joel) throw new Error("Sixteen members are needed.");
  const home = "/app";
  const [chair, other, ...phones] = await Promise.all([
    ana.opens(browser, `/app/${forum.process}/commitments/${n}`),
    iris.opens(browser, home),
    ...[bruno, carla, joel].map((one) => one.opens(browser, home, phone)),
  ]);
  const inBrowsers = [ana, iris, bruno, carla, joel];
  const programs = await Promise.all(
    forum.members.filter((one) => !inBrowsers.includes(one)).map((one) => one.program()),
  );
  expect(programs).toHaveLength(10);
  const ballot = new BallotPage(chair);

  /** Freezes the words as they stand and opens the ballot on them; all are in the room. */
  const put = async (version: number): Promise<string> => {
    await goesTo(chair, `/app/${forum.process}/commitments/${n}`);
    await chair.getByRole("link", { name: "Put to ballot", exact: true }).click();
    await chair.getByRole("button", { name: "Mark all as in the room" }).click();
    await chair.getByRole("button", { name: `Freeze version ${version} and open the ballot` }).click();
    await expect(ballot.own).toBeVisible();
    return new URL(chair.url()).pathname.split("/").at(-1) ?? "";
  };
  const votesFromHome = async (page: Page): Promise<void> => {
    if (new URL(page.url()).pathname !== home) await page.goto(home);
    await page.getByRole("link", { name: /^Vote on/ }).click();
    await new BallotPage(page).vote("For");
  };
  const byPrograms = (id: string, choiceOf: (at: number) => Choice) =>
    Promise.all(
      programs.map((ask, at) =>
        ask(castVote, {
          params: { ballot: id },
          body: { choice: choiceOf(at), reason: choiceOf(at) === "for" ? "" : "Who pays is open." },
        }),
      ),
    );

  const newcomer = await (await browser.newContext({ baseURL: ownServer.url, ...phone })).newPage();
  const first =
    await test.step("Petra casts her first vote within a minute of opening her invitation", async () => {
      const from = Date.now();
      await newcomer.goto(forum.invitation ?? "");
      await newcomer.getByLabel("Your e-mail address").fill("petra@example.org");
      await newcomer.getByLabel("Password", { exact: true }).fill(password);
      await newcomer.getByRole("button", { name: "Join" }).click();
      await expect(newcomer.getByRole("heading", { level: 1, name: "What waits for you" })).toBeVisible();
      const id = await put(1);
      await newcomer.getByRole("link", { name: /^Vote on/ }).click();
      await new BallotPage(newcomer).vote("For");
      expect(Date.now() - from).toBeLessThan(60_000);
      return id;
    });

  await test.step("It passes with the votes of five browsers more and ten programs with tokens of their own", async () => {
    await byPrograms(first, (at) => (at < 3 ? "against" : "for"));
    await Promise.all(phones.map(votesFromHome));
    await ballot.vote("For");
    await votesFromHome(other);
    await chair.getByRole("button", { name: "Close the ballot" }).click();
    await expect(ballot.result).toContainText("More than half of 16 is 9: for 13.");
    await expect(chair.getByText("Passed, may still be vetoed").first()).toBeVisible();
  });

  await test.step("Iris records the veto of civil society: why, what would lift it, by when, and what is next", async () => {
    const form = other.getByRole("group").filter({ hasText: "Record a veto of your bloc" });
    await form.getByText("Record a veto of your bloc").click();
    await form.getByLabel("Why the bloc vetoes it").fill("Nobody is named who keeps the register.");
    await form.getByLabel("Which words would lift the veto").fill("The problem names the ministry.");
    await form.getByRole("textbox", { name: "By when an answer is expected" }).fill(inAMonth);
    await form.getByLabel("What happens next").fill("The group writes it in this week.");
    await form.getByRole("button", { name: "Record the veto" }).click();
    for (const page of [other, chair, newcomer]) {
      const veto = page.getByRole("region", { name: "Veto" });
      await expect(veto).toContainText("Nobody is named who keeps the register.");
      await expect(veto).toContainText("The problem names the ministry.");
    }
  });

  const second =
    await test.step("Katya finds it waiting, writes the words that lift it, and Ana puts it again", async () => {
      const page = await forum.writers[0].opens(browser, `/app/${forum.process}/commitments/${n}`);
      const room = new DraftingRoom(page);
      await room.ready();
      await room.write(problem, " The ministry keeps the register.");
      await room.saved();
      await page.context().close();
      return put(2);
    });

  await test.step("The second ballot is voted by phone, and passes", async () => {
    await byPrograms(second, (at) => (at < 1 ? "abstain" : "for"));
    await Promise.all([newcomer, other, ...phones].map(votesFromHome));
    await chair.setViewportSize(phone.viewport);
    await ballot.vote("For");
    await chair.getByRole("button", { name: "Close the ballot" }).click();
    await expect(ballot.result).toContainText("More than half of 16 is 9: for 15.");
  });

  const at = info.outputPath("decisions.json");
  const log =
    await test.step("The public page of decisions has the log as a file, without script", async () => {
      const page = await (
        await browser.newContext({ baseURL: ownServer.url, javaScriptEnabled: false })
      ).newPage();
      await page.goto(`/p/${forum.process}/decisions`);
      await expect(page.getByRole("main")).toContainText(
        "Check it without this server: accord verify decisions.json",
      );
      const link = page.getByRole("link", { name: "The whole decision log as a file (JSON)" });
      const address = await link.getAttribute("href");
      const file = (await (await page.request.get(address ?? "")).json()) as JsonValue;
      await page.context().close();
      return file;
    });
  // An abstention of the second ballot becomes a vote for it.
  const tampered = JSON.stringify(log).replace('"choice":"abstain"', '"choice":"for"');
  expect(tampered).not.toBe(JSON.stringify(log));

  await test.step("The command finds it whole, with both ballots, and a vote that was turned round", async () => {
    const turned = info.outputPath("turned.json");
    writeFileSync(at, JSON.stringify(log));
    writeFileSync(turned, tampered);
    const { exit, said } = await verified(at);
    const other = await verified(turned);
    expect(said).toContain("The log is whole.");
    expect(said).toContain("2 ballots, 2 of them closed with a tally, 2 recomputed to the same outcome.");
    expect(exit).toBe(0);
    expect(other.exit).toBe(1);
    expect(other.said).toMatch(/Entry \d+, /);
    expect(other.said).toContain("The log is not whole");
  });

  await test.step("The page counts it again without a line, and says first what was changed", async () => {
    const context = await browser.newContext({ baseURL: ownServer.url });
    const page = await context.newPage();
    await page.goto(`/p/${forum.process}/decisions`);
    await page.getByRole("link", { name: "Verify this log" }).click();
    const files = page.getByLabel("Choose files");
    await expect(files).toBeVisible();
    await context.setOffline(true);
    writeFileSync(at, JSON.stringify(log));
    await files.setInputFiles(at);
    await expect(page.getByRole("heading", { name: /^The log is whole\. Entries: \d+\.$/ })).toBeFocused();
    await nothingKeepsAnybodyOut(page, "a whole log");
    writeFileSync(at, tampered);
    await files.setInputFiles(at);
    await expect(page.getByRole("heading", { name: /^The log is not whole\. / })).toBeFocused();
    await expect(page.getByRole("main")).toContainText(/Entry \d+, core\.tally\.forExpected\d+Found\d+/);
    await nothingKeepsAnybodyOut(page, "a changed log");
    await context.close();
  });

  await test.step("So is every other value, changed one at a time", () => {
    const missed: string[] = [];
    let tried = 0;
    for (const [path, changed] of changedOneByOne(log)) {
      tried += 1;
      if (verifyLog(changed).ok) missed.push(path);
    }
    expect(tried).toBeGreaterThan(400);
    expect(missed).toEqual([]);
  });
});

/** Each value in the file as something else, one file at a time. */
function* changedOneByOne(file: JsonValue): Generator<[string, JsonValue]> {
  const places: (string | number)[][] = [];
  const walk = (value: JsonValue, path: (string | number)[]): void => {
    if (value !== null && typeof value === "object")
      for (const [key, inner] of Object.entries(value)) walk(inner as JsonValue, [...path, key]);
    else places.push(path);
  };
  walk(file, []);
  for (const path of places) {
    const copy = structuredClone(file) as Record<string, unknown>;
    let holder = copy;
    for (const key of path.slice(0, -1)) holder = holder[key] as Record<string, unknown>;
    const last = String(path.at(-1));
    holder[last] = other(holder[last]);
    yield [path.join("."), copy as JsonValue];
  }
}

function other(value: unknown): unknown {
  if (typeof value === "number") return value + 1;
  if (typeof value === "boolean") return !value;
  if (value === null) return "somebody";
  const text = String(value);
  return text === "" ? "x" : `${text.slice(0, -1)}${text.endsWith("a") ? "b" : "a"}`;
}
