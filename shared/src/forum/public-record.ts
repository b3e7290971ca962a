import { z } from "zod";
import { blocSchema } from "./bloc.js";
import { seatCountSchema } from "./parity-over-time.js";
import { seatDecisionShown } from "./seat-decisions.js";
import { signaturesSchema } from "./signatures.js";
import { figureNames, termsFiguresSchema, termsStates } from "./terms.js";
import { termsRoots } from "./terms-template.js";

/** Body of the publication at "terms/v<n>": one version with its words, and from when to when it holds. */
export const publicTerms = z.strictObject({
  n: z.int(),
  state: z.enum(termsStates),
  figures: termsFiguresSchema,
  /** Version before it and its figures, where this one was made to change them. */
  before: z.strictObject({ n: z.int(), figures: termsFiguresSchema }).nullable(),
  changed: z.array(z.enum(figureNames)),
  /** Filled seats when it was published, for the example. */
  seats: z.int(),
  /** Parts in which something is written, with ProseMirror content. */
  parts: z.array(z.strictObject({ root: z.enum(termsRoots), content: z.unknown() })),
  root: z.string().nullable(),
  frozenAt: z.string().nullable(),
  inForceAt: z.string().nullable(),
  ballot: z.int().nullable(),
  decision: z.int().nullable(),
});
export type PublicTerms = z.infer<typeof publicTerms>;

export const termsPublication = {
  kind: "terms",
  address: (n: number): string => `terms/v${n}`,
} as const;

/** Body of the publication "people": seats, co-chairs and groups as the public reads them [10.1]. */
export const publicPeople = z.strictObject({
  seats: z.array(
    z.strictObject({
      no: z.int(),
      bloc: blocSchema,
      organisation: z.string(),
      status: z.enum(["active", "vacant", "suspended"]),
      holder: z.string().nullable(),
      substitute: z.string().nullable(),
      termUntil: z.string().nullable(),
      vacantSince: z.string().nullable(),
      reselectOn: z.string().nullable().optional(),
      /** [Q20] Absent where no statement is asked for. */
      signed: signaturesSchema.optional(),
    }),
  ),
  /** Renewals and sanctions, newest first, and filled seats over time; absent in what was published before there were any. */
  decisions: z.array(seatDecisionShown).optional(),
  balance: z.array(seatCountSchema).optional(),
  coChairs: z.array(z.strictObject({ bloc: blocSchema, name: z.string() })),
  secretariat: z.array(z.string()),
  groups: z.array(
    z.strictObject({
      name: z.string(),
      remit: z.string(),
      selection: z.string(),
      members: z.int(),
      /** Part of its page's address, and who is in it; absent in what was published before groups had pages. */
      id: z.string().optional(),
      people: z.array(z.string()).optional(),
    }),
  ),
});
export type PublicPeople = z.infer<typeof publicPeople>;

export const peoplePublication = { kind: "people", address: "people" } as const;
