import { z } from "zod";
import { blocs } from "../forum/index.js";
import { type Issue, issue } from "../issues/index.js";
import { id, instant, prose } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import {
  type Juncture,
  junctures,
  type Outcome,
  outcomes,
  type ReasonCode,
  reasonCodes,
} from "./vocabulary.js";

/**
 * [8.2] One line of the summary that a juncture publishes: at `themes` a major category, at `proposals` a proposed
 * commitment, with what is proposed for it and why. Without an outcome it is a gap, and shown as one.
 */
export const publicCategory = z.strictObject({
  juncture: z.enum(junctures),
  /** Name of the theme; empty: none. */
  theme: z.string(),
  category: z.string(),
  outcome: z.enum(outcomes).nullable(),
  reasonCode: z.array(z.enum(reasonCodes)),
  text: z.string(),
  /** The release in which these words became public. */
  release: z.int(),
});
export type PublicCategory = z.infer<typeof publicCategory>;

export const categoryBody = z.strictObject({
  juncture: z.enum(junctures),
  theme: id.nullable(),
  category: z.string().trim().min(1).max(300),
  outcome: z.enum(outcomes).nullable(),
  reasonCodes: z.array(z.enum(reasonCodes)).max(reasonCodes.length),
  text: prose(20_000),
});
export type CategoryBody = z.infer<typeof categoryBody>;

export const categoryLine = categoryBody.extend({
  id,
  themeName: z.string(),
  /** The release that published it last; null: not yet. */
  release: z.int().nullable(),
  /** Changed since then. */
  changed: z.boolean(),
  /** Becomes public with the next release, or stands there as it is. */
  approved: z.boolean(),
  approvedBy: z.array(z.enum([...blocs, "point_of_contact"])),
  /** The asker's approval is still missing. */
  mine: z.boolean(),
  /** What it still lacks. */
  lacks: z.array(wireIssue),
  changedAt: instant,
});
export type CategoryLine = z.infer<typeof categoryLine>;

interface Category {
  readonly juncture: Juncture;
  readonly category: string;
  readonly outcome: Outcome | null;
  readonly reasonCodes: readonly ReasonCode[];
  readonly text: string;
}

/** [8.2] What the line of a summary still lacks; it may be saved and published so, and the gap is seen. */
export function issuesWithCategory(category: Category): Issue[] {
  const named = { category: category.category };
  return [
    ...(category.outcome === null ? [issue("category_without_outcome", named, "outcome")] : []),
    ...(category.outcome === "rejection" && category.reasonCodes.length === 0
      ? [issue("rejection_without_reason", undefined, "reasonCodes")]
      : []),
    ...(category.outcome !== null && category.text.trim() === ""
      ? [issue("category_without_reasons", named, "text")]
      : []),
  ];
}

/** The order of a list after its ids were asked in another one; null unless both hold the same ids, each once. */
export function inOrder(has: readonly string[], asked: readonly string[]): readonly string[] | null {
  const same = new Set(asked).size === asked.length && has.length === asked.length;
  return same && has.every((one) => asked.includes(one)) ? asked : null;
}
