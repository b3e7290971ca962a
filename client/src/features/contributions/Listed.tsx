import type { ContributionChoice, ContributionLine } from "@accord/shared/contributions";
import { type FocusEvent, useRef, useState } from "react";
import { useGo, useProcess, useSearch } from "../../app/here.js";
import { useMay, useMayInOwnGroup, useZone } from "../../app/process.js";
import { Details, EmptyState, useSay } from "../../ui/index.js";
import { Board } from "./Board.js";
import { ContributionCards } from "./ContributionCards.js";
import { ContributionTable } from "./ContributionTable.js";
import { ListHead } from "./ListHead.js";
import { useNewSince } from "./new-since.js";
import { Preview } from "./Preview.js";
import { RecentSortings } from "./RecentSortings.js";
import { SelectionBar } from "./SelectionBar.js";
import { SortingUndo } from "./SortingUndo.js";
import { ThemeDialog } from "./ThemeDialog.js";
import type { List } from "./use-list.js";
import { useSelection } from "./use-selection.js";
import { useSteady } from "./use-steady.js";
import { addressOfView, searchOf, type View } from "./words.js";

interface Props {
  readonly list: List;
  readonly data: NonNullable<List["data"]>;
  readonly view: View;
  readonly narrow: boolean;
  /** Where the count stands, and what is selected in its place; kept when the view changes. */
  readonly line: HTMLElement | null;
  /** What stands here is the answer to an older question. */
  readonly waiting: boolean;
}

/** The contributions of a view, as table, cards or board: the same selection, keys and preview for all. */
export function Listed({ list, data, view, narrow, line, waiting }: Props) {
  const say = useSay();
  const process = useProcess() ?? "";
  const zone = useZone(process);
  const go = useGo();
  const [, setSearch] = useSearch();
  const maySort = useMay(process, "sort_contributions");
  const mayPropose = useMayInOwnGroup(process, "make_proposal");
  const since = useNewSince(process, data.latest);
  const now = useSteady(list, data.rows);
  const { selected, choose, all, setAll, dropped, selection } = useSelection(now, mayPropose || maySort);
  const [current, setCurrent] = useState<string>();
  const [own, setOwn] = useState<ReadonlySet<string>>(new Set());
  const [themes, setThemes] = useState<readonly string[]>();
  const [last, setLast] = useState<{ changed: number; sorting: string }>();
  const place = useRef<HTMLDivElement>(null);
  const keys = useRef<HTMLDivElement>(null);
  const base = `/app/${process}/contributions`;
  const hrefOf = (row: ContributionLine): string => `${base}/${row.reference}${addressOfView(view)}`;
  const isNew = (row: ContributionLine): boolean => row.no > since && row.state !== "hidden";
  const row = now.rows.find((one) => one.id === current);
  const ids = [...selected];
  const chosen = themes ?? ids;
  const choice: ContributionChoice =
    all && themes === undefined ? { filter: view.filter as never } : { ids: [...chosen] };
  const done = (changed: { changed: number; sorting: string }, of: readonly string[]): void => {
    setOwn(new Set([...own, ...of]));
    setLast(changed);
  };
  const openThemes = (of: ContributionLine): void =>
    setThemes(selected.size > 0 || all ? undefined : [of.id]);
  const [dialog, setDialog] = useState(false);
  const onKey = (key: string, on: ContributionLine): void => {
    if (key === "t" && maySort) {
      openThemes(on);
      setDialog(true);
    }
    if (key === "u") place.current?.querySelector<HTMLElement>(".undo-line button")?.click();
    if (key === "p" && mayPropose && !all) {
      const from = selected.size > 0 ? ids.slice(0, 150) : on.state === "hidden" ? [] : [on.id];
      if (from.length > 0) go(`/app/${process}/proposals/new?from=${encodeURIComponent(from.join(","))}`);
    }
    if (key === "/") document.querySelector<HTMLElement>(".filter-bar input")?.focus();
    if (key === "?") {
      const details = keys.current?.querySelector("details");
      if (details) details.open = !details.open;
    }
  };
  /** The row that has the focus is the one that keys act on, and the one that is read below. */
  const onFocus = (event: FocusEvent): void => {
    const at = Number((event.target as HTMLElement).closest("[role=row]")?.getAttribute("aria-rowindex"));
    const one = now.rows[at - 2];
    if (at > 1 && one) setCurrent(one.id);
  };
  const moved = now.rows.filter(
    (one, at) => view.board && !own.has(one.id) && themesOf(one) !== themesOf(now.held[at] ?? one),
  );
  const parts = {
    rows: now.rows,
    gone: now.gone,
    isNew,
    hrefOf,
    zone,
    current,
    onCurrent: setCurrent,
    selection,
  };
  return (
    <>
      <ListHead
        data={data}
        view={view}
        waiting={waiting}
        news={now.news}
        gone={now.gone.size}
        moved={moved.length}
        since={now.rows.some(isNew) ? since : undefined}
        onUpdate={() => {
          now.update();
          setOwn(new Set());
        }}
        line={line}
        some={all || selected.size > 0}
        selection={
          selection ? (
            <SelectionBar
              process={process}
              count={all ? data.match : selected.size}
              match={data.match}
              all={all}
              ids={ids}
              view={addressOfView(view)}
              narrow={narrow}
              onAll={() =>
                now.rows.length === data.match ? choose(new Set(now.rows.map((one) => one.id))) : setAll(true)
              }
              onNone={() => choose(new Set())}
              onTheme={() => {
                setThemes(undefined);
                setDialog(true);
              }}
            />
          ) : null
        }
        onClear={() =>
          setSearch(
            Object.fromEntries(
              Object.keys(searchOf({ ...view, sort: "newest", board: false })).map((name) => [
                name,
                undefined,
              ]),
            ),
          )
        }
      />
      {dropped > 0 ? <p role="status">{say("contributions.dropped", { count: dropped })}</p> : null}
      <div ref={place}>{last ? <SortingUndo key={last.sorting} process={process} last={last} /> : null}</div>
      {now.rows.length === 0 ? (
        waiting ? null : (
          <EmptyState text={say("contributions.nothing")} />
        )
      ) : (
        // biome-ignore lint/a11y/noStaticElementInteractions: it only looks where the focus is; the rows have the keys
        <div className={narrow ? "stack" : "listed"} data-stale={waiting || undefined} onFocus={onFocus}>
          {view.board ? (
            <Board
              {...parts}
              process={process}
              list={list}
              match={data.match}
              theme={view.filter.theme}
              fixed={(one, at) => (own.has(one.id) ? one : (now.held[at] ?? one))}
              moved={new Set(moved.map((one) => one.id))}
              onKey={onKey}
              onOpen={(one) => go(hrefOf(one))}
              onMoved={(changed, id) => done(changed, [id])}
            />
          ) : narrow ? (
            <ContributionCards list={list} {...parts} />
          ) : (
            <ContributionTable
              {...parts}
              list={list}
              total={data.match}
              onKey={onKey}
              onOpen={(one) => go(hrefOf(one))}
            />
          )}
          {narrow ? null : (
            <Preview
              process={process}
              zone={zone}
              row={row}
              href={row ? hrefOf(row) : ""}
              onTheme={
                maySort && row
                  ? () => {
                      setThemes([row.id]);
                      setDialog(true);
                    }
                  : undefined
              }
            />
          )}
        </div>
      )}
      <RecentSortings process={process} />
      {narrow ? null : (
        <div ref={keys}>
          <Details summary={say("contributions.keys")}>
            <p>{say(view.board ? "contributions.board.keys" : "contributions.keys.text")}</p>
            {maySort ? <p>{say("contributions.keys.sort")}</p> : null}
            {mayPropose ? <p>{say("contributions.keys.propose")}</p> : null}
          </Details>
        </div>
      )}
      <ThemeDialog
        process={process}
        choice={choice}
        count={all && themes === undefined ? data.match : chosen.length}
        isOpen={dialog}
        onClose={() => setDialog(false)}
        onDone={(changed) =>
          done(changed, all && themes === undefined ? now.rows.map((one) => one.id) : chosen)
        }
      />
    </>
  );
}

const themesOf = (row: ContributionLine): string => row.themes.map((theme) => theme.id).join(" ");
