import { z } from "zod";
import { done, id, inProcess, instant, nothing, readBefore, slug } from "../protocol/common.js";
import { wireIssue } from "../protocol/refusals.js";
import { route } from "../protocol/route.js";
import { figureNames, termsFiguresSchema, termsStates } from "./terms.js";
import { termsRoots } from "./terms-template.js";

const ofVersion = z.strictObject({ process: slug, n: z.coerce.number().int().min(1).max(9999) });

/** One version of the terms, with what the list of versions says of it. */
const termsRow = z.strictObject({
  n: z.int(),
  state: z.enum(termsStates),
  figures: termsFiguresSchema,
  /** The version it was to take the place of. */
  before: z.int().nullable(),
  changed: z.array(z.enum(figureNames)),
  createdBy: z.string().nullable(),
  createdAt: instant.nullable(),
  inForceAt: instant.nullable(),
  /** Live text; null before anybody has begun to write the first one. */
  document: id.nullable(),
  frozen: z.strictObject({ n: z.int(), root: z.string(), at: instant }).nullable(),
  ballot: z.strictObject({ id, no: z.int() }).nullable(),
  decision: z.int().nullable(),
});
export type TermsRow = z.infer<typeof termsRow>;

export const readTerms = route({
  id: "read-terms",
  method: "GET",
  path: "/api/p/:process/terms",
  asks: "read_workspace",
  summary:
    "The terms of reference: versions, what is in force, the draft, and what the program reads from them.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    forum: z.string(),
    labels: z.strictObject({ government: z.string(), non_government: z.string() }),
    filled: z.strictObject({ government: z.int(), non_government: z.int() }),
    /** Windows of the process that are settings, not terms. */
    windows: z.strictObject({ asynchronousDays: z.int(), closingCountdownSeconds: z.int() }),
    inForce: z.int(),
    /** Newest first. */
    versions: z.array(termsRow),
    /** What is wrong with the figures of the draft now. */
    issues: z.array(wireIssue),
    /** Ballots that run under figures of their own: none is touched by a change. */
    openBallots: z.int(),
    can: z.strictObject({
      edit: z.boolean(),
      /** Puts a change to a ballot, makes the first text public. */
      put: z.boolean(),
      publishFirst: z.boolean(),
    }),
  }),
  topics: ["terms", "people", "ballots"],
});

export const readTermsVersion = route({
  id: "read-terms-version",
  method: "GET",
  path: "/api/p/:process/terms/:n",
  asks: "read_workspace",
  summary: "The words of one version: as frozen, or as they stand where it was never frozen.",
  params: ofVersion,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    n: z.int(),
    state: z.enum(termsStates),
    parts: z.array(z.strictObject({ root: z.enum(termsRoots), content: z.unknown() })),
    /** One hash of these words and their figures, also where nobody has begun to write them. */
    words: z.string(),
  }),
  topics: ["terms"],
});

export const openTermsDraft = route({
  id: "open-terms-draft",
  method: "POST",
  once: true,
  path: "/api/p/:process/terms",
  asks: "edit_terms",
  summary: "Begin the next version: a copy of the words and figures in force. One at a time.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ n: z.int() }),
});

export const changeTermsFigures = route({
  id: "change-terms-figures",
  method: "PUT",
  path: "/api/p/:process/terms/:n/figures",
  asks: "edit_terms",
  summary: "Set mandate, rule and quorum of the draft. Nothing is in force before a ballot.",
  params: ofVersion,
  query: nothing,
  body: termsFiguresSchema,
  reply: done,
});

export const withdrawTermsDraft = route({
  id: "withdraw-terms-draft",
  method: "DELETE",
  path: "/api/p/:process/terms/:n",
  asks: "edit_terms",
  summary: "Withdraw the draft. Its words stay readable, its number is not used again.",
  params: ofVersion,
  query: nothing,
  body: nothing,
  reply: done,
});

export const beginFirstTerms = route({
  id: "begin-first-terms",
  method: "POST",
  once: true,
  path: "/api/p/:process/terms/first",
  asks: "edit_terms",
  summary: "Begin to write the words of the terms under which the forum was founded.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ n: z.int() }),
});

export const publishFirstTerms = route({
  id: "publish-first-terms",
  method: "POST",
  path: "/api/p/:process/terms/first/publish",
  asks: "run_ballot",
  summary: "A co-chair says that these are the words under which the forum was founded: frozen and public.",
  params: inProcess,
  query: nothing,
  body: readBefore,
  reply: done,
});
