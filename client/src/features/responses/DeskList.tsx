import type { DeskLine } from "@accord/shared/responses";
import { Reference, useSay, VirtualTable } from "../../ui/index.js";
import { Known, Standing } from "./RowParts.js";

interface Props {
  readonly rows: readonly DeskLine[];
  readonly total: number;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
  readonly current: string | undefined;
  readonly onCurrent: (reference: string) => void;
  /** 1, 2, 3 and r belong to the editor beside. */
  readonly onKey: (key: string) => void;
  readonly onNearEnd: () => void;
  /** Keys of the editor are of use to those who write. */
  readonly writes: boolean;
}

export function DeskList(props: Props) {
  const say = useSay();
  const { rows, total, selected, onSelect, current, onCurrent, onKey, onNearEnd, writes } = props;
  return (
    <div
      className="desk-list"
      onScrollCapture={(event) => {
        const box = event.target as HTMLElement;
        if (box.scrollHeight - box.scrollTop - box.clientHeight < 3000) onNearEnd();
      }}
    >
      <VirtualTable<DeskLine>
        caption={say("responses.list")}
        total={total}
        rows={rows}
        keyOf={(row) => row.reference}
        current={current}
        onCurrent={onCurrent}
        onOpen={(row) => onCurrent(row.reference)}
        onKey={onKey}
        height={`min(70vb, calc(2.5rem + ${rows.length} * 3rem))`}
        selection={{ selected, onChange: onSelect, nameOf: (row) => row.reference }}
        columns={[
          {
            id: "reference",
            title: say("responses.column.reference"),
            width: "4.5rem",
            heads: true,
            cell: (row) => <Reference>{row.reference}</Reference>,
          },
          {
            id: "title",
            title: say("responses.column.title"),
            width: "minmax(0, 1fr)",
            cell: (row) => (
              <>
                <span className="desk-title" dir="auto">
                  {row.title}
                </span>
                <span className="desk-known">
                  {row.public ? null : <>{say("responses.row.notPublic")} · </>}
                  <Known row={row} />
                </span>
              </>
            ),
          },
          {
            id: "standing",
            title: say("responses.column.state"),
            width: rows.some((row) => row.response) ? "12.5rem" : "6.5rem",
            cell: (row) => <Standing row={row} />,
          },
        ]}
      />
      {writes ? <p className="hint desk-keys">{say("responses.keys")}</p> : null}
    </div>
  );
}
