import { describe, expect, it } from "vitest";
import { contrast, distance, readTokens, type Sight, sights } from "./colour.js";

// Vitest gives an empty text for a style sheet, and shared has no types of Node: so the file is read by a name.
const files = "node:fs";
const { readFileSync } = await import(files);
const css: string = readFileSync(
  decodeURIComponent(new URL("./tokens.css", import.meta.url).pathname),
  "utf8",
);

const { light, dark, darkByDevice } = readTokens(css);
const themes = { light, dark } as const;
type Theme = keyof typeof themes;
const of = (theme: Theme, name: string): string => {
  const value = themes[theme][name];
  if (!value) throw new Error(`no token ${name} in ${theme}`);
  return value;
};

/** Foreground, ground, least ratio: text 4.5, lines of controls and fills 3, as ux.md 2 uses them. */
const pairs: readonly (readonly [string, string, number])[] = [
  ...["text", "muted", "accent", "accent-strong", "visited", "good", "warn", "bad"].flatMap((name) => [
    [name, "surface", 4.5] as const,
    [name, "canvas", 4.5] as const,
  ]),
  ...["bloc-1", "bloc-2", "observer", "choice-for", "choice-against", "choice-other"].map(
    (name) => [name, "surface", 4.5] as const,
  ),
  ["text", "sunken", 4.5],
  ["text", "accent-soft", 4.5],
  ["accent", "accent-soft", 4.5],
  ["on-accent", "accent", 4.5],
  ["on-accent", "accent-strong", 4.5],
  ["good", "good-soft", 4.5],
  ["warn", "warn-soft", 4.5],
  ["bad", "bad-soft", 4.5],
  ["added", "added-soft", 4.5],
  ["removed", "removed-soft", 4.5],
  ["text", "good-soft", 4.5],
  ["text", "warn-soft", 4.5],
  ["text", "bad-soft", 4.5],
  ["text", "mark", 4.5],
  ["edge", "surface", 3],
  ["edge", "canvas", 3],
  ["warn-fill", "surface", 3],
  ["warn-fill", "canvas", 3],
  ...[
    "surface",
    "canvas",
    "accent-soft",
    "good-soft",
    "warn-soft",
    "bad-soft",
    "added-soft",
    "removed-soft",
    "mark",
  ].map((ground) => ["focus", ground, 5.2] as const),
];

/** Figures that ux.md 2 prints, so that a changed token shows up here. */
const printed: readonly (readonly [Theme, string, string, number])[] = [
  ["light", "text", "surface", 16.6],
  ["light", "text", "canvas", 15.3],
  ["dark", "text", "surface", 13.9],
  ["light", "muted", "surface", 6.9],
  ["light", "accent", "surface", 8.2],
  ["dark", "accent", "surface", 8.3],
  ["light", "warn", "warn-soft", 6.8],
  ["light", "bad", "bad-soft", 5.5],
  ["dark", "bad", "surface", 6.9],
  ["dark", "focus", "surface", 9.5],
];

const authors = Array.from({ length: 12 }, (_, at) => `author-${at + 1}`);
const least = (theme: Theme, names: readonly string[], sight: Sight): number =>
  Math.min(
    ...names.flatMap((a, at) => names.slice(at + 1).map((b) => distance(of(theme, a), of(theme, b), sight))),
  );

describe("tokens", () => {
  it("[C7] gives the dark look the same values by device and by choice", () => {
    expect(Object.keys(dark).length).toBeGreaterThan(40);
    expect(darkByDevice).toEqual(dark);
    expect(Object.keys(dark).sort()).toEqual(Object.keys(light).sort());
  });

  for (const theme of ["light", "dark"] as const) {
    it(`[C7] keeps every pair readable in ${theme}`, () => {
      const weak = pairs
        .map(([a, b, atLeast]) => ({ a, b, atLeast, ratio: contrast(of(theme, a), of(theme, b)) }))
        .filter(({ ratio, atLeast }) => ratio < atLeast);
      expect(weak).toEqual([]);
    });

    it(`[C7] keeps the initials of all authors readable in ${theme}`, () => {
      for (const author of authors) {
        expect(contrast(of(theme, author), of(theme, "on-author")), author).toBeGreaterThanOrEqual(4.5);
        expect(contrast(of(theme, author), of(theme, "surface")), author).toBeGreaterThanOrEqual(3);
      }
    });
  }

  it("[C7] has the contrasts that the design prints", () => {
    for (const [theme, a, b, ratio] of printed) {
      expect(contrast(of(theme, a), of(theme, b)), `${theme} ${a} on ${b}`).toBeCloseTo(ratio, 0.9);
    }
  });

  it("[C8] tells twelve authors apart in every sight", () => {
    const wanted = { light: [10.5, 7.3, 7.3, 7.5], dark: [10, 7, 7, 7.3] } as const;
    for (const theme of ["light", "dark"] as const) {
      sights.forEach((sight, at) => {
        expect(least(theme, authors, sight), `${theme} ${sight}`).toBeGreaterThanOrEqual(
          (wanted[theme][at] ?? 0) - 0.05,
        );
      });
    }
    expect(
      Math.min(...sights.map((sight) => least("light", authors.slice(0, 4), sight))),
    ).toBeGreaterThanOrEqual(12.05);
    expect(
      Math.min(...sights.map((sight) => least("dark", authors.slice(0, 4), sight))),
    ).toBeGreaterThanOrEqual(7.45);
  });

  it("[C8] tells the blocs apart, by shape alone in blue-blind sight, and the choices in all sights", () => {
    for (const theme of ["light", "dark"] as const) {
      for (const sight of sights) {
        const blocs = distance(of(theme, "bloc-1"), of(theme, "bloc-2"), sight);
        expect(blocs, `${theme} ${sight}`).toBeGreaterThanOrEqual(sight === "blue-blind" ? 5 : 20);
        expect(least(theme, ["choice-for", "choice-against", "choice-other"], sight)).toBeGreaterThanOrEqual(
          7.65,
        );
      }
    }
  });

  it("[C17] names every colour for forced colours and for print", () => {
    for (const place of ["(forced-colors: active)", "print"]) {
      const block = css.slice(css.indexOf(`@media ${place}`)).split("@media")[1] ?? "";
      for (const name of Object.keys(light)) expect(block, `${place} ${name}`).toContain(`--${name}:`);
    }
  });
});

it("paper and forced colours hold whatever the theme, also where the device alone asks for the dark one", () => {
  for (const media of ["(forced-colors: active)", "print"]) {
    const block = css.slice(css.indexOf(`@media ${media} {`)).split("{")[1] ?? "";
    const named = block.split(",").map((one) => one.trim());
    // As strong as `:root:not([data-theme="light"])`, and later.
    expect(named, media).toEqual([":root", ":root[data-theme]", ":root:not([data-theme])"]);
  }
});
