import { z } from "zod";
import { issued } from "../people/wire-invitations.js";
import { day, done, id, inProcess, instant, line, nothing, prose, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { application, appliesAs } from "./application.js";
import { electionForm, electionLimits, electionMethods, electionStates } from "./election.js";
import { applicationFile } from "./files.js";
import { electionRound } from "./rounds.js";

const no = z.coerce.number().int().positive().max(1_000_000);
const onElection = z.strictObject({ process: slug, no });
const onApplication = onElection.extend({ application: no });
const base = "/api/p/:process/elections";
const one = `${base}/:no`;
const topics = ["elections"];
const reasons = line(electionLimits.reasons);

const electionRow = z.strictObject({
  no: z.int(),
  title: z.string(),
  method: z.enum(electionMethods),
  state: z.enum(electionStates),
  dates: electionForm.shape.dates,
  seats: z.int(),
  received: z.int(),
});
export type ElectionRow = z.infer<typeof electionRow>;

export const listElections = route({
  id: "list-elections",
  method: "GET",
  path: base,
  asks: "read_workspace",
  summary: "Elections and selections of the process, the newest first.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ elections: z.array(electionRow), can: z.strictObject({ prepare: z.boolean() }) }),
  topics,
});

export const prepareElection = route({
  id: "prepare-election",
  method: "POST",
  once: true,
  path: base,
  asks: "prepare_choice",
  summary: "Prepare an election; nobody outside the workspace sees it before it is published.",
  params: inProcess,
  query: nothing,
  body: electionForm,
  reply: z.strictObject({ no: z.int() }),
});

export const changeElection = route({
  id: "change-election",
  method: "PUT",
  path: one,
  asks: "prepare_choice",
  summary: "Change an election that has not been published.",
  params: onElection,
  query: nothing,
  body: electionForm,
  reply: done,
});

export const publishElection = route({
  id: "publish-election",
  method: "POST",
  path: `${one}/publish`,
  asks: "open_choice",
  summary: "Publish seats, criteria and dates: fixed from now on; applications open on their day.",
  params: onElection,
  query: nothing,
  body: nothing,
  reply: done,
});

export const voidElection = route({
  id: "void-election",
  method: "POST",
  path: `${one}/void`,
  asks: "open_choice",
  summary: "End an election without a result, with a reason; votes cast are not counted.",
  params: onElection,
  query: nothing,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
});

const verdict = z.strictObject({
  eligible: z.boolean(),
  reasons: z.string(),
  at: instant,
  by: z.string(),
});

/** As the commission reads it: whole. */
const judgedApplication = z.strictObject({
  no: z.int(),
  words: application,
  college: z.int(),
  as: z.enum(appliesAs),
  receivedAt: instant,
  verdict: verdict.nullable(),
  appeal: z.strictObject({ words: z.string(), at: instant, answer: verdict.nullable() }).nullable(),
  interview: z.strictObject({ on: day, notes: z.string() }).nullable(),
  selection: z.strictObject({ selected: z.boolean(), reasons: z.string() }).nullable(),
  /** Numbers of other applications under the same name. */
  sameName: z.array(z.int()),
  files: z.array(applicationFile),
});
export type JudgedApplication = z.infer<typeof judgedApplication>;

const electedSeat = z.strictObject({
  application: z.int(),
  college: z.int(),
  organisation: z.string(),
  nominee: z.string(),
  /** Number of the seat that was offered. */
  seat: z.int().nullable(),
});
export type ElectedSeat = z.infer<typeof electedSeat>;

export const readElection = route({
  id: "read-election",
  method: "GET",
  path: one,
  asks: "read_workspace",
  summary: "One election; applications for its commission alone, nothing of votes before the close.",
  params: onElection,
  query: nothing,
  body: nothing,
  reply: electionForm.extend({
    no: z.int(),
    state: z.enum(electionStates),
    commissionNames: z.array(z.string()),
    received: z.int(),
    undecided: z.int(),
    /** Null for those who are not of the commission. */
    applications: z.array(judgedApplication).nullable(),
    rounds: z.array(electionRound),
    /** Organisations and people standing, by the number of their application, from the rolls on. */
    names: z.array(z.strictObject({ no: z.int(), organisation: z.string(), nominee: z.string() })),
    elected: z.array(electedSeat),
    voidReason: z.string().nullable(),
    can: z.strictObject({
      change: z.boolean(),
      open: z.boolean(),
      judge: z.boolean(),
      offer: z.boolean(),
    }),
  }),
  topics,
});

export const decideApplication = route({
  id: "decide-application",
  method: "POST",
  path: `${one}/applications/:application/decision`,
  asks: "judge_applications",
  summary: "The commission's word on an application, or on its appeal, with reasons that are published.",
  params: onApplication,
  query: nothing,
  body: z.strictObject({ eligible: z.boolean(), reasons }),
  reply: done,
});

export const recordInterview = route({
  id: "record-interview",
  method: "POST",
  path: `${one}/applications/:application/interview`,
  asks: "judge_applications",
  summary: "Notes of an interview, for the committee alone.",
  params: onApplication,
  query: nothing,
  body: z.strictObject({ on: day, notes: prose(electionLimits.words) }),
  reply: done,
});

export const publishRolls = route({
  id: "publish-rolls",
  method: "POST",
  path: `${one}/rolls`,
  asks: "judge_applications",
  summary: "Publish electors, candidates and who is not eligible, with reasons, from their day on.",
  params: onElection,
  query: nothing,
  body: nothing,
  reply: done,
});

export const setVotingDates = route({
  id: "set-voting-dates",
  method: "POST",
  path: `${one}/voting`,
  asks: "open_choice",
  summary: "Publish the dates of a run-off, or of a vote whose day passed before the rolls were ready.",
  params: onElection,
  query: nothing,
  body: z.strictObject({ votingFrom: instant, votingUntil: instant }),
  reply: done,
});

export const selectMembers = route({
  id: "select-members",
  method: "POST",
  path: `${one}/selection`,
  asks: "judge_applications",
  summary: "The committee's selection among those who are eligible, each with reasons that are published.",
  params: onElection,
  query: nothing,
  body: z.strictObject({
    chosen: z
      .array(z.strictObject({ application: z.int().positive(), selected: z.boolean(), reasons }))
      .max(500),
  }),
  reply: done,
});

export const offerSeat = route({
  id: "offer-seat",
  method: "POST",
  once: true,
  path: `${one}/applications/:application/seat`,
  asks: "change_seats",
  summary: "Offer somebody elected a vacant seat: organisation, term and invitation, as on the people page.",
  params: onApplication,
  query: nothing,
  body: z.strictObject({ seat: id, termUntil: day }),
  reply: issued,
});
