import { expect, test } from "../support/test.js";

test("Somebody opens the address for the first time and is not left with an empty page", async ({
  page,
  empty,
}) => {
  const wrong: string[] = [];
  page.on("pageerror", (error) => wrong.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") wrong.push(message.text());
  });
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await page.goto(`${empty.url}/sign-in`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(wrong).toEqual([]);
  // What most screens share comes together: each piece of its own is a wait on a phone.
  expect(scripts.length).toBeLessThanOrEqual(24);
});

test("[C29] On a slow line the page says at once that it is loading, and scripts come packed", async ({
  page,
  empty,
}) => {
  let go = (): void => {};
  const held = new Promise<void>((then) => {
    go = then;
  });
  await page.route("**/*.js", async (route) => {
    if (route.request().url().includes("/assets/")) await held;
    await route.continue();
  });
  const script = page.waitForResponse((answer) => /\/assets\/index-.*\.js$/.test(answer.url()));
  await page.goto(`${empty.url}/sign-in`, { waitUntil: "commit" });
  await expect(page.getByText("Accord is loading.")).toBeVisible();
  await expect(page.getByText("This takes longer than usual.")).toBeHidden();
  go();
  expect((await script).headers()["content-encoding"]).toMatch(/^(br|gzip)$/);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.getByText("Accord is loading.")).toHaveCount(0);
});

test("A server that was killed serves the same people again", async ({ empty, request }) => {
  await empty.kill();
  await empty.again();
  const answer = await request.get(`${empty.url}/api/session`);
  expect(await answer.json()).toMatchObject({ person: null });
});
