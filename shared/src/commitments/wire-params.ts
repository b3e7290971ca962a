import { z } from "zod";
import { slug } from "../protocol/common.js";
import { contextCharacters } from "./moves.js";

const n = z.coerce.number().int().positive().max(1_000_000);
export const onCommitment = z.strictObject({ process: slug, n });
export const onVersion = z.strictObject({ process: slug, n, version: n });

/** Words of a live text, and the contribution they answer. */
export const passageBody = z.strictObject({
  contribution: z.string().regex(/^C-\d{4,}$/),
  field: z.string().min(1).max(128),
  quote: z.string().min(1).max(4000),
  before: z.string().max(contextCharacters),
  after: z.string().max(contextCharacters),
  /** Yjs relative positions of both ends, base64. */
  from: z.base64().max(1000),
  to: z.base64().max(1000),
});
export type PassageBody = z.infer<typeof passageBody>;
