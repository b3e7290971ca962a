import { z } from "zod";
import { done, id, instant, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { agendaThings, questionStates } from "./vocabulary.js";
import { one, onMeeting, telling } from "./wire-parts.js";

export const setAgenda = route({
  id: "set-agenda",
  method: "PUT",
  once: true,
  path: `${one}/agenda`,
  asks: "run_meeting",
  summary: "Set the agenda of a meeting that was read as `seen`, in its order.",
  params: onMeeting,
  query: nothing,
  body: z.strictObject({
    seen: instant,
    items: z
      .array(
        z.strictObject({
          /** Null: new on the agenda. */
          id: id.nullable(),
          title: line(200),
          words: prose(2_000),
          minutes: z.int().min(1).max(600).nullable(),
          about: z.strictObject({ kind: z.enum(agendaThings), ref: line(20) }).nullable(),
          question: id.nullable(),
        }),
      )
      .max(60),
  }),
  reply: done,
});

export const takeUpItem = route({
  id: "take-up-item",
  method: "PUT",
  path: `${one}/agenda/on`,
  asks: "run_meeting",
  summary: "Say which item of the agenda is on; null: none, in a break. Its time is counted.",
  params: onMeeting,
  query: nothing,
  body: z.strictObject({ item: id.nullable() }),
  reply: done,
});

export const sendAgenda = route({
  id: "send-agenda",
  method: "POST",
  once: true,
  path: `${one}/agenda/send`,
  asks: "run_meeting",
  summary: "Send agenda and papers to the members and publish them; shorter than usual gives its reason.",
  params: onMeeting,
  query: nothing,
  body: telling,
  reply: done,
});

export const answerQuestion = route({
  id: "answer-question",
  method: "PUT",
  path: `${one}/questions/:question`,
  asks: "run_meeting",
  summary: "Say what comes of a question for the agenda: put on it, answered, or declined with a reason.",
  params: onMeeting.extend({ question: id }),
  query: nothing,
  body: z.strictObject({ state: z.enum(questionStates).exclude(["received"]), answer: prose(2_000) }),
  reply: done,
});
