import type { ContributionLine } from "@accord/shared/contributions";
import type { KeyboardEvent } from "react";
import { useMay } from "../../app/process.js";
import { Button, Link, Menu, MenuItem, MenuTrigger, Reference, useSay } from "../../ui/index.js";
import { type BoardColumn, noTheme } from "./board.js";
import type { ListParts } from "./ContributionTable.js";
import { FromWhom, NewMark, RowState, RowTitle, SelectRow } from "./RowParts.js";

interface Props extends ListParts {
  readonly process: string;
  readonly row: ContributionLine;
  readonly column: string;
  readonly columns: readonly BoardColumn[];
  /** The one card that the tab key stops at; arrows lead to the others. */
  readonly first: boolean;
  readonly pending: boolean;
  readonly moved: ReadonlySet<string>;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMove: (to: string) => void;
}

export function BoardCard({ process, row, column, columns, first, pending, onMove, ...parts }: Props) {
  const say = useSay();
  const maySort = useMay(process, "sort_contributions");
  const { selection, gone, moved, isNew, hrefOf, current } = parts;
  const targets = columns.filter(
    ({ id }) => id !== column && (id === noTheme || !row.themes.some((one) => one.id === id)),
  );
  return (
    <li>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset holds fields; this card is one stop of the arrow keys */}
      <div
        role="group"
        aria-label={row.reference}
        tabIndex={first ? 0 : -1}
        className="board-card"
        data-card={row.id}
        data-column={column}
        data-current={row.id === current || undefined}
        data-selected={selection?.selected.has(row.id) || undefined}
        onFocus={parts.onFocus}
        onKeyDown={parts.onKeyDown}
      >
        <p className="card-head">
          {selection ? <SelectRow row={row} selection={selection} /> : null}
          <Link href={hrefOf(row)}>
            <Reference>{row.reference}</Reference>
          </Link>
          {isNew(row) ? <NewMark /> : null}
        </p>
        <p className="board-title">
          <RowTitle row={row} />
        </p>
        <p className="hint">
          <FromWhom row={row} />
        </p>
        <p>
          <RowState row={row} gone={gone.has(row.id)} />
        </p>
        {moved.has(row.id) ? (
          <p className="hint">
            {say("contributions.board.now", {
              themes: row.themes.map((one) => one.name).join(", ") || say("contributions.filter.none"),
            })}
          </p>
        ) : null}
        {maySort ? (
          <div data-move="">
            <MenuTrigger>
              <Button
                kind="quiet"
                pending={pending}
                aria-label={say("contributions.board.moveOf", { reference: row.reference })}
              >
                {say("contributions.board.move")}
              </Button>
              <Menu aria-label={say("contributions.board.moveOf", { reference: row.reference })}>
                {targets.map(({ id, name }) => (
                  <MenuItem key={id} id={id} onAction={() => onMove(id)}>
                    {name ?? say("contributions.filter.none")}
                  </MenuItem>
                ))}
              </Menu>
            </MenuTrigger>
          </div>
        ) : null}
      </div>
    </li>
  );
}
