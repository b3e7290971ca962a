import { z } from "zod";
import { proposalRef } from "../proposals/wire.js";
import { done, id, inProcess, nothing, prose } from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { criteria, criterionAnswers } from "./criteria.js";
import { onCommitment, onVersion, passageBody } from "./wire-params.js";

const onLink = onCommitment.extend({ link: id });
/** A co-chair in whose name the secretariat does it: named in the record and told at once (domain.md 2.2). */
const inNameOf = id.nullable();
const named = z.strictObject({ inNameOf });

export const answerCriterion = route({
  id: "answer-criterion",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/criteria/:criterion",
  asks: "discuss_draft",
  summary: "Judge one of the five criteria; the last answer of each person stands, null takes it back.",
  params: z.strictObject({ ...onCommitment.shape, criterion: z.enum(criteria) }),
  query: nothing,
  body: z.strictObject({ answer: z.enum(criterionAnswers).nullable(), note: prose(2000) }),
  reply: done,
});

export const justifyWarning = route({
  id: "justify-warning",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/justifications/:key",
  asks: "edit_draft",
  summary: "Write why a commitment may stand in spite of a warning; no words take the justification back.",
  params: z.strictObject({
    ...onCommitment.shape,
    key: z.string().regex(/^[V0-9.]{2,4}(?::[0-9a-z-]{3,40})?$/u),
  }),
  query: nothing,
  body: z.strictObject({ text: prose(2000) }),
  reply: done,
});

export const setPlace = route({
  id: "set-place",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/place",
  asks: "edit_plan",
  summary: "Give a commitment its number in the plan (field 1), or take it away.",
  params: onCommitment,
  query: nothing,
  body: z.strictObject({ place: z.int().min(1).max(99).nullable() }),
  reply: done,
});

export const openCommitment = route({
  id: "open-commitment",
  method: "POST",
  once: true,
  path: "/api/p/:process/commitments",
  asks: "open_draft",
  summary: "Open the draft of a commitment from a shortlisted proposal; its links are carried over.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ proposal: proposalRef, inNameOf }),
  reply: z.strictObject({ n: z.int() }),
});

export const freezeVersion = route({
  id: "freeze-version",
  method: "POST",
  once: true,
  path: "/api/p/:process/commitments/:n/versions",
  asks: "open_draft",
  summary:
    "Freeze the words as they stand; the same words as the last version are that version. Writing goes on.",
  params: onCommitment,
  query: nothing,
  body: z.strictObject({
    ...named.shape,
    /** Hash of the words that were read (`words` of the preview); of others nothing is frozen. */
    seen: z.string().max(64).nullable().optional(),
  }),
  reply: z.strictObject({ version: z.int(), root: z.string(), same: z.boolean() }),
});

export const publishVersion = route({
  id: "publish-version",
  method: "POST",
  path: "/api/p/:process/commitments/:n/versions/:version/publication",
  asks: "open_draft",
  summary: "Publish a frozen version for comment.",
  params: onVersion,
  query: nothing,
  body: named,
  reply: z.strictObject({ address: z.string() }),
});

export const markReady = route({
  id: "mark-ready",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/ready",
  asks: "edit_draft",
  summary: "Say that the draft can be put to a ballot: it waits for the co-chairs then. Writing goes on.",
  params: onCommitment,
  query: nothing,
  body: nothing,
  reply: done,
});

export const takeReadyBack = route({
  id: "take-ready-back",
  method: "DELETE",
  path: "/api/p/:process/commitments/:n/ready",
  asks: "edit_draft",
  summary: "Say that the draft is not ready for a ballot after all.",
  params: onCommitment,
  query: nothing,
  body: nothing,
  reply: done,
});

export const lockDraft = route({
  id: "lock-draft",
  method: "PUT",
  path: "/api/p/:process/commitments/:n/lock",
  asks: "lock_draft",
  summary: "Lock the draft with a reason: from then on nobody's words are accepted.",
  params: onCommitment,
  query: nothing,
  body: z.strictObject({ reason: z.string().trim().max(1000) }),
  reply: done,
});

export const unlockDraft = route({
  id: "unlock-draft",
  method: "DELETE",
  path: "/api/p/:process/commitments/:n/lock",
  asks: "lock_draft",
  summary: "Open a locked draft again.",
  params: onCommitment,
  query: nothing,
  body: nothing,
  reply: done,
});

export const linkPassage = route({
  id: "link-passage",
  method: "POST",
  once: true,
  path: "/api/p/:process/commitments/:n/passages",
  asks: "sort_contributions",
  summary: "Say that a passage of the draft answers a contribution.",
  params: onCommitment,
  query: nothing,
  body: passageBody,
  reply: z.strictObject({ link: id, mark: z.string() }),
});

export const unlinkPassage = route({
  id: "unlink-passage",
  method: "DELETE",
  path: "/api/p/:process/commitments/:n/passages/:link",
  asks: "sort_contributions",
  summary: "Take back that a passage answers a contribution.",
  params: onLink,
  query: nothing,
  body: nothing,
  reply: done,
});
