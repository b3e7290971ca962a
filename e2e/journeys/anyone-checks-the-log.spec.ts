import { writeFileSync } from "node:fs";
import { callClosing, castVote, prepareBallot, previewBallot } from "@accord/shared/ballots";
import type { JsonValue } from "@accord/shared/canonical";
import { nothingKeepsAnybodyOut } from "../pages/axe.js";
import { type Forum, forumOn } from "../people/forum.js";
import { openedDraft } from "../people/thread.js";
import { expect, test } from "../support/test.js";
import { verified } from "../support/verify.js";

test("Anyone checks the log without the server, and any value that was changed is found", async ({
  browser,
  ownServer,
}, info) => {
  const forum = await forumOn(ownServer);
  const n = await openedDraft(forum);
  await votedOn(forum, n);
  const at = info.outputPath("decisions.json");

  const log = await test.step("The file is loaded from the public page of decisions", async () => {
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

  await test.step("It is whole, and its ballot counts to the same outcome", () => {
    writeFileSync(at, JSON.stringify(log));
    const { exit, said } = verified(at);
    expect(said).toContain("The log is whole.");
    expect(said).toContain("1 ballots, 1 of them closed with a tally, 1 recomputed to the same outcome.");
    expect(exit).toBe(0);
  });

  await test.step("A vote turned round is found, with entry and field", () => {
    writeFileSync(at, JSON.stringify(log).replace('"against"', '"for"'));
    const { exit, said } = verified(at);
    expect(exit).toBe(1);
    expect(said).toContain("The log is not whole");
    expect(said).toMatch(/Entry \d+, /);
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
    writeFileSync(at, JSON.stringify(log).replace('"against"', '"for"'));
    await files.setInputFiles(at);
    await expect(page.getByRole("heading", { name: /^The log is not whole\. / })).toBeFocused();
    await expect(page.getByRole("main")).toContainText(/Entry \d+, core\.tally\.forExpected\d+Found\d+/);
    await nothingKeepsAnybodyOut(page, "a changed log");
    await context.close();
  });

  await test.step("So is every other value, changed one at a time", async () => {
    const { verifyLog } = await import("@accord/shared/verifier");
    const missed: string[] = [];
    let tried = 0;
    for (const [path, changed] of changedOneByOne(log)) {
      tried += 1;
      if (verifyLog(changed).ok) missed.push(path);
    }
    expect(tried).toBeGreaterThan(200);
    expect(missed).toEqual([]);
  });
});

/** Eight vote on the first version of the commitment: six for it, two against. */
async function votedOn({ chairs: [ana], members }: Forum, n: number): Promise<void> {
  const preview = await ana.ask(previewBallot, { query: { commitment: String(n) } });
  const { ballot } = await ana.ask(prepareBallot, {
    body: {
      subject: preview.subject,
      subjects: preview.subjects.map(({ id }) => id),
      question: "Should commitment 1 be in the plan?",
      live: true,
      closesAt: null,
      recused: [],
      present: preview.seats.map(({ seat }) => ({ seat, presence: "in_person" })),
      open: true,
    },
  });
  for (const [no, who] of members.entries())
    await who.ask(castVote, {
      params: { ballot },
      body: { choice: no < 6 ? "for" : "against", reason: no < 6 ? "" : "No budget." },
    });
  await ana.ask(callClosing, { params: { ballot } });
}

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
