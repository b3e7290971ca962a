import type { WordPart } from "@accord/shared/messages";
import type { ComponentType } from "react";

export interface Screen {
  readonly path: `/${string}`;
  /** Files of the catalogue that it and its parts need; `check` says which are missing. */
  readonly words: readonly WordPart[];
  /** Its file, with the screen as default export; it reads `useParams()` and `useSearch()` of ./here.js. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** A screen as its feature's `screens.ts` names it. Paths under /app get the frame with the rail, all others the plain one. */
export const screen = (path: Screen["path"], words: Screen["words"], load: Screen["load"]): Screen => ({
  path,
  words,
  load,
});

/** A screen of one process: its path goes on from the process's own. */
export const ofProcess = (path: `/${string}` | "", words: Screen["words"], load: Screen["load"]): Screen =>
  screen(`/app/$process${path}`, words, load);
