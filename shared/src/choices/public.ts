import { z } from "zod";
import { instant } from "../protocol/common.js";
import { type ChoiceAbout, choiceForm } from "./choice.js";
import { choiceTally } from "./tally.js";

/** [Q31] How the forum settled a tie: the option, its reasons, and the entry of the decision log that says so. */
export const settledTie = z.strictObject({
  category: z.string().nullable(),
  option: z.int(),
  reasons: z.string(),
  decision: z.int(),
});
export type SettledTie = z.infer<typeof settledTie>;

/** Body of the publication "choices/<no>": from its opening on. No vote and no count before it has closed [Q10]. */
export const publicChoice = z.strictObject({
  ...choiceForm.shape,
  no: z.int(),
  state: z.enum(["open", "closed", "void"]),
  openedAt: instant,
  closesAt: instant,
  closedAt: instant.nullable(),
  voidReason: z.string().nullable(),
  tally: choiceTally.nullable(),
  /** Sheets of paper among the votes. */
  paper: z.int(),
  settled: z.array(settledTie),
  /** Number of the choice whose tie this one is to settle. */
  runOffOf: z.int().nullable(),
});
export type PublicChoice = z.infer<typeof publicChoice>;

export const choicePublication = {
  kind: "choice",
  address: (no: number): string => `choices/${no}`,
} as const;

/** Where a proposal, contribution or theme stands in the result of a public choice. */
export const choicePlace = z.strictObject({
  no: z.int(),
  question: z.string(),
  place: z.int(),
  /** Options it was compared with, itself included. */
  of: z.int(),
  category: z.string().nullable(),
  votes: z.int(),
  closedAt: instant,
});
export type ChoicePlace = z.infer<typeof choicePlace>;

/** What the final choice considers [Q30]: places of this thing, the newest result first. */
export const placesOf = (about: ChoiceAbout, choices: readonly PublicChoice[]): ChoicePlace[] =>
  choices
    .flatMap(({ no, question, options, tally, closedAt }) => {
      if (tally === null || closedAt === null) return [];
      return tally.groups.flatMap((group) =>
        group.options
          .filter(({ option }) => {
            const named = options[option - 1]?.about;
            return named?.kind === about.kind && named.ref === about.ref;
          })
          .map(({ place }) => ({
            no,
            question,
            place,
            of: group.options.length,
            category: group.category,
            votes: tally.valid,
            closedAt,
          })),
      );
    })
    .sort((a, b) => b.no - a.no);
