import type { WordsTurn } from "../write-draft.js";

const notes: readonly WordsTurn[] = [
  {
    field: "statusQuo",
    after: "Nothing is published.",
    note: "Visits of the health group to all eleven public clinics of the city; the notes of each visit are with the secretariat.",
  },
  {
    field: "problem",
    after: "where the wait is longer still.",
    note: "Emergency department of the city hospital, yearly report: of patients sent home without treatment, four in ten said that they had given up waiting at a clinic first.",
  },
];

export const clinicsShown = {
  alt: "Bar chart of how eleven clinics note when a patient comes: seven when the card is read at the counter, two in a list written by hand, two not at all.",
  notes,
};
