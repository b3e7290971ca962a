import { z } from "zod";
import { channels, contributorKinds } from "../vocabulary.js";
import { dateFormats } from "./dates.js";

/** What a column of a file may become. One column each, but for those that are left out. */
export const importFields = [
  "title",
  "text",
  "receivedAt",
  "contributorName",
  "organisation",
  "contributorKind",
  "channel",
  "themes",
  "place",
  "language",
  "sourceId",
  "sourceAddress",
] as const;
export type ImportField = (typeof importFields)[number];

export const importLimits = {
  bytes: 32 * 1024 * 1024,
  rows: 20_000,
  columns: 200,
  cell: 100_000,
  distinct: 60,
  /** Files of one person in one process that wait to be imported. */
  waiting: 20,
} as const;

/** How a file is read, chosen by the sorter. `columns` has one entry per column of the file, null = left out. */
export const importMapping = z.strictObject({
  columns: z.array(z.enum(importFields).nullable()).max(importLimits.columns),
  dateFormat: z.enum(dateFormats),
  /** Where no column says it, all rows get these. */
  usualKind: z.enum(contributorKinds),
  usualChannel: z.enum(channels),
  usualDay: z.iso.date().nullable(),
  /** Words of the file -> ours; a word that is missing here is refused, row by row. */
  kinds: z.record(z.string(), z.enum(contributorKinds)),
  channels: z.record(z.string(), z.enum(channels)),
  /** Themes that do not exist yet are made. */
  makeThemes: z.boolean(),
  /** Names the source over several files: the same id of the same source is the same contribution. */
  source: z.string().trim().min(1).max(120),
});
export type ImportMapping = z.infer<typeof importMapping>;

/** A column as the file shows it. */
export const importColumn = z.strictObject({
  name: z.string(),
  first: z.array(z.string()),
  /** Its different values while they are few; null when there are too many to list. */
  distinct: z.array(z.string()).nullable(),
  /** The formats that read most of its values as dates, none where that is less than half; two may fit alike. */
  dates: z.array(z.enum(dateFormats)),
});
export type ImportColumn = z.infer<typeof importColumn>;

export const columnOf = (mapping: ImportMapping, field: ImportField): number =>
  mapping.columns.indexOf(field);
