import { z } from "zod";

/** The process as the public reads it (S20): publication of kind "process" at the empty address. */
export const publicProcess = z.strictObject({
  title: z.string(),
  member: z.string(),
  level: z.enum(["national", "local"]),
  language: z.string(),
  timeZone: z.string(),
  planStart: z.string().nullable(),
  planEnd: z.string().nullable(),
  demo: z.boolean(),
  /** A member's own colour in the place of the accent; pages published before it was asked for have none. */
  colour: z.string().nullable().default(null),
  /** [10.1] lead contact; never empty. */
  contact: z.strictObject({ name: z.string(), email: z.string() }),
  forum: z.strictObject({
    name: z.string(),
    mandate: z.enum(["advisory", "decision_making"]),
    /** Rule and quorum as stored; the page says them in words. */
    rule: z.unknown(),
    quorum: z.unknown(),
    /** Absent in what was published before there was one. */
    veto: z.unknown().optional(),
    seats: z.array(
      z.strictObject({
        no: z.int(),
        bloc: z.enum(["government", "non_government"]),
        organisation: z.string(),
        holder: z.string().nullable(),
      }),
    ),
    labels: z.strictObject({ government: z.string(), non_government: z.string() }),
  }),
  groups: z.array(z.strictObject({ name: z.string(), remit: z.string() })),
});
export type PublicProcess = z.infer<typeof publicProcess>;
