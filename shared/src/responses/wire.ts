import { z } from "zod";
import { done, id, inProcess, instant, nothing, prose } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { categoryBody, categoryLine } from "./categories.js";
import { releaseFiles } from "./forms.js";
import { mostAtOnce } from "./numbers.js";
import { elementNames, junctures, outcomes, reasonCodes, responseStates } from "./vocabulary.js";

export const answerableReference = z.string().regex(/^[CP]-\d{4,9}$/);
const elements = z.strictObject(
  Object.fromEntries(elementNames.map((name) => [name, prose(20_000)])) as Record<
    (typeof elementNames)[number],
    z.ZodString
  >,
);
const themeMark = z.strictObject({ id, name: z.string() });
const commitmentMark = z.strictObject({ id, n: z.int(), title: z.string(), state: z.string() });
const things = ["contribution", "proposal"] as const;
const tone = z.strictObject({ outcome: z.enum(outcomes), decisions: z.array(z.int()) });

/** Steps of the desk; a list shows the things that stand at one of them. */
export const deskTabs = ["unanswered", "drafted", "to_approve", "approved", "published", "replies"] as const;
export type DeskTab = (typeof deskTabs)[number];

export const deskFilter = z.strictObject({
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

/** What its contributor said of the published answer; open until a later release answers again. */
const saidOfAnswer = z.strictObject({
  clear: z.boolean(),
  because: z.string(),
  at: instant,
  open: z.boolean(),
});

export const deskLine = z.strictObject({
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

const summaryLine = z.strictObject({
  theme: z.string(),
  received: z.int(),
  inclusion: z.int(),
  amendment: z.int(),
  rejection: z.int(),
  none: z.int(),
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

const suggestion = z.strictObject({ text: z.string(), decisions: z.array(z.int()) });
export const responseBody = z.strictObject({
  outcome: z.enum(outcomes),
  reasonCodes: z.array(z.enum(reasonCodes)).max(reasonCodes.length),
  elements,
  juncture: z.enum(junctures),
  theme: id.nullable(),
  commitments: z.array(id).max(50),
  /** Sequences in the decision log. */
  decisions: z.array(z.int().min(1)).max(50),
  before: prose(20_000).nullable(),
  after: prose(20_000).nullable(),
  departure: prose(20_000).nullable(),
});
export type ResponseBody = z.infer<typeof responseBody>;

export const editResponses = route({
  id: "edit-responses",
  method: "GET",
  path: "/api/p/:process/responses/edit",
  asks: "read_workspace",
  summary:
    "All that the editor needs for the things named: their words, what happened, what is written so far.",
  params: inProcess,
  query: z.strictObject({
    /** References, separated by commas. */
    references: z
      .string()
      .max(8000)
      .regex(/^[CP]-\d{4,9}(,[CP]-\d{4,9})*$/),
    juncture: z.enum(junctures).optional(),
  }),
  body: nothing,
  reply: z.strictObject({
    things: z.array(
      z.strictObject({
        kind: z.enum(things),
        reference: z.string(),
        title: z.string(),
        text: z.string(),
        language: z.string().nullable(),
        receivedAt: instant.nullable(),
        public: z.boolean(),
        own: z.string(),
        response: id.nullable(),
        prefill: tone.nullable(),
        /** How its contributor was told of the published response. */
        told: z.strictObject({ by: z.enum(["letter", "publication"]), at: instant }).nullable(),
        reply: saidOfAnswer.nullable(),
      }),
    ),
    /** Written so far, when one response answers all that are named. */
    current: responseBody.nullable(),
    state: z.enum(responseStates).nullable(),
    /** Pass it back when saving: a change by somebody else in between is then seen. */
    seen: instant.nullable(),
    prefill: z
      .strictObject({
        outcome: z.enum(outcomes),
        reasonCodes: z.array(z.enum(reasonCodes)),
        commitments: z.array(id),
        decisions: z.array(z.int()),
      })
      .nullable(),
    suggestions: z.strictObject(
      Object.fromEntries(elementNames.map((name) => [name, suggestion])) as Record<
        (typeof elementNames)[number],
        typeof suggestion
      >,
    ),
    /** Decision record of what is answered, for the check that a response departs from it [R5]. */
    decided: z.array(z.strictObject({ decision: z.int(), outcome: z.enum(outcomes) })),
    themes: z.array(themeMark),
    commitments: z.array(commitmentMark),
  }),
  topics: ["responses", "contributions", "proposals", "commitments", "ballots"],
});

export const saveResponses = route({
  id: "save-responses",
  method: "POST",
  path: "/api/p/:process/responses",
  asks: "write_response",
  summary: "Save one response for one or many contributions and proposals; it may be incomplete.",
  params: inProcess,
  query: nothing,
  body: responseBody.extend({
    lines: z
      .array(z.strictObject({ reference: answerableReference, own: prose(5000) }))
      .min(1)
      .max(mostAtOnce),
    /** `seen` of the answer it was written from; left out by programs that overwrite. */
    seen: instant.nullable().optional(),
  }),
  reply: z.strictObject({
    response: id,
    saved: z.int(),
    /** Things without any response at this juncture. */
    left: z.int(),
    issues: z.array(wireIssue),
  }),
  bodyLimit: 4 * 1024 * 1024,
});

const chosen = z.strictObject({
  responses: z.array(id).max(1000),
  /** Lines of the summaries of the junctures. */
  categories: z.array(id).max(1000).optional(),
  /** `asOf` of the list that was read; left out by programs that approve whatever stands there. */
  seen: instant.optional(),
});
export const approveResponses = route({
  id: "approve-responses",
  method: "POST",
  path: "/api/p/:process/responses/approve",
  asks: "approve_response",
  summary:
    "A co-chair approves responses and lines of the summaries; they are approved once one co-chair, or one of each bloc, has done so.",
  params: inProcess,
  query: nothing,
  body: chosen,
  reply: z.strictObject({ approved: z.int(), waiting: z.int() }),
});

export const approveWithoutForum = route({
  id: "approve-responses-without-forum",
  method: "POST",
  path: "/api/p/:process/responses/approve-without-forum",
  asks: "publish_response",
  summary: "Where a process has no forum, the point of contact approves responses.",
  params: inProcess,
  query: nothing,
  body: chosen,
  reply: z.strictObject({ approved: z.int(), waiting: z.int() }),
});

export const listCategories = route({
  id: "list-categories",
  method: "GET",
  path: "/api/p/:process/responses/summary",
  asks: "read_workspace",
  summary: "The summaries that the two junctures publish, as they are written, with what is public of them.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    categories: z.array(categoryLine),
    approval: z.enum(["one", "each_bloc", "point_of_contact"]),
    files: releaseFiles.nullable(),
    themeChoices: z.array(themeMark),
  }),
  topics: ["responses", "themes", "public"],
});

export const addCategory = route({
  id: "add-category",
  method: "POST",
  path: "/api/p/:process/responses/summary",
  asks: "write_response",
  summary:
    "Write a line of a juncture's summary; it becomes public with the next release after its approval.",
  params: inProcess,
  query: nothing,
  body: categoryBody,
  reply: z.strictObject({ id }),
});

const oneCategory = inProcess.extend({ category: id });
export const changeCategory = route({
  id: "change-category",
  method: "PUT",
  path: "/api/p/:process/responses/summary/:category",
  asks: "write_response",
  summary: "Change a line of a juncture's summary.",
  params: oneCategory,
  query: nothing,
  /** `seen`: `changedAt` of the line that was read; left out by programs that overwrite. */
  body: categoryBody.extend({ seen: instant.optional() }),
  reply: done,
});

export const removeCategory = route({
  id: "remove-category",
  method: "DELETE",
  path: "/api/p/:process/responses/summary/:category",
  asks: "write_response",
  summary: "Take a line out of a juncture's summary; the next release is without it.",
  params: oneCategory,
  query: nothing,
  body: nothing,
  reply: done,
});

export const orderCategories = route({
  id: "order-categories",
  method: "POST",
  path: "/api/p/:process/responses/summary/order",
  asks: "write_response",
  summary: "Put the lines of a juncture's summary into another order.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ juncture: z.enum(junctures), ids: z.array(id).max(1000) }),
  reply: done,
});

const references = z.strictObject({ count: z.int(), first: z.array(z.string()) });
export const reviewRelease = route({
  id: "review-release",
  method: "GET",
  path: "/api/p/:process/responses/release",
  asks: "read_workspace",
  summary:
    "What the next release would publish: counts, what becomes public, who is told, what stays without response.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    number: z.int(),
    responses: z.int(),
    counts: z.strictObject({ inclusion: z.int(), amendment: z.int(), rejection: z.int() }),
    newlyAnswered: references,
    changed: references,
    /** Approved, but the contribution itself isn't public: not released. */
    notPublic: references,
    /** What has no response and counts for this plan, and what came after the cut-off [R1]. */
    gaps: references,
    nextPlan: references,
    /** Contributors who are written to, by their contributions, and those who left no address. */
    told: references,
    noAddress: z.int(),
    /** Lines of the summaries that become public, and those without an outcome. */
    categories: z.strictObject({
      changed: z.int(),
      gaps: z.array(z.string()),
      /** Not approved: they stay as they are public, or stay out. */
      waiting: z.array(z.string()),
    }),
    last: z.strictObject({ no: z.int(), at: instant, hash: z.string() }).nullable(),
  }),
  topics: ["responses", "contributions", "proposals"],
});

export const publishRelease = route({
  id: "publish-release",
  method: "POST",
  path: "/api/p/:process/responses/release",
  asks: "publish_response",
  summary: "Publish every approved response as the next release; it enters the decision log.",
  params: inProcess,
  query: nothing,
  /** The number that was reviewed: another release in between is seen. */
  body: z.strictObject({ number: z.int().min(1) }),
  reply: z.strictObject({
    number: z.int(),
    hash: z.string(),
    published: z.int(),
    entry: z.int(),
    told: z.int(),
  }),
});
