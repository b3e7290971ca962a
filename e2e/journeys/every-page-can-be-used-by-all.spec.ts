import { listBallots } from "@accord/shared/ballots";
import { listCommitments } from "@accord/shared/commitments";
import { listCalls, listContributions } from "@accord/shared/contributions";
import { listProposals } from "@accord/shared/proposals";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "@playwright/test";
import { nothingKeepsAnybodyOut, nothingStandsOutside } from "../pages/axe.js";
import { goesTo } from "../pages/goes-on.js";
import { tabTo } from "../pages/keyboard.js";
import { openedInTheDemo } from "../pages/opened.js";
import { oneOfTheDemo, type Place, placesOfTheDemo, type Role } from "../people/of-the-demo.js";
import type { Somebody } from "../people/somebody.js";
import { demoPeople } from "../support/people.js";
import { expect, test } from "../support/test.js";

test.describe.configure({ mode: "parallel" });

const desk = { width: 1280, height: 800 };
const phone = { width: 360, height: 740 };

/** One browser for each pair of eyes; the public's has no script. */
class Eyes {
  readonly #people = new Map<Role, Promise<Somebody>>();
  readonly #contexts = new Map<Role | null, Promise<BrowserContext>>();

  constructor(
    readonly browser: Browser,
    readonly url: string,
    readonly look: BrowserContextOptions,
  ) {}

  person(role: Role): Promise<Somebody> {
    const there = this.#people.get(role) ?? oneOfTheDemo(this.url, role);
    this.#people.set(role, there);
    return there;
  }

  async at({ path, as }: Pick<Place, "path" | "as">, { inside = false } = {}): Promise<Page> {
    const made =
      this.#contexts.get(as) ??
      (as === null
        ? this.browser.newContext({ baseURL: this.url, ...this.look })
        : this.person(as).then((who) => who.context(this.browser, this.look)));
    this.#contexts.set(as, made);
    const context = await made;
    const page = context.pages()[0] ?? (await context.newPage());
    if (inside) await goesTo(page, path);
    else await page.goto(path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    if (/\/commitments\/\d+$/.test(path))
      await expect(page.getByRole("button", { name: /^Saved/ })).toBeVisible();
    return page;
  }
}

/** All rules at the desk and on a phone, the colours of the other scheme, and as narrow as 400 % zoom makes it. */
async function lookedAt(page: Page, where: string): Promise<void> {
  await nothingKeepsAnybodyOut(page, where);
  await page.emulateMedia({ colorScheme: "dark" });
  await nothingKeepsAnybodyOut(page, `${where}, dark`, { colourOnly: true });
  await page.setViewportSize(phone);
  await nothingStandsOutside(page, `${where}, phone`);
  await nothingKeepsAnybodyOut(page, `${where}, phone, dark`, { colourOnly: true });
  await page.emulateMedia({ colorScheme: "light" });
  await nothingKeepsAnybodyOut(page, `${where}, phone`);
  await page.setViewportSize({ width: 320, height: 640 });
  await nothingStandsOutside(page, `${where}, 320 wide`);
  await page.setViewportSize(desk);
}

for (const [half, name] of [
  [0, "one half"],
  [1, "the other half"],
] as const)
  test(`Every page of the demo can be used by all, light and dark, desk and phone: ${name}`, async ({
    browser,
    demo,
  }) => {
    test.setTimeout(300_000);
    const eyes = new Eyes(browser, demo.url, { viewport: desk, colorScheme: "light" });
    const places = await placesOfTheDemo(await eyes.person("co_chair"));
    for (const place of places.filter((_place, at) => at % 2 === half))
      await lookedAt(await eyes.at(place, { inside: true }), place.path);
  });

test("So can every dialog, menu, error and waiting page, light and dark", async ({ browser, demo }) => {
  test.setTimeout(180_000);
  const eyes = new Eyes(browser, demo.url, { viewport: desk, colorScheme: "light" });
  const chair = await eyes.person("co_chair");
  const [{ rows }, { proposals }, { ballots }, { commitments }, { calls }] = await Promise.all([
    chair.ask(listContributions),
    chair.ask(listProposals),
    chair.ask(listBallots),
    chair.ask(listCommitments),
    chair.ask(listCalls),
  ]);
  const all = openedInTheDemo({
    contribution: rows[0]?.reference ?? "",
    discussed:
      proposals.find((one) => one.state === "in_discussion" && !one.ballot && !one.jointDecision)
        ?.reference ?? "",
    ballot: ballots.find(({ state }) => state === "open")?.id ?? "",
    draft: commitments.find(({ state }) => state === "drafting")?.n ?? 1,
    decided: proposals.find(({ state }) => state === "not_shortlisted")?.reference ?? "",
    call: calls.find(({ state }) => state === "open")?.id ?? "",
  });
  for (const { what, open, ...place } of all)
    await test.step(what, async () => {
      const page = await eyes.at(place);
      if (place.phone) await page.setViewportSize(phone);
      await open(page);
      await nothingKeepsAnybodyOut(page, what);
      await page.emulateMedia({ colorScheme: "dark" });
      await nothingKeepsAnybodyOut(page, `${what}, dark`, { colourOnly: true });
      await page.emulateMedia({ colorScheme: "light" });
      await page.setViewportSize(desk);
    });
});

test("Somebody with a keyboard alone signs in, finds the waiting vote and casts it", async ({
  browser,
  demo,
}) => {
  const chair = (await demoPeople(demo.url)).find(({ role }) => role === "co_chair");
  const page = await (await browser.newContext({ baseURL: demo.url })).newPage();
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { level: 1, name: "Sign in" })).toBeVisible();
  await tabTo(page, page.getByLabel("E-mail address"));
  await page.keyboard.type(chair?.email ?? "");
  await tabTo(page, page.getByLabel("Password", { exact: true }));
  await page.keyboard.type(chair?.password ?? "");
  await page.keyboard.press("Enter");

  await expect(page.getByRole("heading", { level: 1, name: "What waits for you" })).toBeFocused();
  await tabTo(page, page.getByRole("link", { name: /^Vote on/ }).first());
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Your vote" })).toBeVisible();

  await tabTo(page, page.getByRole("radio", { name: "For", exact: true }));
  await page.keyboard.press("Space");
  await tabTo(page, page.getByLabel(/^Reason/));
  await page.keyboard.type("Written without a mouse.");
  await tabTo(page, page.getByRole("button", { name: "Vote", exact: true }));
  await page.keyboard.press("Enter");
  await expect(page.getByText("Your vote: For, recorded")).toBeVisible();
  await page.context().close();
});
