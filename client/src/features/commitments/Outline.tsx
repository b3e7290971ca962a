import { fieldOf, isAnswered, type TypedDraft } from "@accord/shared/commitments";
import type { Issue } from "@accord/shared/issues";
import { wordsOfDocument } from "../../editor/index.js";
import { Button, Sign, useSay } from "../../ui/index.js";
import { fields, filledCount, goToField, shortLabel } from "./fields.js";

interface Props {
  readonly draft: TypedDraft;
  readonly place: number | null;
  /** What stands against filing, without what was justified. */
  readonly issues: readonly Issue[];
  /** Before going there: closes the sheet that the outline stands in. */
  readonly onGo?: (() => void) | undefined;
}

/** The fields in order, each filled, empty or with something to mend. */
export function Outline({ draft, place, issues, onGo }: Props) {
  const say = useSay();
  const go = (root: string): void => {
    onGo?.();
    // After the sheet has given the focus back.
    setTimeout(() => goToField({ field: root }), onGo ? 80 : 0);
  };
  return (
    <>
      <p className="hint">
        {say("commitments.filled", { filled: filledCount(draft, place), total: fields.length })}
      </p>
      <p className="hint">{say("drafting.words", { count: wordsOfDocument(draft) })}</p>
      <ul className="outline">
        {fields.map((field) => {
          const { root } = field;
          const full = isAnswered(field, draft, place);
          const count = issues.filter((issue) => fieldOf(issue.field ?? "")?.root === root).length;
          const wrong = full && count > 0;
          return (
            <li key={root}>
              <Button kind="quiet" className="outline-entry" onPress={() => go(root)}>
                <span className="room-number">{field.no}</span>
                <span className="outline-label">{shortLabel(field, say)}</span>
                <span className="outline-state">
                  {wrong && count > 1 ? <span aria-hidden="true">{count}</span> : null}
                  <Sign
                    sign={wrong ? "alert" : full ? "tick" : "ring"}
                    tone={wrong ? "warn" : full ? "good" : "muted"}
                  />
                </span>
                <span className="visually-hidden">
                  {wrong
                    ? say("commitments.field.toMend", { count })
                    : say(full ? "commitments.field.isFilled" : "commitments.field.isEmpty")}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
