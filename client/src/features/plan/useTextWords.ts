import type { MessageId } from "@accord/shared/messages";
import type { PlanTextKind } from "@accord/shared/plan";
import { useMemo } from "react";
import { useSay } from "../../ui/index.js";
import type { DrawnWords } from "../drafting/drawn-words.js";
import { fieldName } from "./text-fields.js";

/** How the fields of a text of the plan are called. */
export function useTextWords(kind: PlanTextKind): DrawnWords {
  const say = useSay();
  return useMemo(
    () => ({
      field: (root) => fieldName(kind, root, say),
      row: (root, no) => say("plan.text.row", { no, what: say(`plan.row.${root}` as MessageId) }),
      add: (root) => say(`plan.add.${root}` as MessageId),
      noRows: say("plan.text.noRows"),
      guidance: say("plan.text.guidance"),
    }),
    [kind, say],
  );
}
