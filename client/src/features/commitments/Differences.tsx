import {
  changedFields,
  commitmentFields,
  shownFields,
  type TemplateField,
  type TypedDraft,
} from "@accord/shared/commitments";
import { emptyData, plainText } from "@accord/shared/document-schema";
import type { MessageId } from "@accord/shared/messages";
import { Details, useSay } from "../../ui/index.js";
import { FactDifference } from "../drafting/history/FactDifference.js";
import { RowDifferences } from "../drafting/history/RowDifferences.js";
import { WordDifference } from "../drafting/WordDifference.js";
import { cellWords } from "./cell-words.js";
import { FieldShown } from "./FieldShown.js";
import { fieldName } from "./fields.js";

interface Props {
  readonly before: TypedDraft;
  readonly after: TypedDraft;
}

/** What differs between two drafts: words by words, facts before and after, rows one by one (S11). */
export function Differences({ before, after }: Props) {
  const say = useSay();
  const numbers = changedFields(before, after);
  const changed = commitmentFields.filter(({ no }) => numbers.includes(no));
  const written = shownFields(after, (id) => say(id as MessageId));
  const same = written.filter(({ no }) => !numbers.includes(no));
  return (
    <div className="stack-wide">
      <p aria-live="polite">{say("drafting.compare.count", { count: changed.length })}</p>
      {changed.map((field) => (
        <section key={field.root} className="stack">
          <h2>{fieldName(field.root, say)}</h2>
          <Changed {...{ before, after, field }} />
        </section>
      ))}
      <Details summary={say("drafting.compare.same", { count: same.length })}>
        {same.map((field) => (
          <Details key={field.root} summary={fieldName(field.root, say)}>
            <FieldShown field={field} />
          </Details>
        ))}
      </Details>
    </div>
  );
}

interface ChangedProps extends Props {
  readonly field: TemplateField;
}

function Changed({ before, after, field }: ChangedProps) {
  const say = useSay();
  const texts = textsOf(field).filter(({ root }) => wordsIn(before, root) !== wordsIn(after, root));
  const words = (draft: TypedDraft): string => {
    if (field.kind === "goals")
      return say("drafting.choice.chosen", { count: (draft.data?.sets[field.goals] ?? []).length });
    const shown = shownFields({ ...draft, fields: {} }, (id) => say(id as MessageId));
    return (shown.find(({ no }) => no === field.no)?.lines ?? []).join("; ");
  };
  return (
    <>
      {hasFacts(field) && words(before) !== words(after) ? (
        <FactDifference name={fieldName(field.root, say)} before={words(before)} after={words(after)} />
      ) : null}
      {texts.map(({ root, label }) => (
        <div key={root}>
          {label ? <p className="hint">{say(label as MessageId)}</p> : null}
          <WordDifference before={wordsIn(before, root)} after={wordsIn(after, root)} />
        </div>
      ))}
      {"columns" in field ? <Rows {...{ before, after, field }} /> : null}
    </>
  );
}

function Rows({
  before,
  after,
  field,
}: Props & { readonly field: Extract<TemplateField, { columns: unknown }> }) {
  const say = useSay();
  const rowsOf = ({ data }: TypedDraft) => (data ?? emptyData).rows[field.root] ?? [];
  const name = field.kind === "milestones" ? "commitments.milestone" : "commitments.contactRow";
  return (
    <RowDifferences
      before={rowsOf(before)}
      after={rowsOf(after)}
      columns={field.columns.map(({ key, label }) => ({
        key,
        label: say(label as MessageId),
        words: (value) => cellWords(field, key, value, say),
      }))}
      rowName={(no) => say(name, { no })}
    />
  );
}

const wordsIn = ({ fields }: TypedDraft, root: string): string => {
  const json = fields[root];
  return json === undefined ? "" : plainText(json);
};

/** Whether something stands in the field beside its texts. */
const hasFacts = ({ kind }: TemplateField): boolean => kind !== "line" && kind !== "rich";

function textsOf(field: TemplateField): readonly { readonly root: string; readonly label?: string }[] {
  switch (field.kind) {
    case "line":
    case "rich":
    case "goals":
      return [{ root: field.root }];
    case "resources":
      return [{ root: field.root }, ...field.parts];
    case "secured":
      return [{ root: field.note, label: "commitments.part.securedNote" }];
    default:
      return [];
  }
}
