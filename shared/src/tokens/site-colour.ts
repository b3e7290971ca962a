import { contrast } from "./colour.js";

/** What the accent stands on, as tokens.css has it: surface, canvas and the soft ground of the same use. */
export const grounds = {
  light: ["#ffffff", "#f6f6f3", "#e6eef8"],
  dark: ["#1a1d21", "#121417", "#1c2c42"],
} as const;
type Theme = keyof typeof grounds;
const towards: Readonly<Record<Theme, number>> = { light: 0, dark: 255 };

/** Least contrast of text (WCAG AA). */
export const leastContrast = 4.5;

/** The contrast of a colour with the ground it stands out from least. */
export const leastOn = (colour: string, theme: Theme): number =>
  Math.min(...grounds[theme].map((ground) => contrast(colour, ground)));

function mixed(colour: string, theme: Theme, hundredths: number): string {
  const part = (at: number): string => {
    const value = Number.parseInt(colour.slice(at, at + 2), 16);
    const next = value + Math.round(((towards[theme] - value) * hundredths) / 100);
    return next.toString(16).padStart(2, "0");
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}

/** The colour itself where it can be read, else the nearest darker shade of it; lighter in the dark theme. */
export function readable(colour: string, theme: Theme, least = leastContrast): string {
  for (let hundredths = 0; hundredths < 100; hundredths++) {
    const shade = mixed(colour, theme, hundredths);
    if (leastOn(shade, theme) >= least) return shade;
  }
  return mixed(colour, theme, 100);
}

/** As weighty as the selector of tokens.css that it overrules. */
const darkRoot = ':root:not([data-theme="light"])';

/** A member's own colour in the place of the accent, in both themes: the strong one of a link that is pointed at. */
export const siteStyle = (colour: string): string => {
  const part = (root: string, theme: Theme): string =>
    `${root}{--accent:${readable(colour, theme)};--accent-strong:${readable(colour, theme, 7)}}`;
  return `${part(":root", "light")}@media (prefers-color-scheme:dark){${part(darkRoot, "dark")}}\n`;
};
