import {
  type BallotSubject,
  issuesWithStatement,
  type LaterStep,
  noStatement,
  type Presence,
  type Statement,
} from "@accord/shared/ballots";
import { issue } from "@accord/shared/issues";
import { may } from "@accord/shared/people";
import { eq } from "drizzle-orm";
import { type ActContext, act } from "../../acts/act.js";
import { askerOf } from "../../acts/authorise.js";
import { nextNumber } from "../../acts/numbers.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { ballot, forum } from "../../ports/tables/index.js";
import { readInAct } from "../commitments/index.js";
import { type Frozen, freeze } from "../versions/index.js";
import { stepOf } from "./mixed.js";
import { open } from "./open-ballot.js";
import { ballotById, otherBallotOn, rollOf } from "./queries.js";
import { drawUpRoll } from "./roll.js";
import { issuesWithSecret } from "./secret/issues.js";
import { homeOf, isNamed, subjects } from "./subjects/index.js";
import type { Put, Subject } from "./subjects/subject.js";
import { refuseUnread } from "./words-put.js";

type Recused = readonly { readonly seat: string; readonly reason: string }[];

interface HowVoted {
  readonly process: string;
  readonly live: boolean;
  readonly closesAt: string | null;
  readonly present: readonly { seat: string; presence: Presence }[];
  readonly secret?: { readonly reasons: boolean } | null | undefined;
  /** The hash of the words as they were read, where they were. */
  readonly seen?: string | null | undefined;
  readonly open: boolean;
}
interface PrepareInput extends HowVoted {
  readonly subject: BallotSubject;
  readonly subjects: readonly string[];
  readonly question: string;
  readonly recused: Recused;
  readonly later?: { step: LaterStep; reasons: string } | undefined;
  readonly statement?: Statement | undefined;
}

/**
 * Puts a text or proposals to a ballot. Preparing needs no confirmation; a co-chair's own preparing confirms it
 * (domain.md 2.2 "run it"). Opening, in the same act or later, fixes everything.
 */
export const prepareBallot = act<PrepareInput, { ballot: string }>({
  name: "prepare-ballot",
  asks: "run_ballot",
  thing: async (_tx, { process }) => ({ process, confirmed: true }),

  async run(context, input) {
    const { process, subject, subjects: ids, seen } = input;
    await refuseUnreadIn(context, process, subjects[subject], ids, seen);
    return { ballot: await prepare(context, input, null) };
  },
});

interface SittingInput extends HowVoted {
  readonly questions: readonly {
    readonly proposal: string;
    readonly question: string;
    readonly recused: Recused;
  }[];
}

/** Several proposals in one sitting: a ballot of its own for each, all or none of them [BAL-8]. */
export const prepareSitting = act<SittingInput, { ballots: string[] }>({
  name: "prepare-sitting",
  asks: "run_ballot",
  thing: async (_tx, { process }) => ({ process, confirmed: true }),
  async run(context, { questions, ...how }) {
    const ids = questions.map(({ proposal }) => proposal);
    await refuseUnreadIn(context, how.process, subjects.list, ids, how.seen);
    const sitting = context.newId();
    const ballots: string[] = [];
    for (const { proposal, ...asked } of questions)
      ballots.push(
        await prepare(context, { ...how, ...asked, subject: "proposal", subjects: [proposal] }, sitting),
      );
    context.audit({ sitting, ballots });
    return { ballots };
  },
});

async function prepare(context: ActContext, input: PrepareInput, sitting: string | null): Promise<string> {
  const { tx, now, newId, by, actor, audit, announce } = context;
  const rules = found((await tx.select().from(forum).where(eq(forum.process, input.process)))[0]);
  const subject = subjects[input.subject];
  const home = await homeOf(tx, input.process);
  const { statement = noStatement } = input;
  const put = { home, ids: input.subjects, statement, now };
  if (!isNamed(input.subject, put)) throw new Refused("not_found");
  refuseIf(await subject.issues(tx, put));
  refuseIf(issuesWithStatement(input.subject, statement));
  const other = await otherBallotOn(tx, home.id, input.subject, input.subjects);
  refuseIf(other ? [issue("ballot_already_put", { no: other.no })] : []);
  const { issues, ...step } = await stepOf(tx, { ...input, now }, rules.rule, input.later);
  refuseIf(issues);

  const chairs = may(await askerOf(tx, actor, now), "run_ballot", {
    process: input.process,
    confirmed: false,
  }).allowed;
  const version = await freezeWords(context, subject, put);
  const id = newId();
  await tx.insert(ballot).values({
    id,
    process: input.process,
    no: await nextNumber(tx, input.process, "ballot"),
    subject: input.subject,
    subjects: [...input.subjects],
    version: version.id,
    textHash: version.root,
    question: input.question,
    ...step,
    voteReasons: input.later?.reasons.trim() ?? "",
    quorum: rules.quorum,
    mandate: rules.mandate,
    live: input.live,
    secrecy: input.secret ? "secret" : "open",
    secretReasons: input.secret?.reasons ?? false,
    state: "draft",
    preparedBy: by,
    confirmedBy: chairs ? by : null,
    confirmedAt: chairs ? now : null,
    closesAt: input.live ? null : input.closesAt,
    effect: "none",
    sitting,
    createdAt: now,
  });
  await drawUpRoll(context, input.process, id, input);
  const row = await ballotById(tx, input.process, id);
  refuseIf(await issuesWithSecret(tx, row, await rollOf(tx, id)));
  await subject.begin?.(context, row);
  audit({ ballot: id, subjects: [...input.subjects] });
  announce(input.process, "ballots", "commitments", "proposals");
  if (input.open) {
    if (!chairs) refuseIf([issue("ballot_not_confirmed")]);
    await open(context, input.process, id);
  }
  return id;
}

async function refuseUnreadIn(
  context: ActContext,
  process: string,
  subject: Subject,
  ids: readonly string[],
  seen: HowVoted["seen"],
): Promise<void> {
  const put = { home: await homeOf(context.tx, process), ids, statement: noStatement, now: context.now };
  await refuseUnread(context, subject, put, seen);
}

/** The words as they are now become the version that is voted on. */
async function freezeWords(context: ActContext, subject: Subject, put: Put): Promise<Frozen> {
  if (subject.freeze) return subject.freeze(context, put);
  const { tx } = context;
  const words = await subject.words(tx, put, readInAct(context));
  refuseIf((await subject.issuesWithWords?.(tx, put, words.body)) ?? []);
  return freeze(context, { process: put.home.id, ...words });
}
