import type { BallotSubject, LaterStep, Statement } from "@accord/shared/ballots";
import { castVote } from "../features/ballots/cast-vote.js";
import { closeBallot } from "../features/ballots/close-ballot.js";
import { confirmBallot } from "../features/ballots/confirm-ballot.js";
import { writeNote } from "../features/ballots/notes.js";
import { openBallot } from "../features/ballots/open-ballot.js";
import { prepareBallot } from "../features/ballots/prepare-ballot.js";
import { ballotById } from "../features/ballots/queries.js";
import { vetoBallot } from "../features/ballots/veto-ballot.js";
import {
  absentAtFirst,
  absentAtSecond,
  closingHour,
  notes,
  onAllowances,
  onCommitment1,
  onCommitment1First,
  onCommitment2,
  onList,
  onRegister,
  onThemes,
  onWaiting,
  onWeir,
  recusedAtSecond,
  type ToldVote,
} from "./data/ballots.js";
import { seats } from "./data/people.js";
import type { Plot } from "./plot.js";
import type { Story } from "./story.js";

interface Question {
  readonly subject: BallotSubject;
  readonly subjects: readonly string[];
  readonly question: string;
  readonly closesAt: string | null;
  readonly absent?: readonly number[];
  readonly recused?: readonly { seat: number; reason: string }[];
  readonly secret?: { readonly reasons: boolean };
  readonly statement?: Statement;
  readonly later?: { readonly step: LaterStep; readonly reasons: string };
}

/** Two of them take part by video. */
export const presenceOfSeat = (no: number) => (no % 7 === 0 ? ("remote" as const) : ("in_person" as const));

/** The facilitator prepares it, a co-chair confirms, the facilitator opens it. */
export async function put(story: Story, asked: Question): Promise<string> {
  const { process, known } = story;
  const recused = asked.recused ?? [];
  const out = [...(asked.absent ?? []), ...recused.map(({ seat }) => seat)];
  const here = seats.filter(({ no, holder }) => holder !== null && !out.includes(no));
  const { ballot } = await story.by("miriam", prepareBallot, {
    process,
    subject: asked.subject,
    subjects: asked.subjects,
    question: asked.question,
    live: asked.closesAt === null,
    closesAt: asked.closesAt,
    secret: asked.secret ?? null,
    ...(asked.statement ? { statement: asked.statement } : {}),
    ...(asked.later ? { later: asked.later } : {}),
    recused: recused.map(({ seat, reason }) => ({ seat: known.get("seat", String(seat)), reason })),
    present:
      asked.closesAt === null
        ? here.map(({ no }) => ({
            seat: known.get("seat", String(no)),
            presence: presenceOfSeat(no),
          }))
        : [],
    open: false,
  });
  await story.by("helena", confirmBallot, { process, ballot });
  await story.by("miriam", openBallot, { process, ballot });
  return ballot;
}

export async function vote(story: Story, ballot: string, { seat, choice, reason }: ToldVote): Promise<void> {
  const holder = seats.find(({ no }) => no === seat)?.holder ?? "";
  const words = story.time.fill(reason ?? "");
  await story.by(holder, castVote, { process: story.process, ballot, choice, reason: words });
}

/** All in the room vote, the facilitator closes it, and it takes effect. */
export async function inTheRoom(
  story: Story,
  asked: Question,
  votes: readonly ToldVote[],
): Promise<{ ballot: string; decision: number }> {
  const { process, app, store } = story;
  const ballot = await put(story, asked);
  story.pass(6);
  for (const one of votes) {
    story.pass(0.25);
    await vote(story, ballot, one);
  }
  story.pass(1);
  const { closed } = await story.by("miriam", closeBallot, { process, ballot });
  if (!closed) throw new Error(`Somebody has not voted on "${asked.question}".`);
  await app.jobs.runDue();
  const { state, decisionEntry } = await ballotById(store.read, process, ballot);
  const result = asked.subject === "version" ? "in_veto_window" : "effective";
  if (state !== result || decisionEntry === null) throw new Error(`"${asked.question}" is ${state}.`);
  return { ballot, decision: decisionEntry };
}

/** It passed; on the day after, the co-chair of the government records the veto of that bloc. */
function veto(plot: Plot): void {
  let ballot = "";
  const { question, votes, veto: words } = onCommitment1First;
  plot.on(29, "09:00", async (story) => {
    const subjects = [story.known.get("commitmentId", "1")];
    ballot = await put(story, {
      subject: "version",
      subjects,
      question,
      closesAt: story.time.at(onCommitment1First.closes, closingHour),
    });
  });
  for (const one of votes) plot.on(one.day, one.hour, (story) => vote(story, ballot, one));
  plot.on(onCommitment1First.closes, closingHour, ({ app }) => app.jobs.runDue());
  plot.on(19, "18:30", async ({ by, process, time }) => {
    const { reason, lifting, next } = words;
    const said = { reason: time.fill(reason), lifting: time.fill(lifting), next, deadline: time.day(13) };
    await by("helena", vetoBallot, { process, ballot, ...said });
  });
}

/** Where members judge their own house they vote in secret: one question is decided, one is open. */
function inSecret(plot: Plot): void {
  const asks = (key: string, { question }: { question: string }, closesAt: string, story: Story) =>
    put(story, {
      subject: "proposal",
      subjects: [story.known.get("proposalId", key)],
      question,
      closesAt,
      secret: { reasons: true },
    });
  const opened = { allowances: "", register: "" };
  plot.on(27, "12:00", async (story) => {
    opened.allowances = await asks(
      "allowances",
      onAllowances,
      story.time.at(onAllowances.closes, closingHour),
      story,
    );
  });
  plot.on(3, "12:00", async (story) => {
    opened.register = await asks(
      "meetings",
      onRegister,
      story.time.at(onRegister.closes, closingHour),
      story,
    );
  });
  for (const one of onAllowances.votes)
    plot.on(one.day, one.hour, (story) => vote(story, opened.allowances, one));
  for (const one of onRegister.votes)
    plot.on(one.day, one.hour, (story) => vote(story, opened.register, one));
  plot.on(onAllowances.closes, closingHour, async ({ app, store, process }) => {
    await app.jobs.runDue();
    const { result } = await ballotById(store.read, process, opened.allowances);
    if (result !== "passed") throw new Error(`The ballot on allowances is ${result}.`);
  });
}

/** Two meetings, one ballot that too few took part in, one that was vetoed, one that is open now. */
export function ballots(plot: Plot): void {
  const proposal = (story: Story, key: string) => story.known.get("proposalId", key);
  const commitment = (story: Story, n: number) => story.known.get("commitmentId", String(n));
  plot.on(44, "17:20", async (story) => {
    const asked = { subject: "themes", subjects: [story.process], question: onThemes.question } as const;
    const room = { closesAt: null, absent: absentAtFirst };
    await inTheRoom(story, { ...asked, ...room }, onThemes.votes);
  });
  plot.on(44, "18:00", async (story) => {
    const subjects = [proposal(story, "waiting")];
    const asked = { subject: "proposal", subjects, question: onWaiting.question } as const;
    const room = { closesAt: null, absent: absentAtFirst };
    story.decisions.set("waiting", (await inTheRoom(story, { ...asked, ...room }, onWaiting.votes)).decision);
  });
  plot.on(44, "18:25", async (story) => {
    const subjects = ["districts", "prices", "map"].map((key) => proposal(story, key));
    const asked = { subject: "list", subjects, question: onList.question } as const;
    const room = { closesAt: null, absent: absentAtFirst };
    story.decisions.set("list", (await inTheRoom(story, { ...asked, ...room }, onList.votes)).decision);
  });
  plot.on(13, "17:50", async (story) => {
    const subjects = [commitment(story, 1)];
    const asked = { subject: "version", subjects, question: onCommitment1.question } as const;
    const room = { closesAt: null, absent: absentAtSecond, recused: recusedAtSecond };
    story.decisions.set(
      "commitment-1",
      (await inTheRoom(story, { ...asked, ...room }, onCommitment1.votes)).decision,
    );
  });

  veto(plot);
  inSecret(plot);
  plot.on(6, "08:00", ({ app }) => app.jobs.runDue());

  for (const { n, day } of [
    { n: 1, day: 30 },
    { n: 2, day: 5 },
  ] as const) {
    const written = notes[n];
    plot.on(day, "16:10", ({ by, process }) =>
      by("joana", writeNote, { process, n, kind: "feasibility", text: written.feasibility }),
    );
    plot.on(day, "17:20", ({ by, process }) =>
      by("amara", writeNote, { process, n, kind: "selection", text: written.selection }),
    );
  }

  const opened = { weir: "", second: "" };
  plot.on(38, "12:00", async (story) => {
    const subjects = [proposal(story, "weir")];
    const closesAt = story.time.at(onWeir.closes, closingHour);
    opened.weir = await put(story, { subject: "proposal", subjects, question: onWeir.question, closesAt });
  });
  plot.on(4, "09:00", async (story) => {
    const subjects = [commitment(story, 2)];
    const closesAt = story.time.at(onCommitment2.closes, closingHour);
    opened.second = await put(story, {
      subject: "version",
      subjects,
      question: onCommitment2.question,
      closesAt,
    });
  });
  for (const one of onWeir.votes) plot.on(one.day, one.hour, (story) => vote(story, opened.weir, one));
  for (const one of onCommitment2.votes)
    plot.on(one.day, one.hour, (story) => vote(story, opened.second, one));
  plot.on(onWeir.closes, closingHour, async ({ app, store, process }) => {
    await app.jobs.runDue();
    const { state } = await ballotById(store.read, process, opened.weir);
    if (state !== "not_quorate") throw new Error(`The ballot on water readings is ${state}.`);
  });
}
