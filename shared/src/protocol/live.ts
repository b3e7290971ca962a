import { z } from "zod";

/** What the server says on /live. Never the facts themselves: only which answers to ask for again. */
export const liveMessage = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("hello"), retryMs: z.number().int().nonnegative() }),
  z.strictObject({ kind: z.literal("changed"), topics: z.array(z.string()) }),
]);
export type LiveMessage = z.infer<typeof liveMessage>;
