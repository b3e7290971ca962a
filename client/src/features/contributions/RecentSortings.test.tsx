import { afterEach, expect, it, vi } from "vitest";
import { button, press, renderAsking } from "../../testing/render.js";
import { RecentSortings } from "./RecentSortings.js";

afterEach(() => vi.unstubAllGlobals());

it("[SORT-2] after a reload one's own sorting stands there with its undo, and goes with it", async () => {
  const undone: string[] = [];
  vi.stubGlobal("fetch", async (url: string, { method }: RequestInit) => {
    if (method === "POST") undone.push(url);
    const sortings =
      undone.length > 0 ? [] : [{ id: "a".repeat(22), at: "2026-11-21T08:00:00.000Z", changes: 250 }];
    const body = url.endsWith("/undo") ? { changed: 250 } : url.endsWith("/sortings") ? { sortings } : {};
    return new Response(JSON.stringify(body), { headers: { "content-type": "application/json" } });
  });
  const { place, answered, leave } = await renderAsking(<RecentSortings process="test" />);
  await answered();
  expect(place.querySelector("summary")?.textContent).toBe("Your recent acts of sorting (1)");
  expect(place.textContent).toContain("250 themes given or taken");
  await press(button("Undo: 250 themes given or taken"));
  await answered();
  expect(undone).toEqual([`/api/p/test/contributions/sortings/${"a".repeat(22)}/undo`]);
  expect(place.querySelector('[role="status"]')?.textContent).toBe("Taken back for 250 contributions.");
  expect(place.querySelectorAll("li")).toHaveLength(0);
  await leave();
});
