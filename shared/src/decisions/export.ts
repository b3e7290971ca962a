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

export type ExportHead = Omit<ExportedLog, "entries">;

type IsPublic = (entry: LogEntry, name: string) => boolean;

/** The file `decisions.json`: all entries, with those openings that are public today. */
export function exportOf(
  entries: readonly LogEntry[],
  options: { process: string; openingsPublic: IsPublic; checkpoints?: readonly Checkpoint[] },
): ExportedLog {
  const { process, openingsPublic, checkpoints = [] } = options;
  const lastHash = entries.at(-1)?.hash ?? firstPreviousHash;
  return {
    ...exportHead({ process, count: entries.length, lastHash, checkpoints }),
    entries: entries.map((entry) => exportedEntry(entry, openingsPublic)),
  };
}

/** What stands around the entries; closed by a hash of its own. */
export function exportHead(of: {
  process: string;
  count: number;
  lastHash: string;
  checkpoints: readonly Checkpoint[];
}): ExportHead {
  const { process, count, lastHash, checkpoints } = of;
  const head = { format: logFormat, process, count, lastHash, checkpoints } as const;
  return { ...head, closingHash: hashOf("accord-decision-log/head/1", head) };
}

export const exportedEntry = (entry: LogEntry, isPublic: IsPublic): LogEntry => ({
  sequence: entry.sequence,
  kind: entry.kind,
  at: entry.at,
  core: entry.core,
  previousHash: entry.previousHash,
  openings: publicOpenings(entry, isPublic),
  hash: entry.hash,
});

function publicOpenings(entry: LogEntry, isPublic: IsPublic): Openings {
  return Object.fromEntries(Object.entries(entry.openings).filter(([name]) => isPublic(entry, name)));
}
