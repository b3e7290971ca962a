import { z } from "zod";
import type { JsonValue } from "../canonical/index.js";
import type { TextJson } from "../document-schema/index.js";
import { type Issue, issue } from "../issues/index.js";
import type { Block } from "../versions/index.js";
import { type ByBloc, blocs } from "./bloc.js";
import { type Ethics, ethicsSchema } from "./ethics.js";
import { type Mandate, mandateSchema } from "./mandate.js";
import { asksEachBloc, type Quorum, quorumNeeded, quorumSchema } from "./quorum.js";
import { countedRule, type ForumRule, forumRuleSchema, neededFor } from "./rule.js";
import { type SanctionWay, sanctionWaySchema } from "./seat-decisions.js";
import { termsRoots, termsTemplate } from "./terms-template.js";
import { noVeto, type Veto, vetoSchema } from "./veto.js";

/** `put`: before the forum in a ballot. Only a ballot's effect brings a version into force, but for the first. */
export const termsStates = ["draft", "put", "in_force", "superseded", "not_adopted", "withdrawn"] as const;
export type TermsState = (typeof termsStates)[number];

/** What the program reads from the terms of reference. */
export interface TermsFigures {
  readonly mandate: Mandate;
  readonly rule: ForumRule;
  readonly quorum: Quorum;
  /** None in what was frozen before there was a veto. */
  readonly veto?: Veto | undefined;
  /** [Q20] [Q10] None in what was frozen before they were figures. */
  readonly ethics?: Ethics | undefined;
  readonly secretBallots?: boolean | undefined;
  /** [Q22] */
  readonly sanctions?: SanctionWay | undefined;
}
export const termsFiguresSchema: z.ZodType<{
  mandate: Mandate;
  rule: ForumRule;
  quorum: Quorum;
  veto?: Veto | undefined;
  ethics?: Ethics | undefined;
  secretBallots?: boolean | undefined;
  sanctions?: SanctionWay | undefined;
}> = z.strictObject({
  mandate: mandateSchema,
  rule: forumRuleSchema,
  quorum: quorumSchema,
  veto: vetoSchema.optional(),
  ethics: ethicsSchema.optional(),
  secretBallots: z.boolean().optional(),
  sanctions: sanctionWaySchema.optional(),
});

/** With what a figure was before it was one. */
export const wholeFigures = ({
  mandate,
  rule,
  quorum,
  veto = noVeto,
  ethics = "none",
  secretBallots = false,
  sanctions = "ballot",
}: TermsFigures) => ({ mandate, rule, quorum, veto, ethics, secretBallots, sanctions });

export const figureNames = [
  "mandate",
  "rule",
  "quorum",
  "veto",
  "ethics",
  "secretBallots",
  "sanctions",
] as const;
export type FigureName = (typeof figureNames)[number];

/** Which figures a version changes. */
export function changedFigures(before: TermsFigures, after: TermsFigures): FigureName[] {
  const [was, is] = [wholeFigures(before), wholeFigures(after)];
  return figureNames.filter((name) => canonical(was[name]) !== canonical(is[name]));
}

/** Figures under which this forum could never decide anything, not even to change them back. */
export function issuesWithFigures({ quorum }: TermsFigures, filled: ByBloc<number>): Issue[] {
  if (quorum.kind === "usual") return [];
  const { present, eachBloc } = quorum;
  const seats = filled.government + filled.non_government;
  const issues: Issue[] = [];
  if (seats > 0 && present > seats) issues.push(issue("quorum_over_seats", { present, seats }, "quorum"));
  if (eachBloc && present < blocs.length)
    issues.push(issue("quorum_under_blocs", { least: blocs.length }, "quorum"));
  for (const bloc of blocs)
    if (eachBloc && seats > 0 && filled[bloc] === 0)
      issues.push(issue("quorum_bloc_empty", { bloc }, "quorum"));
  return issues;
}

/** The figures with the seats that are filled: "With 16 seats filled: 9 must take part". */
interface FiguresExample {
  readonly seats: number;
  readonly present: number;
  readonly eachBloc: boolean;
  /** Votes in favour that are needed when just the quorum takes part and votes, and when all do; null where it hangs on who takes part (Q12), or nobody can. */
  readonly neededAtQuorum: number | null;
  readonly neededAtFull: number;
}

export function exampleOf({ rule: set, quorum }: TermsFigures, seats: number): FiguresExample {
  const rule = countedRule(set);
  const present = quorumNeeded(quorum, seats);
  const needed = (A: number): number => neededFor(rule, { M: seats, A, V: A });
  return {
    seats,
    present,
    eachBloc: asksEachBloc(quorum),
    neededAtQuorum: seats === 0 || rule.kind === "dual_majority" ? null : needed(present),
    neededAtFull: needed(seats),
  };
}

/** Words and figures as one frozen text. */
export interface FrozenTerms {
  readonly template: string;
  readonly fields: Readonly<Record<string, TextJson>>;
  readonly figures: TermsFigures;
}

export function freezeTerms(fields: FrozenTerms["fields"], figures: TermsFigures): FrozenTerms {
  return { template: termsTemplate.name, fields, figures };
}

export function blocksOfTerms({ fields, figures }: FrozenTerms): Block[] {
  const texts = termsRoots.flatMap((root) =>
    (fields[root]?.content ?? []).map(
      (content, index): Block => ({ field: root, index, content: content as unknown as JsonValue }),
    ),
  );
  return [...texts, { field: "figures", index: 0, content: figures as unknown as JsonValue }];
}

/** Parts in which nothing is written [7.1]. */
export function partsMissing(fields: FrozenTerms["fields"]): (typeof termsRoots)[number][] {
  return termsRoots.filter((root) => wordsOf(fields[root]).trim() === "");
}

function wordsOf(node: TextJson | undefined): string {
  return node?.text ?? (node?.content ?? []).map(wordsOf).join("");
}

/** Whether a version says and sets something else than the one before it. */
export function saysSomethingNew(frozen: FrozenTerms, before: FrozenTerms): boolean {
  return changedFigures(before.figures, frozen.figures).length + changedParts(before, frozen).length > 0;
}

/** Parts whose words differ. */
export function changedParts(before: FrozenTerms, after: FrozenTerms): (typeof termsRoots)[number][] {
  return termsRoots.filter(
    (root) => canonical(wordsAndMarks(after.fields[root])) !== canonical(wordsAndMarks(before.fields[root])),
  );
}

/** A part that was never written equals an empty one. */
const wordsAndMarks = (node: TextJson | undefined): unknown => (wordsOf(node).trim() === "" ? null : node);

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) =>
    one !== null && typeof one === "object" && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
