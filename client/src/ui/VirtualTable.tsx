// biome-ignore-all lint/a11y/useSemanticElements: rows out of sight are not in the page, so the grid is told by roles
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus moves by row; heads and cells take none
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Checkbox } from "./Choice.js";
import { useSay } from "./say.js";
import { type TableProps, withToggled } from "./Table.js";

export interface VirtualTableProps<Row> extends Omit<TableProps<Row>, "showCaption"> {
  /** All rows that match, where `rows` holds only the first of them. */
  readonly total?: number;
  /** The row that keys act on, kept by its key. */
  readonly current?: string | undefined;
  readonly onCurrent?: (key: string) => void;
  readonly onOpen?: (row: Row) => void;
  /** Keys of the screen's own, while the list has the focus: t, m, s … */
  readonly onKey?: (key: string, row: Row, event: KeyboardEvent) => void;
  /** What a cell says may take two lines; one where it is left out. */
  readonly twoLines?: boolean;
  /** Height of the list on the screen; 70 % of the page where not given. */
  readonly height?: string;
}

/** Ten thousand rows, of which only those in sight are in the page. Arrows or j and k move, x or Space selects. */
export function VirtualTable<Row>(props: VirtualTableProps<Row>) {
  const {
    caption,
    columns,
    rows,
    keyOf,
    selection,
    dense = false,
    twoLines = false,
    empty,
    total,
    onCurrent,
    onOpen,
    onKey,
  } = props;
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const [own, setOwn] = useState<string>();
  const current = props.current ?? own;
  // Rows grow with the letters, as the reader has set these.
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
  const rowHeight = (dense && !twoLines ? 2 : 3) * rem;
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    initialRect: { width: 800, height: 600 },
    getItemKey: (at) => keyOf(rows[at] as Row),
  });
  const found = rows.findIndex((row) => keyOf(row) === current);
  const at = Math.max(0, found);
  const wantsFocus = useRef(false);
  useEffect(() => {
    if (!wantsFocus.current) return;
    const row = place.current?.querySelector<HTMLElement>(`[aria-rowindex="${at + 2}"]`);
    if (!row) return;
    wantsFocus.current = false;
    row.focus({ preventScroll: true });
  });
  // Tab goes from the list's own row to what stands after the list, not through ten thousand rows.
  useEffect(() => {
    for (const row of place.current?.querySelectorAll<HTMLElement>(".virtual-row") ?? [])
      for (const inside of row.querySelectorAll<HTMLElement>("a, button, input"))
        inside.tabIndex = row.tabIndex;
  });
  if (rows.length === 0 && empty) return <>{empty}</>;

  const goTo = (next: number): void => {
    const bounded = Math.min(rows.length - 1, Math.max(0, next));
    const row = rows[bounded];
    if (row === undefined) return;
    wantsFocus.current = true;
    virtual.scrollToIndex(bounded);
    setOwn(keyOf(row));
    onCurrent?.(keyOf(row));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const row = rows[at];
    const typing = (event.target as HTMLElement).closest(
      "input:not([type=checkbox]), textarea, select, [role=menu]",
    );
    if (row === undefined || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 600) / rowHeight) - 2);
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      j: at + 1,
      ArrowUp: at - 1,
      k: at - 1,
      PageDown: at + page,
      PageUp: at - page,
      Home: 0,
      End: rows.length - 1,
    };
    const next = steps[event.key];
    const onRow = event.target instanceof HTMLElement && event.target.getAttribute("role") === "row";
    if (next !== undefined) goTo(next);
    else if ((event.key === "x" || (event.key === " " && onRow)) && selection)
      selection.onChange(withToggled(selection.selected, keyOf(row)));
    else if ((event.key === "o" || (event.key === "Enter" && onRow)) && onOpen) onOpen(row);
    else {
      onKey?.(event.key, row, event);
      return;
    }
    event.preventDefault();
  };
  const template = [
    selection ? "2.5rem" : "",
    ...columns.map((column) => column.width ?? "minmax(0, 1fr)"),
  ].join(" ");

  return (
    <div
      ref={place}
      className="virtual-table"
      data-dense={dense || undefined}
      data-two-lines={twoLines || undefined}
      role="grid"
      aria-label={caption}
      aria-rowcount={(total ?? rows.length) + 1}
      aria-colcount={columns.length + (selection ? 1 : 0)}
      aria-multiselectable={selection ? true : undefined}
      style={props.height ? { blockSize: props.height } : {}}
      onKeyDown={onKeyDown}
    >
      <div role="row" aria-rowindex={1} className="virtual-head" style={{ gridTemplateColumns: template }}>
        {selection ? (
          <span role="columnheader">
            <span className="visually-hidden">{say("ui.selected", { count: selection.selected.size })}</span>
          </span>
        ) : null}
        {columns.map((column) => (
          <span key={column.id} role="columnheader" data-number={column.number || undefined}>
            {column.title}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="virtual-rows" style={{ blockSize: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index] as Row;
          const key = keyOf(row);
          const selected = selection?.selected.has(key) ?? false;
          return (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the keys of all rows are handled by the grid
            <div
              key={item.key}
              role="row"
              tabIndex={item.index === at ? 0 : -1}
              aria-rowindex={item.index + 2}
              aria-selected={selection ? selected : undefined}
              className="virtual-row"
              data-current={key === current || undefined}
              data-selected={selected || undefined}
              style={{ gridTemplateColumns: template, blockSize: rowHeight, insetBlockStart: item.start }}
              onClick={() => {
                setOwn(key);
                onCurrent?.(key);
              }}
            >
              {selection ? (
                <span role="gridcell">
                  <Checkbox
                    boxOnly
                    isSelected={selected}
                    onChange={() => selection.onChange(withToggled(selection.selected, key))}
                  >
                    {say("ui.selectRow", { name: selection.nameOf(row) })}
                  </Checkbox>
                </span>
              ) : null}
              {columns.map((column) => (
                <span
                  key={column.id}
                  role={column.heads ? "rowheader" : "gridcell"}
                  data-number={column.number || undefined}
                >
                  {column.cell(row)}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}
