import { z } from "zod";
import {
  day,
  done,
  id,
  inProcess,
  instant,
  line,
  nothing,
  prose,
  readBefore,
  slug,
} from "../protocol/common.js";
import { route } from "../protocol/route.js";
import { planFileFields } from "./files.js";
import { n, onText } from "./wire-read.js";

/** The version that was on the screen: what was frozen since then is read first. */
const seen = z.strictObject({ version: n });

export const openPlanText = route({
  id: "open-plan-text",
  method: "POST",
  once: true,
  path: "/api/p/:process/plan/texts/:kind",
  asks: "edit_plan",
  summary: "Makes the live text of this part, once; a vision begins with what the store knows.",
  params: onText,
  query: nothing,
  body: nothing,
  reply: z.strictObject({ document: z.string() }),
});

export const refreshPlanText = route({
  id: "refresh-plan-text",
  method: "POST",
  path: "/api/p/:process/plan/texts/:kind/refresh",
  asks: "edit_plan",
  summary: "Fills the named fields with what the store knows now; rows are added, none is taken away.",
  params: onText,
  query: nothing,
  body: z.strictObject({ roots: z.array(z.string().max(40)).min(1).max(10) }),
  reply: z.strictObject({ changed: z.array(z.string()) }),
});

export const uploadPlanFile = route({
  id: "upload-plan-file",
  method: "POST",
  path: "/api/p/:process/plan/fields/:field/files",
  asks: "edit_plan",
  summary:
    "Puts a file to field D or I of the strategic vision (multipart, part `file`, at most 10 MB: PDF, DOCX, ODT, XLSX, ODS, JPEG or PNG).",
  params: z.strictObject({ process: slug, field: z.enum(planFileFields) }),
  query: nothing,
  body: z.unknown(),
  reply: z.strictObject({ id, sha256: z.string() }),
});

export const removePlanFile = route({
  id: "remove-plan-file",
  method: "POST",
  path: "/api/p/:process/plan/files/:file/removal",
  asks: "edit_plan",
  summary: "Takes a file out of the vision; a public version goes on naming it, with the reason.",
  params: z.strictObject({ process: slug, file: id }),
  query: nothing,
  body: z.strictObject({ reason: line(500) }),
  reply: done,
});

export const orderPlan = route({
  id: "order-plan",
  method: "PUT",
  path: "/api/p/:process/plan/order",
  asks: "edit_plan",
  summary: "Puts the included commitments in this order: their numbers in the plan run from 1.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({ commitments: z.array(z.int().positive()).max(200) }),
  reply: done,
});

export const freezePlan = route({
  id: "freeze-plan",
  method: "POST",
  once: true,
  path: "/api/p/:process/plan/versions",
  asks: "edit_plan",
  summary: "Freezes texts, included commitment versions and releases as the next version of the plan.",
  params: inProcess,
  query: nothing,
  body: readBefore,
  reply: z.strictObject({ version: z.int(), root: z.string(), entry: z.int(), same: z.boolean() }),
});

export const sendForEndorsement = route({
  id: "send-for-endorsement",
  method: "POST",
  once: true,
  path: "/api/p/:process/plan/sending",
  asks: "edit_plan",
  summary: "Makes the frozen version public at its own address and asks the forum's members to endorse it.",
  params: inProcess,
  query: nothing,
  body: seen,
  reply: z.strictObject({ address: z.string(), told: z.int() }),
});

export const approvePlan = route({
  id: "approve-plan",
  method: "POST",
  path: "/api/p/:process/plan/approvals",
  asks: "edit_plan",
  summary: "A co-chair signs the version for the own bloc.",
  params: inProcess,
  query: nothing,
  body: seen,
  reply: done,
});

export const takeBackApproval = route({
  id: "take-back-plan-approval",
  method: "DELETE",
  path: "/api/p/:process/plan/approvals",
  asks: "edit_plan",
  summary: "A co-chair takes the own signature back, until the plan is final.",
  params: inProcess,
  query: nothing,
  body: nothing,
  reply: done,
});

export const recordEndorsement = route({
  id: "record-endorsement",
  method: "POST",
  once: true,
  path: "/api/p/:process/plan/endorsements",
  asks: "edit_plan",
  summary: "Records the support of a non-governmental stakeholder for the version.",
  params: inProcess,
  query: nothing,
  body: z.strictObject({
    version: n,
    organisation: line(200),
    signer: line(120),
    signedOn: day,
    statement: prose(2_000),
  }),
  reply: z.strictObject({ id }),
});

export const withdrawEndorsement = route({
  id: "withdraw-endorsement",
  method: "DELETE",
  path: "/api/p/:process/plan/endorsements/:endorsement",
  asks: "edit_plan",
  summary: "An endorsement no longer stands; it stays in the list with the day it was withdrawn.",
  params: z.strictObject({ process: slug, endorsement: id }),
  query: nothing,
  body: nothing,
  reply: done,
});

export const finalisePlan = route({
  id: "finalise-plan",
  method: "POST",
  path: "/api/p/:process/plan/final",
  asks: "edit_plan",
  summary: "The version that both co-chairs approved becomes final: a decision in the log.",
  params: inProcess,
  query: nothing,
  body: seen,
  reply: z.strictObject({ decision: z.int() }),
});

export const filePlan = route({
  id: "file-plan",
  method: "POST",
  path: "/api/p/:process/plan/filed",
  asks: "edit_plan",
  summary: "Files the final version: texts and commitments are locked, plan and commitments become public.",
  params: inProcess,
  query: nothing,
  body: seen,
  reply: z.strictObject({ address: z.string(), filedAt: instant }),
});
