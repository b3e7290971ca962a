import type { ContributionLine } from "@accord/shared/contributions";
import { DateText, Link, Reference, type Selection, useSay, VirtualTable } from "../../ui/index.js";
import { FromWhom, NewMark, RowState, RowThemes, RowTitle } from "./RowParts.js";

/** What table, cards and board show of a list. */
export interface ListParts {
  readonly rows: readonly ContributionLine[];
  /** Rows that the view no longer has; they keep their place until the reader asks. */
  readonly gone: ReadonlySet<string>;
  readonly isNew: (row: ContributionLine) => boolean;
  readonly hrefOf: (row: ContributionLine) => string;
  readonly zone: string;
  readonly current: string | undefined;
  readonly onCurrent: (id: string) => void;
  readonly selection: Selection<ContributionLine> | undefined;
}

interface Props extends ListParts {
  readonly list: { readonly showMore: () => void };
  readonly total: number;
  readonly onKey: (key: string, row: ContributionLine) => void;
  readonly onOpen: (row: ContributionLine) => void;
}

/** As high as its rows, so that a short list leaves no empty box; a long one leaves room for the preview. */
export function ContributionTable({
  rows,
  gone,
  isNew,
  hrefOf,
  zone,
  list,
  total,
  onKey,
  onOpen,
  ...rest
}: Props) {
  const say = useSay();
  const { current, onCurrent, selection } = rest;
  return (
    <div
      className="listed-table"
      onScrollCapture={(event) => {
        const box = event.target as HTMLElement;
        if (box.scrollHeight - box.scrollTop - box.clientHeight < 4000) list.showMore();
      }}
    >
      <VirtualTable<ContributionLine>
        caption={say("contributions.title")}
        total={total}
        rows={rows}
        keyOf={(row) => row.id}
        dense
        twoLines
        height={`min(60vb, ${2.25 + rows.length * 3}rem + 4px)`}
        current={current}
        onCurrent={onCurrent}
        {...(selection ? { selection } : {})}
        onOpen={onOpen}
        onKey={onKey}
        columns={[
          {
            id: "reference",
            title: say("contributions.column.reference"),
            width: "5rem",
            heads: true,
            cell: (row) => (
              <Link href={hrefOf(row)}>
                <Reference>{row.reference}</Reference>
              </Link>
            ),
          },
          {
            id: "received",
            title: say("contributions.column.received"),
            width: "5.75rem",
            cell: (row) => <DateText value={row.receivedAt} zone={zone} />,
          },
          {
            id: "title",
            title: say("contributions.column.title"),
            width: "minmax(14rem, 4fr)",
            cell: (row) => (
              <>
                {isNew(row) ? <NewMark /> : null} <RowTitle row={row} />
              </>
            ),
          },
          {
            id: "from",
            title: say("contributions.column.from"),
            width: "minmax(9.5rem, 2fr)",
            cell: (row) => <FromWhom row={row} />,
          },
          {
            id: "theme",
            title: say("contributions.column.theme"),
            width: "minmax(8.5rem, 1.6fr)",
            cell: (row) => <RowThemes row={row} />,
          },
          {
            id: "state",
            title: say("contributions.column.state"),
            width: "12rem",
            cell: (row) => <RowState row={row} gone={gone.has(row.id)} />,
          },
        ]}
      />
    </div>
  );
}
