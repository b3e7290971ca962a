import type { ComponentType } from "react";

/**
 * Every screen, one lazy line each, in the order of ux.md 3. A line is added when its screen exists, as:
 *   { path: "/app/$process/ballots/$id", load: () => import("../features/ballots/BallotScreen.js") },
 * The file gives its screen as default export; the screen reads `useParams()` and `useSearch()` of ./here.js.
 * Paths under /app get the frame with the rail; all others the plain frame.
 */
export interface ScreenLine {
  readonly path: `/${string}`;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

export const screens: readonly ScreenLine[] = [];
