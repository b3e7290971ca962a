import { z } from "zod";
import { inProcess, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";
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
});

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
  params: z.strictObject({ process: slug, sequence: z.string().regex(/^\d{1,9}$/) }),
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    entry: logLine,
    decision: decisionRecord.nullable(),
    /** Everything the entry opens, for kinds that have no page of their own. */
    facts: z.array(z.strictObject({ name: z.string(), value: z.string() })),
    correctedBy: z.int().nullable(),
  }),
  topics: ["decisions"],
});
