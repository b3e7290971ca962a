import { hashOf } from "../canonical/index.js";
import type { Checkpoint } from "./checkpoint.js";
import { firstPreviousHash, type LogEntry } from "./entry.js";
import type { Openings } from "./openings.js";

export const logFormat = "accord-decision-log/1";

export type ExportedLog = {
  format: typeof logFormat;
  process: string;
  count: number;
  lastHash: string;
  /** Oldest first. */
  checkpoints: readonly Checkpoint[];
  /** Over the fields before it. */
  closingHash: string;
  entries: LogEntry[];
};

/** The file `decisions.json`: all entries, with those openings that are public today. */
export function exportOf(
  entries: readonly LogEntry[],
  options: {
    process: string;
    openingsPublic: (entry: LogEntry, name: string) => boolean;
    checkpoints?: readonly Checkpoint[];
  },
): ExportedLog {
  const head = {
    format: logFormat,
    process: options.process,
    count: entries.length,
    lastHash: entries.at(-1)?.hash ?? firstPreviousHash,
    checkpoints: options.checkpoints ?? [],
  } as const;
  return {
    ...head,
    closingHash: hashOf("accord-decision-log/head/1", head),
    entries: entries.map((entry) => ({
      sequence: entry.sequence,
      kind: entry.kind,
      at: entry.at,
      core: entry.core,
      previousHash: entry.previousHash,
      openings: publicOpenings(entry, options.openingsPublic),
      hash: entry.hash,
    })),
  };
}

function publicOpenings(entry: LogEntry, isPublic: (entry: LogEntry, name: string) => boolean): Openings {
  return Object.fromEntries(Object.entries(entry.openings).filter(([name]) => isPublic(entry, name)));
}
