import {
  isCandidate,
  type JudgedApplication,
  type listElections,
  type readElection,
  sameName,
} from "@accord/shared/elections";
import { type Action, type Asker, may } from "@accord/shared/people";
import type { ReplyOf } from "@accord/shared/protocol";
import { eq } from "drizzle-orm";
import type { Db } from "../../ports/store.js";
import { seat, type Verdict } from "../../ports/tables/index.js";
import { namesOf } from "../people/queries.js";
import { filesOf, type StoredFile } from "./application-files.js";
import { electedOf } from "./elected.js";
import {
  applicationsOf,
  electionByNo,
  electionsOf,
  type OnElection,
  type StoredApplication,
} from "./queries.js";

export async function electionList(
  db: Db,
  process: string,
  asker: Asker,
): Promise<ReplyOf<typeof listElections>> {
  const rows = await electionsOf(db, process);
  const elections: ReplyOf<typeof listElections>["elections"] = [];
  for (const { id, no, form, state } of rows)
    elections.push({
      no,
      title: form.title,
      method: form.method,
      state,
      dates: form.dates,
      seats: form.colleges.reduce((all, { seats }) => all + seats, 0),
      received: (await applicationsOf(db, id)).length,
    });
  return { elections, can: { prepare: may(asker, "prepare_choice", { process }).allowed } };
}

export async function electionPage(
  db: Db,
  on: OnElection,
  asker: Asker,
): Promise<ReplyOf<typeof readElection>> {
  const row = await electionByNo(db, on);
  const { form, no, state, rounds, voidReason } = row;
  const all = await applicationsOf(db, row.id);
  const thing = { process: on.process, invited: form.commission };
  const can = (action: Action): boolean => may(asker, action, thing).allowed;
  const isNamed = can("judge_applications");
  const elected = electedOf(row, all);
  const files = isNamed
    ? await filesOf(
        db,
        row.id,
        all.map((one) => one.no),
      )
    : [];
  const seats = await db.select().from(seat).where(eq(seat.process, on.process));
  const verdicts = all.flatMap(({ verdict, appeal }) => [verdict, appeal?.answer ?? null]);
  const names = await namesOf(db, [...form.commission, ...verdicts.flatMap((one) => one?.by ?? [])]);
  const hasRolls = row.rollsEntries.length > 0 || state === "published";
  return {
    ...form,
    no,
    state,
    rounds,
    voidReason,
    commissionNames: form.commission.map((id) => names.get(id) ?? ""),
    received: all.length,
    undecided: all.filter(({ verdict, appeal }) => verdict === null || appeal?.answer === null).length,
    applications: isNamed ? all.map((one) => judged(one, { all, names, files })) : null,
    names: hasRolls
      ? all
          .filter((one) => isCandidate(one))
          .map(({ no, words: { organisation, nominee } }) => ({ no, organisation, nominee }))
      : [],
    elected: all
      .filter((one) => elected.includes(one.no))
      .map((one) => ({
        application: one.no,
        college: one.college,
        organisation: one.words.organisation,
        nominee: one.words.nominee,
        seat: seats.find(({ id }) => id === one.seat)?.no ?? null,
      })),
    can: {
      change: state === "draft" && can("prepare_choice"),
      open: can("open_choice"),
      judge: state === "eligibility" && isNamed,
      offer: state === "published" && can("change_seats") && can("invite"),
    },
  };
}

function judged(
  one: StoredApplication,
  {
    all,
    names,
    files,
  }: {
    readonly all: readonly StoredApplication[];
    readonly names: ReadonlyMap<string, string>;
    readonly files: readonly StoredFile[];
  },
): JudgedApplication {
  const { no, words, college, as, receivedAt, verdict, appeal, interview, selection } = one;
  const said = (of: Verdict | null) => of && { ...of, by: names.get(of.by) ?? "" };
  const own = sameName(words.organisation);
  return {
    ...{ no, words, college, as, receivedAt, interview, selection },
    verdict: said(verdict),
    appeal: appeal && { ...appeal, answer: said(appeal.answer) },
    sameName: all
      .filter((other) => other.no !== no && sameName(other.words.organisation) === own)
      .map((other) => other.no),
    files: files
      .filter(({ application }) => application === no)
      .map(({ id, paper, name, bytes }) => ({ id, paper, name, bytes })),
  };
}
