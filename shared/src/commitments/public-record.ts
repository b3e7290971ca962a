import { z } from "zod";
import { documentData } from "./wire-read.js";

/** A frozen version that was published for comment: address "drafts/7/v4", kind "draft". */
export const publicDraft = z.strictObject({
  n: z.int(),
  version: z.int(),
  title: z.string(),
  template: z.string(),
  /** ProseMirror JSON by field of the template. */
  fields: z.record(z.string(), z.unknown()),
  /** Structured fields by root, without e-mail addresses; absent in versions of commitment/1. */
  data: documentData.optional(),
  /** Field 1, as it was when this was published. */
  place: z.int().nullable().optional(),
  /** Salted Merkle root over its blocks. */
  root: z.string(),
  frozenAt: z.iso.datetime(),
  /** Sequence of its entry in the decision log. */
  entry: z.int(),
  group: z.string().nullable(),
  /** Published contributions it answers, by reference. */
  contributions: z.array(z.string()),
});
export type PublicDraft = z.infer<typeof publicDraft>;
export const publicDraftAddress = (n: number, version: number): string => `drafts/${n}/v${version}`;
