import { issue } from "@accord/shared/issues";
import { issuesWithChanging, type QuestionState } from "@accord/shared/meetings";
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
  readonly items: readonly StoredAgendaItem[];
}

/** The whole agenda, in its order; what an item points at must be there. */
export const setAgenda = act<Agenda, void>({
  name: "set-agenda",
  asks: "run_meeting",
  thing: meetingThing,

  async run(context, { process, no, seen, items }) {
    const { tx, now } = context;
    const row = await meetingByNumber(tx, { process, no });
    refuseIf(issuesWithChanging(row.state));
    if (row.changedAt !== seen) throw new Refused("changed_by_other");
    const things = await thingsOf(tx, process);
    const asked = await questionsOf(tx, row.id);
    for (const { about, question } of items) {
      if (about !== null) found(things.find(({ kind, ref }) => kind === about.kind && ref === about.ref));
      if (question !== null) found(asked.find(({ id }) => id === question));
    }
    await keep(context, row, { agenda: [...items], changedAt: now }, { items: items.length });
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
    const { tx, now } = context;
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
    const agenda = [...row.agenda, itemOf(asked)];
    await keep(context, row, state === "on_agenda" && !stands ? { agenda, changedAt: now } : null, {
      question,
      state,
    });
  },
});

function itemOf({ id, text }: StoredQuestion): StoredAgendaItem {
  const [first = text] = text.split("\n");
  return {
    title: first.replaceAll(/\s+/gu, " ").trim().slice(0, 200),
    words: first === text && text.length <= 200 ? "" : text,
    minutes: null,
    about: null,
    question: id,
  };
}
