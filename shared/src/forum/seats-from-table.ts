import { type Issue, issue } from "../issues/index.js";
import type { Bloc } from "./bloc.js";
import { type Cell, cellsOf } from "./table.js";

export type SeatRow = {
  number: number;
  bloc: Bloc;
  organisation: string;
  /** Nobody: the seat is vacant. */
  holderName: string | null;
  email: string | null;
};
type SeatsFromTable = { ok: true; seats: SeatRow[] } | { ok: false; issues: Issue[] };

const columns = ["number", "bloc", "organisation", "holderName", "email"] as const;
type Column = (typeof columns)[number];

const headings: Record<Column, string[]> = {
  number: ["number", "no", "nr", "seat", "seat no", "seat number", "#"],
  bloc: ["bloc", "side", "sector", "group"],
  organisation: ["organisation", "organization", "institution", "body", "agency", "org"],
  holderName: ["holder", "holder name", "name", "member", "person", "representative", "full name"],
  email: ["email", "e mail", "mail", "email address", "e mail address"],
};

const blocWords: Record<Bloc, string[]> = {
  government: ["government", "governmental", "gov", "govt", "g", "public sector", "state"],
  non_government: [
    "non government",
    "non governmental",
    "nongovernment",
    "nongovernmental",
    "non gov",
    "nongov",
    "ng",
    "n",
    "ngo",
    "civil society",
    "civil society organisation",
    "civil society organization",
    "cso",
    "cs",
  ],
};

/** Seats pasted from a spreadsheet; every fault is told with its line and column, and nothing is thrown. */
export function seatsFromTable(text: string): SeatsFromTable {
  const table = cellsOf(text);
  if (table.openQuote) return { ok: false, issues: [issue("seats_table_quote_open", table.openQuote)] };
  const header = columnsOfHeader(table.rows[0] ?? []);
  const places = header ?? new Map(columns.map((column, at) => [column, at]));
  const rows = header ? table.rows.slice(1) : table.rows;
  if (rows.length === 0) return { ok: false, issues: [issue("seats_table_empty")] };
  const issues: Issue[] = [];
  for (const column of ["bloc", "organisation"] as const)
    if (!places.has(column)) issues.push(issue("seats_table_column_missing", { line: 1 }, column));
  if (issues.length > 0) return { ok: false, issues };

  const seats: SeatRow[] = [];
  const numbers = new Map<number, number>();
  const emails = new Map<string, number>();
  rows.forEach((row, index) => {
    const line = row[0]?.line ?? 1;
    const cell = (column: Column): Cell => {
      const at = places.get(column);
      return (at === undefined ? undefined : row[at]) ?? { text: "", line, column: (at ?? 0) + 1 };
    };
    const fault = (code: string, column: Column, more: Record<string, string | number> = {}) => {
      const { line, column: place, text: found } = cell(column);
      issues.push(issue(code, { line, column: place, found, ...more }, column));
    };
    const number = places.has("number") ? seatNumber(cell("number").text) : index + 1;
    const bloc = blocOf(cell("bloc").text);
    const organisation = cell("organisation").text;
    const email = cell("email").text.toLowerCase();
    if (number === null) fault("seat_number_invalid", "number");
    else if (numbers.has(number)) fault("seat_number_twice", "number", { first: numbers.get(number) ?? 0 });
    else numbers.set(number, line);
    if (bloc === null) fault("seat_bloc_unknown", "bloc");
    if (organisation === "") fault("seat_organisation_missing", "organisation");
    if (email !== "" && !/^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(email)) fault("seat_email_invalid", "email");
    else if (email !== "" && emails.has(email))
      fault("seat_email_twice", "email", { first: emails.get(email) ?? 0 });
    else if (email !== "") emails.set(email, line);
    if (email !== "" && cell("holderName").text === "") fault("seat_holder_missing", "holderName");
    if (!header && row.slice(widthOf(places)).some((extra) => extra.text !== ""))
      issues.push(issue("seats_table_too_many_cells", { line, column: widthOf(places) + 1 }));
    if (number !== null && bloc !== null)
      seats.push({
        number,
        bloc,
        organisation,
        holderName: cell("holderName").text || null,
        email: email || null,
      });
  });
  return issues.length > 0 ? { ok: false, issues } : { ok: true, seats };
}

/** Letter case, dashes, dots and underscores do not matter in headings and names of blocs. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\s._\-‐-―/]+/g, " ")
    .trim();
}

/** A row is a header when two of its cells at least are headings we know; columns of other names are passed over. */
function columnsOfHeader(row: Cell[]): Map<Column, number> | null {
  const found = new Map<Column, number>();
  row.forEach((cell, at) => {
    const column = columns.find((name) => headings[name].includes(plain(cell.text)));
    if (column && !found.has(column)) found.set(column, at);
  });
  return found.size >= 2 ? found : null;
}

function widthOf(places: Map<Column, number>): number {
  return Math.max(...places.values()) + 1;
}

function blocOf(text: string): Bloc | null {
  const word = plain(text);
  if (blocWords.government.includes(word)) return "government";
  return blocWords.non_government.includes(word) ? "non_government" : null;
}

function seatNumber(text: string): number | null {
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
}
