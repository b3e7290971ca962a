import { z } from "zod";
import { done, id, inProcess, instant, line, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { aboutDraft } from "./draft-comments.js";
import { contributionView } from "./filter.js";
import { publicRecord } from "./public-record.js";
import { anonymityGrounds, limits } from "./record.js";
import { station } from "./stations.js";
import { channels, contributionStates, contributorKinds, stakeholderTypes } from "./vocabulary.js";

const themeMark = z.strictObject({ id, name: z.string() });
const reference = z.string().regex(/^C-\d{4,}$/);
const one = z.strictObject({ ...inProcess.shape, reference });

const contributionLine = z.strictObject({
  id,
  no: z.number().int(),
  reference: z.string(),
  title: z.string(),
  receivedAt: instant,
  contributorName: z.string().nullable(),
  anonymous: z.boolean(),
  kind: z.enum(contributorKinds),
  channel: z.enum(channels),
  themes: z.array(themeMark),
  state: z.enum(contributionStates),
  answered: z.boolean(),
  /** Whole days since it was received. */
  days: z.number().int(),
});
export type ContributionLine = z.infer<typeof contributionLine>;

export const listContributions = route({
  id: "list-contributions",
  method: "GET",
  path: "/api/p/:process/contributions",
  asks: "read_workspace",
  summary: "A page of the contributions that match a view, in the order asked for, with the counts.",
  params: inProcess,
  query: contributionView.extend({
    /** The number of the contribution after which the page begins. */
    after: z.coerce.number().int().min(0).optional(),
    limit: z.coerce.number().int().min(1).max(500).optional(),
  }),
  body: nothing,
  reply: z.strictObject({
    all: z.number().int(),
    match: z.number().int(),
    /** The search found more than it looks at; only the best were taken. */
    cut: z.boolean(),
    /** The highest number given so far, 0 while there is none. */
    latest: z.number().int(),
    rows: z.array(contributionLine),
    next: z.number().int().nullable(),
  }),
  topics: ["contributions"],
});

export const readContribution = route({
  id: "read-contribution",
  method: "GET",
  path: "/api/p/:process/contributions/:reference",
  asks: "read_workspace",
  summary: "One contribution with its facts, its way, and its neighbours in the view it was opened from.",
  params: one,
  query: contributionView,
  body: nothing,
  reply: z.strictObject({
    id,
    reference: z.string(),
    title: z.string(),
    /** Null while it is hidden and the reader may not lift the seal. */
    text: z.string().nullable(),
    language: z.string().nullable(),
    receivedAt: instant,
    days: z.number().int(),
    contributorName: z.string().nullable(),
    organisation: z.string().nullable(),
    kind: z.enum(contributorKinds),
    stakeholderType: z.string().nullable(),
    channel: z.enum(channels),
    place: z.string().nullable(),
    enteredBy: z.string().nullable(),
    anonymous: z.boolean(),
    anonymityGround: z.string().nullable(),
    consentShown: z.string(),
    source: z.string().nullable(),
    sourceId: z.string().nullable(),
    sourceAddress: z.string().nullable(),
    state: z.enum(contributionStates),
    publishedAt: instant.nullable(),
    hiddenReason: z.string().nullable(),
    aboutDraft: aboutDraft.nullable(),
    themes: z.array(themeMark),
    stations: z.array(station),
    answered: z.boolean(),
    outcome: z.string().nullable(),
    /** Received after the last day that counts for this plan. */
    nextPlan: z.boolean(),
    inView: z.strictObject({
      at: z.number().int(),
      of: z.number().int(),
      previous: z.string().nullable(),
      next: z.string().nullable(),
    }),
  }),
  topics: ["contributions", "proposals", "commitments", "ballots", "responses"],
});

export const addContribution = route({
  id: "add-contribution",
  method: "POST",
  path: "/api/p/:process/contributions",
  asks: "enter_for_somebody",
  summary: "Enter a contribution for somebody who sent it by post, telephone, e-mail or said it.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    title: prose(limits.title),
    text: prose(limits.text),
    contributorName: line(limits.name).nullable(),
    organisation: line(limits.name).nullable(),
    kind: z.enum(contributorKinds),
    stakeholderType: z.enum(stakeholderTypes).nullable(),
    channel: z.enum(channels),
    receivedOn: z.iso.date(),
    place: line(limits.place).nullable(),
    language: z
      .string()
      .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/)
      .nullable(),
    anonymous: z.boolean(),
    anonymityGround: z.enum(anonymityGrounds).nullable(),
    themes: z.array(id).max(20),
    /** The same key twice makes one contribution. */
    once: z.string().regex(/^[A-Za-z0-9_-]{16,64}$/),
  }),
  reply: z.strictObject({ id, reference: z.string() }),
});

const mostReviewed = 150;

/** What becomes public of one, as it will stand there; of long words the beginning. */
const becomesPublic = publicRecord.omit({ text: true, publishedAt: true, contributor: true }).extend({
  ...publicRecord.shape.contributor.shape,
  id,
  words: z.string(),
  /** There are more words than shown here; all of them become public. */
  cut: z.boolean(),
});
export type BecomesPublic = z.infer<typeof becomesPublic>;

export const reviewPublishing = route({
  id: "review-publishing",
  method: "GET",
  path: "/api/p/:process/contributions/publishing",
  asks: "publish_contributions",
  summary: "What would become public of the contributions named, and which of them are left out, and why.",
  params: inProcess,
  query: z.strictObject({
    /** Ids with commas between them. */
    ids: z.string().regex(new RegExp(`^[A-Za-z0-9_-]{6,64}(,[A-Za-z0-9_-]{6,64}){0,${mostReviewed - 1}}$`)),
  }),
  body: nothing,
  reply: z.strictObject({
    waiting: z.array(becomesPublic),
    left: z.array(
      z.strictObject({ reference: z.string(), title: z.string(), why: z.enum(["published", "hidden"]) }),
    ),
    /** Named, but no longer there. */
    gone: z.number().int(),
    /** Stands for all that was reviewed, to the last word. */
    seen: z.string(),
  }),
  topics: ["contributions", "themes"],
});

export const publishContributions = route({
  id: "publish-contributions",
  method: "POST",
  path: "/api/p/:process/contributions/publish",
  asks: "publish_contributions",
  summary: "Make contributions public: the words, who sent them unless hidden, when and how they came.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    ids: z.array(id).min(1).max(1000),
    /** Of the review: refused when anything reviewed has changed since. */
    seen: z.string().max(100).optional(),
  }),
  reply: z.strictObject({ published: z.number().int() }),
});

export const hideContribution = route({
  id: "hide-contribution",
  method: "POST",
  path: "/api/p/:process/contributions/:reference/hide",
  asks: "publish_contributions",
  summary: "Hide a contribution with a reason; in public a line with the reason stays at its address.",
  params: one,
  query: nothing,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
});

export const showContribution = route({
  id: "show-contribution",
  method: "POST",
  path: "/api/p/:process/contributions/:reference/show",
  asks: "publish_contributions",
  summary: "Lift the hiding; it becomes public again if it was.",
  params: one,
  query: nothing,
  body: nothing,
  reply: done,
});

export const entryForm = route({
  id: "entry-form",
  method: "GET",
  path: "/api/p/:process/contributions/entry-form",
  asks: "enter_for_somebody",
  summary: "What the form for entering by hand needs: today in the process's zone, themes, accepted grounds.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    today: z.iso.date(),
    themes: z.array(themeMark),
    /** Accepted grounds of anonymity; none: the form has no such box [8.6]. */
    grounds: z.array(z.enum(anonymityGrounds)),
  }),
  topics: ["themes"],
});
