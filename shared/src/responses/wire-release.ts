import { z } from "zod";
import { inProcess, instant, nothing } from "../protocol/common.js";
import { route } from "../protocol/route.js";

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
  once: true,
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
