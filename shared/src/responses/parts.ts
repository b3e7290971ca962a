import { z } from "zod";
import { id, instant } from "../protocol/common.js";
import { outcomes } from "./vocabulary.js";

export const answerableReference = z.string().regex(/^[CP]-\d{4,9}$/);
export const themeMark = z.strictObject({ id, name: z.string() });
export const commitmentMark = z.strictObject({ id, n: z.int(), title: z.string(), state: z.string() });
export const things = ["contribution", "proposal"] as const;
export const tone = z.strictObject({ outcome: z.enum(outcomes), decisions: z.array(z.int()) });

export const perOutcome = { inclusion: z.int(), amendment: z.int(), rejection: z.int(), none: z.int() };
export const summaryLine = z.strictObject({ theme: z.string(), received: z.int(), ...perOutcome });

/** What its contributor said of the published answer; open until a later release answers again. */
export const saidOfAnswer = z.strictObject({
  clear: z.boolean(),
  because: z.string(),
  at: instant,
  open: z.boolean(),
});
