import { expect, it } from "vitest";
import { isAllOfIt, tracedInserted } from "./provenance.js";

it("[WHO-1] words put in before others that begin alike are found by their turned round form", () => {
  const copied = { words: "the old ", spans: [{ length: 8, mark: "ana" }] };
  // "the new" became "the old the new": a comparison says that "old the " came in behind "the ".
  expect(tracedInserted("old the ", "the ", [copied], isAllOfIt)).toEqual(Array(8).fill("ana"));
  expect(tracedInserted("old the ", "for ", [copied], isAllOfIt)).toEqual(Array(8).fill(null));
});
