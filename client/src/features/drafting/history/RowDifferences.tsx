import { type CellValue, rowChanges, type TypedRow } from "@accord/shared/document-schema";
import { Sign, useSay } from "../../../ui/index.js";
import { WordDifference } from "../WordDifference.js";
import "./history.css";

export interface ComparedColumn {
  readonly key: string;
  readonly label: string;
  readonly words: (value: CellValue | undefined) => string;
}

interface Props {
  readonly before: readonly TypedRow[];
  readonly after: readonly TypedRow[];
  readonly columns: readonly ComparedColumn[];
  /** "Milestone 2". */
  readonly rowName: (no: number) => string;
}

const signs = { added: "squareFull", removed: "cross", changed: "squareHalf" } as const;

/** Rows that were added, taken out, changed or moved: each by its place, its changed cells word by word. */
export function RowDifferences({ before, after, columns, rowName }: Props) {
  const say = useSay();
  const place = (rows: readonly TypedRow[], id: string): number => rows.findIndex((row) => row.id === id) + 1;
  const changes = rowChanges(before, after);
  const kept = new Set(changes.filter((one) => one.before && one.after).map(({ id }) => id));
  const inOrder = (rows: readonly TypedRow[]) => rows.filter(({ id }) => kept.has(id)).map(({ id }) => id);
  const [old, now] = [inOrder(before), inOrder(after)];
  const isMoved = (id: string): boolean => kept.has(id) && old.indexOf(id) !== now.indexOf(id);
  return (
    <ul className="row-differences">
      {changes
        .filter(({ kind, id }) => kind !== "same" || isMoved(id))
        .map(({ id, kind, before: was, after: is, cells }) => (
          <li key={id} className="linked" data-difference="" tabIndex={-1}>
            <p className="linked-head">
              <strong>{rowName(place(is ? after : before, id))}</strong>
              <span className="row-kind">
                {kind === "same" ? null : <Sign sign={signs[kind]} tone="plain" />}
                {kind === "same" ? null : say(`drafting.compare.row.${kind}`)}
                {isMoved(id)
                  ? ` ${say("drafting.compare.row.moved", { from: place(before, id), to: place(after, id) })}`
                  : null}
              </span>
            </p>
            <dl>
              {columns
                .filter(({ key, words }) =>
                  kind === "changed" ? cells.includes(key) : words((is ?? was)?.cells[key]) !== "",
                )
                .filter(() => kind !== "same")
                .map(({ key, label, words }) => (
                  <div key={key}>
                    <dt>{label}</dt>
                    <dd>
                      <WordDifference before={words(was?.cells[key])} after={words(is?.cells[key])} />
                    </dd>
                  </div>
                ))}
            </dl>
          </li>
        ))}
    </ul>
  );
}
