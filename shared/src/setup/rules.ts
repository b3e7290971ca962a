import type { DecisionRule, Quorum } from "../forum/index.js";
import { type Issue, issue } from "../issues/index.js";
import { dayText } from "../messages/dates.js";

export const setupKeyHours = 24;

/** The usual forum: majority of those attending [Q3], more than half of the filled seats with both blocs [Q1]. */
export const usualRule: DecisionRule = { kind: "majority" };
export const usualQuorum: Quorum = { kind: "usual" };
export const usualLabels = { government: "Government", non_government: "Civil society" } as const;

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]*$/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

export function issuesWithProcess(process: {
  readonly timeZone: string;
  readonly planStart: string;
  readonly planEnd: string;
}): Issue[] {
  return [
    ...(isTimeZone(process.timeZone) ? [] : [issue("time_zone_unknown", {}, "timeZone")]),
    ...(process.planEnd > process.planStart
      ? []
      : [issue("plan_ends_before_start", { start: dayText(process.planStart) }, "planEnd")]),
  ];
}

export function issuesWithQuorum(quorum: Quorum, seats: number): Issue[] {
  return quorum.kind === "number" && seats > 0 && quorum.present > seats
    ? [issue("quorum_over_seats", { present: quorum.present, seats }, "quorum")]
    : [];
}

export const setupKeyStates = ["open", "used", "expired"] as const;
type SetupKeyState = (typeof setupKeyStates)[number];

export function setupKeyState(
  key: { readonly usedAt: string | null; readonly expiresAt: string },
  now: string,
): SetupKeyState {
  if (key.usedAt !== null) return "used";
  return key.expiresAt <= now ? "expired" : "open";
}

/** Each key that opens no more says why in a sentence of its own. */
export function issuesWithSetupKey(state: SetupKeyState): Issue[] {
  return state === "open" ? [] : [issue(`setup_key_${state}`)];
}
