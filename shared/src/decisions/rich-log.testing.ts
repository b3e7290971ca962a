import {
  lastVotes,
  type MixedStep,
  outcomeOf,
  type Roll,
  rollsAtClosing,
  tally,
  type Vote,
} from "../ballots/index.js";
import { hashOf } from "../canonical/index.js";
import type { DecisionRule } from "../forum/index.js";
import * as write from "./builders.js";
import type { RollLine } from "./cores.js";
import { type LogEntry, makeEntry } from "./entry.js";

type Put = {
  mode: "live" | "asynchronous";
  secrecy: "open" | "secret";
  rule: DecisionRule;
  roll: RollLine[];
  votes: Vote[];
  veto?: boolean;
  mixed?: MixedStep;
};

const usual = { kind: "usual" } as const;
const start = Date.parse("2026-11-02T09:00:00.000Z");
const day = 86_400_000;

/** Writes a log by the builders alone. */
function logBook() {
  const entries: LogEntry[] = [];
  let salts = 0;
  let time = start;
  const salt = () => `salt-number-${String(++salts).padStart(8, "0")}`;
  const append = (draft: write.EntryDraft): number => {
    const entry = makeEntry({ previous: entries.at(-1) ?? null, at: new Date(time).toISOString(), ...draft });
    entries.push(entry);
    return entry.sequence;
  };
  const freezeText = (number: number) => {
    const root = hashOf("test", number);
    const facts = { subject: "commitment", number, root };
    return { entry: append(write.versionFrozen(facts, { title: `Commitment ${number}` }, salt)), root };
  };
  const open = (n: number, { mode, secrecy, rule, roll, veto = false, mixed }: Put): number => {
    const closesAt = mode === "live" ? null : new Date(time + 7 * day).toISOString();
    const seats = Object.fromEntries(
      roll.map((line, at) => [
        line.pseudonym,
        { seat: at + 1, name: `Member ${at + 1}`, organisation: "Body" },
      ]),
    );
    const facts = {
      rule,
      quorum: usual,
      mandate: "decision_making",
      secrecy,
      mode,
      closesAt,
      veto,
      ...(mixed ? { mixed } : {}),
      roll,
    } as const;
    const texts = { question: `Include ${n}?`, seats, recusals: recusalsIn(roll) };
    return append(write.ballotOpened({ ...facts, version: freezeText(n) }, texts, salt));
  };
  const close = (ballot: number, put: Put): number | null => {
    const { mode, rule, votes, secrecy } = put;
    time += mode === "live" ? 600_000 : 7 * day;
    const rolls: Roll[] = put.roll.map(({ pseudonym, ...line }) => ({ seat: pseudonym, ...line }));
    const last = lastVotes(rolls, votes);
    const fixed = rollsAtClosing(mode, rolls, new Set(last.keys()));
    const roll = fixed.map(({ seat, ...line }) => ({ pseudonym: seat, ...line }));
    const rollFixed = append(write.rollFixed({ ballot, roll }, { recusals: recusalsIn(roll) }, salt));
    const choices =
      secrecy === "secret"
        ? null
        : [...last.values()].map(({ seat, choice }) => ({ pseudonym: seat, choice }));
    const count = { ballot, rollFixed, choices, tally: tally(rolls, votes) };
    const first = choices?.[0]?.pseudonym;
    const reasons = first ? { [first]: "It answers 9 contributions — ünïcode 𝒳" } : {};
    const outcome = outcomeOf({ rule, quorum: usual, mode, rolls, votes });
    if (outcome.state === "not_quorate") {
      append(write.notQuorate(count, { reasons }, salt));
      return null;
    }
    append(write.ballotClosed({ ...count, result: outcome.result }, { reasons }, salt));
    const vetoUntil = put.veto ? new Date(time + 5 * day).toISOString() : undefined;
    const decided = { ballot, rule, mandate: "decision_making", result: outcome.result } as const;
    const facts = vetoUntil === undefined ? decided : { ...decided, vetoUntil };
    return append(write.decision(facts, { title: "Decision", reasons: "As counted", links: ["C-1"] }, salt));
  };
  const run = (n: number, put: Put) => close(open(n, put), put) as number;
  const carryOut = (decision: number, act: "included" | "not_shortlisted" | "shortlisted" | "none") =>
    append(write.effective({ decision, done: [{ act, count: 1 }] }, { titles: ["1"] }, salt));
  const wait = (ms: number): void => {
    time += ms;
  };
  return { entries, append, open, run, carryOut, wait, salt };
}

/** A log with every kind of entry and every way a ballot ends. */
export function richLog(): LogEntry[] {
  const { entries, append, open, run, carryOut, wait, salt } = logBook();
  append(
    write.ruleChanged(
      {
        termsVersion: 1,
        rule: { kind: "majority" },
        quorum: usual,
        mandate: "decision_making",
        veto: { kind: "member", days: 5 },
        ethics: "statement",
        secretBallots: true,
        sanctions: "co_chairs",
      },
      { wording: "By majority of those attending" },
      salt,
    ),
  );
  carryOut(run(1, put("a", "live", "open", { kind: "majority" }, "for", 6)), "included");
  carryOut(run(2, put("b", "live", "open", qualified, "for", 3)), "not_shortlisted");
  run(3, put("c", "asynchronous", "open", { kind: "majority_of_votes_cast" }, "for", 2));
  run(4, put("d", "asynchronous", "secret", { kind: "majority_of_votes_cast" }, "for", 7));
  const agreed = run(5, { ...put("e", "live", "open", { kind: "consensus" }, "agree", 7), veto: true });
  wait(day);
  const words = { reasons: "No budget", lifting: "A budget line", next: "A meeting", by: "Co-chair" };
  const veto = { ...words, title: "Commitment 5", deadline: "2026-12-11" };
  append(write.vetoed({ decision: agreed, bloc: "government" }, veto, salt));
  const broken = open(6, put("f", "live", "open", { kind: "majority" }, "for", 0));
  append(write.voided({ ballot: broken }, { reasons: "The wrong version was put" }, salt));
  const cochairs = { government: "A. Ruiz", non_government: "B. Sy" };
  const joint = append(
    write.decision(
      { ballot: null, rule: "none", mandate: "advisory", result: "passed" },
      { title: "Shortlist", reasons: "Both agree", cochairs },
      salt,
    ),
  );
  carryOut(joint, "shortlisted");
  const outcomes = { inclusion: 2, amendment: 0, rejection: 2 };
  append(
    write.releasePublished(
      { number: 1, response: hashOf("test", "r"), outcomes },
      { title: "Release 1" },
      salt,
    ),
  );
  append(
    write.corrected(
      { entry: joint, hash: entries[joint - 1]?.hash as string },
      { wording: "Four were shortlisted", reasons: "Miscounted" },
      salt,
    ),
  );
  return entries;
}

/** [Q6] Consensus is sought in vain, a motion to vote passes, and the vote that follows does. */
export function mixedLog(): LogEntry[] {
  const { entries, append, run, carryOut, wait, salt } = logBook();
  const rule = { kind: "mixed", fallback: qualified } as const;
  const terms = { termsVersion: 2, rule, quorum: usual, mandate: "decision_making" } as const;
  append(write.ruleChanged(terms, { wording: "Consensus first" }, salt));
  const agreeing = put("a", "live", "open", { kind: "consensus" }, "agree", 6);
  const sought: Put = {
    ...agreeing,
    votes: agreeing.votes.map((vote, at) => (at < 2 ? { ...vote, choice: "object" } : vote)),
    mixed: { step: "consensus" },
  };
  const consensus = run(1, sought);
  carryOut(consensus, "none");
  wait(15 * day);
  const asked = put("b", "live", "open", { kind: "majority" }, "for", 6);
  const motion = run(2, { ...asked, mixed: { step: "motion", consensus } });
  carryOut(motion, "none");
  const mixed = {
    step: "vote" as const,
    consensus,
    meetings: 1,
    openSince: new Date(start).toISOString(),
    objections: 2,
    answered: 2,
    motion,
  };
  carryOut(run(3, { ...put("c", "live", "open", qualified, "for", 7), mixed }), "included");
  return entries;
}

/** Hangs together again after a change of cores: hashes made anew. */
export function sealed(entries: readonly LogEntry[]): LogEntry[] {
  let previousHash = "0".repeat(64);
  return entries.map(({ kind, at, core, openings }, place) => {
    const entry = { sequence: place + 1, kind, at, core, previousHash };
    previousHash = hashOf("accord-decision-log/entry/1", entry);
    return { ...entry, openings, hash: previousHash } as LogEntry;
  });
}

function recusalsIn(roll: readonly RollLine[]): Record<string, string> {
  const recused = roll.filter((line) => line.recused);
  return Object.fromEntries(recused.map((line) => [line.pseudonym, "Runs the hospital"]));
}

const qualified = { kind: "qualified", of: "active_members", fraction: "two_thirds" } as const;

/** Ten seats, of whom one is recused and in a live ballot one absent; the first vote `choice`, three others otherwise. */
function put(
  key: string,
  mode: Put["mode"],
  secrecy: Put["secrecy"],
  rule: DecisionRule,
  choice: Vote["choice"],
  inFavour: number,
): Put {
  const roll = Array.from({ length: 10 }, (_, at): RollLine => {
    const presence = mode === "asynchronous" || at === 8 ? "absent" : at % 3 === 0 ? "remote" : "in_person";
    const bloc = at % 2 === 0 ? "government" : "non_government";
    return { pseudonym: `${key}-pseudonym-${at}`, bloc, recused: at === 9, presence };
  });
  const seats = roll.filter(
    (line) => !line.recused && (mode === "asynchronous" || line.presence !== "absent"),
  );
  const cast = seats.slice(0, inFavour).map((line, at) => ({ seat: line.pseudonym, choice, sequence: at }));
  const other: Vote["choice"] = rule.kind === "consensus" ? "stand_aside" : "against";
  const against = inFavour > 2 ? seats.slice(inFavour, inFavour + 1) : [];
  return {
    mode,
    secrecy,
    rule,
    roll,
    votes: [...cast, ...against.map((line) => ({ seat: line.pseudonym, choice: other, sequence: 50 }))],
  };
}
