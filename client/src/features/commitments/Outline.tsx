import { isFilled, type TypedDraft } from "@accord/shared/commitments";
import type { Issue } from "@accord/shared/issues";
import { Button, Sign, useSay } from "../../ui/index.js";
import { fields, goToField, labelOf } from "./fields.js";

interface Props {
  readonly draft: TypedDraft;
  readonly issues: readonly Issue[];
  /** Before going there: closes the sheet that the outline stands in. */
  readonly onGo?: () => void;
}

/** The fields in order, each filled, empty or with something to mend. */
export function Outline({ draft, issues, onGo }: Props) {
  const say = useSay();
  const filled = fields.filter(({ root }) => isFilled(draft.fields[root])).length;
  const go = (root: string): void => {
    onGo?.();
    // After the sheet has given the focus back.
    setTimeout(() => goToField(root), onGo ? 50 : 0);
  };
  return (
    <>
      <p className="hint">{say("commitments.filled", { filled, total: fields.length })}</p>
      <ul className="outline">
        {fields.map((field) => {
          const full = isFilled(draft.fields[field.root]);
          const wrong = full && issues.some((issue) => issue.field === field.root);
          return (
            <li key={field.root}>
              <Button kind="quiet" className="outline-entry" onPress={() => go(field.root)}>
                <span className="room-number">{field.no}</span>
                <span className="outline-label">{labelOf(field, say)}</span>
                <Sign
                  sign={wrong ? "alert" : full ? "tick" : "ring"}
                  tone={wrong ? "warn" : full ? "good" : "muted"}
                />
                <span className="visually-hidden">
                  {say(full ? "commitments.field.isFilled" : "commitments.field.isEmpty")}
                </span>
              </Button>
            </li>
          );
        })}
      </ul>
    </>
  );
}
