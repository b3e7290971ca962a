import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seatsFromTable } from "./index.js";

const seat = {
  number: 1,
  bloc: "government",
  organisation: "Ministry of Health",
  holderName: "Ana Ruiz",
  email: "ana@health.example",
};

describe("seats pasted as a table", () => {
  it.each([
    ["tabs, no header", "1\tGovernment\tMinistry of Health\tAna Ruiz\tana@health.example"],
    [
      "semicolons, header, own order",
      "E-mail;Name;Bloc;No.;Organisation\nana@health.example;Ana Ruiz;gov;1;Ministry of Health",
    ],
    [
      "commas, quotes, no numbers",
      'bloc,organization,holder,email\r\nGOVERNMENTAL,"Ministry of Health",Ana Ruiz,Ana@Health.example\r\n\r\n',
    ],
    [
      "a column of another name",
      "Seat\tTerm until\tSide\tBody\tRepresentative\tMail\n1\t2027\tpublic-sector\tMinistry of Health\tAna Ruiz\tana@health.example",
    ],
  ])("[FOR-1] reads %s", (_how, text) => expect(seatsFromTable(text)).toEqual({ ok: true, seats: [seat] }));

  it("[FOR-1] knows several spellings of a bloc, and a seat without holder is vacant", () => {
    const spellings = ["non-government", "Non Governmental", "NGO", "Civil society", "CSO", "non_government"];
    const read = seatsFromTable(spellings.map((bloc, at) => `${at + 1};${bloc};Coalition;;`).join("\n"));
    expect(read.ok && read.seats.map((row) => [row.bloc, row.holderName, row.email])).toEqual(
      spellings.map(() => ["non_government", null, null]),
    );
  });

  it("[FOR-2] tells every fault with its line and column", () => {
    const text = [
      "no;bloc;organisation;holder;email",
      "1;gov;Ministry;Ana;a@b.example",
      "1;press;;Bo;nowhere",
      "x;cso;League;;a@b.example",
    ].join("\n");
    expect(seatsFromTable(text)).toEqual({
      ok: false,
      issues: [
        { code: "seat_number_twice", field: "number", values: { line: 3, column: 1, found: "1", first: 2 } },
        { code: "seat_bloc_unknown", field: "bloc", values: { line: 3, column: 2, found: "press" } },
        {
          code: "seat_organisation_missing",
          field: "organisation",
          values: { line: 3, column: 3, found: "" },
        },
        { code: "seat_email_invalid", field: "email", values: { line: 3, column: 5, found: "nowhere" } },
        { code: "seat_number_invalid", field: "number", values: { line: 4, column: 1, found: "x" } },
        {
          code: "seat_email_twice",
          field: "email",
          values: { line: 4, column: 5, found: "a@b.example", first: 2 },
        },
        { code: "seat_holder_missing", field: "holderName", values: { line: 4, column: 4, found: "" } },
      ],
    });
  });

  it.each([
    ["", "seats_table_empty"],
    ["no;bloc;organisation", "seats_table_empty"],
    ["no;name\n1;Ana", "seats_table_column_missing"],
    ['1;gov;"Ministry', "seats_table_quote_open"],
    ["1;gov;Ministry;Ana;a@b.example;extra", "seats_table_too_many_cells"],
  ])("[FOR-2] answers %j by %s", (text, code) => {
    const read = seatsFromTable(text);
    expect(!read.ok && read.issues[0]?.code).toBe(code);
  });

  it("[FOR-3] never throws, whatever is pasted", () => {
    const shards = fc.constantFrom(
      "1",
      "gov",
      "cso",
      '"',
      ";",
      ",",
      "\t",
      "\n",
      "\r\n",
      "a@b.example",
      "bloc",
      "no",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: "binary" }),
          fc.array(shards).map((all) => all.join("")),
        ),
        (text) => {
          const read = seatsFromTable(text);
          expect(read.ok ? read.seats.length : read.issues.length).toBeGreaterThan(0);
        },
      ),
      { seed: 7, numRuns: 2000 },
    );
  });
});
