import { dayText } from "@accord/shared/messages";
import { memo } from "react";
import { useSay } from "../../ui/say.js";
import { type OpenDocument, useWrites } from "../useDocument.js";
import { PlainCell } from "./Cell.js";
import type { FieldColumn, IssueAt } from "./columns.js";
import { boundInRecord, cellsIn, isPlain } from "./maps.js";
import { plainWords } from "./read-cell.js";
import { useRecord } from "./useMaps.js";
import "./fields.css";

export interface RecordFieldProps {
  readonly document: OpenDocument;
  /** Root of the record, or of the rows, in the document. */
  readonly root: string;
  /** Accessible name of the field. */
  readonly label: string;
  readonly describedBy?: string | undefined;
  readonly columns: readonly FieldColumn[];
  readonly editable: boolean;
  readonly issueAt?: IssueAt | undefined;
}

/** Values that stand once in a document: days, choices, numbers, short words. */
export const RecordField = memo(function RecordField(props: RecordFieldProps) {
  const { document: opened, root, label, describedBy, columns, issueAt } = props;
  const say = useSay();
  const values = useRecord(opened, root);
  const writes = useWrites(opened, props.editable);
  const cells = cellsIn(opened.template, root);
  if (!writes) {
    return (
      <dl className="field-facts">
        {columns.map((column) => (
          <div key={column.key}>
            <dt>{column.label}</dt>
            <dd dir="auto">
              {plainWords(column, cells[column.key], values[column.key] ?? null, say) || (
                <span className="hint">{say("drafting.cell.empty")}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div role="group" aria-label={label} aria-describedby={describedBy} className="cells">
      {columns.map((column) => {
        const shape = cells[column.key];
        return isPlain(shape) ? (
          <PlainCell
            key={column.key}
            {...{ opened, column, shape }}
            bound={boundInRecord(opened, root, column.key, values[column.key] ?? null)}
            place={root}
            issue={issueAt?.(column.key)}
          />
        ) : null;
      })}
    </div>
  );
});

export interface DateRangeFieldProps extends Omit<RecordFieldProps, "columns"> {
  readonly startLabel: string;
  readonly endLabel: string;
  /** The span that both must lie in, as a sentence. */
  readonly limits?: string | undefined;
}

const averageMonth = 30.44;

/** A record with the days `start` and `end`; either may be empty. */
export const DateRangeField = memo(function DateRangeField(props: DateRangeFieldProps) {
  const { startLabel, endLabel, limits, ...rest } = props;
  const say = useSay();
  const { start, end } = useRecord(props.document, props.root);
  const writes = useWrites(props.document, props.editable);
  const months =
    typeof start === "string" && typeof end === "string" && end > start
      ? Math.round((Date.parse(end) + 86_400_000 - Date.parse(start)) / 86_400_000 / averageMonth)
      : null;
  const lasts = months === null ? null : <p className="hint">{say("drafting.dates.lasts", { months })}</p>;
  if (!writes) {
    return (
      <div>
        <p>{rangeWords(start, end, say)}</p>
        {lasts}
      </div>
    );
  }
  return (
    <div className="field-parts">
      {limits ? <p className="hint">{limits}</p> : null}
      <RecordField
        {...rest}
        columns={[
          { key: "start", label: startLabel, hint: say("drafting.cell.dayForm") },
          { key: "end", label: endLabel, hint: say("drafting.cell.dayForm") },
        ]}
      />
      {lasts}
    </div>
  );
});

export function rangeWords(start: unknown, end: unknown, say: ReturnType<typeof useSay>): string {
  const from = typeof start === "string" ? dayText(start) : null;
  const to = typeof end === "string" ? dayText(end) : null;
  if (from && to) return say("drafting.dates", { start: from, end: to });
  if (from) return say("drafting.dates.from", { start: from });
  return to ? say("drafting.dates.to", { end: to }) : say("drafting.cell.empty");
}
