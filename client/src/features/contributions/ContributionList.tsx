import type { ContributionChoice, ContributionLine } from "@accord/shared/contributions";
import { useCallback, useRef, useState } from "react";
import { useGo, useProcess, useSearch } from "../../app/here.js";
import { useMay, useMayInOwnGroup, useZone } from "../../app/process.js";
import { Reply } from "../../app/Reply.js";
import {
  Button,
  DateText,
  Details,
  EmptyState,
  Link,
  LinkButton,
  PageTitle,
  Reference,
  useSay,
  VirtualTable,
} from "../../ui/index.js";
import { ContributionCards } from "./ContributionCards.js";
import { FilterBar } from "./FilterBar.js";
import { FromWhom, RowState, RowThemes, RowTitle } from "./RowParts.js";
import { SelectionBar } from "./SelectionBar.js";
import { SortingUndo } from "./SortingUndo.js";
import { ThemeDialog } from "./ThemeDialog.js";
import { useContributionList } from "./use-list.js";
import { addressOfFilter, filterOf, useNarrow } from "./words.js";
import "./contributions.css";

/** What people have put in: found, sorted, opened (S5). */
export default function ContributionList() {
  const say = useSay();
  const process = useProcess() ?? "";
  const [search, setSearch] = useSearch();
  const filter = filterOf(search);
  const list = useContributionList(process, filter);
  const mayEnter = useMay(process, "enter_for_somebody");
  const narrow = useNarrow();
  const base = `/app/${process}/contributions`;
  return (
    <>
      <PageTitle
        title={say("contributions.title")}
        process={process}
        act={
          mayEnter ? (
            <div className="acts">
              <LinkButton href={`${base}/add`}>{say("contributions.add")}</LinkButton>
              <LinkButton kind="primary" href={`${base}/import`}>
                {say("contributions.import")}
              </LinkButton>
            </div>
          ) : undefined
        }
      >
        <ThemesLink href={`/app/${process}/themes`} />
        <Link href={`${base}/calls`}>{say("calls.title")}</Link>
      </PageTitle>
      <Reply asked={list}>
        {(data) =>
          data.all === 0 ? (
            <EmptyState text={say(mayEnter ? "contributions.empty" : "contributions.empty.reader")} />
          ) : (
            <div className="stack">
              <FilterBar process={process} filter={filter} onChange={setSearch} narrow={narrow} />
              <Rows key={JSON.stringify(filter)} list={list} data={data} narrow={narrow} />
            </div>
          )
        }
      </Reply>
    </>
  );
}

const ThemesLink = ({ href }: { readonly href: string }) => {
  const say = useSay();
  return <Link href={href}>{say("contributions.themes")}</Link>;
};

type List = ReturnType<typeof useContributionList>;

function Rows({
  list,
  data,
  narrow,
}: {
  readonly list: List;
  readonly data: NonNullable<List["data"]>;
  readonly narrow: boolean;
}) {
  const say = useSay();
  const process = useProcess() ?? "";
  const zone = useZone(process);
  const go = useGo();
  const [search, setSearch] = useSearch();
  const filter = filterOf(search);
  const maySort = useMay(process, "sort_contributions");
  const maySelect = useMayInOwnGroup(process, "make_proposal") || maySort;
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [all, setAll] = useState(false);
  const [themes, setThemes] = useState(false);
  const [single, setSingle] = useState<string>();
  const [last, setLast] = useState<{ changed: number; sorting: string }>();
  const place = useRef<HTMLDivElement>(null);
  const whole = Object.keys(filter).length === 0;
  const open = useCallback(
    (row: ContributionLine) => go(`/app/${process}/contributions/${row.reference}${addressOfFilter(filter)}`),
    [go, process, filter],
  );
  const choose = (next: ReadonlySet<string>): void => {
    setAll(false);
    setSelected(next);
  };
  const count = all ? data.match : selected.size;
  const ids = single && count === 0 ? [single] : [...selected];
  const choice: ContributionChoice = all ? { filter: filter as never } : { ids };
  const onKey = (key: string, row: ContributionLine): void => {
    if (key === "t" && maySort) {
      setSingle(row.id);
      setThemes(true);
    }
    if (key === "/") document.querySelector<HTMLElement>(".filter-bar input")?.focus();
  };
  const selection = maySelect
    ? {
        selected: all ? new Set(data.rows.map((row) => row.id)) : selected,
        onChange: choose,
        nameOf: (row: ContributionLine) => row.reference,
      }
    : undefined;
  return (
    <>
      <p role="status" className="list-count">
        {whole
          ? say("contributions.count.all", { all: data.all })
          : say("contributions.count", { all: data.all, match: data.match })}{" "}
        {filter.import ? say("contributions.filter.import") : null}{" "}
        {data.cut ? say("contributions.cut", { most: 5000 }) : null}{" "}
        {whole ? null : (
          <Button
            kind="quiet"
            onPress={() =>
              setSearch(Object.fromEntries(Object.keys(filter).map((name) => [name, undefined])))
            }
          >
            {say("contributions.filter.clear")}
          </Button>
        )}
      </p>
      {maySelect ? (
        <SelectionBar
          process={process}
          count={count}
          match={data.match}
          all={all}
          ids={[...selected]}
          onAll={() =>
            data.rows.length === data.match ? choose(new Set(data.rows.map((row) => row.id))) : setAll(true)
          }
          onNone={() => choose(new Set())}
          onTheme={() => {
            setSingle(undefined);
            setThemes(true);
          }}
        />
      ) : null}
      {last ? <SortingUndo key={last.sorting} process={process} last={last} /> : null}
      {data.match === 0 ? (
        <EmptyState text={say("contributions.nothing")} />
      ) : narrow ? (
        <ContributionCards
          list={list}
          rows={data.rows}
          selection={selection}
          hrefOf={(row) => `/app/${process}/contributions/${row.reference}${addressOfFilter(filter)}`}
          zone={zone}
        />
      ) : (
        <div
          ref={place}
          data-stale={list.stale || undefined}
          onScrollCapture={(event) => {
            const box = event.target as HTMLElement;
            if (box.scrollHeight - box.scrollTop - box.clientHeight < 4000) list.showMore();
          }}
        >
          <VirtualTable<ContributionLine>
            caption={say("contributions.title")}
            total={data.match}
            rows={data.rows}
            keyOf={(row) => row.id}
            dense
            {...(selection ? { selection } : {})}
            onOpen={open}
            onKey={onKey}
            columns={[
              {
                id: "reference",
                title: say("contributions.column.reference"),
                width: "5.5rem",
                heads: true,
                cell: (row) => (
                  <Link href={`/app/${process}/contributions/${row.reference}${addressOfFilter(filter)}`}>
                    <Reference>{row.reference}</Reference>
                  </Link>
                ),
              },
              {
                id: "received",
                title: say("contributions.column.received"),
                width: "6rem",
                cell: (row) => <DateText value={row.receivedAt} zone={zone} />,
              },
              {
                id: "title",
                title: say("contributions.column.title"),
                width: "minmax(12rem, 3fr)",
                cell: (row) => <RowTitle row={row} />,
              },
              {
                id: "from",
                title: say("contributions.column.from"),
                width: "minmax(8rem, 1fr)",
                cell: (row) => <FromWhom row={row} />,
              },
              {
                id: "theme",
                title: say("contributions.column.theme"),
                width: "minmax(6rem, 1fr)",
                cell: (row) => <RowThemes row={row} />,
              },
              {
                id: "state",
                title: say("contributions.column.state"),
                width: "14rem",
                cell: (row) => <RowState row={row} />,
              },
            ]}
          />
        </div>
      )}
      {narrow ? null : (
        <Details summary={say("contributions.keys")}>
          <p>{say("contributions.keys.text")}</p>
        </Details>
      )}
      <ThemeDialog
        process={process}
        choice={choice}
        count={all ? data.match : ids.length}
        isOpen={themes}
        onClose={() => setThemes(false)}
        onDone={setLast}
      />
    </>
  );
}
