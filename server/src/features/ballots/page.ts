import {
  type Ballot,
  type BallotPage,
  choicesOf,
  issuesWithVote,
  noteKinds,
  stillNeeded,
  takesPapers,
} from "@accord/shared/ballots";
import { type Asker, may } from "@accord/shared/people";
import { settingsOf } from "@accord/shared/process";
import { and, countDistinct, eq, inArray } from "drizzle-orm";
import { found } from "../../acts/refused.js";
import type { ProcessRow } from "../../doors/http.js";
import type { Db } from "../../ports/store.js";
import { forum, link } from "../../ports/tables/index.js";
import type { ReadText } from "../commitments/index.js";
import { namesOf } from "../people/queries.js";
import { versionById } from "../versions/index.js";
import { isUnsigned } from "./cast-vote.js";
import { rowOf } from "./list.js";
import { mixedOf } from "./mixed.js";
import { notesOn } from "./notes.js";
import {
  asRoll,
  asRule,
  asVotes,
  ballotById,
  lineOf,
  rollOf,
  type StoredBallot,
  type StoredRoll,
  type StoredVote,
  sittingOf,
  vetoOf,
  votesOf,
} from "./queries.js";
import { papersRows } from "./secret/paper.js";
import { figuresOfSecret, secretOf, toldVoted } from "./secret/told.js";
import { putIn, subjects } from "./subjects/index.js";
import { textOfBallot } from "./text.js";

export async function ballotPageOf(
  db: Db,
  process: ProcessRow,
  id: string,
  asker: Asker,
  now: string,
  read: ReadText,
): Promise<BallotPage> {
  const row = await ballotById(db, process.id, id);
  const rolls = await rollOf(db, id);
  const votes = await votesOf(db, id);
  const [forumRow] = await db.select().from(forum).where(eq(forum.process, process.id));
  const { labels, rule: forumRule } = found(forumRow);
  const last = new Map(votes.map((one) => [one.seat, one]));
  const mine = asker.kind === "person" ? lineOf(rolls, asker.id) : null;
  const asSubstitute = mine !== null && asker.kind === "person" && mine.person !== asker.id;
  const rule = asRule(row, rolls);
  const runs = may(asker, "run_ballot", { process: process.id, confirmed: row.confirmedBy !== null }).allowed;
  const prepares = may(asker, "run_ballot", { process: process.id, confirmed: true }).allowed;
  const chairs = may(asker, "run_ballot", { process: process.id, confirmed: false }).allowed;
  const names = await namesOf(db, [
    row.preparedBy,
    row.confirmedBy,
    ...rolls.flatMap((line) => [line.markedBy, line.substitute]),
  ]);
  const notes = row.notes ?? (row.subject === "version" ? await notesOn(db, row.subjects[0] as string) : []);
  const anyChoice = choicesOf(row.rule)[0];
  const statementsMissing =
    mine !== null && asker.kind === "person" && (await isUnsigned(db, row, mine.seat, asker.id));
  return {
    ...rowOf(row, mine, mine !== null && (mine.voted || last.has(mine.seat))),
    rule: row.rule,
    quorum: row.quorum,
    mandate: row.mandate,
    blocLabels: labels,
    preparedBy: names.get(row.preparedBy) ?? "",
    confirmedBy: row.confirmedBy === null ? null : (names.get(row.confirmedBy) ?? ""),
    countdownSeconds: process.settings.closingCountdownSeconds,
    text: await textOfBallot(db, process, row, read),
    findings:
      row.state === "draft"
        ? ((await subjects[row.subject].findings?.(
            db,
            putIn(process, row),
            (
              await versionById(db, process.id, row.version)
            ).body,
          )) ?? [])
        : [],
    sitting: row.sitting === null ? [] : await questionsOf(db, row, asker),
    contributions: await contributionsBehind(db, row),
    roll: rolls.map((line) => {
      const one = last.get(line.seat);
      return {
        seat: line.seat,
        no: line.seatNo,
        bloc: line.bloc,
        name: line.name,
        organisation: line.organisation,
        recused: line.recused,
        recusedReason: line.recusedReason,
        presence: line.presence,
        markedBy: line.markedBy === null ? null : (names.get(line.markedBy) ?? null),
        substitute: line.substitute === null ? null : (names.get(line.substitute) ?? null),
        choice: one?.choice ?? null,
        voted: row.secrecy === "open" ? one !== undefined : toldVoted(row, line, mine),
        reason: one?.reason ?? null,
        how: one?.how ?? null,
        votedAt: one?.at ?? null,
      };
    }),
    secret: secretOf(
      row,
      rolls,
      (await papersRows(db, id)).map(({ bloc }) => bloc),
    ),
    figures: figuresOf(row, rolls, votes),
    steps: (row.steps ?? []).map(({ code, values }) => ({ code, values: { ...values } })),
    effect: row.effect,
    voidReason: row.voidReason,
    veto: vetoOf(row),
    notes,
    notesMissing:
      row.subject === "version" && row.state === "draft" && settingsOf(process.settings).notesBeforeBallot
        ? noteKinds.filter((kind) => !notes.some((note) => note.kind === kind))
        : [],
    shown: row.shown,
    mixed: await mixedOf(db, row, forumRule, asker, now),
    can: {
      confirm: row.state === "draft" && row.confirmedBy === null && chairs,
      open: row.state === "draft" && runs,
      recuse: row.state === "draft" && prepares,
      show: row.live && row.closedAt !== null && row.state !== "withdrawn" && runs,
      close: row.state === "open" && row.live && row.closesAt === null && runs,
      checkIn: row.live && ((row.state === "open" && runs) || (row.state === "draft" && prepares)),
      markAbsent: row.state === "open" && !row.live && runs,
      void: row.state === "open" && runs,
      withdraw: row.state === "draft" && prepares,
      veto: row.state === "in_veto_window" && now <= found(row.vetoUntil) && chairs,
      papers: row.state === "open" && takesPapers(row) && chairs,
      vote:
        mine !== null &&
        anyChoice !== undefined &&
        issuesWithVote({
          ballot: rule,
          seat: mine.seat,
          choice: anyChoice,
          reason: "",
          at: now,
          as: asSubstitute ? "substitute" : "member",
          statementsMissing,
        }).every((found) => found.code === "seat_absent"),
    },
    mySeat: mine?.seat ?? null,
    statementsMissing,
    asSubstitute,
  };
}

/** None before it opens. */
function figuresOf(
  row: StoredBallot,
  rolls: readonly StoredRoll[],
  votes: readonly StoredVote[],
): BallotPage["figures"] {
  if (row.openedAt === null) return null;
  if (row.secrecy === "secret") return figuresOfSecret(row, rolls);
  const rule: Ballot = asRule(row, rolls);
  const now = stillNeeded({
    rule: rule.rule,
    quorum: rule.quorum,
    mode: rule.mode,
    rolls: rolls.map(asRoll),
    votes: asVotes(votes),
  });
  const bloc = (name: "government" | "non_government") => {
    const { for: yes, against, abstain, seats, present, voted, needed } = now.byBloc[name];
    return { for: yes, against, abstain, seats, present, voted, needed };
  };
  return {
    seats: rolls.length,
    present: now.quorum.present,
    quorumNeeded: now.quorum.needed,
    quorumMet: now.quorum.missing === 0 && now.quorum.blocsMissing.length === 0,
    needed: rule.mode === "asynchronous" && rule.state === "open" ? now.atFull.needed : now.needed,
    base: rule.mode === "asynchronous" && rule.state === "open" ? now.atFull.base : now.base,
    voted: now.voted,
    mayVote: now.mayVote,
    for: now.for,
    against: now.against,
    abstain: now.abstain,
    byBloc: { government: bloc("government"), non_government: bloc("non_government") },
  };
}

/** The questions of its sitting, each with its figures. */
async function questionsOf(db: Db, row: StoredBallot, asker: Asker): Promise<BallotPage["sitting"]> {
  return Promise.all(
    (await sittingOf(db, row)).map(async (one) => {
      const rolls = await rollOf(db, one.id);
      const votes = await votesOf(db, one.id);
      const line = asker.kind === "person" ? lineOf(rolls, asker.id) : null;
      const voted = line !== null && (line.voted || votes.some(({ seat }) => seat === line.seat));
      const { id, no, question, state, result, rule, mine } = rowOf(one, line, voted);
      const told = figuresOf(one, rolls, votes);
      const figures = told && {
        for: told.for,
        against: told.against,
        abstain: told.abstain,
        needed: told.needed,
        base: told.base,
      };
      return { id, no, question, state, result, rule, mine, figures };
    }),
  );
}

async function contributionsBehind(db: Db, row: StoredBallot): Promise<number> {
  const [counted] = await db
    .select({ n: countDistinct(link.from) })
    .from(link)
    .where(and(eq(link.fromKind, "contribution"), inArray(link.to, row.subjects)));
  return counted?.n ?? 0;
}
