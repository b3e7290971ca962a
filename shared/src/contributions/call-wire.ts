import { z } from "zod";
import { day, done, id, inProcess, instant, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { callLimits, callStates } from "./call.js";
import { anonymityGrounds } from "./record.js";

const one = z.strictObject({ ...inProcess.shape, call: id });

const words = z.strictObject({
  title: line(callLimits.title),
  question: line(callLimits.question),
  opensOn: day,
  /** The last day on which it takes contributions, to its end in the zone of the process. */
  closesOn: day,
  moderated: z.boolean(),
  grounds: z.array(z.enum(anonymityGrounds)).max(anonymityGrounds.length),
  consentText: prose(callLimits.consent),
});
export type CallForm = z.infer<typeof words>;

export const listCalls = route({
  id: "list-calls",
  method: "GET",
  path: "/api/p/:process/calls",
  asks: "read_workspace",
  summary: "The calls of the process, the newest first, with how many contributions each has brought.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    /** Today in the zone of the process. */
    today: day,
    /** What a new call begins with; without words of consent, Accord's own. */
    usual: z.strictObject({
      moderated: z.boolean(),
      grounds: words.shape.grounds,
      consentText: z.string().nullable(),
    }),
    calls: z.array(
      z.strictObject({
        ...words.shape,
        id,
        state: z.enum(callStates),
        closesAt: instant,
        contributions: z.number().int(),
      }),
    ),
  }),
  topics: ["calls", "contributions"],
});

export const openCall = route({
  id: "open-call",
  method: "POST",
  once: true,
  path: "/api/p/:process/calls",
  asks: "settings",
  summary: "Open a call: everybody is invited to contribute, on a page of its own.",
  params: inProcess,
  query: nothing,
  body: words,
  reply: z.strictObject({ id }),
});

export const changeCall = route({
  id: "change-call",
  method: "PUT",
  path: "/api/p/:process/calls/:call",
  asks: "settings",
  summary: "Change the words, dates or grounds of a call; what has been sent stays as it is.",
  params: one,
  query: nothing,
  body: words,
  reply: done,
});

export const closeCall = route({
  id: "close-call",
  method: "POST",
  path: "/api/p/:process/calls/:call/close",
  asks: "settings",
  summary: "Close a call at once; its page stays and says so.",
  params: one,
  query: nothing,
  body: nothing,
  reply: done,
});
