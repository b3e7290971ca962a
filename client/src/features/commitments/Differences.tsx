import {
  changedFields,
  commitmentFields,
  rowChanges,
  shownFields,
  type TemplateField,
  type TypedDraft,
} from "@accord/shared/commitments";
import { emptyData, plainText } from "@accord/shared/document-schema";
import type { MessageId } from "@accord/shared/messages";
import { Details, Sign, Table, useSay } from "../../ui/index.js";
import { WordDifference } from "../drafting/WordDifference.js";
import { cellWords } from "./cell-words.js";
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
      <p aria-live="polite">{say("commitments.compare.count", { count: changed.length })}</p>
      {changed.map((field) => (
        <section key={field.root} className="stack">
          <h2>{fieldName(field.root, say)}</h2>
          <Changed {...{ before, after, field }} />
        </section>
      ))}
      <Details summary={say("commitments.compare.same", { count: same.length })}>
        {same.map((field) => (
          <Details key={field.root} summary={fieldName(field.root, say)}>
            {field.lines.map((line) => (
              <p key={line}>{line}</p>
            ))}
            {field.texts.map(({ label, content }) => (
              <div key={label ?? ""}>
                {label ? <p className="hint">{label}</p> : null}
                <p className="words difference" dir="auto">
                  {plainText(content)}
                </p>
              </div>
            ))}
            {field.table ? (
              <Table
                caption={fieldName(field.root, say)}
                columns={field.table.columns.map((title, at) => ({
                  id: String(at),
                  title,
                  cell: (row: readonly string[]) => row[at],
                }))}
                rows={field.table.rows}
                keyOf={(row) => row.join("\n")}
              />
            ) : null}
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
        <Table
          caption={fieldName(field.root, say)}
          columns={[
            { id: "before", title: say("commitments.compare.from"), cell: ({ was }) => <Fact words={was} /> },
            { id: "after", title: say("commitments.compare.to"), cell: ({ is }) => <Fact words={is} /> },
          ]}
          rows={[{ was: words(before), is: words(after) }]}
          keyOf={() => field.root}
        />
      ) : null}
      {texts.map(({ root, label }) => (
        <div key={root}>
          {label ? <p className="hint">{say(label as MessageId)}</p> : null}
          <WordDifference before={wordsIn(before, root)} after={wordsIn(after, root)} />
        </div>
      ))}
      {"columns" in field ? <RowDifferences {...{ before, after, field }} /> : null}
    </>
  );
}

function Fact({ words }: { readonly words: string }) {
  const say = useSay();
  return words === "" ? (
    <span className="hint">{say("commitments.compare.nothing")}</span>
  ) : (
    <bdi>{words}</bdi>
  );
}

function RowDifferences({
  before,
  after,
  field,
}: Props & { readonly field: Extract<TemplateField, { columns: unknown }> }) {
  const say = useSay();
  const rowsOf = ({ data }: TypedDraft) => (data ?? emptyData).rows[field.root] ?? [];
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const places = (rows: readonly { readonly id: string }[], id: string) =>
    rows.findIndex((row) => row.id === id) + 1;
  const changes = rowChanges(old, now);
  const kept = changes.filter(({ kind }) => kind === "same" || kind === "changed").map(({ id }) => id);
  const inOrder = (rows: readonly { readonly id: string }[]) =>
    rows.map(({ id }) => id).filter((id) => kept.includes(id));
  const moved = (id: string): boolean => inOrder(old).indexOf(id) !== inOrder(now).indexOf(id);
  const shown = changes.filter(({ kind, id }) => kind !== "same" || moved(id));
  const isMilestone = field.kind === "milestones";
  return (
    <ul className="row-differences">
      {shown.map(({ id, kind, before: was, after: is, cells }) => {
        const place = places(is ? now : old, id);
        const name = say(isMilestone ? "commitments.milestone" : "commitments.contactRow", { no: place });
        const columns = field.columns.filter(
          ({ key }) =>
            (kind === "changed" && cells.includes(key)) ||
            ((kind === "added" || kind === "removed") &&
              cellWords(field, key, (is ?? was)?.cells[key], say) !== ""),
        );
        return (
          <li key={id} className="linked">
            <p className="linked-head">
              <strong>{name}</strong>
              <span className="row-kind">
                {kind === "same" ? null : (
                  <Sign
                    sign={kind === "added" ? "squareFull" : kind === "removed" ? "cross" : "squareHalf"}
                    tone="plain"
                  />
                )}
                {kind === "same" ? null : say(`commitments.compare.row.${kind}`)}
                {kind !== "added" && kind !== "removed" && moved(id)
                  ? ` ${say("commitments.compare.row.moved", { from: places(old, id), to: place })}`
                  : null}
              </span>
            </p>
            <dl className="field-facts">
              {columns.map(({ key, label }) => (
                <div key={key}>
                  <dt>{say(label as MessageId)}</dt>
                  <dd>
                    <WordDifference
                      before={cellWords(field, key, was?.cells[key], say)}
                      after={cellWords(field, key, is?.cells[key], say)}
                    />
                  </dd>
                </div>
              ))}
            </dl>
          </li>
        );
      })}
    </ul>
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
