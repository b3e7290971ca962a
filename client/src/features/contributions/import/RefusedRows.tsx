import { checkImport, mendRow, type RefusedRow } from "@accord/shared/contributions";
import { sayIssue } from "@accord/shared/messages";
import { useState } from "react";
import { Refusal } from "../../../app/Refusal.js";
import { useAct } from "../../../connection/asking.js";
import { Button, TextField, useSay } from "../../../ui/index.js";
import type { Draft } from "./draft.js";

interface Props {
  readonly process: string;
  readonly draft: Draft;
  readonly rows: readonly RefusedRow[];
  readonly count: number;
}

const page = 50;

/** Each refused row with its reasons; mended here or set aside, one by one. */
export function RefusedRows({ process, draft, rows, count }: Props) {
  const say = useSay();
  const [shown, setShown] = useState(page);
  return (
    <section className="stack">
      <h2>{say("import.check.refused")}</h2>
      <p>{say("import.check.refused.lead")}</p>
      {count > rows.length ? <p>{say("import.check.refused.more", { shown: rows.length, count })}</p> : null}
      {rows.slice(0, shown).map((row) => (
        <Refused key={row.row} process={process} draft={draft} row={row} />
      ))}
      {shown < rows.length ? (
        <Button onPress={() => setShown(shown + page)}>{say("contributions.more")}</Button>
      ) : null}
    </section>
  );
}

function Refused({ process, draft, row }: Omit<Props, "rows" | "count"> & { readonly row: RefusedRow }) {
  const say = useSay();
  const [cells, setCells] = useState<Readonly<Record<string, string>>>({});
  const act = useAct(mendRow, { changes: [checkImport] });
  const params = { process, import: draft.id, row: row.row };
  const { columns } = draft.mapping;
  const title = row.cells[columns.indexOf("title")] ?? row.cells[columns.indexOf("text")];
  const nameOf = (column: number): string =>
    draft.columns[column]?.name || say("import.column", { no: column + 1 });
  return (
    <article className="refused-row" aria-label={say("import.check.row.no", { row: row.row })}>
      <h3>{say("import.check.row", { row: row.row, line: row.line })}</h3>
      {title ? (
        <p dir="auto" className="preview-words">
          {title}
        </p>
      ) : null}
      {row.refusals.map((one) =>
        one.column === null ? (
          <p key={one.issue.code}>{sayIssue(say, one.issue)}</p>
        ) : (
          <TextField
            key={`${one.column} ${one.issue.code}`}
            name={`cell-${row.row}-${one.column}`}
            label={nameOf(one.column)}
            hint={say("import.preview.refused", { reason: sayIssue(say, one.issue) })}
            value={cells[String(one.column)] ?? one.value}
            onChange={(value) => setCells({ ...cells, [String(one.column)]: value })}
          />
        ),
      )}
      <Refusal error={act.refused} />
      <div className="acts">
        {Object.keys(cells).length > 0 ? (
          <Button pending={act.pending} onPress={() => act.act({ params, body: { what: "mend", cells } })}>
            {say("import.check.mend")}
          </Button>
        ) : null}
        <Button pending={act.pending} onPress={() => act.act({ params, body: { what: "set_aside" } })}>
          {say("import.check.aside")}
        </Button>
      </div>
    </article>
  );
}
