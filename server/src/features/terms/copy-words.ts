import { termsRoots } from "@accord/shared/forum";
import type * as Y from "yjs";
import { copiesOf } from "../../documents/copies.js";

/** The words of one text as the first words of another, without the marks of its conversations. */
export const copyWords =
  (from: Y.Doc) =>
  (to: Y.Doc): void => {
    for (const root of termsRoots) {
      const pieces = copiesOf(from.getXmlFragment(root));
      if (pieces.length > 0) to.getXmlFragment(root).insert(0, pieces);
    }
  };
