import { type TermsRoot, termsRoots } from "@accord/shared/forum";
import type { Say } from "@accord/shared/messages";

/** "5 How decisions are made", as people name it. */
export function partName(root: string, say: Say): string {
  const at = termsRoots.indexOf(root as TermsRoot);
  return at < 0
    ? root
    : say("terms.fieldName", { no: at + 1, label: say(`termsText.part.${root as TermsRoot}`) });
}

export const partElement = (root: string): string => `part-${root}`;
