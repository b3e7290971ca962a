import {
  isProof,
  readText,
  type Step,
  stepsOf,
  type VerifyCounts,
  verifyLog,
  verifyProof,
  type WithheldSince,
} from "@accord/shared/verifier";

/** A file as it was chosen; without a name the log of today. */
export type Given = { readonly name: string | null; readonly text: string };

type Log = { entries?: unknown[]; lastHash?: unknown; checkpoints?: { key?: unknown; size?: unknown }[] };
export type Outcome =
  | {
      readonly kind: "log";
      readonly name: string | null;
      readonly findings: number;
      readonly steps: Step[];
      readonly counts: VerifyCounts;
      readonly withheldSince: WithheldSince[];
      readonly lastHash: string;
      readonly key: string;
      readonly size: number;
    }
  | { readonly kind: "proof"; readonly name: string; readonly alone: boolean; readonly steps: Step[] }
  | { readonly kind: "unreadable"; readonly name: string }
  | { readonly kind: "ambiguous"; readonly name: string; readonly what: string };

type Read = { readonly name: string | null; readonly value: unknown };

/** The longest log is checked, held against every other one and every mark; proofs are checked one by one. */
export function checkAll(given: readonly Given[]): Outcome[] {
  const outcomes: Outcome[] = [];
  const read: Read[] = [];
  for (const { name, text } of given) {
    const file = readOne(name, text);
    if ("kind" in file) outcomes.push(file);
    else read.push(file);
  }
  const proofs = read.filter(({ value }) => isProof(value));
  const marks = proofs.filter(({ value }) => formatOf(value) === "accord-checkpoint/1");
  const held = marks.map(({ value }) => value);
  const [log, ...older] = read.filter((one) => !proofs.includes(one)).sort((a, b) => sizeOf(b) - sizeOf(a));
  if (log) outcomes.push(outcomeOfLog(log, older[0]?.value, held));
  for (const { name, value } of proofs) {
    const isMark = formatOf(value) === "accord-checkpoint/1";
    if (isMark && log) continue;
    const { findings } = verifyProof(value, isMark ? [] : held);
    const steps = stepsOf(findings, { held: false, older: false });
    outcomes.push({ kind: "proof", name: name ?? "", alone: isMark, steps });
  }
  return outcomes;
}

function readOne(name: string | null, text: string): Read | Outcome {
  try {
    const { value, ambiguity } = readText(text);
    if (ambiguity !== null) return { kind: "ambiguous", name: name ?? "", what: ambiguity };
    if (isProof(value) || Array.isArray((value as Log)?.entries)) return { name, value };
  } catch {
    // Told below, like every other file that is nothing to check.
  }
  return { kind: "unreadable", name: name ?? "" };
}

function outcomeOfLog({ name, value }: Read, older: unknown, held: readonly unknown[]): Outcome {
  const { findings, counts, withheldSince } = verifyLog(value, older, held);
  const { lastHash, checkpoints } = value as Log;
  const last = Array.isArray(checkpoints) ? checkpoints.at(-1) : undefined;
  return {
    kind: "log",
    name,
    findings: findings.length,
    steps: stepsOf(findings, { held: held.length > 0, older: older !== undefined }),
    counts,
    withheldSince,
    lastHash: String(lastHash),
    key: String(last?.key ?? ""),
    size: Number(last?.size ?? 0),
  };
}

const formatOf = (value: unknown) => (value as { format?: unknown }).format;
const sizeOf = ({ value }: Read) => (value as Log).entries?.length ?? 0;
