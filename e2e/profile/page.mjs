import { writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { tasksIn } from "./tasks.mjs";

/** A page of somebody who has signed in. */
export async function signedIn(url, email, password) {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  const signed = await context.request.post(`${url}/api/session`, {
    headers: { origin: url },
    data: { email, password },
  });
  if (!signed.ok()) throw new Error(`Not signed in: ${signed.status()}`);
  const page = await context.newPage();
  return { page, close: () => browser.close(), ask: (path) => context.request.get(url + path) };
}

/**
 * The tasks of the page's main thread meanwhile; with a file, what its script does too, for the browser's own tools.
 * The profiler starts and ends outside of the trace: both are tasks of the page as long as any.
 */
export async function traced(page, act, file = null) {
  const cdp = await page.context().newCDPSession(page);
  const events = [];
  cdp.on("Tracing.dataCollected", ({ value }) => events.push(...value));
  if (file !== null) {
    await cdp.send("Profiler.enable");
    await cdp.send("Profiler.start");
  }
  await cdp.send("Tracing.start", {
    transferMode: "ReportEvents",
    traceConfig: { includedCategories: ["toplevel", "devtools.timeline"] },
  });
  await act();
  const complete = new Promise((done) => cdp.once("Tracing.tracingComplete", done));
  await cdp.send("Tracing.end");
  await complete;
  if (file !== null) {
    const { profile } = await cdp.send("Profiler.stop");
    writeFileSync(file, JSON.stringify(profile));
  }
  await cdp.detach();
  return tasksIn(events);
}
