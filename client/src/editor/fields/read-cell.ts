import type { CellPlain } from "@accord/shared/document-schema";
import { dayText } from "@accord/shared/messages";
import type { useSay } from "../../ui/say.js";
import type { AnyShape, FieldColumn } from "./columns.js";

/** A value in words, as a reader sees it; nothing where nothing was written. */
export function plainWords(
  column: FieldColumn,
  shape: AnyShape | undefined,
  value: CellPlain,
  say: ReturnType<typeof useSay>,
): string {
  switch (shape?.cell) {
    case "day":
      return typeof value === "string" && value !== "" ? dayText(value) : "";
    case "choice":
      return column.options?.find(({ id }) => id === value)?.label ?? "";
    case "flag":
      return value === true ? say("drafting.cell.yes") : "";
    default:
      return value === null || value === undefined ? "" : String(value);
  }
}

export const setWords = ({ options }: FieldColumn, chosen: readonly string[]): string[] =>
  (options ?? []).filter(({ id }) => chosen.includes(id)).map(({ label }) => label);
