export interface RowPlace {
  readonly row: string;
  readonly cell: string | undefined;
}

export const goToRowEvent = "go-to-row";

/** Opens a row wherever its field stands on the page, and puts the caret into one of its cells. */
export function goToRow(root: string, row: string, cell?: string): void {
  const field = document.querySelector(`[data-rows="${CSS.escape(root)}"]`);
  field?.dispatchEvent(new CustomEvent<RowPlace>(goToRowEvent, { detail: { row, cell } }));
}

/** Where a cell stands in an opened row; its first control where none is named. */
export const cellSelector = ({ row, cell }: RowPlace): string =>
  cell === undefined
    ? `[data-row-form="${row}"]`
    : `[data-row-form="${row}"] :is([data-field="${cell}"], [data-field$="/${cell}"])`;
