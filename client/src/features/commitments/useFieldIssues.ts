import type { CommitmentIssue } from "@accord/shared/commitments";
import { fieldOf } from "@accord/shared/commitments";
import { sayIssue } from "@accord/shared/messages";
import { useCallback, useRef } from "react";
import type { IssueAt } from "../../editor/fields/index.js";
import { useSay } from "../../ui/index.js";

/** What stands at a field: sentences about all of it, and those about one cell. */
export interface FieldIssues {
  readonly notes: readonly string[];
  readonly at: IssueAt;
}

/** What is merely not there yet is told by the checks and the outline, not at every empty box. */
const isGap = ({ code }: CommitmentIssue): boolean =>
  /(?:_missing|_incomplete|_empty)$/u.test(code) && code !== "lead_not_marked";
/** Told by the field itself. */
const ownWords = ["choices_too_many"];

/** Issues by field; what did not change is the same object, so that a key draws no other field again. */
export function useFieldIssues(issues: readonly CommitmentIssue[]): (root: string) => FieldIssues {
  const say = useSay();
  const kept = useRef(new Map<string, { key: string; issues: FieldIssues }>());
  return useCallback(
    (root) => {
      const own = issues.filter(
        (one) =>
          fieldOf(one.field ?? "")?.root === root &&
          !isGap(one) &&
          !one.justified &&
          !ownWords.includes(one.code),
      );
      const said = own.map((one) => ({ cell: one.cell, row: one.row, words: sayIssue(say, one) }));
      const key = JSON.stringify(said);
      const before = kept.current.get(root);
      if (before?.key === key) return before.issues;
      const next: FieldIssues = {
        notes: said.filter(({ cell }) => cell === undefined).map(({ words }) => words),
        at: (cell, row) => said.find((one) => one.cell === cell && one.row === row)?.words,
      };
      kept.current.set(root, { key, issues: next });
      return next;
    },
    [issues, say],
  );
}
