import {
  changedFields,
  commitmentFields,
  goalWordsRoot,
  type ShownField,
  shownDay,
  shownFields,
  type TemplateField,
  type TypedDraft,
} from "@accord/shared/commitments";
import { emptyData } from "@accord/shared/document-schema";
import type { MessageId, Say } from "@accord/shared/messages";
import { Details, useSay } from "../../ui/index.js";
import { ItemsDifference } from "../drafting/compared/ItemsDifference.js";
import { TextDifference } from "../drafting/compared/TextDifference.js";
import { FactDifference } from "../drafting/history/FactDifference.js";
import { RowDifferences } from "../drafting/history/RowDifferences.js";
import { cellWords } from "./cell-words.js";
import { FieldShown } from "./FieldShown.js";
import { fieldName } from "./fields.js";

interface Props {
  readonly before: TypedDraft;
  readonly after: TypedDraft;
  /** Goals of the strategic vision by id, where they are known. */
  readonly goals?: ReadonlyMap<string, string>;
  /** All fields in their order; else those that stayed are folded. */
  readonly whole?: boolean;
}

/** What differs between two drafts: words by words, facts before and after, rows one by one (S11). */
export function Differences({ before, after, goals = new Map(), whole = false }: Props) {
  const say = useSay();
  const numbers = changedFields(before, after);
  const changed = commitmentFields.filter(({ no }) => numbers.includes(no));
  const written = shownFields(after, (id) => say(id as MessageId), null, goals);
  const same = written.filter(({ no }) => !numbers.includes(no));
  const change = (field: TemplateField) => (
    <section key={field.root} className="stack">
      <h2>{fieldName(field.root, say)}</h2>
      <Changed {...{ before, after, field, goals, whole }} />
    </section>
  );
  return (
    <div className="stack-wide">
      <p aria-live="polite">{say("drafting.compare.count", { count: changed.length })}</p>
      {whole
        ? commitmentFields.flatMap((field) => {
            const shown = same.find(({ no }) => no === field.no);
            if (numbers.includes(field.no)) return [change(field)];
            return shown ? [<Stayed key={field.root} {...{ shown }} />] : [];
          })
        : changed.map(change)}
      {whole || same.length === 0 ? null : (
        <Details summary={say("drafting.compare.same", { count: same.length })}>
          {same.map((shown) => (
            <Stayed key={shown.root} {...{ shown }} />
          ))}
        </Details>
      )}
    </div>
  );
}

function Stayed({ shown }: { readonly shown: ShownField }) {
  const say = useSay();
  return (
    <section className="stack">
      <h2>{fieldName(shown.root, say)}</h2>
      <FieldShown field={shown} />
    </section>
  );
}

interface ChangedProps extends Required<Props> {
  readonly field: TemplateField;
}

function Changed({ before, after, field, goals, whole }: ChangedProps) {
  const say = useSay();
  const texts = textsOf(field).filter(({ root }) => differs(before.fields[root], after.fields[root]));
  const facts = factsOf(field, before, say).map((fact, at) => ({
    name: fact.name,
    before: fact.words,
    after: factsOf(field, after, say)[at]?.words ?? "",
  }));
  const chosen = (draft: TypedDraft): readonly string[] => chosenIn(field, draft, goals, say);
  return (
    <>
      <FactDifference name={fieldName(field.root, say)} facts={facts} />
      <ItemsDifference before={chosen(before)} after={chosen(after)} />
      {texts.map(({ root, label }) => (
        <div key={root}>
          {label ? <p className="hint">{say(label as MessageId)}</p> : null}
          <TextDifference before={before.fields[root]} after={after.fields[root]} {...{ whole }} />
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
}: Pick<Props, "before" | "after"> & { readonly field: Extract<TemplateField, { columns: unknown }> }) {
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

const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a ?? null) !== JSON.stringify(b ?? null);

/** Values that stand by themselves, each under its name: they are read before and after. */
function factsOf(
  field: TemplateField,
  { data }: TypedDraft,
  say: Say,
): readonly { readonly name: string; readonly words: string }[] {
  const { records } = data ?? emptyData;
  switch (field.kind) {
    case "date_range":
      return ["start", "end"].map((key) => {
        const day = records[field.root]?.[key];
        const name = say(`commitments.column.${key}` as MessageId);
        return { name, words: typeof day === "string" ? shownDay(day) : "" };
      });
    case "secured": {
      const answer = field.options.find(({ id }) => id === records[field.root]?.answer);
      return [{ name: fieldName(field.root, say), words: answer ? say(answer.label as MessageId) : "" }];
    }
    case "contacts": {
      const none = field.none !== null && records.none?.[field.none] === true;
      const words = none ? say(`commitments.none.${field.root}` as MessageId) : "";
      return [{ name: fieldName(field.root, say), words }];
    }
    default:
      return [];
  }
}

/** What is chosen from a list, in the words of the list. */
function chosenIn(
  field: TemplateField,
  { data }: TypedDraft,
  goals: ReadonlyMap<string, string>,
  say: Say,
): readonly string[] {
  const { records, sets } = data ?? emptyData;
  switch (field.kind) {
    case "choice":
    case "choice_at_most_two":
      return field.options
        .filter(({ id }) => (sets[field.root] ?? []).includes(id))
        .map(({ label }) => say(label as MessageId));
    case "goals":
      // A version has the words that the vision had by then.
      return (sets[field.goals] ?? []).map((id) =>
        String(records[goalWordsRoot]?.[id] ?? goals.get(id) ?? say("commitments.goals.gone")),
      );
    default:
      return [];
  }
}

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
