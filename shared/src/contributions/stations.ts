import { z } from "zod";

/** The way of a contribution (ux.md 6.4): itself first, then what became of it. */
export const stationKinds = [
  "contribution",
  "theme",
  "proposal",
  "passage",
  "ballot",
  "decision",
  "response",
] as const;

/** One thing that stands at a station. `tail` is the end of its address, the same under /p and /app. */
const stationThing = z.strictObject({
  name: z.string(),
  tail: z.string().nullable(),
  at: z.string().nullable(),
  /** State or result of the thing as a code: "shortlisted", "passed", "inclusion". */
  state: z.string().nullable(),
  /** Words: the group, the passage, the reason. */
  words: z.string().nullable(),
});
export type StationThing = z.infer<typeof stationThing>;

export const station = z.strictObject({ kind: z.enum(stationKinds), things: z.array(stationThing) });
export type ContributionStation = z.infer<typeof station>;
