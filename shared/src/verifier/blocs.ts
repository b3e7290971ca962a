import { attending } from "./count.js";
import type { Findings } from "./findings.js";
import type { Bloc, ByBloc, Heaps, Line } from "./types.js";

const blocs: readonly Bloc[] = ["government", "non_government"];
const least = 5;
const sum = (heaps: Heaps): number => heaps.for + heaps.against + heaps.abstain;
const here = (lines: readonly Line[], bloc: Bloc): number =>
  attending(lines).filter((line) => line.bloc === bloc).length;
type Told = Exclude<ByBloc, "withheld">;
const isFigures = (byBloc: Told): byBloc is Record<Bloc, Heaps> => typeof byBloc.government === "object";

/** [Q12] Of a secret ballot: from its figures, or as it says itself where they are too few to be told. */
export function majorityInEach(byBloc: ByBloc | undefined, lines: readonly Line[]): boolean {
  if (!byBloc || byBloc === "withheld") return false;
  if (!isFigures(byBloc)) return byBloc.government && byBloc.non_government;
  return blocs.every((bloc) => 2 * byBloc[bloc].for > here(lines, bloc));
}

/** The figures of the blocs make up the tally, and are told only where both have votes enough to hide in. */
export function checkBlocs(
  byBloc: ByBloc | undefined,
  tally: Heaps,
  lines: readonly Line[],
  findings: Findings,
): void {
  if (!byBloc) findings.add("blocs", "core.byBloc", "figures of both blocs", undefined);
  else if (byBloc === "withheld") {
    const most = blocs.map((without) => mostFor(lines, (bloc) => bloc !== without));
    checkRoom(tally, { least: 0, most: Math.max(...most) }, findings);
  } else if (isFigures(byBloc)) checkFigures(byBloc, tally, lines, findings);
  else {
    const needed = blocs.map((bloc) => (byBloc[bloc] ? Math.floor(here(lines, bloc) / 2) + 1 : 0));
    const least = needed.reduce((all, one) => all + one, 0);
    checkRoom(tally, { least, most: mostFor(lines, (bloc) => byBloc[bloc]) }, findings);
  }
}

/** Votes for it that there can be where only these blocs have their majority. */
const mostFor = (lines: readonly Line[], has: (bloc: Bloc) => boolean): number =>
  blocs.reduce((all, bloc) => {
    const present = here(lines, bloc);
    return all + (has(bloc) ? present : Math.floor(present / 2));
  }, 0);

function checkRoom(tally: Heaps, { least, most }: { least: number; most: number }, findings: Findings): void {
  if (tally.for < least) findings.add("blocs", "core.tally.for", `${least} or more`, tally.for);
  if (tally.for > most) findings.add("blocs", "core.tally.for", `${most} at most`, tally.for);
}

function checkFigures(
  byBloc: Record<Bloc, Heaps>,
  tally: Heaps,
  lines: readonly Line[],
  findings: Findings,
): void {
  for (const heap of ["for", "against", "abstain"] as const)
    findings.same(
      "blocs",
      `core.tally.${heap}`,
      byBloc.government[heap] + byBloc.non_government[heap],
      tally[heap],
    );
  for (const bloc of blocs) {
    const cast = sum(byBloc[bloc]);
    if (cast < least)
      findings.add("blocs_too_few", `core.byBloc.${bloc}`, `${least} votes or none told`, cast);
    if (cast > here(lines, bloc))
      findings.add("blocs", `core.byBloc.${bloc}`, `${here(lines, bloc)} at most`, cast);
  }
}
