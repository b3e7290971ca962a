import { describe, expect, it } from "vitest";
import { contrast, readTokens } from "./colour.js";
import { grounds, leastContrast, leastOn, readable, siteStyle } from "./site-colour.js";

// Vitest gives an empty text for a style sheet, and shared has no types of Node: so the file is read by a name.
const files = "node:fs";
const { readFileSync } = await import(files);
const css: string = readFileSync(
  decodeURIComponent(new URL("./tokens.css", import.meta.url).pathname),
  "utf8",
);
const tokens = readTokens(css);

describe("a member's own colour", () => {
  it("[C7] is measured on the grounds of tokens.css", () => {
    for (const theme of ["light", "dark"] as const)
      expect([...grounds[theme]]).toEqual(
        ["surface", "canvas", "accent-soft"].map((name) => tokens[theme][name]?.toLowerCase()),
      );
  });

  it("[C7] stays where it can be read, and is darkened or lightened no further than needed where not", () => {
    expect(readable("#6b3fa8", "light")).toBe("#6b3fa8");
    for (const colour of ["#ffcc00", "#00c8ff", "#ffffff", "#000000", "#777777", "#d3d6da"])
      for (const theme of ["light", "dark"] as const) {
        const shade = readable(colour, theme);
        expect(leastOn(shade, theme), `${colour} ${theme}`).toBeGreaterThanOrEqual(leastContrast);
        if (shade !== colour) expect(leastOn(shade, theme)).toBeLessThan(5.2);
      }
  });

  it("[C7] overrules tokens.css in both themes: by the same selectors", () => {
    const selectors = (sheet: string): string[] => {
      const dark = sheet.slice(sheet.search(/@media \(prefers-color-scheme: ?dark\)/));
      return [sheet, dark].map((part) => /:root[^{]*(?=\s*\{)/.exec(part)?.[0].trim() ?? "");
    };
    expect(selectors(siteStyle("#6b3fa8"))).toEqual(selectors(css));
  });

  it("[C7] words on it can be read too, in both themes", () => {
    const style = siteStyle("#ffcc00");
    const [light = "", dark = ""] = [...style.matchAll(/--accent:(#[0-9a-f]{6})/g)].map(([, one]) => one);
    expect(contrast(light, tokens.light["on-accent"] ?? "")).toBeGreaterThanOrEqual(4.5);
    expect(contrast(dark, tokens.dark["on-accent"] ?? "")).toBeGreaterThanOrEqual(4.5);
  });
});
