import { z } from "zod";
import { id, inProcess, instant, nothing } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { answerableReference, saidOfAnswer, summaryLine, themeMark, things, tone } from "./parts.js";
import { junctures, outcomes, responseStates } from "./vocabulary.js";

/** Steps of the desk; a list shows the things that stand at one of them. */
export const deskTabs = ["unanswered", "drafted", "to_approve", "approved", "published", "replies"] as const;
export type DeskTab = (typeof deskTabs)[number];

const deskFilter = z.strictObject({
  juncture: z.enum(junctures).optional(),
  tab: z.enum(deskTabs).optional(),
  theme: z.union([z.literal("none"), id]).optional(),
  outcome: z.enum(outcomes).optional(),
  /** Received longer ago than the process's setting says. */
  age: z.enum(["late"]).optional(),
  /** A code of what is missing: shows drafts that lack it. */
  missing: z.string().max(64).optional(),
  /** Received up to the cut-off, or after it: for the next plan. */
  plan: z.enum(["this", "next"]).optional(),
});
export type DeskFilter = z.infer<typeof deskFilter>;

const deskLine = z.strictObject({
  kind: z.enum(things),
  reference: z.string(),
  title: z.string(),
  /** Null for proposals. */
  receivedAt: instant.nullable(),
  days: z.int().nullable(),
  late: z.boolean(),
  public: z.boolean(),
  /** Received after the cut-off: still owed a response, without stopping this plan. */
  nextPlan: z.boolean(),
  reply: saidOfAnswer.nullable(),
  themes: z.array(z.string()),
  /** Proposals and commitments it is linked to, as people call them: "P-0003", "7". */
  links: z.array(z.string()),
  /** What links and decisions lead to; a person edits it. */
  prefill: tone.nullable(),
  response: z
    .strictObject({
      id,
      outcome: z.enum(outcomes),
      state: z.enum(responseStates),
      missing: z.array(z.string()),
      approvedBy: z.array(z.enum(["government", "non_government", "point_of_contact"])),
      /** May be approved by the person asking. */
      mine: z.boolean(),
      release: z.int().nullable(),
      things: z.int(),
    })
    .nullable(),
});
export type DeskLine = z.infer<typeof deskLine>;

export const listResponses = route({
  id: "list-responses",
  method: "GET",
  path: "/api/p/:process/responses",
  asks: "read_workspace",
  summary: "A page of the response desk: contributions and proposals at one step of their response.",
  params: inProcess,
  query: deskFilter.extend({
    after: answerableReference.optional(),
    limit: z.coerce.number().int().min(1).max(500).optional(),
  }),
  body: nothing,
  reply: z.strictObject({
    tabs: z.strictObject(
      Object.fromEntries(deskTabs.map((tab) => [tab, z.int()])) as Record<DeskTab, z.ZodInt>,
    ),
    /** Codes of what drafts lack, with how many lack it. */
    missing: z.array(z.strictObject({ code: z.string(), count: z.int() })),
    /** Responses that the next release takes up. */
    toPublish: z.int(),
    /** How a response is approved here; without a forum the point of contact approves. */
    approval: z.enum(["one", "each_bloc", "point_of_contact"]),
    rows: z.array(deskLine),
    next: z.string().nullable(),
    /** When this was read; pass it back when approving: words changed since are then not approved unseen. */
    asOf: instant,
  }),
  topics: ["responses", "contributions", "proposals", "commitments", "ballots", "themes"],
});

export const readCoverage = route({
  id: "read-response-coverage",
  method: "GET",
  path: "/api/p/:process/responses/coverage",
  asks: "read_workspace",
  summary: "How much has a published response: in all, per theme, and what rule R1 says of it.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    total: summaryLine,
    themes: z.array(summaryLine),
    oldestDays: z.int().nullable(),
    issues: z.array(wireIssue),
    /** The last instant that counts for this plan; null: none is set. */
    cutOff: instant.nullable(),
    nextPlan: z.strictObject({ received: z.int(), none: z.int() }),
    /** Things whose response at the juncture is public. */
    junctures: z.strictObject({ themes: z.int(), proposals: z.int() }),
    themeChoices: z.array(themeMark),
  }),
  topics: ["responses", "contributions", "proposals", "themes"],
});

export const lookUpNumbers = route({
  id: "look-up-response-numbers",
  method: "GET",
  path: "/api/p/:process/responses/numbers",
  asks: "write_response",
  summary: "Reads a list of numbers and names what is unknown, double or answered already; writes nothing.",
  params: inProcess,
  query: z.strictObject({ numbers: z.string().max(4000), juncture: z.enum(junctures).optional() }),
  body: nothing,
  reply: z.strictObject({ found: z.array(answerableReference), issues: z.array(wireIssue) }),
});
