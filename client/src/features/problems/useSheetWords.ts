import type { MessageId } from "@accord/shared/messages";
import { problemSheetTemplate } from "@accord/shared/problems";
import { useMemo } from "react";
import { useSay } from "../../ui/index.js";
import type { DrawnWords } from "../drafting/drawn-words.js";

/** How the fields of a problem sheet are called. */
export function useSheetWords(): DrawnWords {
  const say = useSay();
  return useMemo(
    () => ({
      field: (address) => {
        const [root = ""] = address.split("/", 1);
        const no = problemSheetTemplate.drawn.find((field) => field.root === root)?.id ?? "";
        return say("problems.fieldName", { no, label: say(`problems.short.${root}` as MessageId) });
      },
      row: (root, no) => say(`problems.row.${root}` as MessageId, { no }),
      add: (root) => say(`problems.add.${root}` as MessageId),
      noRows: say("problems.noRows"),
      guidance: say("problems.guidance"),
    }),
    [say],
  );
}
