import { isRecord, taggedHash } from "./canonical.js";
import type { Findings } from "./findings.js";
import { entryShape } from "./format.js";
import type { Entry } from "./types.js";

const nothingBefore = "0".repeat(64);

export type ChainCounts = { openings: number; withheld: number };

/** Checks head, chain and openings; gives the entries of a right shape, which alone have a meaning to check. */
export function checkChain(head: Record<string, unknown>, findings: Findings, counts: ChainCounts): Entry[] {
  const raw = Array.isArray(head.entries) ? head.entries : [];
  const sound: Entry[] = [];
  let previousHash: unknown = nothingBefore;
  let previousTime = Number.NEGATIVE_INFINITY;
  raw.forEach((item: unknown, at) => {
    findings.about(at + 1);
    const before = findings.all.length;
    entryShape(item, "entry", findings);
    if (!isRecord(item)) return;
    findings.same("sequence", "sequence", at + 1, item.sequence);
    findings.same("chain", "previousHash", previousHash, item.previousHash);
    checkHash(item, findings);
    const time = Date.parse(String(item.at));
    if (Number.isNaN(time) || time < previousTime)
      findings.add("time", "at", "a time not before that of the entry before", item.at);
    else previousTime = time;
    checkOpenings(item, findings, counts);
    previousHash = item.hash;
    if (findings.all.slice(before).every(({ code }) => code !== "shape" && !code.endsWith("_key")))
      sound.push(item as Entry);
  });
  findings.about(undefined);
  findings.same("count", "count", raw.length, head.count);
  findings.same("last_hash", "lastHash", previousHash, head.lastHash);
  const { entries: _, closingHash: __, ...covered } = head;
  const closing = hashOrNothing("accord-decision-log/head/1", covered);
  findings.same("closing_hash", "closingHash", closing, head.closingHash);
  return sound;
}

function checkHash(item: Record<string, unknown>, findings: Findings): void {
  const { sequence, kind, at, core, previousHash, hash } = item;
  const found = hashOrNothing("accord-decision-log/entry/1", { sequence, kind, at, core, previousHash });
  findings.same("hash", "hash", found, hash);
}

function checkOpenings(item: Record<string, unknown>, findings: Findings, counts: ChainCounts): void {
  const core = item.core;
  const commitments = isRecord(core) && isRecord(core.commitments) ? core.commitments : {};
  const openings = isRecord(item.openings) ? item.openings : {};
  for (const [name, opening] of Object.entries(openings)) {
    counts.openings += 1;
    const field = `openings.${name}`;
    if (!Object.hasOwn(commitments, name)) findings.add("opening_not_committed", field, undefined, opening);
    else if (isRecord(opening)) {
      const { value, salt } = opening;
      const found = hashOrNothing("accord-decision-log/opening/1", [name, salt, value]);
      findings.same("opening_changed", field, commitments[name], found);
    }
  }
  for (const name of Object.keys(commitments)) if (!Object.hasOwn(openings, name)) counts.withheld += 1;
}

function hashOrNothing(tag: string, value: unknown): string {
  try {
    return taggedHash(tag, value);
  } catch {
    return "no canonical form";
  }
}
