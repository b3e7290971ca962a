/** Closed: a new kind of entry is a change of the format of the log. */
export const entryKinds = [
  "version_frozen",
  "rule_changed",
  "roll_fixed",
  "ballot_opened",
  "ballot_closed",
  "decision",
  "not_quorate",
  "void",
  "vetoed",
  "effective",
  "release_published",
  "corrected",
] as const;
export type EntryKind = (typeof entryKinds)[number];

/** What people go by; all else is the machine's own account. */
export const outcomeKinds: readonly EntryKind[] = [
  "decision",
  "not_quorate",
  "void",
  "vetoed",
  "release_published",
  "corrected",
];
