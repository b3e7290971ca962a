import { publicRecord } from "@accord/shared/contributions";
import { checkpoint, logFormat } from "@accord/shared/decisions";
import { inProcess } from "@accord/shared/protocol";
import { publicRelease, responseFormat, responseRow } from "@accord/shared/responses";
import { z } from "zod";
import { contributionsFormat } from "./contribution-files.js";

export { inProcess };

export const responseFile = z.strictObject({
  format: z.literal(responseFormat),
  process: z.string(),
  publishedSince: z.array(z.string()),
  release: publicRelease,
  rows: z.array(responseRow),
});

export const contributionsFile = z.strictObject({
  contributions: z.array(publicRecord),
  count: z.int(),
  format: z.literal(contributionsFormat),
  process: z.string(),
});

export const decisionsFile = z.strictObject({
  format: z.literal(logFormat),
  process: z.string(),
  count: z.int(),
  lastHash: z.string(),
  checkpoints: z.array(checkpoint),
  closingHash: z.string(),
  /** Checked entry by entry by the verifier, which knows their kinds. */
  entries: z.array(z.record(z.string(), z.unknown())),
});
