import { z } from "zod";

/** Long works that say how far they are. */
const longWorks = ["reading", "importing", "publishing", "undoing", "sorting"] as const;
export type LongWork = (typeof longWorks)[number];

export const workProgress = z.strictObject({
  running: z.enum(longWorks).nullable(),
  done: z.number().int(),
  total: z.number().int(),
});
export type WorkProgress = z.infer<typeof workProgress>;
