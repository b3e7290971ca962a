import { listBallots } from "@accord/shared/ballots";
import { listCommitments } from "@accord/shared/commitments";
import { sayIn } from "@accord/shared/messages";
import type { Browser, Page } from "@playwright/test";
import { nothingStandsOutside } from "../pages/axe.js";
import { choose } from "../pages/controls.js";
import { oneOfTheDemo, type Place, placesOfTheDemo, type Role } from "../people/of-the-demo.js";
import type { Somebody } from "../people/somebody.js";
import { demoPeople } from "../support/people.js";
import { type Server, startServer } from "../support/server.js";
import { expect, test } from "../support/test.js";

test.describe.configure({ mode: "parallel" });

const phone = { width: 360, height: 740 };
const desk = { width: 1280, height: 800 };

/** What the tool itself says on the page that no translation would reach: its letters are not those of the pseudo-locale. */
const leftInEnglish = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const element of document.querySelectorAll(
      "button, label, legend, th:not([scope=row]), summary, h2",
    )) {
      const copy = element.cloneNode(true) as Element;
      for (const data of copy.querySelectorAll(
        "bdi, time, [lang], [dir=auto], code, .words, input, option, [hidden]",
      ))
        data.remove();
      const said = copy.textContent?.replaceAll(/\s+/g, " ").trim() ?? "";
      const isData = element.matches(
        "bdi *, [lang]:not(html) *, [dir=auto], [dir=auto] *, .words *, [role=textbox] *",
      );
      // The name of a row's box is the row's own: its reference and who it is from.
      const isRow = /^[CP]-\d{4}/.test(said);
      if (!isData && !isRow && /[a-z]{3}/i.test(said) && !said.includes("[")) found.push(said);
    }
    return [...new Set(found)];
  });

async function walk(browser: Browser, server: Server, direction: "ltr" | "rtl"): Promise<void> {
  const people = new Map<Role, Somebody>();
  const person = async (role: Role): Promise<Somebody> => {
    const known = people.get(role) ?? (await oneOfTheDemo(server.url, role));
    people.set(role, known);
    return known;
  };
  const pages = new Map<Role | null, Page>();
  const pageOf = async ({ as }: Place): Promise<Page> => {
    const known =
      pages.get(as) ??
      (as === null
        ? await (await browser.newContext({ baseURL: server.url, viewport: phone })).newPage()
        : await (await (await person(as)).context(browser, { viewport: phone })).newPage());
    pages.set(as, known);
    return known;
  };
  const places = await placesOfTheDemo(await person("co_chair"));
  // Both locales have the longer words, so each page is walked in one of them.
  for (const place of places.filter((_place, at) => (at % 2 === 0) === (direction === "rtl"))) {
    const page = await pageOf(place);
    await page.setViewportSize(phone);
    await page.goto(place.path);
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    await expect(page.getByRole("progressbar")).toHaveCount(0);
    await expect(page.locator("html")).toHaveAttribute("dir", direction);
    await nothingStandsOutside(page, `${place.path} at 360`);
    expect.soft(await leftInEnglish(page), place.path).toEqual([]);
    await page.setViewportSize(desk);
    await nothingStandsOutside(page, `${place.path} at 1280`);
  }
  for (const page of pages.values()) await page.context().close();
}

test("Words that are 40 % longer have room on every page, and no page has words of its own [C14]", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const server = await startServer({ demo: true, env: { ACCORD_LANGUAGE: "en-XA" } });
  await walk(browser, server, "ltr");

  await test.step("What opens from the bar of the drafting room stays in reach", async () => {
    const writer = await oneOfTheDemo(server.url, "wg_member");
    const { commitments } = await writer.ask(listCommitments);
    for (const { n } of commitments.filter(({ state }) => state === "drafting")) {
      const page = await writer.opens(browser, `/app/demo/commitments/${n}`, { viewport: phone });
      // With its counts it is longest.
      const more = sayIn("en-XA")("drafting.more");
      const parts = page.locator(".room-bar > button");
      await expect(parts).toHaveText([/\d/, /\d/, /\d/, more]);
      const lines = await parts.last().evaluate((part) => {
        const words = document.createTreeWalker(part, NodeFilter.SHOW_TEXT).nextNode();
        const range = document.createRange();
        if (words) range.selectNodeContents(words);
        return new Set([...range.getClientRects()].map(({ bottom }) => Math.round(bottom))).size;
      });
      expect(lines, "lines that a short word takes").toBe(1);
      await nothingStandsOutside(page, `the bar of commitment ${n} at 360`);
      const [above, below] = [page.locator(".room-bar"), page.locator(".bottom-bar")];
      const edge = async () => {
        const [upper, lower] = [await above.boundingBox(), await below.boundingBox()];
        return upper && lower ? Math.round(upper.y + upper.height - lower.y) : null;
      };
      await expect.poll(edge, "points by which it covers the bar of places").toBe(0);
      await page.context().close();
    }
  });
  await server.stop();
});

test("From right to left: a member signs in and votes, a writer mixes scripts, the public reads and sends [C15]", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const server = await startServer({ demo: true, env: { ACCORD_LANGUAGE: "ar-XB" } });
  const say = sayIn("ar-XB");
  const chair = await oneOfTheDemo(server.url, "co_chair");

  await test.step("A member signs in and votes", async () => {
    const person = (await demoPeople(server.url)).find(({ role }) => role === "co_chair");
    if (!person) throw new Error("The demo has no co-chair.");
    const page = await (await browser.newContext({ baseURL: server.url, viewport: phone })).newPage();
    await page.goto("/sign-in");
    await page.getByLabel(say("people.signIn.email"), { exact: true }).fill(person.email);
    await page.getByLabel(say("people.signIn.password"), { exact: true }).fill(person.password);
    await page.getByRole("button", { name: say("people.signIn.act"), exact: true }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("home.title"));
    const { ballots } = await chair.ask(listBallots);
    await page.goto(`/app/demo/ballots/${ballots.find(({ state }) => state === "open")?.id}`);
    const own = page.getByRole("region", { name: say("ballots.vote.title") });
    await choose(own, say("ballots.vote.for"));
    await own.getByRole("button", { name: say("ballots.vote.act"), exact: true }).click();
    await expect(own.getByRole("button", { name: say("ballots.vote.change") })).toBeVisible();
    await nothingStandsOutside(page, "the vote");
    await page.context().close();
  });

  await test.step("A writer puts Arabic and Latin words into one paragraph; each reference stays as it is", async () => {
    const writer = await oneOfTheDemo(server.url, "wg_member");
    const { commitments } = await writer.ask(listCommitments);
    const n = commitments.find(({ state }) => state === "drafting")?.n ?? 1;
    const page = await writer.opens(browser, `/app/demo/commitments/${n}`, { viewport: desk });
    const label = say("commitments.field.problem");
    const field = page.getByRole("textbox", {
      name: say("commitments.fieldName", { no: 7, label }),
      exact: true,
    });
    await expect(field).toHaveAttribute("aria-readonly", "false");
    await field.click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type("تنشر المدينة Open Data كل شهر");
    await expect(field).toContainText("تنشر المدينة Open Data كل شهر");
    const paragraph = field.locator("p").last();
    await expect(paragraph).toHaveCSS("unicode-bidi", "plaintext");
    for (const reference of await page.locator("bdi.reference").all())
      await expect(reference).toHaveCSS("direction", "ltr");
    await page.context().close();
  });

  await test.step("Every page is turned around, and nothing stands outside", () =>
    walk(browser, server, "rtl"));
  await server.stop();
});
