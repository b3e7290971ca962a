import { describe, expect, it } from "vitest";
import { newSince } from "./new-since.js";

const kept = () => {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
};

describe("what is new", () => {
  it("[S5] is what came in after the list was opened before; at the first visit nothing", () => {
    const device = kept();
    expect(newSince(kept(), device, "list", 40)).toBe(40);
    const second = kept();
    expect(newSince(second, device, "list", 45)).toBe(40);
    expect(newSince(second, device, "list", 47)).toBe(40);
    expect(newSince(kept(), device, "list", 47)).toBe(47);
  });
  it("[S5] one list knows nothing of another, and what was kept badly counts as nothing", () => {
    const device = kept();
    newSince(kept(), device, "one", 9);
    expect(newSince(kept(), device, "other", 30)).toBe(30);
    device.setItem("one", "soon");
    expect(newSince(kept(), device, "one", 12)).toBe(12);
  });
});
