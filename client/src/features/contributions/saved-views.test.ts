import { expect, it } from "vitest";
import { keepViews, readViews, withView } from "./saved-views.js";

const ana = { account: "ana", process: "peru" };

it("[S5] a view is kept under its name, the newer one stands, and broken keeping counts as none", () => {
  const values = new Map<string, string>();
  const kept = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
  expect(readViews(kept, ana)).toEqual([]);
  const one = withView([], { name: "Prices", address: "?q=prices" });
  keepViews(kept, ana, withView(one, { name: "Prices", address: "?q=prices&sort=oldest" }));
  expect(readViews(kept, ana)).toEqual([{ name: "Prices", address: "?q=prices&sort=oldest" }]);
  expect(readViews(kept, { ...ana, process: "chile" })).toEqual([]);
  values.set("accord-views-ana-peru", '[{"name":""}]');
  expect(readViews(kept, ana)).toEqual([]);
});

it("[PEOPLE-7] a view that one person kept in a shared browser is not the next one's", () => {
  localStorage.clear();
  keepViews(localStorage, ana, [{ name: "Cases of Ben", address: "?q=ben" }]);
  expect(readViews(localStorage, { ...ana, account: "carl" })).toEqual([]);
  expect(readViews(localStorage, ana)).toHaveLength(1);
});
