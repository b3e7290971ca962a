import type { ShownField } from "@accord/shared/commitments";
import type { ReactNode } from "react";
import { RichWords } from "../RichWords.js";

/** One field of a commitment or of the plan's texts. */
export function FieldShown({ field }: { readonly field: ShownField }): ReactNode {
  const { lines, texts, table, root } = field;
  return (
    <>
      {lines.length === 1 ? <p>{lines[0]}</p> : null}
      {lines.length > 1 ? (
        <ul>
          {lines.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      ) : null}
      {texts.map(({ label, content }) => (
        <div key={label ?? root}>
          {label === null ? null : <h3>{label}</h3>}
          <RichWords content={content} />
        </div>
      ))}
      {table === null ? null : <Rows table={table} label={`f-${root}`} />}
    </>
  );
}

function Rows({
  table,
  label,
}: {
  readonly table: NonNullable<ShownField["table"]>;
  readonly label: string;
}): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a place that scrolls must be reachable by keyboard; the field around it is the landmark
    <div className="scroll" role="group" aria-labelledby={label} tabIndex={0}>
      <table aria-labelledby={label}>
        <thead>
          <tr>
            {table.columns.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={row.join("\t")}>
              {row.map((cell, at) => (
                <td key={table.columns[at]}>
                  <bdi>{cell}</bdi>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
