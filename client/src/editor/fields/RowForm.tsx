import { cellAddress } from "@accord/shared/document-schema";
import { Fragment, memo } from "react";
import type { OpenDocument } from "../useDocument.js";
import { type OnEditor, PlainCell, SetCell, TextCell } from "./Cell.js";
import type { FieldColumn, IssueAt } from "./columns.js";
import { boundInRow, cellsIn, type DrawnRow } from "./maps.js";
import { useBrought } from "./useBrought.js";

export interface RowFormProps {
  readonly document: OpenDocument;
  readonly root: string;
  readonly row: DrawnRow;
  /** "Milestone 2". */
  readonly name: string;
  readonly columns: readonly FieldColumn[];
  readonly issueAt?: IssueAt | undefined;
  readonly onEditor?: OnEditor | undefined;
  readonly textLabel: (column: string, row: string) => string;
}

/** All cells of one row, to be written. */
export const RowForm = memo(function RowForm(props: RowFormProps) {
  const { document: opened, root, row, name, columns, issueAt, onEditor, textLabel } = props;
  const cells = cellsIn(opened.template, root);
  const { bring, saidOf } = useBrought({ opened, root, row: row.id, columns });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid in every browser
    <div role="group" aria-label={name} className="cells" data-row-form={row.id}>
      {columns.map((column) => {
        const shape = cells[column.key];
        const { key } = column;
        const issue = issueAt?.(key, row.id);
        if (shape === undefined) return null;
        if (shape.cell === "set") {
          const chosen = row.sets[key] ?? [];
          return <SetCell key={key} {...{ opened, column, shape, root, issue, chosen }} row={row.id} />;
        }
        if (shape.cell === "text") {
          const address = cellAddress(root, row.id, key);
          const label = textLabel(column.label, name);
          return <TextCell key={key} {...{ opened, column, address, label, issue, onEditor }} editable />;
        }
        return (
          <Fragment key={key}>
            <PlainCell
              {...{ opened, column, shape, issue }}
              bound={boundInRow(opened, root, row.id, key, row.values[key] ?? null)}
              place={`${root}/${row.id}`}
              {...(column.brings ? { onChosen: (name: string) => bring(column, name) } : {})}
            />
            {saidOf(column)}
          </Fragment>
        );
      })}
    </div>
  );
});
