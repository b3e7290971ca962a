import type { readTerms, TermsRow } from "@accord/shared/forum";
import type { ReplyOf } from "@accord/shared/protocol";

export type TermsPage = ReplyOf<typeof readTerms>;
export interface OnTerms {
  readonly process: string;
  readonly page: TermsPage;
  readonly row: TermsRow;
}

/** A draft is written in, and so is the first text until a co-chair has made it public. */
export const isLive = ({ state, frozen, document }: TermsRow): boolean =>
  document !== null && (state === "draft" || (state === "in_force" && frozen === null));
