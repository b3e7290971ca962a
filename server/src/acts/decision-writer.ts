import type { EntryCore, EntryKind, Openings } from "@accord/shared/decisions";

/** Writes an entry in the act's own transaction: next sequence, chained to the one before. */
export interface DecisionWriter {
  append(
    process: string,
    entry: { kind: EntryKind; core: EntryCore; openings: Openings },
  ): Promise<{ sequence: number; hash: string }>;
  /** Signs what is not signed yet; what people go by is signed at the end of its act without being asked. */
  checkpoint(process: string): Promise<void>;
}
