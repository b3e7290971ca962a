import { z } from "zod";
import type { MessageId } from "../messages/index.js";
import type { DecisionRecord } from "./public-record.js";

/** By which rule and by how many, for one line of a list. */
export const howDecided = z.strictObject({
  rule: z.string(),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  /** Null where the rule asks for no number of votes of the forum as one. */
  needed: z.int().nullable(),
});
export type HowDecided = z.infer<typeof howDecided>;

/** From the arithmetic of its ballot; null where there was none. */
export function howOf({ rule, steps }: Pick<DecisionRecord, "rule" | "steps">): HowDecided | null {
  const counts = steps.find(({ code }) => code === "votes" || code === "stances");
  if (rule === "none" || counts === undefined) return null;
  const single = rule.kind === "consensus" || rule.kind === "dual_majority";
  const needed = single ? undefined : steps.find(({ code }) => code.startsWith("needed_"))?.values.needed;
  const number = (heap: "for" | "against" | "abstain"): number => Number(counts.values[heap] ?? 0);
  return {
    rule: rule.kind,
    for: number("for"),
    against: number("against"),
    abstain: number("abstain"),
    needed: needed === undefined ? null : Number(needed),
  };
}

/** The sentence of such a line; `rule` is the rule's own name, as the filter has it. */
export function howSaid({ rule, needed }: HowDecided): { id: MessageId; rule: MessageId } {
  const way = rule === "consensus" ? "stances" : needed === null ? "votes" : "needed";
  return { id: `decisions.how.${way}`, rule: `decisions.rule.is.${rule}` as MessageId };
}
