import {
  type ContributionLine,
  listContributions,
  listOwnSortings,
  listThemes,
  readContribution,
  setThemes,
} from "@accord/shared/contributions";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Refusal } from "../../app/Refusal.js";
import { useAct, useAsk } from "../../connection/asking.js";
import { Button, useSay } from "../../ui/index.js";
import { BoardCard } from "./BoardCard.js";
import { type Card, columnsOf, moveOf, stepOn } from "./board.js";
import type { ListParts } from "./ContributionTable.js";
import "./board.css";

interface Props extends ListParts {
  readonly process: string;
  readonly list: { readonly more: boolean; readonly showMore: () => void };
  readonly match: number;
  /** The theme of the view, where it has one: its column stands first. */
  readonly theme: string | undefined;
  /** The row as the board places it: cards that others moved wait until the reader asks. */
  readonly fixed: (row: ContributionLine, at: number) => ContributionLine;
  readonly moved: ReadonlySet<string>;
  readonly onKey: (key: string, row: ContributionLine) => void;
  readonly onOpen: (row: ContributionLine) => void;
  readonly onMoved: (done: { changed: number; sorting: string }, id: string) => void;
}

const firstCards = 30;
const ways: Readonly<Record<string, string>> = { ArrowDown: "down", j: "down", ArrowUp: "up", k: "up" };

/** The contributions of a view under their themes. A card is moved by its menu or by keys; nothing needs a drag. */
export function Board(props: Props) {
  const { process, rows, list, match, fixed, selection, onKey, onOpen, onCurrent } = props;
  const say = useSay();
  const asked = useAsk(listThemes, { params: { process } });
  const themes = asked.data?.themes ?? [];
  const [most, setMost] = useState<Readonly<Record<string, number>>>({});
  const [at, setAt] = useState<Card>({ column: 0, at: 0 });
  const place = useRef<HTMLDivElement>(null);
  const follow = useRef<{ id: string; column: string }>(undefined);
  const sort = useAct(setThemes, {
    changes: [listContributions, listThemes, readContribution, listOwnSortings],
    onDone: (done, args) => {
      const { choice } = args.body as { choice: { ids: string[] } };
      props.onMoved(done, choice.ids[0] ?? "");
    },
  });
  const columns = columnsOf(rows, themes, fixed).map((column) => ({
    ...column,
    cards: column.rows.slice(0, most[column.id] ?? firstCards),
  }));
  // The card one moved takes the focus along, unless the focus is elsewhere by now.
  useEffect(() => {
    const { current: to } = follow;
    if (!to || document.activeElement !== document.body) return;
    const card = place.current?.querySelector<HTMLElement>(
      `[data-card="${to.id}"][data-column="${to.column}"]`,
    );
    if (!card) return;
    follow.current = undefined;
    card.focus();
  });
  const own = columns[at.column]?.cards[at.at] ? at : firstOf(columns.map((one) => one.cards));

  const move = (row: ContributionLine, from: string, to: string): void => {
    follow.current = { id: row.id, column: to };
    sort.act({ params: { process }, body: { choice: { ids: [row.id] }, ...moveOf(row, from, to) } });
  };
  const onKeyDown = (event: KeyboardEvent, row: ContributionLine, on: Card): void => {
    const typing = (event.target as HTMLElement).closest("[role=menu], input:not([type=checkbox])");
    if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const ltr = getComputedStyle(event.currentTarget).direction !== "rtl";
    const sideways: Readonly<Record<string, string>> = {
      ArrowRight: ltr ? "next" : "back",
      ArrowLeft: ltr ? "back" : "next",
    };
    const way = ways[event.key] ?? sideways[event.key];
    const onCard = event.target === event.currentTarget;
    if (way) {
      const next = stepOn(
        columns.map((one) => one.cards),
        on,
        way,
      );
      const card = next && columns[next.column]?.cards[next.at];
      const column = next && columns[next.column]?.id;
      if (card)
        place.current
          ?.querySelector<HTMLElement>(`[data-card="${card.id}"][data-column="${column}"]`)
          ?.focus();
    } else if ((event.key === "x" || (event.key === " " && onCard)) && selection) {
      const chosen = new Set(selection.selected);
      if (!chosen.delete(row.id)) chosen.add(row.id);
      selection.onChange(chosen);
    } else if (event.key === "m" || (event.key === "Enter" && onCard && selection))
      event.currentTarget.querySelector<HTMLElement>("[data-move] button")?.click();
    else if (event.key === "o" || (event.key === "Enter" && onCard)) onOpen(row);
    else {
      onKey(event.key, row);
      return;
    }
    event.preventDefault();
  };

  return (
    <div className="stack" ref={place}>
      <Refusal error={sort.refused} />
      {list.more ? (
        <p>
          {say("contributions.board.part", { shown: rows.length, match })}{" "}
          <Button onPress={list.showMore}>{say("contributions.board.more")}</Button>
        </p>
      ) : null}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="board" aria-label={say("contributions.view.board")} tabIndex={0}>
        {columns.map((column, columnAt) => (
          <section key={column.id} className="board-column" aria-labelledby={`column-${column.id}`}>
            <h2 id={`column-${column.id}`}>
              <bdi>{column.name ?? say("contributions.filter.none")}</bdi>
            </h2>
            <p className="hint">{say("contributions.board.count", { count: column.rows.length })}</p>
            <ul className="board-cards">
              {column.cards.map((row, cardAt) => (
                <BoardCard
                  key={row.id}
                  {...props}
                  row={row}
                  column={column.id}
                  columns={columns}
                  first={own.column === columnAt && own.at === cardAt}
                  pending={sort.pending}
                  onFocus={() => {
                    setAt({ column: columnAt, at: cardAt });
                    onCurrent(row.id);
                  }}
                  onKeyDown={(event) => onKeyDown(event, row, { column: columnAt, at: cardAt })}
                  onMove={(to) => move(row, column.id, to)}
                />
              ))}
            </ul>
            {column.cards.length < column.rows.length ? (
              <Button
                kind="quiet"
                onPress={() => setMost({ ...most, [column.id]: column.cards.length + firstCards })}
              >
                {say("contributions.board.moreCards", {
                  count: Math.min(firstCards, column.rows.length - column.cards.length),
                })}
              </Button>
            ) : null}
          </section>
        ))}
      </section>
    </div>
  );
}

const firstOf = (columns: readonly { readonly length: number }[]): Card => ({
  column: Math.max(
    0,
    columns.findIndex((one) => one.length > 0),
  ),
  at: 0,
});
