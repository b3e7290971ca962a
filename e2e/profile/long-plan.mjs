/**
 * A plan of a hundred pages: writes so much into one text of the demo's plan, then opens and scrolls the page that
 * shows the plan and the room of that text, three times under a trace. Prints figures as JSON; ends with 1 where a task
 * took over 50 ms of a processor each time.
 *
 *   node profile/long-plan.mjs [--pages 100] [--runs 3] [--profiles <folder>]
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import * as Y from "yjs";
import { signedIn, traced } from "./page.mjs";
import { opens, pause, serve } from "./session.mjs";
import { figuresOf, tell } from "./tasks.mjs";

const { values } = parseArgs({
  options: {
    pages: { type: "string", default: "100" },
    port: { type: "string", default: "4793" },
    runs: { type: "string", default: "3" },
    profiles: { type: "string" },
  },
});
const wordsOfPage = 400;
const words =
  "Residents learn the price of an operation before they agree to it, and every clinic answers for its own list. ";

const paragraphs = Math.round((Number(values.pages) * wordsOfPage) / 80);
const blocks = () =>
  Array.from({ length: paragraphs }, (_, at) =>
    at % 10 === 0
      ? { head: true, text: `Part ${at / 10 + 1}` }
      : { head: false, text: words.repeat(4).trim() },
  );
const inParts = (all, size) =>
  Array.from({ length: Math.ceil(all.length / size) }, (_, at) => all.slice(at * size, (at + 1) * size));

const folder = mkdtempSync(join(tmpdir(), "accord-long-plan-"));
const server = await serve(folder, Number(values.port));
try {
  const { page, close, ask } = await signedIn(server.url, "helena@demo.example", "demo demo demo");
  const text = "/api/p/demo/plan/texts/development_process";
  const { document } = await (await ask(text)).json();
  const cookie = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join("; ");
  const { doc, leave } = await opens(server.url, document, { cookie, origin: server.url });
  const fragment = doc.getXmlFragment("developmentProcess");
  for (const some of inParts(blocks(), 20))
    doc.transact(() => {
      for (const { head, text } of some) {
        const block = new Y.XmlElement(head ? "heading" : "paragraph");
        if (head) block.setAttribute("level", 2);
        block.insert(0, [new Y.XmlText(text)]);
        fragment.insert(fragment.length, [block]);
      }
    });
  await pause(4_000);
  leave();
  const last = `Part ${Math.floor((paragraphs - 1) / 10) + 1}`;
  // The demo's plan is frozen: the page gets the long text in the place of what was frozen.
  await page.route("**/api/p/demo/plan", async (route) => {
    const plan = await (await route.fetch()).json();
    const content = blocks().map(({ head, text }) =>
      head
        ? { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text }] }
        : { type: "paragraph", content: [{ type: "text", text }] },
    );
    const [kind, root] = ["development_process", "developmentProcess"];
    const data = { records: {}, rows: {}, sets: {} };
    plan.shown.texts = [{ kind, template: `${kind}/1`, fields: { [root]: { type: "doc", content } }, data }];
    await route.fulfill({ json: plan });
  });
  // Asked of the page cheaply: a locator would read all of its text again and again.
  const shows = () =>
    page.waitForFunction(
      (name) => [...document.querySelectorAll("h2, h3, h4")].some(({ textContent }) => textContent === name),
      last,
      { polling: 250, timeout: 120_000 },
    );
  const measured = {};
  const measure = async (name, act) => {
    measured[name] ??= [];
    const file =
      values.profiles && measured[name].length === 0 ? join(values.profiles, `${name}.cpuprofile`) : null;
    measured[name].push(await traced(page, act, file));
  };
  const opening = (name, path) =>
    measure(name, async () => {
      await page.goto(`${server.url}${path}`);
      await shows();
      await pause(2_000);
    });
  const scrolling = (name) =>
    measure(name, async () => {
      for (let step = 0; step < 60; step++) {
        await page.mouse.wheel(0, 1_500);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => done())));
      }
    });
  for (let run = 0; run < Number(values.runs); run++) {
    await opening("planOpens", "/app/demo/plan");
    await page.locator(".plan-paper summary").first().click();
    await scrolling("planScrolls");
    await opening("roomOpens", "/app/demo/plan/texts/development_process");
    await scrolling("roomScrolls");
    await page.getByRole("textbox").first().click();
    await measure("typing", () => page.keyboard.type("Thirty keys that somebody types", { delay: 70 }));
  }
  const figures = Object.fromEntries(Object.entries(measured).map(([name, runs]) => [name, figuresOf(runs)]));
  tell({ pages: Number(values.pages), blocks: paragraphs, ...figures });
  await close();
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
