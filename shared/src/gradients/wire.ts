import { z } from "zod";
import { done, nothing, slug } from "../protocol/common.js";
import { route } from "../protocol/route.js";

/** A proposal by its reference, a commitment by its number. */
export const gradedKinds = ["proposal", "commitment"] as const;
export type GradedKind = (typeof gradedKinds)[number];

const onThing = z.strictObject({
  process: slug,
  kind: z.enum(gradedKinds),
  ref: z.string().regex(/^(P-\d{4,9}|[1-9]\d{0,5})$/),
});
const grade = z.int().min(1).max(8);
const path = "/api/p/:process/gradients/:kind/:ref";

export const readGradients = route({
  id: "read-gradients",
  method: "GET",
  path,
  asks: "read_workspace",
  summary: "Where people stand on a proposal or a commitment, by name; a sense check that decides nothing.",
  params: onThing,
  query: nothing,
  body: nothing,
  reply: z.strictObject({
    given: z.array(z.strictObject({ name: z.string(), grade, own: z.boolean() })),
    open: z.boolean(),
    can: z.boolean(),
  }),
  topics: ["gradients", "ballots", "proposals", "commitments"],
});

export const giveGrade = route({
  id: "give-grade",
  method: "PUT",
  path,
  asks: "discuss_draft",
  summary: "Say where one stands, or take it back (null); changeable until a ballot on it opens.",
  params: onThing,
  query: nothing,
  body: z.strictObject({ grade: grade.nullable() }),
  reply: done,
});
