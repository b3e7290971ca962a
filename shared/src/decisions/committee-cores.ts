import { z } from "zod";

const pseudonym = z.string().regex(/^[A-Za-z0-9_-]{8,64}$/);

/** [Q40] With a decision of a network: who sits in its steering committee, until when it could vote, and each vote. */
export const committeeVotes = z.strictObject({
  members: z.array(pseudonym).min(1),
  until: z.iso.datetime(),
  choices: z.array(z.strictObject({ pseudonym, choice: z.enum(["for", "against", "abstain"]) })),
});
