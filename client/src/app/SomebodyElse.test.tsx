import { whoAmI } from "@accord/shared/people";
import { QueryClientProvider } from "@tanstack/react-query";
import { act } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { newQueryClient } from "../connection/asking.js";
import { RefusedError } from "../connection/http.js";
import { whosePage } from "../connection/whose-page.js";
import { render } from "../testing/render.js";
import { Refusal } from "./Refusal.js";
import { SomebodyElse } from "./SomebodyElse.js";

let leave: () => Promise<void> = async () => {};
afterEach(async () => {
  await leave();
  whosePage.enters();
});

const taken = () => act(async () => whosePage.answered("ana", "somebody_else"));
const opened = async () => {
  whosePage.is("ana", whosePage.visit());
  const client = newQueryClient();
  const drawn = await render(
    <QueryClientProvider client={client}>
      <SomebodyElse />
    </QueryClientProvider>,
  );
  leave = drawn.leave;
  return { client, alert: () => drawn.place.querySelector("[role=alert]")?.textContent };
};

it("[API-10] is announced when somebody else has signed in, and goes once they are back", async () => {
  const { alert } = await opened();
  expect(alert()).toBe("");
  await taken();
  expect(alert()).toContain("Somebody else has signed in at this browser");
  await act(async () => whosePage.answered("ana", undefined));
  expect(alert()).toBe("");
});

it("[PEOPLE-6] [ACT-7] is covered when their session has ended, with the way on, and not at the door", async () => {
  await opened();
  const atDoor = await render(
    <QueryClientProvider client={newQueryClient()}>
      <SomebodyElse atDoor />
    </QueryClientProvider>,
  );
  const covers = () => [...document.querySelectorAll("[role=alertdialog]")].map((one) => one.textContent);
  await act(async () => whosePage.answered("ana", "not_signed_in"));
  expect(covers()).toEqual([expect.stringContaining("You are signed out")]);
  expect(covers()[0]).toContain("Sign in again in another tab");
  expect(covers()[0]).not.toContain("Open as who is signed in now");
  await act(async () => whosePage.is("ana", whosePage.visit()));
  expect(covers()).toEqual([]);
  await atDoor.leave();
});

it("[API-10] who comes back to the page is asked for at once", async () => {
  const { client } = await opened();
  const queryFn = vi.fn(async () => 1);
  await client.fetchQuery({ queryKey: [whoAmI.id], queryFn, meta: { topics: whoAmI.topics } });
  const isOld = () => client.getQueryState([whoAmI.id])?.isInvalidated;
  window.dispatchEvent(new Event("focus"));
  expect(isOld()).toBe(false);
  await taken();
  window.dispatchEvent(new Event("focus"));
  expect(isOld()).toBe(true);
});

it.each([
  ["somebody_else", true],
  ["not_signed_in", true],
  ["not_allowed", false],
])("[API-10] a refusal %s offers ways on at its place: %s", async (code, offers) => {
  const drawn = await render(<Refusal error={new RefusedError(401, code, "", [], "r-1")} />);
  leave = drawn.leave;
  const link = drawn.place.querySelector("a[href='/sign-in']");
  expect(link !== null).toBe(offers);
  // In this tab it would take away what was typed.
  if (offers) expect(link?.getAttribute("target")).toBe("_blank");
});
