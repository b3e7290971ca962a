import type { BallotPage, Dialogue, MixedStep, Objection, Statement } from "@accord/shared/ballots";
import { forumKinds } from "@accord/shared/meetings";
import { and, asc, eq, inArray, like, lte, min } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { Db } from "../../ports/store.js";
import {
  ballot,
  meeting,
  objectionAnswer,
  publication,
  version,
  voteAgreement,
} from "../../ports/tables/index.js";
import { commitmentById } from "../commitments/queries.js";
import { namesOf } from "../people/queries.js";
import { proposalsByIds } from "../proposals/queries.js";
import { termsById } from "../terms/queries.js";
import { rollOf, type StoredBallot, votesOf } from "./queries.js";
import { ownTextOf } from "./subjects/own-text.js";

export type ToldDialogue = NonNullable<NonNullable<BallotPage["mixed"]>["dialogue"]>;

type Asked = Pick<StoredBallot, "process" | "subject"> & {
  readonly subjects: readonly string[];
  readonly version?: string;
  /** Of what is not put yet. */
  readonly statement?: Pick<Statement, "title"> | undefined;
};

/** Ballots on just these subjects, the newest first; a text of one's own is told by its title. */
export async function ballotsOn(
  db: Db,
  { process, subject, subjects, version: put, statement }: Asked,
): Promise<StoredBallot[]> {
  const rows = await db
    .select({ ballot, version: version.id, text: version.subject })
    .from(ballot)
    .innerJoin(version, eq(version.id, ballot.version))
    .where(and(eq(ballot.process, process), eq(ballot.subject, subject)));
  const asked = [...subjects].sort().join();
  const text = rows.find((row) => row.version === put)?.text ?? ownTextOf(process, statement?.title ?? "");
  return rows
    .filter((row) => subject !== "text" || row.text === text)
    .map((row) => row.ballot)
    .filter((row) => [...row.subjects].sort().join() === asked)
    .sort((a, b) => b.no - a.no);
}

/** Under a mixed rule. */
export const stepsOn = async (db: Db, asked: Asked): Promise<StoredBallot[]> =>
  (await ballotsOn(db, asked)).filter(({ mixed }) => mixed !== null);

/** The ballot that sought consensus in vain, unless the question has been decided since. */
export async function consensusOn(db: Db, asked: Asked): Promise<StoredBallot | null> {
  const last = (await stepsOn(db, asked)).find(
    ({ mixed, result }) => mixed?.step !== "motion" && result !== null,
  );
  return last?.mixed?.step === "consensus" && last.result === "not_passed" ? last : null;
}

export async function dialogueOn(db: Db, sought: StoredBallot, now: string): Promise<Dialogue> {
  const objections = await objectionsOf(db, sought);
  const agreed = await agreedOn(db, sought);
  const steps = await stepsOn(db, sought);
  const motion = steps.find(({ mixed, result }) => isMotionOn(mixed, sought) && result === "passed");
  return {
    meetings: (await meetingsOn(db, sought, now)).length,
    openSince: await openSinceOf(db, sought),
    objections: objections.length,
    answered: objections.filter(({ answer }) => answer !== null).length,
    agreed: agreed.map(({ bloc }) => bloc),
    motion: motion?.decisionEntry ?? null,
  };
}

export const isMotionOn = (mixed: MixedStep | null, sought: StoredBallot): boolean =>
  mixed?.step === "motion" && mixed.consensus === sought.decisionEntry;

/** Objections as last cast, in the order of seats, with their answers. */
export async function objectionsOf(db: Db, sought: StoredBallot): Promise<Objection[]> {
  const last = new Map((await votesOf(db, sought.id)).map((one) => [one.seat, one]));
  const answers = await db.select().from(objectionAnswer).where(eq(objectionAnswer.ballot, sought.id));
  const names = await namesOf(
    db,
    answers.map(({ by }) => by),
  );
  return (await rollOf(db, sought.id))
    .filter(({ seat, recused }) => !recused && last.get(seat)?.choice === "object")
    .map(({ seat, name, organisation }) => {
      const given = answers.find((one) => one.seat === seat);
      const answer = given ? { text: given.text, by: names.get(given.by) ?? "", at: given.at } : null;
      return { seat, name, organisation, reason: last.get(seat)?.reason ?? "", answer };
    });
}

export async function agreedOn(db: Db, sought: StoredBallot): Promise<ToldDialogue["agreed"]> {
  const rows = await db
    .select()
    .from(voteAgreement)
    .where(eq(voteAgreement.ballot, sought.id))
    .orderBy(asc(voteAgreement.at));
  const names = await namesOf(
    db,
    rows.map(({ by }) => by),
  );
  return rows.map(({ bloc, by, at }) => ({ bloc, name: names.get(by) ?? "", at }));
}

/** Meetings of the forum that were held with the question, or the ballot on it, on their agenda. */
export async function meetingsOn(
  db: Db,
  sought: StoredBallot,
  now: string,
): Promise<ToldDialogue["meetings"]> {
  const held = await db
    .select()
    .from(meeting)
    .where(
      and(
        eq(meeting.process, sought.process),
        eq(meeting.state, "held"),
        inArray(meeting.kind, [...forumKinds]),
        lte(meeting.startsAt, now),
      ),
    )
    .orderBy(asc(meeting.startsAt));
  const { kind, refs } = await referencesOf(db, sought);
  const covers = (agenda: (typeof held)[number]["agenda"]): boolean =>
    agenda.some(({ about }) => about?.kind === "ballot" && about.ref === String(sought.no)) ||
    (refs.length > 0 &&
      refs.every((ref) => agenda.some(({ about }) => about?.kind === kind && about.ref === ref)));
  return held
    .filter(({ agenda }) => covers(agenda))
    .map(({ no, title, startsAt: at }) => ({ no, title, at }));
}

export async function referencesOf(db: Db, { process, subject, subjects }: StoredBallot) {
  if (subject === "version") {
    const { n } = await commitmentById(db, process, subjects[0] as string);
    return { kind: "commitment", refs: [String(n)] };
  }
  if (subject === "terms") {
    const { n } = await termsById(db, process, subjects[0] as string);
    return { kind: "terms", refs: [String(n)] };
  }
  if (subject !== "proposal" && subject !== "list") return { kind: null, refs: [] };
  const rows = await proposalsByIds(db, process, subjects);
  return { kind: "proposal", refs: rows.map(({ reference }) => reference) };
}

/** Since when its words could be read by everybody: a published draft, or at the latest the end of seeking consensus. */
export async function openSinceOf(db: Db, sought: StoredBallot): Promise<string> {
  const closed = found(sought.closedAt);
  if (sought.subject !== "version") return closed;
  const { n } = await commitmentById(db, sought.process, sought.subjects[0] as string);
  const [first] = await db
    .select({ since: min(publication.since) })
    .from(publication)
    .where(and(eq(publication.process, sought.process), like(publication.address, `drafts/${n}/v%`)));
  return first?.since && first.since < closed ? first.since : closed;
}
