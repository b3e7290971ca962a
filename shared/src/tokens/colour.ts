/** Arithmetic of colours, for the test over tokens.css and for a member's own colour on its public site. */

export type Sight = "normal" | "red-blind" | "green-blind" | "blue-blind";
export const sights: readonly Sight[] = ["normal", "red-blind", "green-blind", "blue-blind"];
type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);

function rgb(hex: string): Triple {
  const part = (at: number): number => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [part(1), part(3), part(5)];
}

function luminance(hex: string): number {
  const [r, g, b] = rgb(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast of two colours by the WCAG formula, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [dim, bright] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (bright + 0.05) / (dim + 0.05);
}

/** Machado, Oliveira and Fernandes 2009, full severity, on linear parts. */
const seen: Readonly<Record<Exclude<Sight, "normal">, Matrix>> = {
  "red-blind": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "green-blind": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "blue-blind": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const times = ([a, b, c]: Matrix, v: Triple): Triple => {
  const row = (r: Triple): number => r[0] * v[0] + r[1] * v[1] + r[2] * v[2];
  return [row(a), row(b), row(c)];
};

function oklab(hex: string, sight: Sight): Triple {
  const shown = sight === "normal" ? rgb(hex) : times(seen[sight], rgb(hex));
  const inside = shown.map((part) => Math.min(1, Math.max(0, part))) as unknown as Triple;
  const cones = times(
    [
      [0.4122214708, 0.5363325363, 0.0514459929],
      [0.2119034982, 0.6806995451, 0.1073969566],
      [0.0883024619, 0.2817188376, 0.6299787005],
    ],
    inside,
  ).map(Math.cbrt) as unknown as Triple;
  return times(
    [
      [0.2104542553, 0.793617785, -0.0040720468],
      [1.9779984951, -2.428592205, 0.4505937099],
      [0.0259040371, 0.7827717662, -0.808675766],
    ],
    cones,
  );
}

/** How far apart two colours look, in OKLab x 100. */
export function distance(a: string, b: string, sight: Sight): number {
  const [x, y] = [oklab(a, sight), oklab(b, sight)];
  return 100 * Math.hypot(x[0] - y[0], x[1] - y[1], x[2] - y[2]);
}

type Colours = Readonly<Record<string, string>>;

/** The colours of tokens.css by name, in its light, dark by choice and dark by device parts. */
export function readTokens(css: string): { light: Colours; dark: Colours; darkByDevice: Colours } {
  const read = (from: string, to: string): Colours => {
    const start = css.indexOf(from);
    const part = css.slice(start, css.indexOf(to, start));
    return Object.fromEntries(
      [...part.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name, value]) => [name, value]),
    );
  };
  return {
    light: read(":root {", "@media (max-width"),
    darkByDevice: read("@media (prefers-color-scheme: dark)", ':root[data-theme="dark"]'),
    dark: read(':root[data-theme="dark"]', "@media (prefers-reduced-motion"),
  };
}
