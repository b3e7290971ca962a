import { expect, it } from "vitest";
import { keepViews, readViews, withView } from "./saved-views.js";

it("[S5] a view is kept under its name, the newer one stands, and broken keeping counts as none", () => {
  const values = new Map<string, string>();
  const kept = {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
  expect(readViews(kept, "peru")).toEqual([]);
  const one = withView([], { name: "Prices", address: "?q=prices" });
  keepViews(kept, "peru", withView(one, { name: "Prices", address: "?q=prices&sort=oldest" }));
  expect(readViews(kept, "peru")).toEqual([{ name: "Prices", address: "?q=prices&sort=oldest" }]);
  expect(readViews(kept, "chile")).toEqual([]);
  values.set("accord-views-peru", '[{"name":""}]');
  expect(readViews(kept, "peru")).toEqual([]);
});
