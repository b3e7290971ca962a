import {
  guessChannels,
  guessKinds,
  type ImportColumn,
  type ImportField,
  type ImportMapping,
  importFields,
} from "@accord/shared/contributions";
import { Select, Table, useSay } from "../../../ui/index.js";

interface Props {
  readonly columns: readonly ImportColumn[];
  readonly mapping: ImportMapping;
  readonly onChange: (change: Partial<ImportMapping>) => void;
}

/** Each column of the file, its first values, and the field it becomes. A field is given to one column only. */
export function ColumnTable({ columns, mapping, onChange }: Props) {
  const say = useSay();
  const nameOf = (at: number): string => columns[at]?.name || say("import.column", { no: at + 1 });
  const choose = (at: number, field: ImportField | null): void => {
    const next = mapping.columns.map((one, index) => (index === at ? field : one === field ? null : one));
    const column = columns[at];
    onChange({
      columns: next,
      ...(field === "receivedAt" && column?.dates[0] ? { dateFormat: column.dates[0] } : {}),
      ...(field === "contributorKind"
        ? { kinds: { ...guessKinds(column?.distinct ?? []), ...mapping.kinds } }
        : {}),
      ...(field === "channel"
        ? { channels: { ...guessChannels(column?.distinct ?? []), ...mapping.channels } }
        : {}),
    });
  };
  const options = [
    { id: "none", label: say("import.field.none") },
    ...importFields.map((id) => ({ id, label: say(`import.field.${id}`) })),
  ];
  return (
    <div className="import-columns labels-elsewhere">
      <Table
        folds
        caption={say("import.step.columns")}
        rows={columns.map((column, at) => ({ column, at }))}
        keyOf={({ at }) => String(at)}
        columns={[
          {
            id: "name",
            title: say("import.columns.yours"),
            heads: true,
            cell: ({ at }) => <bdi>{nameOf(at)}</bdi>,
          },
          {
            id: "becomes",
            title: say("import.columns.becomes"),
            cell: ({ at }) => (
              <Select
                name={`column-${at}`}
                label={say("import.columns.becomesOf", { column: nameOf(at) })}
                options={options}
                value={mapping.columns[at] ?? "none"}
                onChange={(id) => choose(at, id === "none" ? null : (id as ImportField))}
              />
            ),
          },
          {
            id: "first",
            title: say("import.columns.first"),
            cell: ({ column }) => (
              <ul className="column-values">
                {column.first.length === 0 ? <li>{say("import.column.empty")}</li> : null}
                {column.first.map((value) => (
                  <li key={value} dir="auto">
                    {value.slice(0, 140)}
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </div>
  );
}
