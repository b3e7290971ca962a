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
  await page.goto(`${empty.url}/sign-in`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  expect(wrong).toEqual([]);
});

test("A server that was killed serves the same people again", async ({ empty, request }) => {
  await empty.kill();
  await empty.again();
  const answer = await request.get(`${empty.url}/api/session`);
  expect(await answer.json()).toMatchObject({ person: null });
});
