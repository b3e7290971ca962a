import { Table, useSay } from "../../../ui/index.js";

export interface ComparedFact {
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

interface Props {
  /** What they are facts of. */
  readonly name: string;
  readonly facts: readonly ComparedFact[];
}

/** Values that are chosen or counted, before and after; nothing where all of them stayed. */
export function FactDifference({ name, facts }: Props) {
  const say = useSay();
  const said = (words: string) =>
    words === "" ? <span className="hint">{say("drafting.compare.nothing")}</span> : <bdi>{words}</bdi>;
  const rows = facts.filter(({ before, after }) => before !== after);
  if (rows.length === 0) return null;
  const isNamed = facts.length > 1;
  return (
    <div data-difference="" tabIndex={-1}>
      <Table
        caption={name}
        folds
        columns={[
          ...(isNamed
            ? [
                {
                  id: "fact",
                  title: say("drafting.compare.fact"),
                  heads: true,
                  cell: (row: ComparedFact) => row.name,
                },
              ]
            : []),
          { id: "before", title: say("drafting.compare.from"), cell: ({ before }) => said(before) },
          { id: "after", title: say("drafting.compare.to"), cell: ({ after }) => said(after) },
        ]}
        rows={rows}
        keyOf={(row) => row.name}
      />
    </div>
  );
}
