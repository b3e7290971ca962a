import { describe, expect, it } from "vitest";
import { emptyApplication, issuesWithApplication, pagesOf, sameName, tidied } from "./application.js";
import { countCollege } from "./count.js";
import { type ElectionForm, issuesWithElection, issuesWithPublishing, issuesWithRunOff } from "./election.js";
import { countRound, type ElectionRound, outcomeOf, runOffAfter } from "./rounds.js";

/** Numbers that look random and are the same each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
const shuffled = <T>(all: readonly T[], next: (below: number) => number): T[] =>
  all
    .map((one) => [next(1_000_000), one] as const)
    .toSorted((a, b) => a[0] - b[0])
    .map(([, one]) => one);

describe("the count of a college", () => {
  it.each([
    [2, [1, 2, 3], [1, 1, 2, 3, 2], { elected: [1, 2], tied: [], open: 0, vacant: 0 }],
    [1, [1, 2, 3], [1, 2, 3, 1], { elected: [1], tied: [], open: 0, vacant: 0 }],
    [1, [1, 2], [1, 2], { elected: [], tied: [1, 2], open: 1, vacant: 0 }],
    [2, [1, 2, 3], [1, 1, 2, 3], { elected: [1], tied: [2, 3], open: 1, vacant: 0 }],
    [3, [1, 2, 3, 4], [1, 1, 2, 3, 4], { elected: [1], tied: [2, 3, 4], open: 2, vacant: 0 }],
    [3, [1, 2], [1, 2], { elected: [1, 2], tied: [], open: 0, vacant: 1 }],
    [2, [1, 2, 3], [1], { elected: [1], tied: [], open: 0, vacant: 1 }],
    [2, [1, 2], [], { elected: [], tied: [], open: 0, vacant: 2 }],
    [2, [], [], { elected: [], tied: [], open: 0, vacant: 2 }],
  ])("[Q32] %d seats, candidates %j, votes %j", (seats, candidates, votes, expected) => {
    expect(countCollege(seats, candidates, votes)).toMatchObject({ ...expected, cast: votes.length });
  });

  it("[Q32] the order of votes and of candidates does not matter; no seat is given twice or lost", () => {
    const next = numbers(32);
    for (let no = 0; no < 500; no++) {
      const candidates = Array.from({ length: next(7) }, (_, at) => at + 1);
      const votes =
        candidates.length === 0 ? [] : Array.from({ length: next(12) }, () => 1 + next(candidates.length));
      const seats = 1 + next(5);
      const counted = countCollege(seats, candidates, votes);
      expect(countCollege(seats, shuffled(candidates, next), shuffled(votes, next))).toEqual(counted);
      expect(counted.elected.length + counted.open + counted.vacant).toBe(seats);
      expect(counted.open === 0).toBe(counted.tied.length === 0);
      expect(counted.tied.length === 0 || counted.tied.length > counted.open).toBe(true);
      const of = (no: number) => counted.votes.find(({ candidate }) => candidate === no)?.votes ?? 0;
      const left = candidates.filter((one) => !counted.elected.includes(one));
      for (const one of counted.elected) for (const other of left) expect(of(one)).toBeGreaterThan(of(other));
    }
  });
});

describe("rounds", () => {
  const round: ElectionRound = {
    no: 1,
    voting: null,
    closedAt: null,
    colleges: [
      { college: 1, seats: 2, electors: 4, candidates: [1, 2, 3], result: null },
      { college: 2, seats: 1, electors: 2, candidates: [4], result: null },
    ],
  };
  const at = "2026-11-25T12:00:00.000Z";
  const vote = (college: number, candidate: number) => ({ college, candidate });

  it("[Q32] a vote counts in its own college alone", () => {
    const counted = countRound(round, [vote(1, 1), vote(2, 1), vote(2, 4)], at);
    expect(counted.colleges.map(({ result }) => result?.cast)).toEqual([1, 1]);
  });

  it("[Q32] a tie for the last seat makes a run-off among the tied, for the seats that are left", () => {
    const first = countRound(round, [vote(1, 1), vote(1, 1), vote(1, 2), vote(1, 3), vote(2, 4)], at);
    const second = runOffAfter(first);
    expect(second).toEqual({
      no: 2,
      voting: null,
      closedAt: null,
      colleges: [{ college: 1, seats: 1, electors: 4, candidates: [2, 3], result: null }],
    });
    const decided = countRound(second ?? round, [vote(1, 3), vote(1, 3), vote(1, 2)], at);
    expect(runOffAfter(decided)).toBeNull();
    expect(outcomeOf([first, decided], 1)).toEqual({ elected: [1, 3], vacant: 0 });
    expect(outcomeOf([first, decided], 2)).toEqual({ elected: [4], vacant: 0 });
  });
});

const day = (no: number): string => `2026-11-${String(no).padStart(2, "0")}T12:00:00.000Z`;
const form: ElectionForm = {
  title: "Members",
  words: "",
  method: "vote",
  criteria: "Registered here.",
  colleges: [
    { name: "Civil society", words: "", seats: 2 },
    { name: "Private sector", words: "", seats: 1 },
  ],
  dates: {
    opensAt: day(3),
    closesAt: day(10),
    rollsAt: day(15),
    voting: { votingFrom: day(20), votingUntil: day(25) },
  },
  commission: ["person-one"],
};
const codes = (issues: readonly { code: string; field?: string }[]) =>
  issues.map(({ code, field }) => `${code} ${field ?? ""}`.trim());

describe("what is published beforehand", () => {
  it("[Q32] dates come in the order of the states, colleges once, and a committee has no vote", () => {
    expect(issuesWithElection(form)).toEqual([]);
    const dates = {
      ...form.dates,
      closesAt: day(2),
      rollsAt: day(1),
      voting: { votingFrom: day(1), votingUntil: day(1) },
    };
    expect(codes(issuesWithElection({ ...form, dates }))).toEqual([
      "election_date_order closesAt",
      "election_date_order rollsAt",
      "election_date_order votingFrom",
      "election_date_order votingUntil",
    ]);
    const colleges = [...form.colleges, { name: "CIVIL society", words: "", seats: 1 }];
    expect(codes(issuesWithElection({ ...form, colleges, method: "committee" }))).toEqual([
      "election_college_twice colleges",
      "election_voting_dates votingFrom",
    ]);
  });

  it("[Q33] without criteria, or once nominations would be open, it is not published", () => {
    expect(issuesWithPublishing(form, day(2))).toEqual([]);
    expect(codes(issuesWithPublishing({ ...form, criteria: " " }, day(3)))).toEqual([
      "election_criteria_missing criteria",
      "election_opens_in_past opensAt",
    ]);
  });

  it("[Q32] a run-off has dates of its own, still to come", () => {
    const dates = { votingFrom: day(27), votingUntil: day(28) };
    expect(issuesWithRunOff(dates, day(26))).toEqual([]);
    expect(codes(issuesWithRunOff(dates, day(27)))).toEqual(["election_vote_in_past votingFrom"]);
    expect(codes(issuesWithRunOff({ ...dates, votingUntil: day(27) }, day(26)))).toEqual([
      "election_date_order votingUntil",
    ]);
  });
});

describe("an application", () => {
  const typed = {
    ...emptyApplication,
    organisation: " Water Watch ",
    about: "Wells.",
    college: "2",
    as: "elector",
    contact: "Rosa",
    email: "rosa@water.example",
    nominee: "Nobody asked",
    cv: "Nobody asked",
  };

  it("[Q32] [Q33] asks one thing a page, and only what the method and the answers so far need", () => {
    const first = (method: ElectionForm["method"], as: string, colleges = form.colleges) =>
      pagesOf({ method, colleges }, { ...typed, as }).map(([name]) => name);
    expect(first("vote", "elector")).toEqual(["organisation", "college", "as", "links", "contact"]);
    expect(first("vote", "both").slice(2)).toEqual(["as", "nominee", "links", "contact"]);
    expect(first("committee", "", form.colleges.slice(0, 1))).toEqual([
      "organisation",
      "nominee",
      "cv",
      "letter",
      "links",
      "reference1",
      "contact",
    ]);
  });

  it("[Q32] is whole or says what is missing, by field", () => {
    expect(issuesWithApplication(form, typed)).toEqual([]);
    const wrong = { ...typed, college: "3", as: "both", email: "rosa", links: "water.example", nominee: "" };
    expect(codes(issuesWithApplication(form, wrong))).toEqual([
      "application_college_missing college",
      "application_nominee_missing nominee",
      "application_statement_missing statement",
      "application_links_wrong links",
      "application_email_wrong email",
    ]);
  });

  it("[Q32] keeps what was asked for and nothing else; one organisation is one by its name", () => {
    expect(tidied(form, typed)).toMatchObject({ organisation: "Water Watch", nominee: "", cv: "" });
    expect(sameName(" WATER  watch")).toBe(sameName("Water Watch"));
    expect(sameName("Water Watch Coast")).not.toBe(sameName("Water Watch"));
  });
});
