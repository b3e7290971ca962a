import type { TemplateField } from "@accord/shared/commitments";
import { type CellValue, plainText, type TextJson } from "@accord/shared/document-schema";
import { dayText, type MessageId, type Say } from "@accord/shared/messages";

/** A cell of a row in words. */
export function cellWords(
  field: Extract<TemplateField, { columns: unknown }>,
  key: string,
  value: CellValue | undefined,
  say: Say,
): string {
  const column = field.columns.find((one) => one.key === key);
  if (column === undefined || value === undefined || value === null) return "";
  const said = (ids: readonly string[]): string =>
    column.options
      .filter(({ id }) => ids.includes(id))
      .map(({ label }) => say(label as MessageId))
      .join("; ");
  switch (column.kind) {
    case "text":
      return plainText(value as TextJson).trim();
    case "set":
      return said(value as readonly string[]);
    case "choice":
      return said([String(value)]);
    case "day":
      return value === "" ? "" : dayText(String(value));
    case "flag":
      return value === true ? say("drafting.cell.yes") : "";
    default:
      return String(value);
  }
}
