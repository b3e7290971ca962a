import { afterEach, expect, it, vi } from "vitest";
import { button, key, press, render } from "../../testing/render.js";
import { RoomBar } from "./RoomBar.js";

let search: Record<string, string> = {};
const setSearch = (change: Record<string, string | undefined>): void => {
  search = Object.fromEntries(
    Object.entries({ ...search, ...change }).filter((one): one is [string, string] => one[1] !== undefined),
  );
};
vi.mock("../../app/here.js", () => ({ useSearch: () => [search, setSearch] }));

let drawn: Awaited<ReturnType<typeof render>> | undefined;
afterEach(() => drawn?.leave());

const parts = ["fields", "threads", "checks"].map((id) => ({ id, label: id, content: () => `all ${id}` }));
const bar = (waits = false) => <RoomBar label="Beside the text" {...{ parts, waits }} />;
const dialog = () => document.querySelector("[role=dialog]")?.textContent ?? null;

it("[S10] [C30] on a phone the address opens what it names, once the text is there; opening and closing change the address", async () => {
  search = { show: "unanswered" };
  drawn = await render(bar(true));
  expect(dialog()).toBeNull();
  await drawn.draw(bar());
  expect(dialog()).toContain("all threads");
  await key(document.querySelector("[role=dialog]"), "Escape");
  expect(search).toEqual({});
  await drawn.draw(bar());
  expect(dialog()).toBeNull();
  await press(button("checks"));
  expect(search).toEqual({ tab: "checks" });
  await drawn.draw(bar());
  expect(dialog()).toContain("all checks");
});

it("[S10] on a phone a thread that the address names stands above the list it was found in", async () => {
  search = { show: "open", thread: "t1" };
  drawn = await render(bar());
  expect(dialog()).toBeNull();
});
