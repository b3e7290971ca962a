import type { TextTemplate } from "../document-schema/index.js";

/** A part of the terms of reference that must be there [7.1]: one rich text under `root`. */
interface TermsPart {
  readonly no: number;
  readonly root: TermsRoot;
  readonly kind: "rich";
  /** Message ids. */
  readonly label: string;
  readonly guidance: string;
}

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

/** The eight parts as texts; mandate, rule and quorum are figures of the row, which the program reads. */
export const termsTemplate: TextTemplate & { readonly name: string; readonly fields: readonly TermsPart[] } =
  {
    name: "terms/1",
    fields: termsRoots.map((root, at) => ({
      no: at + 1,
      root,
      kind: "rich",
      label: `termsText.part.${root}`,
      guidance: `termsText.guidance.${root}`,
    })),
  };
