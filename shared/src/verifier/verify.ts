import { isRecord } from "./canonical.js";
import { type ChainCounts, checkChain } from "./chain.js";
import { type CheckpointCounts, checkCheckpoints } from "./checkpoints.js";
import { type Finding, Findings } from "./findings.js";
import { headShape } from "./format.js";
import { Meaning, type MeaningCounts } from "./meaning.js";
import { checkOlder, type WithheldSince } from "./older.js";

export type VerifyCounts = { entries: number } & ChainCounts & CheckpointCounts & MeaningCounts;
export type Verification = {
  ok: boolean;
  findings: Finding[];
  counts: VerifyCounts;
  /** Openings that the older export showed and this one does not: named, not a finding. */
  withheldSince: WithheldSince[];
};

/**
 * Checks a `decisions.json` from itself alone, and against an older one and checkpoints kept elsewhere where given.
 * Never throws.
 */
export function verifyLog(exported: unknown, older?: unknown, held: readonly unknown[] = []): Verification {
  const findings = new Findings();
  const counts = emptyCounts();
  let withheldSince: WithheldSince[] = [];
  checkFile(exported, held, findings, counts);
  if (older !== undefined) {
    const ofOlder = new Findings();
    checkFile(older, [], ofOlder, emptyCounts());
    for (const finding of ofOlder.all)
      findings.all.push({ ...finding, field: `older.${finding.field}`, code: `older_${finding.code}` });
    if (isRecord(exported) && isRecord(older)) withheldSince = checkOlder(exported, older, findings);
  }
  return { ok: findings.all.length === 0, findings: findings.all, counts, withheldSince };
}

function checkFile(file: unknown, held: readonly unknown[], findings: Findings, counts: VerifyCounts): void {
  headShape(file, "file", findings);
  if (!isRecord(file)) return;
  counts.entries = Array.isArray(file.entries) ? file.entries.length : 0;
  const entries = checkChain(file, findings, counts);
  checkCheckpoints(file, held, findings, counts);
  const meaning = new Meaning(findings, counts);
  for (const entry of entries) meaning.read(entry);
  meaning.end();
}

function emptyCounts(): VerifyCounts {
  return {
    ...{ entries: 0, openings: 0, withheld: 0, checkpoints: 0, signaturesValid: 0, held: 0 },
    ...{ ballots: 0, tallies: 0, talliesEqual: 0, decisions: 0 },
  };
}
