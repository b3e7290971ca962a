import { type Browser, test as base, expect, type TestInfo } from "@playwright/test";
import { type Server, startServer } from "./server.js";

interface PerTest {
  /** No page outlives its journey: it would call for its server, and draw what others change, for as long as the worker runs. */
  readonly nothingStaysOpen: undefined;
  /** A server of this journey alone, with nothing in it: it may be killed. */
  readonly ownServer: Server;
}

interface PerWorker {
  /** The demo, sown once per worker: journeys that use it leave each other's things alone. */
  readonly demo: Server;
  /** A server without anything in it. */
  readonly empty: Server;
}

/** Of a journey that failed, each page is kept as it is seen. */
const closeAll = async (browser: Browser, info: TestInfo): Promise<void> => {
  const contexts = browser.contexts();
  if (info.status !== info.expectedStatus) {
    const pages = contexts.flatMap((context) => context.pages());
    for (const [at, page] of pages.entries()) {
      const path = info.outputPath(`page-${at + 1}.png`);
      if (await page.screenshot({ path, timeout: 5_000 }).catch(() => null))
        info.attachments.push({ name: new URL(page.url()).pathname, path, contentType: "image/png" });
    }
  }
  await Promise.all(contexts.map((context) => context.close()));
};

/** Words that pages gave back as gone, though each journey's writers saved, sent or left all they typed [ACT-8]. */
const toldAsGone = async (browser: Browser): Promise<string[]> => {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const told = await Promise.all(
    pages.map((page) =>
      page
        .locator(".typed-words")
        .allInnerTexts()
        .catch(() => []),
    ),
  );
  return told.flat();
};

export const test = base.extend<PerTest, PerWorker>({
  demo: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
    async ({}, use) => {
      const server = await startServer({ demo: true });
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 120_000 },
  ],
  empty: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
    async ({}, use) => {
      const server = await startServer();
      await use(server);
      await server.stop();
    },
    { scope: "worker", timeout: 60_000 },
  ],
  nothingStaysOpen: [
    async ({ browser }, use, info) => {
      await use(undefined);
      const told = await toldAsGone(browser);
      await closeAll(browser, info);
      expect(told).toEqual([]);
    },
    { auto: true },
  ],
  ownServer: async ({ browser }, use, info) => {
    const server = await startServer();
    await use(server);
    await closeAll(browser, info);
    await server.stop();
  },
});

export { expect } from "@playwright/test";
