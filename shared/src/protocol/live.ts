import { z } from "zod";

/** The header of each answer under /api, and the query of /live, that say up to which announcement somebody has heard. */
export const heardHeader = "accord-heard";

/**
 * What the server says on /live. Never the facts themselves: only which answers to ask for again.
 * `heard` counts announcements within one run of the server; a greeting names what was missed since the `heard` one came with,
 * null where that is not known.
 */
export const liveMessage = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("hello"),
    retryMs: z.number().int().nonnegative(),
    heard: z.string(),
    missed: z.array(z.string()).nullable(),
  }),
  z.strictObject({ kind: z.literal("changed"), topics: z.array(z.string()), heard: z.string() }),
]);
export type LiveMessage = z.infer<typeof liveMessage>;
