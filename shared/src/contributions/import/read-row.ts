import { type Issue, issue } from "../../issues/index.js";
import { limits, titleFromText } from "../record.js";
import type { Channel, ContributorKind } from "../vocabulary.js";
import { readImportDate } from "./dates.js";
import { columnOf, type ImportField, type ImportMapping } from "./fields.js";

/** What an import says of a contribution, and may change. Words are kept as they stand, spaces and line breaks too. */
export interface ContributionWords {
  readonly title: string;
  readonly text: string;
  readonly receivedAt: string;
  readonly contributorName: string | null;
  readonly organisation: string | null;
  readonly contributorKind: ContributorKind;
  readonly channel: Channel;
  readonly place: string | null;
  readonly language: string | null;
  readonly sourceAddress: string | null;
}

/** A row of a file as the contribution it becomes. */
export interface ImportedRow extends ContributionWords {
  readonly sourceId: string | null;
  readonly themes: readonly string[];
}

/** Why a cell was refused: the column of the file, what stands there, and the reason as an issue. */
export interface CellRefusal {
  readonly column: number | null;
  readonly value: string;
  readonly issue: Issue;
}

export type RowReading =
  | { readonly ok: true; readonly row: ImportedRow }
  | { readonly ok: false; readonly refusals: readonly CellRefusal[] };

interface RowContext {
  /** Zone of the process: a bare day begins there. */
  readonly zone: string;
  readonly now: string;
  /** Number of columns in the first line. */
  readonly width: number;
}

/** One row by the mapping: the contribution, or every reason against it. */
export function readRow(cells: readonly string[], mapping: ImportMapping, context: RowContext): RowReading {
  const refusals: CellRefusal[] = [];
  const at = (field: ImportField): string => cells[columnOf(mapping, field)] ?? "";
  const refuse = (field: ImportField, code: string, values: Record<string, string | number> = {}): void => {
    const column = columnOf(mapping, field);
    refusals.push({
      column: column === -1 ? null : column,
      value: at(field).slice(0, 500),
      issue: issue(code, values),
    });
  };
  const short = (field: ImportField, most: number): string | null => {
    const value = at(field).trim();
    if (value.length > most) refuse(field, "import_cell_long", { most });
    return value === "" ? null : value;
  };

  if (cells.length < context.width)
    refusals.push({
      column: null,
      value: cells.at(-1)?.slice(0, 500) ?? "",
      issue: issue("import_row_short", { have: cells.length, need: context.width }),
    });
  const given = at("text");
  const named = at("title");
  const text = given.trim() === "" ? named : given;
  const title = named.trim() === "" ? titleFromText(given) : named.trim();
  const wordsField = columnOf(mapping, "text") === -1 ? "title" : "text";
  if (text.trim() === "") refuse(wordsField, "import_text_missing");
  if (text.length > limits.text) refuse("text", "import_cell_long", { most: limits.text });
  if (title.length > limits.title) refuse("title", "import_cell_long", { most: limits.title });
  for (const field of new Set(mapping.columns))
    if (field !== null && at(field).includes("\0")) refuse(field, "import_cell_control");

  const receivedAt = readReceived(at("receivedAt"), mapping, context, refuse);
  const contributorKind = readWord("contributorKind", at, mapping, mapping.kinds, mapping.usualKind);
  if (contributorKind === null) refuse("contributorKind", "import_value_unknown");
  const channel = readWord("channel", at, mapping, mapping.channels, mapping.usualChannel);
  if (channel === null) refuse("channel", "import_value_unknown");
  const sourceId = short("sourceId", 200);
  if (columnOf(mapping, "sourceId") !== -1 && sourceId === null) refuse("sourceId", "import_id_missing");
  const sourceAddress = short("sourceAddress", limits.address);
  if (sourceAddress !== null && !/^https?:\/\/\S+$/i.test(sourceAddress))
    refuse("sourceAddress", "import_address_wrong");
  const row = {
    sourceId,
    title,
    text,
    receivedAt,
    contributorName: short("contributorName", limits.name),
    organisation: short("organisation", limits.name),
    contributorKind,
    channel,
    themes: themesOf(short("themes", limits.theme)),
    place: short("place", limits.place),
    language: readLanguage(short("language", 35)),
    sourceAddress,
  };
  if (refusals.length > 0 || receivedAt === null || contributorKind === null || channel === null)
    return { ok: false, refusals };
  return { ok: true, row: { ...row, receivedAt, contributorKind, channel } };
}

/** The value of a column is one theme; the double spaces and ends that tables leave are no other theme. */
const themesOf = (value: string | null): string[] => (value === null ? [] : [value.replaceAll(/\s+/g, " ")]);

const readLanguage = (value: string | null): string | null =>
  value !== null && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(value) ? value : null;

function readWord<Ours extends string>(
  field: ImportField,
  at: (field: ImportField) => string,
  mapping: ImportMapping,
  known: Readonly<Record<string, Ours>>,
  usual: Ours,
): Ours | null {
  if (columnOf(mapping, field) === -1) return usual;
  const word = at(field).trim();
  return Object.hasOwn(known, word) ? (known[word] ?? null) : word === "" ? usual : null;
}

function readReceived(
  value: string,
  mapping: ImportMapping,
  { zone, now }: RowContext,
  refuse: (field: ImportField, code: string) => void,
): string | null {
  const usual = mapping.usualDay === null ? null : readImportDate(mapping.usualDay, "iso", zone);
  const read = value.trim() === "" ? usual : readImportDate(value, mapping.dateFormat, zone);
  if (read === null) refuse("receivedAt", value.trim() === "" ? "import_date_missing" : "import_date_wrong");
  else if (read > now) refuse("receivedAt", "import_date_future");
  return read;
}
