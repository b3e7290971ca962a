import type { PublicRelease, ResponseRow } from "@accord/shared/responses";
import { expect, it } from "vitest";
import { type ResponseColumn, responseColumns } from "../columns.js";
import { contentOf } from "./content.js";

const row: ResponseRow = {
  reference: "C-0007",
  of: "contribution",
  dateReceived: "2026-03-04T10:00:00.000Z",
  contributor: "Ana Ruiz, Patients' Union",
  kind: "organisation",
  channel: "telephone",
  theme: "Health",
  contribution: "Say the price before the operation.",
  proposal: "P-0003 Open prices",
  outcome: "amendment",
  reasonCode: ["legal_obstacle"],
  inputCollected: "Nine letters.",
  howConsidered: "Read aloud.",
  howInfluenced: "It gave the milestone.",
  includedAndWhy: "Prices of all clinics.",
  beyondCurrentPlan: "Dentists follow.",
  ownLine: "Your clinic too.",
  before: "each year",
  after: "each month",
  departure: "The vote asked for weeks.",
  juncture: "proposals",
  commitmentNo: [7],
  commitmentTitle: ["Open data on medical costs"],
  decisionId: [12],
  decisionDate: ["2026-05-06T10:00:00.000Z"],
  rule: ["Majority"],
  count: ["9 / 2 / 1"],
  respondedOn: "2026-07-08T10:00:00.000Z",
  release: 1,
  told: "letter",
  link: "/p/test/contributions/C-0007",
};

/** What DOCX and PDF say of each column, in words. */
const said: Readonly<Record<Exclude<ResponseColumn, "juncture" | "told">, string>> = {
  reference: "C-0007",
  dateReceived: "04/03/2026",
  contributor: "Ana Ruiz, Patients' Union",
  kind: "Organisation",
  channel: "Telephone",
  theme: "Health",
  contribution: "Say the price before the operation.",
  proposal: "P-0003 Open prices",
  outcome: "Included with changes",
  reasonCode: "legal",
  inputCollected: "Nine letters.",
  howConsidered: "Read aloud.",
  howInfluenced: "It gave the milestone.",
  includedAndWhy: "Prices of all clinics.",
  beyondCurrentPlan: "Dentists follow.",
  commitmentNo: "7",
  commitmentTitle: "Open data on medical costs",
  decisionId: "12",
  decisionDate: "06/05/2026",
  rule: "Majority",
  count: "9 / 2 / 1",
  respondedOn: "08/07/2026",
  link: "https://accord.example/p/test/contributions/C-0007",
  before: "each year",
  after: "each month",
  departure: "The vote asked for weeks.",
};

it("[8.4] the printed forms say every column of a response in words, and the line to its contributor", () => {
  const counts = { none: 0, inclusion: 0, amendment: 1, rejection: 0 };
  const release: PublicRelease = {
    no: 1,
    at: "2026-07-08T10:00:00.000Z",
    hash: "0".repeat(64),
    counts,
    summary: [],
    newlyAnswered: [],
    changed: [],
  };
  const { sections } = contentOf({
    head: {
      title: "Test",
      language: "en",
      timeZone: "Europe/Berlin",
      url: "https://accord.example",
      release,
      folder: "",
      mostInPart: { docx: 1, pdf: 1, xlsx: 1 },
    },
    part: 1,
    parts: 1,
    title: "",
    sections: [{ theme: "Health", rows: [row] }],
  });
  const words = JSON.stringify(sections);
  for (const column of responseColumns)
    if (column !== "juncture" && column !== "told")
      expect([column, words.includes(said[column])]).toEqual([column, true]);
  expect(words).toContain("Your clinic too.");
  expect(words).toContain("by letter");
});
