import { z } from "zod";
import { day, done, id, inProcess, instant, nothing, prose, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { blocSchema } from "./bloc.js";
import { sanctionWays, seatDecisionKinds, seatDecisionShown, seatDecisionStates } from "./seat-decisions.js";

const one = z.strictObject({ process: slug, decision: id });

export const readSeatDecisions = route({
  id: "read-seat-decisions",
  method: "GET",
  path: "/api/p/:process/seat-decisions",
  asks: "read_workspace",
  summary: "Renewals and sanctions: what is proposed, and what was decided, newest first.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    way: z.enum(sanctionWays),
    decided: z.array(seatDecisionShown),
    /** For who decides and for who it is about. */
    proposed: z.array(
      z.strictObject({
        id,
        kind: z.enum(seatDecisionKinds),
        state: z.enum(seatDecisionStates),
        seat: z.int(),
        name: z.string(),
        reasons: z.string(),
        until: z.string().nullable(),
        way: z.enum(sanctionWays),
        proposedBy: z.string(),
        proposedAt: instant,
        signed: z.array(blocSchema),
        ballot: z.string().nullable(),
        can: z.strictObject({ sign: z.boolean(), put: z.boolean(), withdraw: z.boolean() }),
      }),
    ),
    can: z.strictObject({ propose: z.boolean() }),
  }),
  topics: ["people", "ballots", "terms"],
});

export const proposeSeatDecision = route({
  id: "propose-seat-decision",
  method: "POST",
  once: true,
  path: "/api/p/:process/seat-decisions",
  asks: "confirm_seats",
  summary: "A co-chair proposes to renew a term, or a warning, suspension or removal, with reasons (Q22).",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    seat: id,
    kind: z.enum(seatDecisionKinds),
    reasons: prose(4000),
    until: day.nullable(),
  }),
  reply: z.strictObject({ id }),
});

export const signSeatDecision = route({
  id: "sign-seat-decision",
  method: "POST",
  path: "/api/p/:process/seat-decisions/:decision/signature",
  asks: "confirm_seats",
  summary: "The co-chair of the other bloc signs: both together have decided.",
  params: one,
  query: nothing,
  body: nothing,
  reply: done,
});

export const withdrawSeatDecision = route({
  id: "withdraw-seat-decision",
  method: "DELETE",
  path: "/api/p/:process/seat-decisions/:decision",
  asks: "confirm_seats",
  summary: "Take back what is proposed and not decided.",
  params: one,
  query: nothing,
  body: nothing,
  reply: done,
});

const own = z.strictObject({ decision: id });

export const readOwnSeatDecision = route({
  id: "read-own-seat-decision",
  method: "GET",
  path: "/api/seat-decisions/:decision",
  asks: "nobody: own session",
  summary: "What was decided about me, also when my seat is suspended or I hold none any more.",
  params: own,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    process: slug,
    title: z.string(),
    timeZone: z.string(),
    decided: seatDecisionShown,
  }),
});

export const answerSeatDecision = route({
  id: "answer-seat-decision",
  method: "POST",
  path: "/api/seat-decisions/:decision/answer",
  asks: "nobody: own session",
  summary: "Who it is about answers in words, once; they are published with the decision.",
  params: own,
  query: nothing,
  body: z.strictObject({ answer: prose(4000) }),
  reply: done,
});
