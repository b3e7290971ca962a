import { z } from "zod";
import { done, inProcess, nothing, prose, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { howDecided } from "./how-decided.js";
import { entryKinds } from "./kinds.js";
import { decisionRecord } from "./public-record.js";

/** One line of the log for people: kind, when, what about. */
const logLine = z.strictObject({
  sequence: z.int(),
  kind: z.enum(entryKinds),
  at: z.iso.datetime(),
  title: z.string(),
  hash: z.string(),
  previousHash: z.string(),
  /** Of a decision: what it is filtered by. */
  facets: z
    .strictObject({
      subject: z.string(),
      body: z.string(),
      year: z.string(),
      rule: z.string(),
      result: z.string(),
    })
    .nullable(),
  how: howDecided.nullable(),
});

const onEntry = z.strictObject({ process: slug, sequence: z.string().regex(/^\d{1,9}$/) });

export const listLog = route({
  id: "list-decision-log",
  method: "GET",
  path: "/api/p/:process/decisions",
  asks: "read_workspace",
  summary: "The decision log, newest first: every entry with its place in the chain.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ entries: z.array(logLine) }),
  topics: ["decisions"],
});

export const readDecision = route({
  id: "read-decision",
  method: "GET",
  path: "/api/p/:process/decisions/:sequence",
  asks: "read_workspace",
  summary: "One entry of the decision log; a decision with question, rule, votes, reasons and texts.",
  params: onEntry,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    entry: logLine,
    decision: decisionRecord.nullable(),
    /** The forum's own names of its blocs, for the arithmetic. */
    blocLabels: z.strictObject({ government: z.string(), non_government: z.string() }),
    /** Everything the entry opens, for kinds that have no page of their own. */
    facts: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    /** Entries that correct this one, and the one that this one corrects. */
    correctedBy: z.array(z.int()),
    corrects: z.int().nullable(),
  }),
  topics: ["decisions"],
});

export const correctDecision = route({
  id: "correct-decision",
  method: "POST",
  once: true,
  path: "/api/p/:process/decisions/:sequence/correct",
  asks: "run_ballot",
  summary:
    "A co-chair corrects a decision by a new entry: what is right instead, and why. The decision stays as it is and names the correction.",
  params: onEntry,
  query: nothing,
  body: z.strictObject({ wording: prose(4000), reasons: prose(4000) }),
  reply: done,
});
