import type { MessageId } from "./en/index.js";
import type { Say, Values } from "./say.js";

/** The sentence for a refusal code; an unknown one gets the general sentence with its reference. */
export function sayRefusal(say: Say, code: string, reference = ""): string {
  const id = `refusal.${code}`;
  return say(say.has(id) ? (id as MessageId) : "refusal.unknown", { reference });
}

export interface SpokenIssue {
  readonly code: string;
  readonly field?: string | undefined;
  readonly values?: Values | undefined;
}

/** The sentence for an issue of a rule, the same on client, server, export and log. */
export function sayIssue(say: Say, issue: SpokenIssue): string {
  const id = `issue.${issue.code}`;
  return say.has(id)
    ? say(id as MessageId, { field: issue.field, ...issue.values })
    : say("issue.unknown", { code: issue.code });
}
