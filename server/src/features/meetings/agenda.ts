import { issue } from "@accord/shared/issues";
import { issuesWithChanging, type QuestionState, takenUp } from "@accord/shared/meetings";
import { and, eq } from "drizzle-orm";
import { act } from "../../acts/act.js";
import { found, Refused, refuseIf } from "../../acts/refused.js";
import { meetingQuestion, type StoredAgendaItem } from "../../ports/tables/index.js";
import { keep } from "./publish-meeting.js";
import {
  meetingByNumber,
  meetingThing,
  type OnMeeting,
  questionsOf,
  type StoredQuestion,
} from "./queries.js";
import { thingsOf } from "./things.js";

interface Agenda extends OnMeeting {
  readonly seen: string;
  readonly items: readonly (Omit<StoredAgendaItem, "id"> & { readonly id: string | null })[];
}

/** The whole agenda, in its order; what an item points at must be there, and so must an item that it had before. */
export const setAgenda = act<Agenda, void>({
  name: "set-agenda",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, seen, items }) {
    const { tx, now, newId } = context;
    const row = await meetingByNumber(tx, { process, no });
    refuseIf(issuesWithChanging(row.state));
    if (row.changedAt !== seen) throw new Refused("changed_by_other");
    const things = await thingsOf(tx, process);
    const asked = await questionsOf(tx, row.id);
    const kept = items.flatMap(({ id }) => id ?? []);
    if (new Set(kept).size !== kept.length) throw new Refused("changed_by_other");
    for (const { id, about, question } of items) {
      if (id !== null) found(row.agenda.find((one) => one.id === id));
      if (about !== null) found(things.find(({ kind, ref }) => kind === about.kind && ref === about.ref));
      if (question !== null) found(asked.find(({ id }) => id === question));
    }
    const agenda = items.map((item) => ({ ...item, id: item.id ?? newId() }));
    const on = row.course?.on ?? null;
    // What is on and was taken off the agenda is on no longer; the time it took stays.
    const course = on === null || kept.includes(on) ? row.course : takenUp(row.course, null, now);
    await keep(context, row, { agenda, course, changedAt: now }, { items: items.length });
  },
});

interface Answer extends OnMeeting {
  readonly question: string;
  readonly state: Exclude<QuestionState, "received">;
  readonly answer: string;
}

/** Whoever put a question learns what came of it, on the page of the meeting [M2]. */
export const answerQuestion = act<Answer, void>({
  name: "answer-question",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, question, state, answer }) {
    const { tx, now, newId } = context;
    const row = await meetingByNumber(tx, { process, no });
    const own = and(eq(meetingQuestion.meeting, row.id), eq(meetingQuestion.id, question));
    const asked = found((await tx.select().from(meetingQuestion).where(own))[0]);
    const words = answer.trim();
    if (state !== "on_agenda") refuseIf(words === "" ? [issue("question_needs_words", {}, "answer")] : []);
    else refuseIf(issuesWithChanging(row.state));
    await tx
      .update(meetingQuestion)
      .set({ state, answer: words, answeredAt: now })
      .where(eq(meetingQuestion.id, question));
    const stands = row.agenda.some((item) => item.question === question);
    const agenda = [...row.agenda, itemOf(asked, newId())];
    await keep(context, row, state === "on_agenda" && !stands ? { agenda, changedAt: now } : null, {
      question,
      state,
    });
  },
});

function itemOf({ id, text }: StoredQuestion, own: string): StoredAgendaItem {
  const [first = text] = text.split("\n");
  return {
    id: own,
    title: first.replaceAll(/\s+/gu, " ").trim().slice(0, 200),
    words: first === text && text.length <= 200 ? "" : text,
    minutes: null,
    about: null,
    question: id,
  };
}
