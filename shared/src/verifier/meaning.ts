import { type BallotSeen, checkCount, checkOpening, checkRoll } from "./ballots.js";
import { canonical } from "./canonical.js";
import { checkCommittee } from "./committee.js";
import { Elections } from "./elections.js";
import type { Findings } from "./findings.js";
import { changesNothing, checkMixed } from "./mixed.js";
import type { Counted, Decided, Entry, Line, Opened, Rule } from "./types.js";

export type MeaningCounts = { ballots: number; tallies: number; talliesEqual: number; decisions: number };
type Decision = Decided & { end: "open" | "vetoed" | "effective" };

/** Reads the entries in their order and checks what they say about each other. */
export class Meaning {
  private readonly entries = new Map<number, Entry>();
  private readonly ballots = new Map<number, BallotSeen>();
  private readonly decisions = new Map<number, Decision>();
  private readonly pseudonyms = new Set<string>();
  private readonly elections: Elections;
  private rule: Rule | undefined;
  private secretBallots: boolean | undefined;
  private release = 0;

  constructor(
    private readonly findings: Findings,
    readonly counts: MeaningCounts,
  ) {
    this.elections = new Elections(this.entries, findings);
  }

  read(entry: Entry): void {
    this.findings.about(entry.sequence);
    const read = this.readers[entry.kind];
    if (read) read(entry);
    this.entries.set(entry.sequence, entry);
  }

  /** Closing writes roll, count and decision at once: none of them stands alone at the end of the log. */
  end(): void {
    for (const [sequence, { roll, ending, decided }] of this.ballots) {
      this.findings.about(sequence);
      if (roll && !ending)
        this.findings.add("ending_missing", "ballot", "a closing after its roll", undefined);
      if (ending?.kind === "ballot_closed" && !decided)
        this.findings.add("decision_missing", "ballot", "a decision", undefined);
    }
    this.findings.about(undefined);
  }

  private readonly before = (sequence: number) => {
    const decided = this.decisions.get(sequence);
    const ballot = this.ballots.get(decided?.ballot ?? 0);
    return decided && ballot && { decided, ballot };
  };

  private readonly readers: Record<string, (entry: Entry) => void> = {
    version_frozen: (entry) => this.elections.readRolls(entry),
    ballot_opened: (entry) => {
      const opened = entry.core as unknown as Opened;
      const version = this.entries.get(opened.version.entry);
      const root = version?.kind === "version_frozen" ? version.core.root : undefined;
      if (opened.veto && version?.core.subject !== "commitment")
        this.findings.add("veto_subject", "core.veto", "a veto over a commitment", version?.core.subject);
      this.findings.same("version", "core.version", root, opened.version.root);
      checkOpening(entry, this.pseudonyms, this.findings);
      if (opened.secrecy === "secret" && this.secretBallots === false)
        this.findings.add("secret_not_allowed", "core.secrecy", "open", opened.secrecy);
      checkMixed(opened, entry.at, { inForce: this.rule, before: this.before }, this.findings);
      const seen = { opened, roll: null, ending: null, decided: false, objections: 0 };
      this.ballots.set(entry.sequence, seen);
      this.counts.ballots += 1;
    },
    roll_fixed: (entry) => {
      const ballot = this.openBallot(entry);
      const lines = entry.core.roll as Line[];
      if (!ballot) return;
      if (ballot.roll) this.findings.add("roll_twice", "core.ballot", ballot.roll.sequence, entry.sequence);
      checkRoll(ballot, lines, this.findings);
      ballot.roll = { sequence: entry.sequence, lines };
    },
    ballot_closed: (entry) => this.readCount(entry),
    not_quorate: (entry) => this.readCount(entry),
    rule_changed: (entry) => {
      this.rule = entry.core.rule as Rule;
      this.secretBallots = entry.core.secretBallots === true;
    },
    void: (entry) => {
      const ballot = this.openBallot(entry);
      if (ballot) ballot.ending = { kind: entry.kind, result: undefined };
    },
    decision: (entry) => this.readDecision(entry),
    vetoed: (entry) => {
      const decision = this.pendingDecision(entry);
      if (!decision) return;
      if (decision.vetoUntil === undefined)
        this.findings.add(
          "veto",
          "core.decision",
          "a decision that passed and may be vetoed",
          decision.result,
        );
      else if (Date.parse(entry.at) > Date.parse(decision.vetoUntil))
        this.findings.add("veto_late", "at", decision.vetoUntil, entry.at);
      this.readVetoOfMember(entry);
      decision.end = "vetoed";
    },
    effective: (entry) => {
      const decision = this.pendingDecision(entry);
      if (!decision) return;
      if (decision.vetoUntil !== undefined && Date.parse(entry.at) < Date.parse(decision.vetoUntil))
        this.findings.add("effective_early", "at", decision.vetoUntil, entry.at);
      const from = this.before(Number(entry.core.decision))?.ballot.opened;
      const idle = from !== undefined && changesNothing(from, decision.result);
      const undoing = ["not_shortlisted", "rejected"];
      const done = (entry.core.done as { act: string }[]).map(({ act }) => act);
      const fits = (act: string) =>
        act === "none" ||
        decision.rule === "none" ||
        (!idle && undoing.includes(act) === (decision.result === "not_passed"));
      for (const act of done)
        if (!fits(act)) this.findings.add("effective", "core.done", `an act of ${decision.result}`, act);
      decision.end = "effective";
    },
    release_published: (entry) => {
      const number = Number(entry.core.number);
      if (number <= this.release) this.findings.add("release", "core.number", this.release + 1, number);
      this.release = number;
    },
    corrected: (entry) => {
      const target = this.entries.get(Number(entry.core.entry));
      this.findings.same("corrected", "core.hash", target?.hash, entry.core.hash);
      if (target && target.kind !== "decision" && target.kind !== "corrected")
        this.findings.add("corrected", "core.entry", "a decision or a correction", target.kind);
    },
  };

  private readCount(entry: Entry): void {
    const counted = entry.core as unknown as Counted;
    const ballot = this.openBallot(entry);
    if (!ballot) return;
    this.findings.same("roll_missing", "core.rollFixed", ballot.roll?.sequence, counted.rollFixed);
    this.counts.tallies += 1;
    if (ballot.roll && checkCount(entry, ballot, ballot.roll.lines, this.findings))
      this.counts.talliesEqual += 1;
    ballot.objections = (counted.choices ?? []).filter(({ choice }) => choice === "object").length;
    ballot.ending = { kind: entry.kind, result: counted.result };
  }

  private readDecision(entry: Entry): void {
    const decided = entry.core as unknown as Decided;
    this.counts.decisions += 1;
    const isEqual = this.elections.readCount(entry) ?? checkCommittee(entry, this.pseudonyms, this.findings);
    if (isEqual !== undefined) this.counts.tallies += 1;
    if (isEqual) this.counts.talliesEqual += 1;
    this.decisions.set(entry.sequence, { ...decided, end: "open" });
    this.findings.same("decision_rule", "core.rule", decided.ballot === null, decided.rule === "none");
    if (decided.ballot === null) {
      this.findings.same("veto_window", "core.vetoUntil", undefined, decided.vetoUntil);
      return;
    }
    const ballot = this.ballots.get(decided.ballot);
    if (ballot?.ending?.kind !== "ballot_closed") {
      this.findings.add("decision_ballot", "core.ballot", "a closed ballot", decided.ballot);
      return;
    }
    if (ballot.decided) this.findings.add("decision_twice", "core.ballot", "one decision", decided.ballot);
    ballot.decided = true;
    const { opened, ending } = ballot;
    this.findings.same("decision_result", "core.result", ending.result, decided.result);
    this.findings.same("decision_mandate", "core.mandate", opened.mandate, decided.mandate);
    this.findings.same("decision_rule", "core.rule", canonical(opened.rule), canonical(decided.rule));
    this.readWindow(entry, decided, opened.veto);
  }

  /** What passed where a bloc may veto has a window that ends later, and nothing else has one. */
  private readWindow(entry: Entry, { result, vetoUntil }: Decided, veto: boolean): void {
    const fits =
      veto && result === "passed" ? Date.parse(vetoUntil ?? "") > Date.parse(entry.at) : !vetoUntil;
    if (!fits)
      this.findings.add(
        "veto_window",
        "core.vetoUntil",
        veto ? "a time after the result" : undefined,
        vetoUntil,
      );
  }

  /** A member's veto is one of a seat of that bloc on the ballot's roll. */
  private readVetoOfMember({ core: { decision, member, bloc } }: Entry): void {
    if (member === undefined) return;
    const roll = this.before(Number(decision))?.ballot.opened.roll ?? [];
    if (!roll.some((line) => line.pseudonym === member && line.bloc === bloc))
      this.findings.add("veto_member", "core.member", "a seat of the bloc on the roll", member);
  }

  private openBallot(entry: Entry): BallotSeen | undefined {
    const ballot = this.ballots.get(Number(entry.core.ballot));
    if (ballot && !ballot.ending) return ballot;
    this.findings.add("ballot", "core.ballot", "an open ballot", entry.core.ballot);
    return undefined;
  }

  private pendingDecision(entry: Entry): Decision | undefined {
    const decision = this.decisions.get(Number(entry.core.decision));
    if (decision?.end === "open") return decision;
    const expected = "a decision neither vetoed nor carried out";
    this.findings.add("decision_pending", "core.decision", expected, entry.core.decision);
    return undefined;
  }
}
