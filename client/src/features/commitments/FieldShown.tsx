import type { ShownField } from "@accord/shared/commitments";
import type { ReactNode } from "react";
import { RichText } from "../../ui/RichText.js";
import { TableShown } from "./TableShown.js";

interface Props {
  readonly field: ShownField;
  /** Below the heading that names the field. */
  readonly headingShift?: number;
}

/** One field as it is read: its facts, its words with pictures and notes, its rows. */
export function FieldShown({ field, headingShift = 1 }: Props): ReactNode {
  const { label, lines, texts, table } = field;
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {texts.map((text) => (
        <div key={text.label ?? ""}>
          {text.label ? <p className="hint">{text.label}</p> : null}
          <RichText content={text.content} headingShift={headingShift} />
        </div>
      ))}
      {table ? <TableShown caption={label} table={table} /> : null}
    </>
  );
}
