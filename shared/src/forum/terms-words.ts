import type { Ethics } from "./ethics.js";
import { type Quorum, quorumNeeded } from "./quorum.js";
import { nameOfVoteRule } from "./rule.js";
import type { SanctionWay } from "./seat-decisions.js";
import { exampleOf, type FigureName, type TermsFigures, wholeFigures } from "./terms.js";
import { noVeto } from "./veto.js";

/** A figure as a sentence of the catalogue, with this forum's numbers. */
interface FigureWords {
  readonly name: FigureName;
  readonly id:
    | ReturnType<typeof mandateId>
    | ReturnType<typeof ruleId>
    | ReturnType<typeof quorumId>
    | ReturnType<typeof vetoId>
    | `terms.ethics.${Ethics}`
    | `terms.secretBallots.${"yes" | "no"}`
    | `terms.sanctions.${SanctionWay}`;
  readonly values: Readonly<Record<string, string | number>>;
}

const mandateId = ({ mandate }: TermsFigures) => `terms.mandate.${mandate}` as const;

function ruleId({ rule }: TermsFigures) {
  return rule.kind === "qualified"
    ? (`terms.rule.${rule.of}` as const)
    : (`terms.rule.${rule.kind}` as const);
}

function quorumId({ quorum }: Pick<TermsFigures, "quorum">) {
  if (quorum.kind === "usual") return "terms.quorum.usual" as const;
  return quorum.eachBloc ? ("terms.quorum.numberEach" as const) : ("terms.quorum.number" as const);
}

/** How many must take part, with this forum's numbers. */
export const quorumWords = (quorum: Quorum, seats: number) => ({
  id: quorumId({ quorum }),
  values: { present: quorumNeeded(quorum, seats), seats },
});

const vetoId = ({ veto = noVeto }: TermsFigures) => `terms.veto.${veto.kind}` as const;

export function figureWords(figures: TermsFigures, seats: number): FigureWords[] {
  const { neededAtFull } = exampleOf(figures, seats);
  const { rule, veto, ethics, secretBallots, sanctions } = wholeFigures(figures);
  const fraction = rule.kind === "qualified" ? rule.fraction : "";
  const fallback = rule.kind === "mixed" ? nameOfVoteRule(rule.fallback) : "";
  return [
    { name: "mandate", id: mandateId(figures), values: {} },
    { name: "rule", id: ruleId(figures), values: { fraction, fallback, seats, needed: neededAtFull } },
    { name: "quorum", ...quorumWords(figures.quorum, seats) },
    { name: "veto", id: vetoId(figures), values: veto.kind === "none" ? {} : { days: veto.days } },
    { name: "ethics", id: `terms.ethics.${ethics}`, values: {} },
    { name: "secretBallots", id: `terms.secretBallots.${secretBallots ? "yes" : "no"}`, values: {} },
    { name: "sanctions", id: `terms.sanctions.${sanctions}`, values: {} },
  ];
}
