import { defineConfig } from "@playwright/test";

export default defineConfig({
  testDir: "journeys",
  outputDir: "test-results",
  // Every worker runs a server of its own; on two cores a third one only makes all slower.
  workers: 2,
  fullyParallel: false,
  retries: 0,
  // Bounds against hanging, not of speed: on a machine with other work everything takes several times as long.
  timeout: 180_000,
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [["list"], ["json"]] : [["list"]],
  use: {
    // A trace of every journey costs a third of the time: `playwright test --trace on` where one is wanted.
    // Of what failed each open page is shown (support/test.ts); Playwright by itself takes a picture of every page that any journey closes.
    screenshot: "off",
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH ?? "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--disable-dev-shm-usage",
      ],
    },
  },
});
