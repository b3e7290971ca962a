import { commitmentTemplate, type TypedDraft } from "@accord/shared/commitments";
import { readDocument } from "@accord/shared/document-schema";
import { sayIn } from "@accord/shared/messages";
import { expect, it } from "vitest";
import * as Y from "yjs";
import { importPlaces } from "../../commitments/import-places.js";
import { daysIn } from "./days.js";
import { stays } from "./places.js";

it("[IMPD-7] days are read in figures and with the names of months, in the order in which they stand", () => {
  for (const [words, days] of [
    ["From 01/03/2027 to 31.12.2028", ["2027-03-01", "2028-12-31"]],
    ["From 1 March 2027 to 30 June 2028", ["2027-03-01", "2028-06-30"]],
    ["March 1st, 2027 – Jun. 30, 2028", ["2027-03-01", "2028-06-30"]],
    ["the 2nd of October 2027", ["2027-10-02"]],
    ["del 1 de marzo de 2027 al 30 de junio del 2028", ["2027-03-01", "2028-06-30"]],
    ["du 1er mars 2027 au 31 déc. 2028", ["2027-03-01", "2028-12-31"]],
    ["1. März 2027", ["2027-03-01"]],
    ["2027-10-01", ["2027-10-01"]],
  ] as const)
    expect(daysIn(words), words).toEqual(days);
  for (const words of ["June 2028", "31 June 2028", "12 clinics 2027", "31/02/2027", "Room 14 A 2027"])
    expect(daysIn(words), words).toEqual([]);
});

it("[IMPD-7] a timeframe of which one day stands has room for the other; a whole one stays", () => {
  const places = (timeframe: Readonly<Record<string, string>>) => {
    const doc = new Y.Doc();
    for (const [day, value] of Object.entries(timeframe)) doc.getMap("timeframe").set(day, value);
    const draft = { template: commitmentTemplate.name, ...readDocument(doc, commitmentTemplate) };
    return importPlaces(draft as TypedDraft, sayIn("en")).filter(({ root }) => root === "timeframe");
  };
  expect(places({}).map(stays)).toEqual([false]);
  expect(places({ start: "2027-02-01" }).map(stays)).toEqual([false]);
  expect(places({ start: "2027-02-01", end: "2028-06-30" }).map(stays)).toEqual([true]);
});
