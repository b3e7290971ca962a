import { type DrawnField, drawnTemplate } from "../document-schema/index.js";

export const termsRoots = [
  "remit",
  "membership",
  "meetings",
  "agenda",
  "decisions",
  "conflicts",
  "minutes",
  "authority",
] as const;
export type TermsRoot = (typeof termsRoots)[number];

/** The eight parts that must be there [7.1]; mandate, rule and quorum are figures of the row, which the program reads. */
export const termsTemplate = drawnTemplate(
  "terms/1",
  termsRoots.map(
    (root, at): DrawnField => ({
      id: String(at + 1),
      root,
      group: null,
      label: `termsText.part.${root}`,
      short: `termsText.part.${root}`,
      guidance: `termsText.guidance.${root}`,
      required: true,
      kind: "rich",
    }),
  ),
);
