import { hashOf } from "@accord/shared/canonical";
import { decision, versionFrozen } from "@accord/shared/decisions";
import type { ElectionRound } from "@accord/shared/elections";
import { isCandidate, isElector } from "@accord/shared/elections";
import type { ActContext } from "../../acts/act.js";
import type { StoredApplication, StoredElection } from "./queries.js";

const append = async (
  { decisions }: ActContext,
  { process }: StoredElection,
  entry: Parameters<ActContext["decisions"]["append"]>[1],
): Promise<number> => (await decisions.append(process, entry)).sequence;

/** What was published beforehand: its hash, and the seats of each college. */
export async function logOpened(context: ActContext, row: StoredElection): Promise<number> {
  const { commission: _, ...told } = row.form;
  const facts = {
    subject: "election",
    number: row.no,
    root: hashOf("accord/election", told),
    election: { step: "opened" as const, seats: told.colleges.map(({ seats }) => seats) },
  };
  return append(context, row, versionFrozen(facts, { title: told.title }, context.newSalt));
}

/** Electors counted and named, candidates by pseudonym with their names beside: of a round, before anybody votes. */
export async function logRolls(
  context: ActContext,
  row: StoredElection,
  round: ElectionRound,
  all: readonly StoredApplication[],
): Promise<number> {
  const electors = Object.fromEntries(
    round.colleges.map(({ college }) => [
      String(college),
      all
        .filter((one) => one.college === college && isElector(one))
        .map(({ words }) => words.organisation)
        .sort((a, b) => a.localeCompare(b)),
    ]),
  );
  const standing = all.filter((one) => isCandidate(one));
  const named = round.colleges.flatMap(({ candidates }) =>
    standing.filter(({ no }) => candidates.includes(no)),
  );
  const candidates = Object.fromEntries(
    named.map(({ pseudonym, words: { organisation, nominee } }) => [pseudonym, { organisation, nominee }]),
  );
  const facts = {
    subject: "election",
    number: row.no,
    root: hashOf("accord/election-rolls", { electors, candidates }),
    election: {
      step: "rolls" as const,
      opened: row.openedEntry ?? 0,
      round: round.no,
      after: round.no === 1 ? null : (row.resultEntries.at(-1) ?? null),
      colleges: round.colleges.map((one) => ({
        college: one.college,
        seats: one.seats,
        electors: one.electors,
        candidates: one.candidates.map((no) => pseudonymOf(all, no)).sort(),
      })),
    },
  };
  const texts = { title: row.form.title, electors, candidates };
  return append(context, row, versionFrozen(facts, texts, context.newSalt));
}

/** Totals of each college, from which seats, ties and vacancies can be worked out again. */
export async function logResult(
  context: ActContext,
  row: StoredElection,
  round: ElectionRound,
  all: readonly StoredApplication[],
): Promise<number> {
  const under = (numbers: readonly number[]) => numbers.map((no) => pseudonymOf(all, no)).sort();
  const colleges = round.colleges.flatMap(({ college, result }) => {
    if (result === null) return [];
    const votes = result.votes
      .map(({ candidate, votes }) => ({ candidate: pseudonymOf(all, candidate), votes }))
      .sort((a, b) => (a.candidate < b.candidate ? -1 : 1));
    const { cast, elected, tied, open, vacant } = result;
    return [{ college, cast, votes, elected: under(elected), tied: under(tied), open, vacant }];
  });
  const rolls = row.rollsEntries.at(-1) ?? 0;
  return append(
    context,
    row,
    decision(
      { ...plain, election: { rolls, colleges } },
      { title: row.form.title, election: row.no },
      context.newSalt,
    ),
  );
}

/** A committee's selection, or the end of an election without result: with the reasons given. */
export const logDecided = (
  context: ActContext,
  row: StoredElection,
  result: "passed" | "not_passed",
  reasons: string,
): Promise<number> =>
  append(
    context,
    row,
    decision({ ...plain, result }, { title: row.form.title, reasons, election: row.no }, context.newSalt),
  );

const plain = { ballot: null, rule: "none", mandate: "decision_making", result: "passed" } as const;

const pseudonymOf = (all: readonly StoredApplication[], no: number): string =>
  all.find((one) => one.no === no)?.pseudonym ?? "";
