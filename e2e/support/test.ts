import { type Browser, test as base } from "@playwright/test";
import { type Signed, signedIn } from "./people.js";
import { type Server, startServer } from "./server.js";

interface PerTest {
  /** No page outlives its journey: it would call for its server, and draw what others change, for as long as the worker runs. */
  readonly nothingStaysOpen: undefined;
  /** A server of this journey alone, with nothing in it: it may be killed. */
  readonly ownServer: Server;
  /** Opens a browser for a person of the demo; closed when the journey ends. */
  readonly as: (who: { email: string } | { role: string }) => Promise<Signed>;
}

interface PerWorker {
  /** The demo, sown once per worker: journeys that use it leave each other's things alone. */
  readonly demo: Server;
  /** A server without anything in it. */
  readonly empty: Server;
}

const closeAll = async (browser: Browser): Promise<void> => {
  await Promise.all(browser.contexts().map((context) => context.close()));
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
    async ({ browser }, use) => {
      await use(undefined);
      await closeAll(browser);
    },
    { auto: true },
  ],
  ownServer: async ({ browser }, use) => {
    const server = await startServer();
    await use(server);
    await closeAll(browser);
    await server.stop();
  },
  as: async ({ browser, demo }, use) => {
    const opened: Signed[] = [];
    await use(async (who) => {
      const signed = await signedIn(browser, demo.url, who);
      opened.push(signed);
      return signed;
    });
    for (const { context } of opened) await context.close();
  },
});

export { expect } from "@playwright/test";
