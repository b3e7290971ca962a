import {
  changedParts,
  type DrawnField,
  type DrawnTemplate,
  drawnPartsOf,
  plainText,
  type TextJson,
} from "@accord/shared/document-schema";
import type { MessageId, Say } from "@accord/shared/messages";
import { Details, useSay } from "../../../ui/index.js";
import { RichText } from "../../../ui/RichText.js";
import { TextDifference } from "../compared/TextDifference.js";
import type { DrawnWords } from "../drawn-words.js";
import { WordDifference } from "../WordDifference.js";
import { FactDifference } from "./FactDifference.js";
import { type ComparedColumn, RowDifferences } from "./RowDifferences.js";
import type { Reading } from "./TextHistory.js";

interface Props {
  readonly template: DrawnTemplate;
  readonly words: DrawnWords;
  readonly before: Reading;
  readonly after: Reading;
  /** All fields in their order; else those that stayed are folded. */
  readonly whole?: boolean;
}

/** The fields of a template in which two readings of a text differ. */
export function changedDrawn(template: DrawnTemplate, before: Reading, after: Reading): DrawnField[] {
  const changed = new Set(
    changedParts(template, typed(before), typed(after)).flatMap((part) => [part, part.split("/", 1)[0]]),
  );
  return template.drawn.filter((field) => drawnPartsOf(field).some((part) => changed.has(part)));
}

/** What differs between two readings: words by words, numbers before and after, rows one by one. */
export function DrawnDifferences({ template, words, before, after, whole = false }: Props) {
  const say = useSay();
  const changed = changedDrawn(template, before, after);
  const same = template.drawn.filter(
    (field) => !changed.includes(field) && allWords(field, after, say) !== "",
  );
  const change = (field: DrawnField) => (
    <section key={field.root} className="stack">
      <h2>{words.field(field.root)}</h2>
      <Changed {...{ field, words, before, after, whole }} />
    </section>
  );
  const stayed = (field: DrawnField) => (
    <section key={field.root} className="stack">
      <h2>{words.field(field.root)}</h2>
      <Stayed {...{ field, after }} />
    </section>
  );
  return (
    <div className="stack-wide">
      <p aria-live="polite">{say("drafting.compare.count", { count: changed.length })}</p>
      {whole
        ? template.drawn.flatMap((field) =>
            changed.includes(field) ? [change(field)] : same.includes(field) ? [stayed(field)] : [],
          )
        : changed.map(change)}
      {whole || same.length === 0 ? null : (
        <Details summary={say("drafting.compare.same", { count: same.length })}>{same.map(stayed)}</Details>
      )}
    </div>
  );
}

/** A field as it stood at both: its text in its form, its facts and rows in lines. */
function Stayed({ field, after }: { readonly field: DrawnField; readonly after: Reading }) {
  const say = useSay();
  const root = textRootOf(field);
  const content = root === null ? undefined : typed(after).fields[root];
  const rest = factLines(field, after, say);
  return (
    <>
      {content === undefined ? null : <RichText {...{ content }} headingShift={2} />}
      {rest === "" ? null : (
        <p className="words difference" dir="auto">
          {rest}
        </p>
      )}
    </>
  );
}

type ChangedProps = Omit<Props, "template"> & { readonly field: DrawnField };

function Changed({ field, words, before, after, whole }: ChangedProps) {
  const say = useSay();
  const text = textRootOf(field);
  const [was, is] = text === null ? [] : [typed(before).fields[text], typed(after).fields[text]];
  const columns = columnsOf(field, say);
  const record = (reading: Reading) => typed(reading).data.records[field.root] ?? {};
  return (
    <>
      {JSON.stringify(was) === JSON.stringify(is) ? null : (
        <TextDifference before={was} after={is} whole={whole ?? false} />
      )}
      {field.kind === "whole" ? (
        <FactDifference
          name={words.field(field.root)}
          facts={[
            {
              name: words.field(field.root),
              before: figureIn(field.key, before),
              after: figureIn(field.key, after),
            },
          ]}
        />
      ) : null}
      {field.kind === "list" ? (
        <RowDifferences
          {...{ columns }}
          before={typed(before).data.rows[field.root] ?? []}
          after={typed(after).data.rows[field.root] ?? []}
          rowName={(no) => words.row(field.root, no)}
        />
      ) : null}
      {field.kind === "contact" ? (
        <dl className="field-facts" data-difference="" tabIndex={-1}>
          {columns
            .filter(({ key }) => record(before)[key] !== record(after)[key])
            .map(({ key, label }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>
                  <WordDifference
                    before={String(record(before)[key] ?? "")}
                    after={String(record(after)[key] ?? "")}
                  />
                </dd>
              </div>
            ))}
        </dl>
      ) : null}
    </>
  );
}

type Typed = Parameters<typeof changedParts>[1];
/** The wire says no more of a reading than that it is JSON. */
const typed = (reading: Reading): Typed => reading as unknown as Typed;

const textRootOf = (field: DrawnField): string | null =>
  field.kind === "rich" ? field.root : "text" in field ? field.text : null;

function wordsIn(reading: Reading, root: string): string {
  const json = typed(reading).fields[root];
  return json === undefined ? "" : plainText(json);
}

function figureIn(key: string, reading: Reading): string {
  const value = typed(reading).data.records.figures?.[key];
  return value === undefined || value === null ? "" : String(value);
}

function columnsOf(field: DrawnField, say: Say): ComparedColumn[] {
  if (!("columns" in field)) return [];
  return field.columns.map(({ key, kind, label, options }) => ({
    key,
    label: say(label as MessageId),
    words: (value) => {
      if (value === undefined || value === null) return "";
      if (kind === "line" || kind === "rich") return plainText(value as TextJson).trim();
      const option = kind === "choice" ? options.find(({ id }) => id === value) : undefined;
      return option ? say(option.label as MessageId) : String(value);
    },
  }));
}

function allWords(field: DrawnField, reading: Reading, say: Say): string {
  const text = textRootOf(field);
  const words = text === null ? "" : wordsIn(reading, text);
  return `${words}\n${factLines(field, reading, say)}`.trim();
}

/** What stands in a field beside its text, a row on a line. */
function factLines(field: DrawnField, reading: Reading, say: Say): string {
  if (field.kind === "whole") return figureIn(field.key, reading);
  const columns = columnsOf(field, say);
  const { rows, records } = typed(reading).data;
  const cells =
    field.kind === "contact" ? [records[field.root] ?? {}] : (rows[field.root] ?? []).map((row) => row.cells);
  const lines = cells.map((row) =>
    columns
      .map(({ key, words }) => words(row[key]))
      .filter((said) => said !== "")
      .join("; "),
  );
  return lines.join("\n").trim();
}
