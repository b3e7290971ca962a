import type { Outcome, ReasonCode } from "./vocabulary.js";

/** What is known of one contribution or proposal from links and decisions. */
export interface Trace {
  /** Commitments whose text it is linked to, with what became of them. */
  readonly commitments: readonly {
    id: string;
    state: "in_plan" | "decided_against" | "vetoed" | "open";
    decision: number | null;
    passage: boolean;
  }[];
  readonly proposals: readonly {
    id: string;
    state: "shortlisted" | "not_shortlisted" | "open";
    decision: number | null;
    reasons: string | null;
  }[];
  readonly mergedInto: string | null;
  /** The forum decided in a ballot on many not to take it up, for one reason. */
  readonly notTaken?: { decision: number; reasons: string } | null;
}

export interface Prefill {
  readonly outcome: Outcome;
  readonly reasonCodes: readonly ReasonCode[];
  readonly commitments: readonly string[];
  readonly decisions: readonly number[];
  readonly reasons: string | null;
}

/**
 * The outcome that links and effective decisions lead to; null while nothing has been decided. A person edits it
 * before it is saved. Included beats not included: one thing may have shaped several texts.
 */
export function prefillFrom(trace: Trace): Prefill | null {
  const included = trace.commitments.filter((one) => one.state === "in_plan");
  if (included.length > 0) {
    return {
      outcome: "inclusion",
      reasonCodes: [],
      commitments: included.map((one) => one.id),
      decisions: decisionsOf(included),
      reasons: null,
    };
  }
  if (trace.notTaken)
    return {
      outcome: "rejection",
      reasonCodes: [],
      commitments: [],
      decisions: [trace.notTaken.decision],
      reasons: trace.notTaken.reasons,
    };
  if (
    trace.commitments.some((one) => one.state === "open") ||
    trace.proposals.some((one) => one.state === "open")
  )
    return null;
  const against = trace.commitments.filter((one) => one.state !== "open");
  if (against.length > 0) {
    const vetoed = against.some((one) => one.state === "vetoed");
    return {
      outcome: "rejection",
      reasonCodes: [vetoed ? "vetoed" : "not_supported_in_vote"],
      commitments: [],
      decisions: decisionsOf(against),
      reasons: null,
    };
  }
  const refused = trace.proposals.filter((one) => one.state === "not_shortlisted");
  if (refused.length > 0 && refused.length === trace.proposals.length) {
    return {
      outcome: "rejection",
      reasonCodes: [],
      commitments: [],
      decisions: decisionsOf(refused),
      reasons: refused[0]?.reasons ?? null,
    };
  }
  if (trace.mergedInto !== null)
    return { outcome: "rejection", reasonCodes: ["merged"], commitments: [], decisions: [], reasons: null };
  return null;
}

function decisionsOf(things: readonly { decision: number | null }[]): number[] {
  return [...new Set(things.flatMap((one) => (one.decision === null ? [] : [one.decision])))].sort(
    (a, b) => a - b,
  );
}
