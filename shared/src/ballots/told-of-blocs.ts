import { type Bloc, type ByBloc, blocs, type DecisionRule } from "../forum/index.js";
import type { Counts, Tally } from "./tally.js";

/** [T43] Of fewer votes no figures of a bloc are told: they would show how people voted. */
export const leastOfBloc = 5;

/** What a secret ballot tells of its blocs: their figures, which of them had its majority, or neither. */
export type ToldOfBlocs = "figures" | "majorities" | "nothing";

type Split = ByBloc<Counts>;
const heaps = ["for", "against", "abstain"] as const;
const cast = (counts: Counts): number => counts.for + counts.against + counts.abstain;

/**
 * [T43] As much as shows nobody's vote that the totals and the result leave open. Every way to share the totals among
 * the blocs that fits what would be told is tried; a bloc that votes alike in all of them would be found out.
 */
export function toldOfBlocs(rule: DecisionRule, counts: Tally, attending: ByBloc<number>): ToldOfBlocs {
  if (rule.kind !== "dual_majority") return "nothing";
  const has = (split: Split, bloc: Bloc): boolean => 2 * split[bloc].for > attending[bloc];
  const passed = (split: Split): boolean => blocs.every((bloc) => has(split, bloc));
  const all = splits(counts).filter((split) => passed(split) === passed(counts.byBloc));
  const majorities = all.filter((split) =>
    blocs.every((bloc) => has(split, bloc) === has(counts.byBloc, bloc)),
  );
  const hidden = (told: readonly Split[]): boolean =>
    blocs.every((bloc) => isFoundOut(all, bloc) || !isFoundOut(told, bloc));
  const enough = blocs.every((bloc) => cast(counts.byBloc[bloc]) >= leastOfBloc);
  if (enough && hidden([counts.byBloc])) return "figures";
  return hidden(majorities) ? "majorities" : "nothing";
}

/** Two secret totals of the same question, of so many members who had a vote in one of the ballots only. */
export interface NearlySame {
  readonly no: number;
  readonly others: number;
}

/** [T43] How many stand on one of the rolls only; null where they are enough for one to hide in the difference. */
export function nearlySame(before: readonly string[], now: readonly string[]): number | null {
  const others = [...before, ...now].filter((seat) => !before.includes(seat) || !now.includes(seat)).length;
  return others < leastOfBloc ? others : null;
}

/** Every way to share the totals among blocs of which so many have voted. */
function splits(counts: Tally): Split[] {
  const { government: here } = counts.byBloc;
  const found: Split[] = [];
  for (let yes = 0; yes <= counts.for; yes++)
    for (let against = 0; against <= counts.against; against++) {
      const abstain = cast(here) - yes - against;
      if (abstain < 0 || abstain > counts.abstain) continue;
      const government = { for: yes, against, abstain };
      const left = {
        for: counts.for - yes,
        against: counts.against - against,
        abstain: counts.abstain - abstain,
      };
      found.push({ government, non_government: left });
    }
  return found;
}

/** In every way there is, all of the bloc vote the same. */
const isFoundOut = (told: readonly Split[], bloc: Bloc): boolean =>
  heaps.some((heap) =>
    told.every((split) => split[bloc][heap] > 0 && split[bloc][heap] === cast(split[bloc])),
  );
