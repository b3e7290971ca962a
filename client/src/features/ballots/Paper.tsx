import type { WordField } from "@accord/shared/ballots";
import { plainText, type RichNode } from "@accord/shared/rich-text";
import { useSay } from "../../ui/index.js";
import { RichText } from "../../ui/RichText.js";
import { TableShown } from "../commitments/TableShown.js";

interface Props {
  readonly fields: readonly WordField[];
  /** Of the headings that name the fields. */
  readonly level?: 3 | 4;
}

const isWritten = ({ content }: WordField): boolean => plainText(content as RichNode).trim() !== "";

/** The fields that say something, each under its name; those that say nothing are named together. */
export function Paper({ fields, level = 3 }: Props) {
  const say = useSay();
  const Name = `h${level}` as const;
  const written = fields.filter((field) => isWritten(field) || field.table !== undefined);
  const empty = fields.filter((field) => !written.includes(field)).map(({ label }) => label);
  return (
    <div className="paper">
      {written.map((field) => (
        <section key={field.label}>
          {field.label === "" ? null : <Name className="field-name">{field.label}</Name>}
          {isWritten(field) ? <RichText content={field.content} headingShift={level - 1} /> : null}
          {field.table ? <TableShown caption={field.label} table={field.table} /> : null}
        </section>
      ))}
      {empty.length > 0 ? (
        <p className="hint">{say("ballots.new.text.empty", { fields: empty.join("; ") })}</p>
      ) : null}
    </div>
  );
}
