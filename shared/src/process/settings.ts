import { z } from "zod";

/** Windows and conventions of a process, each with its usual value (design.md invariant 10). */
export const processSettings = z.strictObject({
  /** Days without response after which a contribution shows as late; sources give none: convention. */
  lateAfterDays: z.number().int().positive(),
  /** A live ballot closes this long after the chair has called it, unless all present have voted. */
  closingCountdownSeconds: z.number().int().min(0).max(600),
  /** [Q7] least days an asynchronous ballot stays open. */
  asynchronousDays: z.number().int().positive(),
  /** Who approves a response: one co-chair, or one of each bloc. */
  responseApproval: z.enum(["one", "each_bloc"]),
  holidays: z.array(z.iso.date()),
});
export type ProcessSettings = z.infer<typeof processSettings>;

export const usualSettings: ProcessSettings = {
  lateAfterDays: 30,
  closingCountdownSeconds: 60,
  asynchronousDays: 7,
  responseApproval: "each_bloc",
  holidays: [],
};
