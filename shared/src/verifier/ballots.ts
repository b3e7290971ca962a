import { checkBlocs, majorityInEach } from "./blocs.js";
import { attending, heapOf, heapsOf, isQuorate, resultOf } from "./count.js";
import type { Findings } from "./findings.js";
import type { Counted, Entry, Heaps, Line, Opened } from "./types.js";

export type BallotSeen = {
  opened: Opened;
  roll: { sequence: number; lines: Line[] } | null;
  ending: { kind: string; result: string | undefined } | null;
  decided: boolean;
  /** Choices of objecting, as counted. */
  objections: number;
};

/** The roll of an opening: each pseudonym once, in no ballot before, and with its seat committed. */
export function checkOpening(entry: Entry, used: Set<string>, findings: Findings): void {
  const opened = entry.core as unknown as Opened;
  opened.roll.forEach(({ pseudonym }, at) => {
    if (used.has(pseudonym))
      findings.add("pseudonym_twice", `core.roll[${at}]`, "a new pseudonym", pseudonym);
    used.add(pseudonym);
    if (!Object.hasOwn(entry.core.commitments, `seat.${pseudonym}`))
      findings.add("seat_missing", `core.commitments.seat.${pseudonym}`, "a commitment", undefined);
  });
  if (opened.mode === "live" && !isQuorate(opened.quorum, opened.roll))
    findings.add("quorum_at_opening", "core.roll", "a quorum present", attending(opened.roll).length);
  if (opened.mode === "asynchronous" && !(Date.parse(opened.closesAt ?? "") > Date.parse(entry.at)))
    findings.add("closing_time", "core.closesAt", "a time after the opening", opened.closesAt);
}

/** The roll at closing is that of the opening, but for presence. */
export function checkRoll(ballot: BallotSeen, lines: readonly Line[], findings: Findings): void {
  findings.same("roll", "core.roll", ballot.opened.roll.length, lines.length);
  const before = new Map(ballot.opened.roll.map((line) => [line.pseudonym, line]));
  lines.forEach((line, at) => {
    const was = before.get(line.pseudonym);
    before.delete(line.pseudonym);
    const same = was && was.bloc === line.bloc && was.recused === line.recused;
    if (!same) findings.add("roll", `core.roll[${at}]`, was ?? "a seat of the opened roll, once", line);
  });
}

/** Recounts a closing from its choices (of a secret ballot from its totals); says whether tally and result came out. */
export function checkCount(
  entry: Entry,
  ballot: BallotSeen,
  lines: readonly Line[],
  findings: Findings,
): boolean {
  const counted = entry.core as unknown as Counted;
  const { opened } = ballot;
  const before = findings.all.length;
  const { tally } = counted;
  const here = attending(lines).length;
  const cast = tally ? tally.for + tally.against + tally.abstain : here;
  const unread = opened.secrecy === "secret" && entry.kind === "not_quorate";
  findings.same("uncounted", "core.tally", unread, tally === null);
  findings.same("choices", "core.choices", opened.secrecy === "secret", counted.choices === null);
  if (counted.choices) checkChoices(counted, opened, lines, findings);
  if (cast > here) findings.add("tally", "core.tally", `${here} at most`, cast);
  if (opened.mode === "asynchronous") {
    if (cast !== here) findings.add("presence", "core.tally", here, cast);
    const entitled = lines.filter((line) => !line.recused).length;
    if (cast < entitled && Date.parse(entry.at) < Date.parse(opened.closesAt ?? ""))
      findings.add("closed_early", "at", opened.closesAt, entry.at);
  }
  const quorate = isQuorate(opened.quorum, lines);
  findings.same("quorum", "kind", quorate ? "ballot_closed" : "not_quorate", entry.kind);
  if (tally && entry.kind === "ballot_closed")
    findings.same(
      "outcome",
      "core.result",
      recounted(counted, tally, opened, lines, findings),
      counted.result,
    );
  return findings.all.length === before;
}

function recounted(
  { byBloc, choices }: Counted,
  tally: Heaps,
  { rule, secrecy }: Opened,
  lines: readonly Line[],
  findings: Findings,
): string {
  if (rule.kind !== "dual_majority" || secrecy === "open") {
    findings.same("blocs", "core.byBloc", undefined, byBloc);
    return resultOf(rule, lines, tally, choices);
  }
  checkBlocs(byBloc, tally, lines, findings);
  return majorityInEach(byBloc, lines) ? "passed" : "not_passed";
}

function checkChoices(counted: Counted, opened: Opened, lines: readonly Line[], findings: Findings): void {
  const choices = counted.choices ?? [];
  const may = new Set(attending(lines).map((line) => line.pseudonym));
  choices.forEach(({ pseudonym, choice }, at) => {
    if (!may.delete(pseudonym))
      findings.add(
        "choice_without_right",
        `core.choices[${at}]`,
        "a present seat, not recused, once",
        pseudonym,
      );
    if (!heapOf(opened.rule, choice))
      findings.add("choice_not_of_rule", `core.choices[${at}]`, opened.rule.kind, choice);
  });
  const heaps = heapsOf(opened.rule, choices);
  for (const heap of ["for", "against", "abstain"] as const)
    findings.same("tally", `core.tally.${heap}`, heaps[heap], counted.tally?.[heap]);
}
