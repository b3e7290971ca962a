import { Button } from "../../ui/Button.js";
import { useSay } from "../../ui/say.js";
import type { OpenDocument } from "../useDocument.js";
import type { FieldColumn } from "./columns.js";
import { Fold } from "./Fold.js";
import { cellsIn } from "./maps.js";
import { CellWords } from "./RowFacts.js";
import { useRemovedRows } from "./useMaps.js";

interface Props {
  readonly opened: OpenDocument;
  readonly root: string;
  readonly columns: readonly FieldColumn[];
  readonly restore: (id: string, name: string) => void;
  /** It stands in the line with Undo. */
  readonly hidden: string | undefined;
}

/** Rows that were taken out, by anybody and at any time: each can be brought back. */
export function RemovedRows({ opened, root, columns, restore, hidden }: Props) {
  const say = useSay();
  const rows = useRemovedRows(opened, root).filter(({ id }) => id !== hidden);
  const cells = cellsIn(opened.template, root);
  const first = columns[0];
  if (rows.length === 0 || first === undefined) return null;
  return (
    <Fold summary={say("drafting.rows.removedList", { count: rows.length })}>
      <ul className="row-cards">
        {rows.map((row, at) => {
          const name = say("drafting.rows.row", { no: at + 1 });
          return (
            <li key={row.id} className="acts">
              <span>
                <CellWords {...{ opened, root, row }} column={first} shape={cells[first.key]} />
              </span>
              <Button
                kind="quiet"
                aria-label={say("drafting.rows.restoreRow", { row: name })}
                onPress={() => restore(row.id, name)}
              >
                {say("drafting.rows.restore")}
              </Button>
            </li>
          );
        })}
      </ul>
    </Fold>
  );
}
