import { memo } from "react";
import { CheckboxGroup, RadioGroup } from "../../ui/Choice.js";
import { useSay } from "../../ui/say.js";
import { type OpenDocument, useWrites } from "../useDocument.js";
import type { FieldOption, IssueAt } from "./columns.js";
import { Fold } from "./Fold.js";
import { boundInRecord, chooseInSet } from "./maps.js";
import { useRecord, useSet } from "./useMaps.js";
import "./fields.css";

export interface ChoiceFieldProps {
  readonly document: OpenDocument;
  /** Root of the set in the document. */
  readonly root: string;
  readonly label: string;
  readonly options: readonly FieldOption[];
  /** One more can be chosen, and is told of, not blocked: two persons may choose at once. */
  readonly most?: number;
  readonly editable: boolean;
}

/** Longer lists are folded, so that what is chosen can be read at a glance. */
const openMost = 8;

/** Any number of a list, or at most so many. Chosen ids that the list no longer has are named and can be taken away. */
export const ChoiceField = memo(function ChoiceField(props: ChoiceFieldProps) {
  const { document: opened, root, label, options, most } = props;
  const say = useSay();
  const chosen = useSet(opened, root);
  const writes = useWrites(opened, props.editable);
  const gone = chosen.filter((id) => !options.some((one) => one.id === id));
  const all = [
    ...options,
    ...gone.map((id) => ({ id, label: say("drafting.choice.gone", { id }) }) as FieldOption),
  ];
  const named = all.filter(({ id }) => chosen.includes(id));
  const count = chosen.length;
  const over = most === undefined ? 0 : count - most;
  const words =
    named.length === 0 ? (
      <p className="hint">{say("drafting.choice.chosen", { count })}</p>
    ) : (
      <ul className="chosen">
        {named.map((one) => (
          <li key={one.id}>
            <bdi>{one.label}</bdi>
          </li>
        ))}
      </ul>
    );
  if (!writes) return words;
  const tooMany =
    over > 0 ? say("drafting.choice.tooMany", { most: most as number, count, over }) : undefined;
  const boxes = (
    <div className="choice-boxes labels-elsewhere">
      <CheckboxGroup
        name={root}
        label={label}
        hint={
          most === undefined
            ? say("drafting.choice.chosen", { count })
            : say("drafting.choice.of", { count, most })
        }
        issue={tooMany}
        options={all.map((one) => ({ value: one.id, label: <bdi>{one.label}</bdi>, hint: one.hint }))}
        value={chosen}
        onChange={(ids) => chooseInSet(opened, root, ids, chosen)}
      />
    </div>
  );
  if (all.length <= openMost) return boxes;
  return (
    <div className="field-parts">
      {words}
      {tooMany ? <p className="field-issue">{tooMany}</p> : null}
      <Fold summary={say("drafting.choice.change", { count: all.length })}>{boxes}</Fold>
    </div>
  );
});

export interface AnswerFieldProps {
  readonly document: OpenDocument;
  /** Root of the record, and the key of the choice in it. */
  readonly root: string;
  readonly cell: string;
  readonly label: string;
  readonly options: readonly FieldOption[];
  readonly editable: boolean;
  readonly issueAt?: IssueAt | undefined;
}

/** One answer of a few. */
export const AnswerField = memo(function AnswerField(props: AnswerFieldProps) {
  const { document: opened, root, cell, label, options, issueAt } = props;
  const say = useSay();
  const value = useRecord(opened, root)[cell] ?? null;
  const writes = useWrites(opened, props.editable);
  if (!writes) {
    const answer = options.find(({ id }) => id === value);
    return <p className={answer ? undefined : "hint"}>{answer?.label ?? say("drafting.cell.empty")}</p>;
  }
  return (
    <div className="answer-rows labels-elsewhere">
      <RadioGroup
        name={`${root}.${cell}`}
        label={label}
        options={options.map((one) => ({ value: one.id, label: one.label, hint: one.hint }))}
        value={typeof value === "string" ? value : null}
        onChange={(id) => boundInRecord(opened, root, cell, value).write(id)}
        issue={issueAt?.(cell)}
      />
    </div>
  );
});
