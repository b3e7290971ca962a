import { z } from "zod";

const whole = z.int().min(0);
const entry = z.int().min(1);
const seats = z.int().min(1);
const numbered = { college: entry };
const names = z.array(z.string().regex(/^[A-Za-z0-9_-]{8,64}$/));

/** [Q32] With a frozen version: what an election was published with, and the rolls of each round. */
export const electionStep = z.discriminatedUnion("step", [
  /** Seats of each college, in their order. */
  z.strictObject({ step: z.literal("opened"), seats: z.array(seats).min(1) }),
  z.strictObject({
    step: z.literal("rolls"),
    opened: entry,
    round: entry,
    /** Result whose ties a run-off decides. */
    after: entry.nullable(),
    colleges: z.array(z.strictObject({ ...numbered, seats, electors: whole, candidates: names })).min(1),
  }),
]);

/** [Q32] With a decision: totals of each college, nothing of who voted for whom [Q10]. */
export const electionCount = z.strictObject({
  rolls: entry,
  colleges: z
    .array(
      z.strictObject({
        ...numbered,
        cast: whole,
        votes: z.array(z.strictObject({ candidate: names.element, votes: whole })),
        elected: names,
        tied: names,
        /** Seats that a run-off still gives. */
        open: whole,
        vacant: whole,
      }),
    )
    .min(1),
});
