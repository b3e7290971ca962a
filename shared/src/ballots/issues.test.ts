import { describe, expect, it } from "vitest";
import {
  type Ballot,
  ballotStates,
  closingTimeOfCall,
  issuesWithClosing,
  issuesWithOpening,
  issuesWithTransition,
  issuesWithVote,
  type Roll,
  stillNeeded,
  type Vote,
} from "./index.js";

const at = "2026-12-01T10:00:00.000Z";
const later = (days: number) => new Date(Date.parse(at) + days * 86_400_000).toISOString();
const rolls: Roll[] = [
  { seat: "1", bloc: "government", recused: false, presence: "in_person" },
  { seat: "2", bloc: "government", recused: true, presence: "in_person" },
  { seat: "3", bloc: "non_government", recused: false, presence: "remote" },
  { seat: "4", bloc: "non_government", recused: false, presence: "absent" },
];
const live: Ballot = {
  state: "open",
  rule: { kind: "majority" },
  quorum: { kind: "number", present: 2, eachBloc: true },
  mode: "live",
  secrecy: "open",
  closesAt: null,
  rolls,
};
const asynchronous: Ballot = { ...live, mode: "asynchronous", closesAt: later(7) };
const codes = (issues: { code: string }[]) => issues.map(({ code }) => code);
const vote = (seat: string, sequence = 0): Vote => ({ seat, choice: "for", sequence });

describe("voting", () => {
  const cast = { seat: "1", choice: "for", reason: "", at } as const;
  it("[BAL-2] counts while open up to the very closing time, and not after", () => {
    const when = (time: string) => codes(issuesWithVote({ ...cast, ballot: asynchronous, at: time }));
    expect(when(later(7))).toEqual([]);
    expect(when("2026-12-08T10:00:00.001Z")).toEqual(["ballot_time_over"]);
    expect(codes(issuesWithVote({ ...cast, ballot: { ...asynchronous, state: "closed" } }))).toEqual([
      "ballot_not_open",
    ]);
  });
  it("[Q21] the recused do not vote, nor who is not on the roll, nor live who is absent", () => {
    const by = (ballot: Ballot, seat: string | null) => codes(issuesWithVote({ ...cast, ballot, seat }));
    expect(by(live, "2")).toEqual(["seat_recused"]);
    expect(by(live, "9")).toEqual(["seat_not_on_roll"]);
    expect(by(live, null)).toEqual(["seat_not_on_roll"]);
    expect(by(live, "4")).toEqual(["seat_absent"]);
    expect(by(asynchronous, "4")).toEqual([]);
  });
  it("[Q20] no vote before both statements are signed, where the forum asks for them", () => {
    expect(codes(issuesWithVote({ ...cast, ballot: live, statementsMissing: true }))).toEqual([
      "statements_not_signed",
    ]);
  });
  it("[Q2] an objection needs reasons, and a choice belongs to its rule", () => {
    const ballot: Ballot = { ...live, rule: { kind: "consensus" } };
    expect(issuesWithVote({ ...cast, ballot, choice: "object", reason: "  " })).toEqual([
      { code: "objection_needs_reason", field: "reason" },
    ]);
    expect(codes(issuesWithVote({ ...cast, ballot, choice: "object", reason: "Too late" }))).toEqual([]);
    expect(codes(issuesWithVote({ ...cast, ballot, choice: "for" }))).toEqual(["choice_not_of_rule"]);
    expect(codes(issuesWithVote({ ...cast, ballot: live, choice: "agree" }))).toEqual(["choice_not_of_rule"]);
  });
});

describe("opening", () => {
  const opening = { question: "Include it?", versionHash: "ab", at };
  const draft = (ballot: Ballot): Ballot => ({ ...ballot, state: "draft" });
  it("[Q7] an asynchronous ballot stays open seven days at least", () => {
    const closing = (days: number) =>
      codes(issuesWithOpening({ ...opening, ballot: draft({ ...asynchronous, closesAt: later(days) }) }));
    expect(closing(7)).toEqual([]);
    expect(closing(6.999)).toEqual(["closing_time_too_soon"]);
    expect(
      codes(issuesWithOpening({ ...opening, ballot: draft({ ...asynchronous, closesAt: null }) })),
    ).toEqual(["closing_time_missing"]);
  });
  it("[Q1] a live ballot opens only with its quorum there", () => {
    expect(codes(issuesWithOpening({ ...opening, ballot: draft(live) }))).toEqual([]);
    const ballot = draft({ ...live, quorum: { kind: "usual" } });
    expect(issuesWithOpening({ ...opening, ballot })).toEqual([
      {
        code: "quorum_not_met",
        values: { present: 2, needed: 3, each: "yes", government: 1, nonGovernment: 1, blocMissing: "" },
      },
    ]);
  });
  it("[Q9] the final ballot waits for both notes", () => {
    const withNotes = (notes: { kind: "feasibility" | "selection" }[]) =>
      codes(issuesWithOpening({ ...opening, ballot: draft(live), notes }));
    expect(withNotes([])).toEqual(["note_feasibility_missing", "note_selection_missing"]);
    expect(withNotes([{ kind: "selection" }])).toEqual(["note_feasibility_missing"]);
    expect(withNotes([{ kind: "feasibility" }, { kind: "selection" }])).toEqual([]);
  });
  it("[BAL-3] names everything that is missing at once, and a seat stands on the roll once", () => {
    const ballot: Ballot = { ...asynchronous, rolls: [...rolls, rolls[0] as Roll] };
    expect(codes(issuesWithOpening({ ballot, question: " ", versionHash: null, at }))).toEqual([
      "ballot_not_draft",
      "question_missing",
      "version_missing",
      "seat_twice_on_roll",
    ]);
  });
});

describe("closing", () => {
  it("[BAL-4] live: at once when all present have voted, else when the countdown has run", () => {
    const close = (closesAt: string | null, votes: Vote[], time = at) =>
      codes(issuesWithClosing({ ballot: { ...live, closesAt }, rolls, votes, at: time }));
    expect(close(null, [vote("1"), vote("3")])).toEqual([]);
    expect(close(null, [vote("1")])).toEqual(["closing_not_called"]);
    const ends = closingTimeOfCall(at);
    expect(ends).toBe("2026-12-01T10:01:00.000Z");
    expect(close(ends, [vote("1")], "2026-12-01T10:00:59.000Z")).toEqual(["countdown_running"]);
    expect(close(ends, [vote("1")], ends)).toEqual([]);
  });
  it("[Q7] asynchronous: at its time, earlier only when every seat not recused has voted", () => {
    const close = (votes: Vote[], time = at) =>
      codes(issuesWithClosing({ ballot: asynchronous, rolls, votes, at: time }));
    expect(close([vote("1"), vote("3")])).toEqual(["closing_time_not_reached"]);
    expect(close([vote("1"), vote("3"), vote("4")])).toEqual([]);
    expect(close([], later(7))).toEqual([]);
  });
});

it("[BAL-5] a ballot passes through its states one way, and only one that passed has a veto window", () => {
  const reach = (from: Ballot["state"], result: "passed" | "not_passed" | null, vetoApplies: boolean) =>
    ballotStates.filter((to) => issuesWithTransition({ from, to, result, vetoApplies }).length === 0);
  expect(reach("draft", null, true)).toEqual(["open", "withdrawn"]);
  expect(reach("open", null, true)).toEqual(["closed", "not_quorate", "void"]);
  expect(reach("closed", "passed", true)).toEqual(["in_veto_window"]);
  expect(reach("closed", "passed", false)).toEqual(["effective"]);
  expect(reach("closed", "not_passed", true)).toEqual(["effective"]);
  expect(reach("in_veto_window", "passed", true)).toEqual(["effective", "vetoed"]);
  for (const end of ["effective", "vetoed", "not_quorate", "void", "withdrawn"] as const)
    expect(reach(end, "passed", true)).toEqual([]);
  const refused = (from: Ballot["state"], to: Ballot["state"]) =>
    codes(issuesWithTransition({ from, to, result: null, vetoApplies: false }));
  expect(refused("open", "withdrawn")).toEqual(["ballot_not_draft"]);
  expect(refused("draft", "void")).toEqual(["ballot_not_open"]);
  expect(refused("open", "effective")).toEqual(["ballot_transition_not_allowed"]);
});

it("[BAL-6] what is still needed is said in figures, per bloc too", () => {
  const seats: Roll[] = Array.from({ length: 12 }, (_, n) => ({
    seat: String(n),
    bloc: n < 6 ? "government" : "non_government",
    recused: false,
    presence: "absent",
  }));
  const votes = [0, 1, 2, 6, 7].map((n, sequence) => vote(String(n), sequence));
  const figures = stillNeeded({
    rule: { kind: "qualified", of: "active_members", fraction: "two_thirds" },
    quorum: { kind: "usual" },
    mode: "asynchronous",
    rolls: seats,
    votes,
  });
  expect(figures).toMatchObject({ base: 12, needed: 8, for: 5, missing: 3, voted: 5, mayVote: 12 });
  expect(figures.quorum).toEqual({ present: 5, needed: 7, missing: 2, blocsMissing: [] });
  expect(figures.byBloc.non_government).toEqual({
    seats: 6,
    recused: 0,
    present: 2,
    needed: 4,
    voted: 2,
    for: 2,
    against: 0,
    abstain: 0,
  });
});
