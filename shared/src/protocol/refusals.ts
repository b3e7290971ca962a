import { z } from "zod";

/** Everything the server may refuse with. One file: the doors turn a code into a status, the client into a sentence. */
export const refusals = {
  not_signed_in: 401,
  somebody_else: 401,
  wrong_credentials: 401,
  too_many_tries: 429,
  not_allowed: 403,
  not_found: 404,
  malformed: 400,
  rule: 409,
  changed_by_other: 409,
  already_used: 410,
  expired: 410,
  too_large: 413,
  too_long: 413,
  wrong_type: 415,
  wrong_origin: 403,
  needs_https: 403,
  busy: 503,
  failed: 500,
} as const;

export type RefusalCode = keyof typeof refusals;

export const wireIssue = z.strictObject({
  code: z.string(),
  field: z.string().optional(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
});

/** The one shape of every error reply. `message` is in the reader's words; `reference` is for support. */
export const refusalReply = z.strictObject({
  error: z.strictObject({
    code: z.string(),
    message: z.string(),
    issues: z.array(wireIssue).optional(),
    reference: z.string(),
  }),
});
export type RefusalReply = z.infer<typeof refusalReply>;
